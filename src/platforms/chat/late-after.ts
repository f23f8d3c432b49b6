import type { Clock } from '../../core/clock.ts'

/**
 * Answers a question: whether more than `ms` have gone by since now, by the wall clock or by one that nobody sets. The first goes on
 * while the machine sleeps, the second when the first is set back.
 */
export function lateAfter(
  { clock, steady }: { readonly clock: Clock; readonly steady: Clock },
  ms: number,
): () => boolean {
  const begun = { wall: clock(), steady: steady() }
  return () => Math.max(clock() - begun.wall, steady() - begun.steady) > ms
}
