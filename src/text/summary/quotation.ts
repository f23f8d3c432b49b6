import type { Sentence } from '../../core/analysis.ts'

/** How a sentence lies to the quotations of its paragraph. */
export interface Quotation {
  /** It begins, or ends, inside a quotation: half of one, and not to be read on its own. */
  readonly half: boolean
  /** Share of its characters between quotation marks, 0 to 1. */
  readonly share: number
}

/**
 * Reads the quotation marks of each paragraph: double ones, and single ones that curl. A straight mark opens after a space and closes after anything else,
 * so that a lost mark spoils one sentence and not the rest of the article.
 */
export function readQuotations(text: string, sentences: readonly Sentence[]): Quotation[] {
  let inside = false
  let single = false
  let paragraph = -1
  let at = 0
  return sentences.map((sentence) => {
    if (sentence.paragraph !== paragraph) {
      inside = false
      single = false
      at = sentence.start
      paragraph = sentence.paragraph
    }
    const began = inside || single
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
      } else if (inside || single) {
        quoted++
        if (single && closesSingle(text, at)) single = false
      } else if (opensSingle(text, at)) single = true
    }
    const half = began || inside || single || stray
    if (stray) inside = false
    return { half, share: quoted / Math.max(1, sentence.end - sentence.start) }
  })
}

function markAt(text: string, at: number): 'open' | 'close' | undefined {
  const char = text[at]!
  if (char === '“' || char === '«' || (char === '`' && text[at + 1] === '`')) return 'open'
  if (char === '”' || char === '»') return 'close'
  const before = text[at - 1]
  const opens =
    before === undefined ||
    /[\s([—–-]/.test(before) ||
    // (Wexby News)"Night Ferry" has a new star.
    (/[):]/.test(before) && /\p{L}/u.test(text[at + 1] ?? ''))
  // ''Today'' has two of one kind; in "said ''" of a treebank it stands apart, and closes.
  if (char === "'" && text[at + 1] === "'") return opens && /[^\s']/.test(text[at + 2] ?? ' ') ? 'open' : 'close'
  if (char !== '"') return undefined
  return opens ? 'open' : 'close'
}

function opensSingle(text: string, at: number): boolean {
  return text[at] === '‘' && /^(?:[\s([—–-]|)$/.test(text[at - 1] ?? '') && /^\p{Lu}/u.test(text.slice(at + 1, at + 3))
}

/** An apostrophe closes nothing: a mark that does comes after a stop, or before white space. */
function closesSingle(text: string, at: number): boolean {
  return text[at] === '’' && (/[.,!?…]/.test(text[at - 1] ?? '') || /^(?:[\s.,;:)]|)$/.test(text[at + 1] ?? ''))
}
