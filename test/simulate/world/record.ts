import type { Time } from './time.ts'

/** What went wrong and when, in true time, so that the checker knows what a promise may be late for. */
export interface Record {
  /** Something went wrong at this moment. */
  trouble(): void
  /** Something begins to go wrong; answers what ends it. */
  begins(): () => void
  /** Whether nothing went wrong at any time from one moment to another. */
  quiet(from: number, to: number): boolean
  /** A machine's wall clock was set: so far it is ahead of true time from now on. */
  clock(machine: string, offset: number): void
  /** The latest that any wall clock has shown up to a moment. */
  latestWall(at: number): number
  /** What the wall clock showed that was the furthest behind at a moment; now, where none is given. */
  earliestWall(at?: number): number
}

export function createRecord(time: Time): Record {
  const spans: { from: number; to: number }[] = []
  const clocks: { from: number; machine: string; offset: number }[] = [{ from: 0, machine: '', offset: 0 }]
  return {
    trouble: () => void spans.push({ from: time.now(), to: time.now() }),
    begins() {
      const span = { from: time.now(), to: Number.POSITIVE_INFINITY }
      spans.push(span)
      return () => {
        span.to = time.now()
      }
    },
    quiet: (from, to) => !spans.some((span) => span.from <= to && span.to >= from),
    clock(machine, offset) {
      clocks.push({ from: time.now(), machine, offset })
    },
    earliestWall(at = time.now()) {
      const offsets = new Map(clocks.filter(({ from }) => from <= at).map(({ machine, offset }) => [machine, offset]))
      return at + Math.min(...offsets.values())
    },
    latestWall: (at) => at + Math.max(...clocks.filter(({ from }) => from <= at).map(({ offset }) => offset)),
  }
}
