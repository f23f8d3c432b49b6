/** Characters of one stretch (the detector reads little more), and how many stretches at most are looked at. */
const length = 600
const most = 5

/** A stretch of the text without its addresses. */
export interface Stretch {
  readonly text: string
  readonly letters: number
}

/** Stretches from all over the text, at most five: so that a headline or a quotation in another language doesn't decide. */
export function sampleOf(text: string): Stretch[] {
  const count = Math.min(most, Math.max(1, Math.ceil(text.length / length)))
  const step = count === 1 ? 0 : Math.floor((text.length - length) / (count - 1))
  return Array.from({ length: count }, (_, i) => withoutAddresses(text.slice(i * step, i * step + length)))
}

function withoutAddresses(text: string): Stretch {
  const plain = text
    .split(/\s+/)
    .filter((word) => !word.includes('://') && !word.includes('@') && !word.startsWith('www.'))
    .join(' ')
  return { text: plain, letters: plain.match(/\p{L}/gu)?.length ?? 0 }
}
