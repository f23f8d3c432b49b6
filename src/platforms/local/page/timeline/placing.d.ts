export function placeRows(wanted: readonly number[], heights: readonly number[], room: number): number[]
export function windowAround(moments: readonly number[], count: number, selected: number): { from: number; to: number }
