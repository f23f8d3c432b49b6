import type { Span } from '../../core/span.ts'
import { halfOpenEnds, openEnds } from '../locales/en/abbreviations.ts'
import { namesOfMen, namesOfWomen } from '../locales/en/given-names.ts'

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
  if (follows && before && isBroken(text, before, line))
    paragraphs[paragraphs.length - 1] = { start: before.start, end: line.end }
  else paragraphs.push(line)
}

/** The next line begins small, or this one ends on a word behind which a sentence always goes on. */
function isBroken(text: string, { start, end }: Span, next: Span): boolean {
  const length = end - start
  const last = lastWord(text, end)
  if (length >= SHORTEST && open.has(last)) return true
  if (length >= WIDE && half.has(last)) return true
  if (length >= NARROWEST && (isInQuotation(text, start, end, next) || isInName(text, end, next))) return true
  return (
    length >= NARROWEST && /[\p{L}\p{N},][”"’)]?$/u.test(text.slice(end - 2, end)) && /\p{Ll}/u.test(text[next.start]!)
  )
}

/** Breaks off without a stop inside a quotation that goes on in the next line: "“… the whole of New | York is dark,” Lee said". */
function isInQuotation(text: string, start: number, end: number, next: Span): boolean {
  if (!/[\p{L}\p{N},]/u.test(text[end - 1]!) || /["“‘]/.test(text[next.start]!)) return false
  const line = text.slice(Math.max(start, end - MOST_READ), end)
  // It ends before another one begins.
  if (line.lastIndexOf('“') > line.lastIndexOf('”')) return /^[^“”]*”/u.test(text.slice(next.start, next.end))
  const marks = line.split('"').length - 1
  return marks % 2 === 1 && !line.includes('“') && text.slice(next.start, next.end).includes('"')
}

/** Breaks off in a name before its tag or what is told beside it: "…, Moya | Keenan, said", "according to Dora | Malik, its treasurer". */
function isInName(text: string, end: number, next: Span): boolean {
  const before = text.slice(Math.max(0, end - MOST_NAME), end)
  const behind = text.slice(next.start, next.start + MOST_NAME)
  if (/(?:,|[”"’]) \p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)?$/u.test(before) && tagBehindName.test(behind)) return true
  const [, given = ''] = /[\p{Ll},”"’] (?:\p{Lu}\p{Ll}+\.? )?(\p{Lu}\p{Ll}+)$/u.exec(before) ?? []
  return givenNames.has(given.toLowerCase()) && asideBehindName.test(behind)
}

const tagBehindName = /^\p{Lu}[\p{L}’'-]{1,20},? (?:said|says|told|added|announced|wrote|warned)\b/u
/** A plural ("Officials, who") is no surname. */
const asideBehindName = /^(?!Police\b|\p{L}+s,)\p{Lu}[\p{L}’'-]{1,20}, (?:\p{Ll}|\d)/u
const givenNames = new Set([...namesOfMen.split(' '), ...namesOfWomen.split(' ')])

const MOST_READ = 2000
const MOST_NAME = 40

/** The last word of a stretch that ends in a letter, if it is a short one. */
function lastWord(text: string, end: number): string {
  let from = end
  while (from > 0 && end - from <= LONGEST_OPEN && /\p{L}/u.test(text[from - 1]!)) from--
  return text.slice(from, end)
}

const open = new Set(openEnds.split(' '))
const half = new Set(halfOpenEnds.split(' '))
const LONGEST_OPEN = 8
/** No heading is so long and ends on "to". */
const WIDE = 60
/** A line that breaks off so early is a heading or a line of verse. */
const SHORTEST = 25
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
