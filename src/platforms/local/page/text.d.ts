export function cleanText(text: string): string
export function shortText(text: string, most: number): string
export function fold(text: string): string
