import type { Time } from './time.ts'

/** What went wrong and when, in true time, so that the checker knows what a promise may be late for. */
export interface Record {
  /** Something went wrong at this moment. */
  trouble(): void
  /** Something begins to go wrong; answers what ends it. */
  begins(): () => void
  /** Whether nothing went wrong at any time from one moment to another. */
  quiet(from: number, to: number): boolean
  /** A write failed, or nobody was told that it didn't. */
  writeFailed(): void
  /** How often that was so from one moment to another. */
  failedWrites(from: number, to: number): number
  /** A machine's wall clock: so far it is ahead of true time from now on. */
  clock(machine: string, offset: number): void
  /** The latest that any wall clock has shown up to a moment. */
  latestWall(at: number): number
  /** What the wall clock shows now that is the furthest behind. */
  earliestWall(): number
  /** When after a moment every wall clock first showed a time, in true time; infinity where one hasn't come to it. */
  reached(wall: number, since: number): number
}

export function createRecord(time: Time): Record {
  const spans: { from: number; to: number }[] = []
  const failed: number[] = []
  const clocks: { from: number; machine: string; offset: number }[] = []
  const earliest = (at: number) =>
    Math.min(
      ...new Map(clocks.filter(({ from }) => from <= at).map(({ machine, offset }) => [machine, offset])).values(),
    )
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
    writeFailed: () => void failed.push(time.now()),
    failedWrites: (from, to) => failed.filter((at) => at >= from && at <= to).length,
    clock(machine, offset) {
      clocks.push({ from: time.now(), machine, offset })
    },
    earliestWall: () => time.now() + earliest(time.now()),
    reached(wall, since) {
      for (const [i, { from }] of clocks.entries()) {
        const at = Math.max(from, since, wall - earliest(from))
        if (at < (clocks[i + 1]?.from ?? time.now())) return at
      }
      return Number.POSITIVE_INFINITY
    },
    latestWall: (at) => at + Math.max(...clocks.filter(({ from }) => from <= at).map(({ offset }) => offset)),
  }
}
