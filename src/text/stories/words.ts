/** Lower-case words of a text, letters and digits with inner apostrophes left out. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
