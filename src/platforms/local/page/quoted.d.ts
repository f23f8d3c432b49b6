export function quotedPieces(text: string): { readonly text: string; readonly quoted: boolean }[]
