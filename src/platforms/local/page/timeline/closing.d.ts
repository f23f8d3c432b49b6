export function closeUp(
  moments: readonly number[],
  end: number,
): { place: (at: number) => number; gaps: { from: number; to: number }[] }
export function lengthOf(gap: { from: number; to: number }): string
