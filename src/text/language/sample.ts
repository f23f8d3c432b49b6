/** Characters looked at, whatever the text's length. */
const window = 3000

/** A stretch from the middle of the body, without addresses, and how many letters it has. */
export function sampleOf(text: string): { text: string; letters: number } {
  const start = text.length <= window ? 0 : Math.floor((text.length - window) / 2)
  const plain = text
    .slice(start, start + window)
    .split(/\s+/)
    .filter((word) => !word.includes('://') && !word.includes('@'))
    .join(' ')
  let letters = 0
  for (const char of plain) if (/\p{L}/u.test(char)) letters++
  return { text: plain, letters }
}
