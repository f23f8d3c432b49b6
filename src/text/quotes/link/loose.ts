import type { Document } from '../../document.ts'
import type { Columns } from '../tagger/columns.ts'
import { CLOSING, OPENING } from '../tagger/marks.ts'
import { paragraphRanges } from '../tagger/paragraphs.ts'
import type { Group } from './group/group.ts'
import type { TaggedSpan } from './group/spans.ts'

const LEAST_WORDS = 4

/**
 * Quotes without any cue. A paragraph that is one long quote and follows a paragraph of somebody's words is theirs too:
 * part of the same attribution where the mark was left open (the printers' way with quotes over several paragraphs), else
 * one of its own, its speaker implied. One whose tag is in its last paragraph is read backwards. A quote that was tagged
 * without a cue has an implied speaker as well; other content without one stays as it is.
 */
export function placeLooseQuotes(document: Document, columns: Columns, groups: readonly Group[]): Group[] {
  const { quote: marks, sentence } = columns
  const byParagraph = new Map<number, Group[]>()
  const holders = new Map<number, Group>()
  for (const group of groups) {
    const { paragraph } = group.cue ?? group.content[0]!
    const list = byParagraph.get(paragraph)
    if (list) list.push(group)
    else byParagraph.set(paragraph, [group])
    for (const { first } of group.content) if (group.cue) holders.set(first, group)
  }
  const placed: Group[] = []
  let last: { group: Group; open: boolean } | undefined
  let waiting: TaggedSpan[] = []
  for (const { first, end } of paragraphRanges(document)) {
    const { paragraph } = document.sentences[sentence[first]!]!
    const quote = isHeading(document, first, end) ? undefined : wholeQuote(document, marks, first, end)
    // In a paragraph that is one quotation no verb tells whose it is: “Seeing others do well makes me happy.”
    const own = (byParagraph.get(paragraph) ?? []).filter((group) => !(quote && isSpoken(group, first, quote)))
    // A paragraph too long to be read at once comes in several ranges.
    byParagraph.delete(paragraph)
    if (!quote && own.length > 0 && own.every(({ cue }) => !cue) && isHeading(document, first, end)) continue
    const holder = holders.get(first)
    if (quote && holder && holder.cue!.paragraph !== paragraph) {
      for (const one of own) placed.push(one)
      last = { group: holder, open: quote.open }
      continue
    }
    if (quote && own.every(({ cue }) => !cue)) {
      const content: TaggedSpan = { role: 'content', first, end: quote.end, paragraph, fronted: false, joined: false }
      if (last?.open) last.group.content.push(content)
      else if (quote.open && marks[end] === OPENING) {
        waiting.push(content)
        continue
      } else {
        const group: Group = { content: [...waiting, content], implied: true }
        waiting = []
        placed.push(group)
        last = { group, open: quote.open }
        continue
      }
      last = last && { group: last.group, open: quote.open }
      continue
    }
    // A quote over several paragraphs whose tag is in the last of them.
    const tagged = own.find(({ cue, content }) => cue && content.some((span) => span.first === first))
    if (waiting.length > 0) {
      if (tagged) tagged.content.unshift(...waiting)
      else placed.push({ content: waiting, implied: true })
      waiting = []
    }
    for (const group of own) {
      placed.push(group)
      if (!group.cue && group.content.some((span) => hasMark(marks, span.first, span.end))) group.implied = true
    }
    // A lead whose quotation is the next paragraph: nothing of it is here.
    const ahead = own.find(({ content }) => content.every((span) => span.first >= end))
    const closing = ahead ?? own.filter(({ cue, implied }) => cue || implied).at(-1)
    last = closing && { group: closing, open: !ahead && !isTurn(closing, first) && leftOpen(marks, first, end) }
  }
  if (waiting.length > 0) placed.push({ content: waiting, implied: true })
  return placed
}

/** Whether the verb itself is spoken. Where the closing mark is missing, one behind all of the words may be the narration's: “It is shut, Lee said. */
function isSpoken(group: Group, first: number, quote: { end: number; open: boolean }): boolean {
  const { source, cue, content } = group
  if (!cue || cue.first <= first || cue.end > quote.end || isTurn(group, first)) return false
  const behind = source !== undefined && content.every(({ end }) => end <= Math.min(source.first, cue.first))
  return !quote.open || !behind || content[0]!.first !== first
}

/** “ROE: It is shut.” What is said begins behind the name and its colon, and the next turn is not part of it. */
const isTurn = ({ source, cue, content }: Group, first: number): boolean =>
  source?.first === first + 1 && cue?.first === source.end && content[0]!.first === cue.end

function hasMark(marks: Uint8Array, first: number, end: number): boolean {
  return marks.subarray(first, end).some((mark) => mark !== 0)
}

/** A paragraph that is one quote from its first token on; open where its last mark is missing. */
function wholeQuote(
  { tokens }: Document,
  marks: Uint8Array,
  first: number,
  end: number,
): { end: number; open: boolean } | undefined {
  if (marks[first] !== OPENING || end - first < LEAST_WORDS + 2) return undefined
  let closing = first
  while (closing < end && marks[closing] !== CLOSING) closing++
  if (closing >= end) return { end, open: true }
  const rest = tokens.slice(closing + 1, end)
  return rest.every(({ pos }) => pos === 'PUNCT') ? { end: closing + 1, open: false } : undefined
}

/** Whether a quote that opens in the paragraph is never closed there. */
function leftOpen(marks: Uint8Array, first: number, end: number): boolean {
  for (let i = end - 1; i >= first; i--) {
    if (marks[i] === CLOSING) return false
    if (marks[i] === OPENING) return true
  }
  return false
}

/** A line of title words in marks is a heading, or what something is called. */
function isHeading({ tokens }: Document, first: number, end: number): boolean {
  if (end - first > 14) return false
  const words = tokens.slice(first, end).filter(({ value }) => /[\p{L}\p{N}]/u.test(value))
  const capitals = words.filter(({ value }) => /^[\p{Lu}\p{N}]/u.test(value)).length
  return words.length > 2 && capitals >= words.length - 1 && !/[.!?]/.test(tokens[end - 2]?.value ?? '')
}
