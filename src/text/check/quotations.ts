import type { Span } from '../../core/span.ts'

/** A quotation of a draft: the words between the marks, without them. */
export interface DraftQuotation extends Span {
  /** The parts between omissions (“…”, “[…]”) and words put in (“[the company]”): each stands in one piece. */
  readonly pieces: readonly Span[]
}

const closing: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '"': '"', '‘': '’' }
/** A quotation whose closing mark is missing ends with its paragraph. */
const longest = 4_000

/** The quotations of a text in order, nested ones left out. Linear in its length. */
export function quotationsOf(text: string): DraftQuotation[] {
  const found: DraftQuotation[] = []
  for (let at = 0; at < text.length; at++) {
    const closes = closing[text[at]!]
    if (closes === undefined || !opensAt(text, at)) continue
    const end = endOf(text, at, closes)
    if (end === undefined) continue
    const inside = { start: at + 1, end }
    const pieces = piecesOf(text, inside)
    if (pieces.length > 0) found.push({ ...inside, pieces })
    at = end
  }
  return found
}

/** A straight or single mark opens only where a word begins. */
function opensAt(text: string, at: number): boolean {
  const mark = text[at]!
  if (mark !== '"' && mark !== '‘') return true
  const [before, after] = [text[at - 1] ?? ' ', text[at + 1] ?? ' ']
  return !/[\p{L}\p{N}]/u.test(before) && !/\s/.test(after)
}

function endOf(text: string, at: number, closes: string): number | undefined {
  const last = Math.min(text.length, at + longest)
  for (let i = at + 1; i < last; i++) {
    const char = text[i]!
    if (char === '\n') return text[at] === '‘' ? undefined : i
    if (!closes.includes(char)) continue
    // An apostrophe inside a word is no closing mark.
    if (char === '’' && /\p{L}/u.test(text[i + 1] ?? '')) continue
    return i
  }
  return last === text.length && text[at] !== '‘' ? last : undefined
}

function piecesOf(text: string, { start, end }: Span): Span[] {
  const pieces: Span[] = []
  let from = start
  const cut = /\[[^\]\n]{0,80}\]|…|\.{3}/g
  for (const match of text.slice(start, end).matchAll(cut)) {
    pieces.push({ start: from, end: start + match.index })
    from = start + match.index + match[0].length
  }
  pieces.push({ start: from, end })
  return pieces.filter((piece) => /[\p{L}\p{N}]/u.test(text.slice(piece.start, piece.end)))
}
