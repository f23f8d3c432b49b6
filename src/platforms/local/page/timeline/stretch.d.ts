export function stretchOf(date: string, until?: string): { start: number; end: number } | undefined
