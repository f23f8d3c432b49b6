import type { Card, CardPart, Inline, Rich, TimelinePoint } from '../../core/card.ts'
import { say } from '../../locales/index.ts'
import type { Timeline, TimelineDisagreement, TimelineEntry, TimelineSentence } from '../../text/timeline/value.ts'
import type { ReadArticle } from '../articles/article.ts'
import { articleActions, origin } from './brief.ts'
import { exact } from './exact.ts'
import { marksOf } from './timeline/marks.ts'
import { sayDate, sayReading } from './timeline/say-date.ts'
import { whoSays } from './timeline/who-says.ts'
import { whyUnread } from './unread.ts'

/** What the card is about: the timeline, the articles it was made of, and the command that makes it again. */
export interface TimelineView {
  readonly timeline: Timeline
  readonly articles: readonly ReadArticle[]
  /** "timeline story:ferry-sale", for the buttons. */
  readonly command: string
}

/** A PNG, and the same in words. */
export interface Picture {
  readonly base64: string
  readonly alt: string
}

/** What happened when, how precisely that is known, and who says so; where readings differ, both are shown side by side. */
export function timelineCard({ timeline, articles, command }: TimelineView, picture: Picture | undefined): Card {
  const parts: CardPart[] = timeline.entries.flatMap((entry) => entryParts(entry, articles))
  const undated = timeline.undated.map((sentence) => sentenceLine(sentence, articles))
  if (parts.length === 0) parts.push({ type: 'text', text: nothing(timeline, articles) })
  else parts.unshift({ type: 'timeline', entries: timeline.entries.map((entry) => point(entry, articles)), undated })
  if (undated.length > 0)
    parts.push(
      { type: 'text', text: [{ type: 'strong', text: say.timeline.undated }] },
      { type: 'list', items: undated },
    )
  if (picture) {
    parts.push({ type: 'picture', name: 'timeline.png', mime: 'image/png', ...picture })
  }
  const only = articles.length === 1 ? articles[0] : undefined
  parts.push({ type: 'context', text: only ? origin(only.article) : say.counts.over(articles.length) })
  const others = only
    ? articleActions(only.article, only.analysis).filter((action) => action.label !== say.buttons.timeline)
    : []
  parts.push({
    type: 'actions',
    actions: [
      ...others,
      { type: 'invoke', label: say.buttons.calendarFile, invoke: `${command} as:ics` },
      { type: 'invoke', label: say.buttons.table, invoke: `${command} as:csv` },
    ],
  })
  return {
    tone: 'answer',
    title: say.timeline.title(timeline.title),
    ...(only?.article.canonicalUrl && { url: only.article.canonicalUrl }),
    parts,
  }
}

function entryParts(entry: TimelineEntry, articles: readonly ReadArticle[]): CardPart[] {
  const { label, marks, outlets, sentences, disagreements } = point(entry, articles)
  const heading: Inline[] = [{ type: 'strong', text: label }]
  if (marks.length) heading.push(' ', { type: 'implied', text: marks.join(', ') })
  if (outlets.length > 1) heading.push(` · ${outlets.join(', ')}`)
  return [
    { type: 'text', text: heading },
    { type: 'list', items: sentences },
    ...disagreements.map((text): CardPart => ({ type: 'quote', text })),
  ]
}

function point(entry: TimelineEntry, articles: readonly ReadArticle[]): TimelinePoint {
  const planned = entry.about === 'planned'
  return {
    date: entry.date,
    label: sayDate(entry),
    ...(entry.until !== undefined && { until: entry.until }),
    marks: marksOf(entry),
    planned,
    certain: entry.certainty === 'certain',
    outlets: entry.outlets,
    sentences: entry.sentences.map((sentence) => sentenceLine(sentence, articles)),
    disagreements: entry.disagreements.map((disagreement) => disagreementText(disagreement, articles)),
  }
}

function sentenceLine(sentence: TimelineSentence, articles: readonly ReadArticle[]): Inline[] {
  const read = articles.find(({ article }) => article.id === sentence.article)
  if (!read) return [sentence.text]
  const line: Inline[] = [...exact(read.article, sentence)]
  for (const one of whoSays(read, sentence)) line.push(one)
  if (articles.length > 1 && read.article.content.outlet) line.push(` (${read.article.content.outlet})`)
  return line
}

/** Readings that differ, side by side; nothing is chosen between them. */
export function disagreementText({ kind, readings }: TimelineDisagreement, articles: readonly ReadArticle[]): Rich {
  const what = kind === 'number' ? say.timeline.twoNumbers : say.timeline.twoReadings
  const lines = readings.flatMap((reading): Inline[] => {
    const from = reading.outlets.length ? ` (${reading.outlets.join(', ')})` : ''
    const because = reading.because ? `: ${reading.because}` : ''
    const said = reading.because ? [] : [' ', ...sentenceLine(reading.sentence, articles)]
    return ['\n', { type: 'implied', text: `${sayReading(reading.value)}${from}${because}` }, ...said]
  })
  return [{ type: 'strong', text: what }, ...lines]
}

function nothing({ outside }: Timeline, articles: readonly ReadArticle[]): string {
  if (outside > 0) return say.timeline.allOutside(outside)
  const readable = articles.some(({ analysis }) => analysis.language.readable)
  if (readable || !articles[0]) return say.timeline.nothing
  return say.reading.unreadable(whyUnread(articles[0].analysis.language))
}
