export function ticksOf(start: number, end: number, most: number, hours?: boolean): { at: number; label: string }[]
