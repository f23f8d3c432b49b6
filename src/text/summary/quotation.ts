import type { Sentence } from '../../core/analysis.ts'

/** How a sentence stands to the quotations of its paragraph. */
export interface Quotation {
  /** It begins, or ends, inside a quotation: half of one, and not to be read on its own. */
  readonly half: boolean
  /** Share of its characters between quotation marks, 0 to 1. */
  readonly share: number
}

/**
 * Reads the double quotation marks of each paragraph. A straight mark opens after a space and closes after anything else,
 * so that a lost mark spoils one sentence and not the rest of the article.
 */
export function readQuotations(text: string, sentences: readonly Sentence[]): Quotation[] {
  let inside = false
  let paragraph = -1
  let at = 0
  return sentences.map((sentence) => {
    if (sentence.paragraph !== paragraph) {
      inside = false
      at = sentence.start
      paragraph = sentence.paragraph
    }
    const began = inside
    let quoted = 0
    let stray = false
    for (; at < sentence.end; at++) {
      const mark = markAt(text, at)
      if (mark === 'open') {
        if (inside && at > sentence.start) stray = true
        inside = true
      } else if (mark === 'close') {
        if (!inside) stray = true
        inside = false
      } else if (inside) quoted++
    }
    const half = began || inside || stray
    if (stray) inside = false
    return { half, share: quoted / Math.max(1, sentence.end - sentence.start) }
  })
}

function markAt(text: string, at: number): 'open' | 'close' | undefined {
  const char = text[at]!
  if (char === '“' || char === '«') return 'open'
  if (char === '”' || char === '»') return 'close'
  if (char !== '"') return undefined
  const before = text[at - 1]
  return before === undefined || /[\s([—–-]/.test(before) ? 'open' : 'close'
}
