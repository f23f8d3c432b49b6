import type { Span } from '../../core/span.ts'

/**
 * Paragraphs: what is between line breaks, white space trimmed, empty ones left out. Lines that were only wrapped at a
 * column (as in mail and old wires) are one paragraph.
 */
export function splitParagraphs(text: string): Span[] {
  const paragraphs: Span[] = []
  let block: Span[] = []
  const close = () => {
    if (isWrapped(text, block)) paragraphs.push({ start: block[0]!.start, end: block.at(-1)!.end })
    else for (const line of block) append(text, paragraphs, line, line !== block[0])
    block = []
  }
  let from = 0
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && text.charCodeAt(i) !== 10) continue
    let start = from
    let end = i
    while (start < end && isSpace(text.charCodeAt(start))) start++
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--
    if (end > start) block.push({ start, end })
    else close()
    from = i + 1
  }
  close()
  return paragraphs
}

/** Adds a line, or joins it to the one right before where that broke off in the middle of a sentence. */
function append(text: string, paragraphs: Span[], line: Span, follows: boolean): void {
  const before = paragraphs.at(-1)
  const broken =
    follows &&
    before !== undefined &&
    before.end - before.start >= NARROWEST &&
    /[\p{L}\p{N},][”"’)]?$/u.test(text.slice(before.end - 2, before.end)) &&
    /\p{Ll}/u.test(text[line.start]!)
  if (broken) paragraphs[paragraphs.length - 1] = { start: before.start, end: line.end }
  else paragraphs.push(line)
}

const NARROWEST = 40
const WIDEST = 100
const stops = new Set(['.', '!', '?', ':', '”', '"'])

/**
 * Lines without a blank one between them are wrapped when all but the last are nearly as long as the longest, and most of
 * them break off in the middle of a sentence.
 */
function isWrapped(text: string, lines: readonly Span[]): boolean {
  if (lines.length < 3) return false
  const full = lines.slice(0, -1)
  const lengths = full.map(({ start, end }) => end - start)
  const longest = Math.max(...lengths.slice(0, 5000))
  if (longest < NARROWEST || longest > WIDEST || lengths.some((length) => length < longest * 0.7 || length > WIDEST))
    return false
  const broken = full.filter(({ end }) => !stops.has(text[end - 1]!)).length
  return broken >= full.length / 2
}

function isSpace(code: number): boolean {
  return (
    code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x2028 || code === 0x2029 || code === 0xfeff
  )
}
