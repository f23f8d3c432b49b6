import type { Clock } from '../../../core/clock.ts'
import { BoundedMap } from '../../chat/bounded-map.ts'
import type { Ledger } from '../../chat/ledger.ts'

/** Posts to which no answer came, and that Slack may still take. */
export interface Coming {
  /** No answer came to what was sent now. */
  unanswered(mark: string): Promise<void>
  /** How long a post may still appear, milliseconds; `begunElsewhere` is when, by Slack's clock, another process began it. */
  stillMs(mark: string, begunElsewhere: number | undefined): Promise<number>
}

/** `mayCome` is how long after its request was given up a post may appear, milliseconds; `theirs` is Slack's clock, as far as it is known. */
export function createComing(parts: {
  marks: Ledger
  theirs: { now(): number | undefined }
  clock: Clock
  /** A clock that nobody sets. */
  steady: Clock
  mayCome: number
}): Coming {
  const { marks, theirs, clock, steady, mayCome } = parts
  /** Until when, by the clock that nobody sets, what this process sent and heard no answer of may still appear. */
  const mine = new BoundedMap<string, number>(10_000)
  const markOf = (mark: string) => `${mark} may come`
  const now = () => theirs.now() ?? clock()
  return {
    async unanswered(mark) {
      mine.set(mark, steady() + mayCome)
      await marks.begin(markOf(mark), now() + mayCome)
    },
    // Of what another process began, and did not hear of, it isn't known that an answer came. Slack's clock is only known from
    // its answers, and may have been behind when the other was written.
    async stillMs(mark, begunElsewhere) {
      const coming = await marks.known(markOf(mark))
      const until = Math.max(coming && 'at' in coming ? coming.at : 0, (begunElsewhere ?? 0) + mayCome)
      return Math.max(Math.min(mayCome, until - now()), (mine.get(mark) ?? 0) - steady())
    },
  }
}
