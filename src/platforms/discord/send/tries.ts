import type { Clock } from '../../../core/clock.ts'
import type { PostOutcome } from '../../../core/platform.ts'
import { say } from '../../../locales/index.ts'
import type { Wait } from '../../chat/wait.ts'
import type { Attempt } from '../connect/attempt.ts'
import { isAboutChannel, refusal } from '../connect/codes.ts'
import type { Timing } from '../timing.ts'

export interface Trying {
  /** A clock that nobody sets. */
  readonly steady: Clock
  readonly wait: Wait
  readonly timing: Timing
  readonly stopping: AbortSignal
}

/** The attempts of one post or edit, and whether one of them may have had an effect that nobody told us of. */
export class Tries {
  readonly #trying: Trying
  readonly #pauses: number[]
  readonly #began: number
  readonly #recognised: (afterMs: number) => boolean
  #unclear: boolean

  /** `recognised` says whether Discord will know the post again after so many milliseconds; `unclear`, whether one was sent before. */
  constructor(trying: Trying, recognised: (afterMs: number) => boolean = () => true, unclear = false) {
    this.#trying = trying
    this.#pauses = [...trying.timing.postRetries]
    this.#began = trying.steady()
    this.#recognised = recognised
    this.#unclear = unclear
  }

  get unclear(): boolean {
    return this.#unclear
  }

  /** True when an attempt may be repeated then. */
  recognised(afterMs: number): boolean {
    return !this.#unclear || this.#recognised(afterMs)
  }

  /** Tries again while nothing is known, no longer than a worker may hold a row. */
  async run(once: () => Promise<Attempt>): Promise<Attempt> {
    const { steady, wait, timing, stopping } = this.#trying
    for (;;) {
      const outcome = await once()
      if (outcome.state === 'unclear') this.#unclear = true
      if (outcome.state !== 'unclear' && outcome.state !== 'unsent') return outcome
      const pause = this.#pauses.shift()
      const over = pause === undefined || steady() + pause - this.#began > timing.postWithin
      if (over || stopping.aborted || !this.recognised(pause)) return outcome
      await wait(pause, stopping)
    }
  }
}

/** Another process may have the post by now: the worker's lease ended while this one stood still. */
export const heldUp = (): Exclude<Attempt, { state: 'done' }> => ({
  ...{ state: 'unsent', reason: say.discord.heldUp, cause: undefined },
})

/** What did not go out, as the port says it. Only Discord's own refusal is a last word: whatever else happened passes. */
export function missedOutcome(
  outcome: Exclude<Attempt, { state: 'done' }>,
  timing: Timing,
): PostOutcome & { state: 'refused' | 'later' } {
  switch (outcome.state) {
    case 'refused':
      return { state: 'refused', reason: refusal(outcome), about: isAboutChannel(outcome) ? 'channel' : 'post' }
    case 'limited':
      return { state: 'later', reason: say.discord.asksToWait, retryAfter: outcome.retryAfter, rate: true }
    case 'unauthorized':
      return { state: 'later', reason: say.discord.tokenNotTaken, retryAfter: timing.probeToken }
    case 'unsent':
      return { state: 'later', reason: say.discord.unreached(outcome.reason), retryAfter: 30_000 }
    case 'unclear':
      return { state: 'later', reason: say.discord.notClearYet(outcome.reason), retryAfter: 3000 }
  }
}
