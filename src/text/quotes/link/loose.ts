import type { Document } from '../../document.ts'
import type { Columns } from '../tagger/columns.ts'
import { CLOSING, OPENING } from '../tagger/marks.ts'
import { paragraphRanges } from '../tagger/paragraphs.ts'
import type { Group } from './group.ts'

const LEAST_WORDS = 4

/**
 * Quotes without any cue. A paragraph that is one long quote and follows a paragraph of somebody's words is theirs too:
 * part of the same attribution where the mark was left open (the printers' way with quotes over several paragraphs), else
 * one of its own, its speaker implied. A quote that
 * was tagged without a cue is the last speaker's as well; other content without one stays as it is.
 */
export function placeLooseQuotes(
  document: Document,
  { quote: marks, sentence }: Columns,
  groups: readonly Group[],
): Group[] {
  const byParagraph = new Map<number, Group[]>()
  for (const group of groups) {
    const paragraph = (group.cue ?? group.content[0]!).paragraph
    byParagraph.set(paragraph, [...(byParagraph.get(paragraph) ?? []), group])
  }
  const placed: Group[] = []
  let last: { group: Group; open: boolean } | undefined
  for (const { first, end } of paragraphRanges(document)) {
    const paragraph = document.sentences[sentence[first]!]!.paragraph
    const own = byParagraph.get(paragraph) ?? []
    const cued = own.filter(({ cue }) => cue)
    const quote = wholeQuote(document, marks, first, end)
    if (quote && cued.length === 0 && last) {
      const content = { role: 'content', first, end: quote.end, paragraph, fronted: false, joined: false } as const
      if (last.open) last.group.content.push(content)
      else {
        const group: Group = { content: [content], implied: true }
        placed.push(group)
        last = { group, open: quote.open }
        continue
      }
      last = { group: last.group, open: quote.open }
      continue
    }
    for (const group of own) {
      const quoted = group.content.some((span) => hasMark(marks, span.first, span.end))
      placed.push(group.cue || !quoted ? group : { ...group, implied: true })
    }
    const closing = cued.at(-1)
    const open = leftOpen(marks, first, end)
    const quoted = closing?.content.some((span) => hasMark(marks, span.first, span.end))
    last = closing && (quoted || open) ? { group: closing, open } : undefined
  }
  return placed
}

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
  const closing = marks.indexOf(CLOSING, first)
  if (closing < 0 || closing >= end) return { end, open: true }
  const rest = tokens.slice(closing + 1, end)
  return rest.every(({ pos }) => pos === 'PUNCT') ? { end: closing + 1, open: false } : undefined
}

/** Whether a quote that opens in the paragraph is never closed there. */
function leftOpen(marks: Uint8Array, first: number, end: number): boolean {
  return (
    marks.lastIndexOf(OPENING, end - 1) >= first &&
    marks.lastIndexOf(OPENING, end - 1) > marks.lastIndexOf(CLOSING, end - 1)
  )
}
