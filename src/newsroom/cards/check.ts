import type { Card, CardPart, Inline } from '../../core/card.ts'
import type { Span } from '../../core/span.ts'
import { say } from '../../locales/index.ts'
import { type CheckPart, partOf, type ToldFinding, type ToldPlace } from '../check/told.ts'
import { sayDate } from './timeline/say-date.ts'

export interface CheckView {
  readonly title: string
  readonly findings: readonly ToldFinding[]
  readonly articles: number
  /** The number under which it is kept for its asker, where it is. */
  readonly kept?: number
}

/** Characters of findings in one card; the whole is in the file. */
const room = 2_800
const placesShown = 2
const longestWords = 260

const counted: readonly CheckPart[] = ['differs', 'not-found', 'sources', 'same']
const shown: readonly CheckPart[] = ['differs', 'sources', 'not-found']

/** A draft's findings: what reads otherwise first; what stands as it is kept is counted. `cut` tells that not all of it is here. */
export function checkCard({ title, findings, articles, kept }: CheckView): {
  readonly card: Card
  readonly cut: boolean
} {
  const of = (part: CheckPart) => findings.filter((finding) => partOf(finding) === part)
  const counts = counted.map((part) => `${say.checks.parts[part]}: ${of(part).length}`)
  const parts: CardPart[] = [
    { type: 'text', text: counts.join(' · ') },
    { type: 'context', text: say.checks.heldAgainst(articles) },
  ]
  let left = room
  let cut = false
  for (const part of shown) {
    const items: Inline[][] = []
    for (const finding of of(part)) {
      const item = lineOf(finding)
      const size = item.reduce(
        (sum, inline) => sum + (typeof inline === 'string' ? inline.length : lengthOf(inline)),
        8,
      )
      if (size > left) {
        cut = true
        continue
      }
      left -= size
      items.push(item)
    }
    if (items.length > 0) parts.push({ type: 'heading', text: say.checks.parts[part] }, { type: 'list', items })
  }
  parts.push({
    type: 'context',
    text: `${say.checks.noJudgement} ${kept === undefined ? say.checks.notKept : say.drafts.keptAs(kept)}`,
  })
  return { card: { tone: 'answer', title, parts }, cut }
}

const lengthOf = (inline: Exclude<Inline, string>): number => ('text' in inline ? inline.text.length : 12)

/** A finding in a line, with its first places. */
export function lineOf({ thing, said, draft, speaker, places }: ToldFinding): Inline[] {
  const who: Inline[] = speaker ? [` (${speaker})`] : []
  const where = places.slice(0, placesShown).flatMap((place) => [' — ', ...placeOf(place)])
  return [
    { type: 'strong', text: `${thing}: ` },
    ...marked(draft),
    ...who,
    ' ',
    { type: 'implied', text: said },
    ...where,
  ]
}

/** The draft's words, those that differ in strong ones; a long stretch is cut behind the last of them. */
function marked({ text, words }: ToldFinding['draft']): Inline[] {
  const end = Math.min(text.length, Math.max(longestWords, words.at(-1)?.end ?? 0))
  const inlines: Inline[] = []
  let at = 0
  for (const word of words) {
    if (word.start > at) inlines.push(text.slice(at, word.start))
    inlines.push({ type: 'strong', text: text.slice(word.start, word.end) })
    at = word.end
  }
  if (at < end) inlines.push(text.slice(at, end))
  return end < text.length ? [...inlines, '…'] : inlines
}

/** Exact words of a kept version around what differs, with who says it, the outlet and the day. */
function placeOf(place: ToldPlace): Inline[] {
  const { text: whole } = place.of.content
  const span = cutTo(place, place.words)
  const by = place.speaker ? [place.speaker] : []
  const was = place.current ? [] : [say.checks.wasBefore]
  return [
    {
      ...{ type: 'exact' as const, text: whole.slice(span.start, span.end), article: place.article, span },
      ...(!place.current && { version: place.version }),
    },
    ' (',
    ...(place.of.article.canonicalUrl
      ? [{ type: 'link' as const, text: place.outlet, url: place.link || place.of.article.canonicalUrl }]
      : [place.outlet]),
    `, ${[sayDate({ date: place.day }), ...by, ...was].join(', ')})`,
  ]
}

function cutTo({ start, end }: Span, words: readonly Span[]): Span {
  if (end - start <= longestWords) return { start, end }
  const first = words[0]?.start ?? start
  const from = Math.max(start, Math.min(first - 60, end - longestWords))
  return { start: from, end: Math.min(end, from + longestWords) }
}
