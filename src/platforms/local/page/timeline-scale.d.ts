export function stretchOf(date: string, until?: string): { start: number; end: number } | undefined
export function placeRows(wanted: readonly number[], heights: readonly number[], room: number): number[]
export function windowAround(moments: readonly number[], count: number, selected: number): { from: number; to: number }
export function ticksOf(start: number, end: number, most: number, hours?: boolean): { at: number; label: string }[]
export function closeUp(
  moments: readonly number[],
  end: number,
): { place: (at: number) => number; gaps: { from: number; to: number }[] }
export function lengthOf(gap: { from: number; to: number }): string
