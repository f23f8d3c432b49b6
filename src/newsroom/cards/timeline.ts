import type { Analysis, Event } from '../../core/analysis.ts'
import type { Card, CardPart, Inline } from '../../core/card.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import { articleActions, origin } from './brief.ts'
import { exact } from './exact.ts'

const shownAtMost = 20

export interface Window {
  readonly from?: string
  readonly to?: string
}

/** What happened when, according to one article: each entry with its sentence, and both readings where two stand against each other. */
export function timelineCard(article: ArticleRow, analysis: Analysis, window: Window = {}): Card {
  const events = analysis.events
    .filter((event) => within(event.date, window))
    .sort((a, b) => a.date.localeCompare(b.date) || a.start - b.start)
  const parts: CardPart[] = []
  let day = ''
  for (const event of events.slice(0, shownAtMost)) {
    if (event.date !== day) {
      day = event.date
      parts.push({
        type: 'heading',
        text: `${day}${event.until ? ` to ${event.until}` : ''}${event.about === 'planned' ? ' (planned)' : ''}`,
      })
    }
    parts.push({ type: 'text', text: eventLine(article, analysis, event) })
  }
  for (const contradiction of analysis.contradictions) {
    parts.push({
      type: 'quote',
      text: [
        { type: 'strong', text: 'Two readings: ' },
        ...exact(article, contradiction),
        '\n',
        ...contradiction.readings.flatMap((reading, i): Inline[] => [
          ...(i ? ['\n'] : []),
          { type: 'implied', text: `${reading.value}: ${reading.because}` },
        ]),
      ],
    })
  }
  if (events.length === 0)
    parts.push({
      type: 'text',
      text: analysis.language.readable
        ? 'I found nothing that the text gives a date for.'
        : 'This text is in a language that I don’t read.',
    })
  if (events.length > shownAtMost)
    parts.push({ type: 'context', text: `${events.length - shownAtMost} more: narrow it with from: and to:` })
  parts.push({ type: 'context', text: origin(article) })
  parts.push({
    type: 'actions',
    actions: articleActions(article, analysis).filter((action) => action.label !== 'Timeline'),
  })
  return {
    tone: 'answer',
    title: `Timeline: ${article.content.headline}`,
    ...(article.canonicalUrl && { url: article.canonicalUrl }),
    parts,
  }
}

function eventLine(article: ArticleRow, analysis: Analysis, event: Event): Inline[] {
  const line: Inline[] = [...exact(article, event)]
  const sources = event.attributions
    .map((index) => analysis.attributions[index]?.source[0])
    .filter((span) => span !== undefined)
  if (sources[0]) line.push({ type: 'implied', text: ' according to ' }, ...exact(article, sources[0]))
  if (event.about === 'report') line.push(' ', { type: 'implied', text: 'day of the report' })
  if (event.certainty === 'implied') line.push(' ', { type: 'implied', text: 'date worked out' })
  return line
}

function within(date: string, window: Window): boolean {
  if (window.from && date < window.from.slice(0, date.length)) return false
  return !(window.to && date > window.to.slice(0, date.length))
}
