import type { Attribution, Contradiction, Event, Sentence, Timex } from '../../core/analysis.ts'
import { contains, overlaps, type Span } from '../../core/span.ts'
import type { Document } from '../document.ts'
import { dateOf } from './events/date.ts'
import { isFilingDate } from './events/filing.ts'
import { joinIntervals } from './events/interval.ts'
import { isPlanned } from './events/planned.ts'
import { isReportDate } from './events/report.ts'

/** What events are found from; `published` is `YYYY-MM-DD` or a full ISO 8601 time. */
export interface EventsInput {
  readonly document: Document
  readonly timexes: readonly Timex[]
  readonly contradictions: readonly Contradiction[]
  readonly attributions: readonly Attribution[]
  readonly published?: string
}

/** More dates than this in one sentence are a table or a list, not a telling. */
const MOST_PER_SENTENCE = 4

/**
 * The sentences worth a place on a timeline, in the order of the text, one entry for each date in them. The date of what
 * happened is kept apart from the day it was said (`about: 'report'`); what lies ahead is `planned`. A sentence without a
 * date of its own gets the publication date only where it opens the article or tells a plan.
 */
export function findEvents(input: EventsInput): Event[] {
  const events: Event[] = []
  const day = input.published?.slice(0, 10)
  let opened = false
  input.document.sentences.forEach((sentence, i) => {
    if (!hasVerb(input.document, i)) return
    const dated = datedIn(input, sentence, i)
    events.push(...dated.slice(0, MOST_PER_SENTENCE))
    const prose = isProse(input.document.text.slice(sentence.start, sentence.end))
    if (dated.length === 0 && day && prose) {
      const planned = isPlanned(input.document, i, sentence)
      if (planned || !opened) events.push(undated(input, sentence, day, planned ? 'planned' : 'report'))
    }
    if (prose) opened = true
  })
  return events
}

function undated(input: EventsInput, sentence: Sentence, date: string, about: Event['about']): Event {
  const { start, end } = sentence
  return {
    start,
    end,
    date,
    precision: 'day',
    certainty: 'implied',
    about,
    attributions: attributionsOf(input, sentence),
  }
}

function datedIn(input: EventsInput, sentence: Sentence, index: number): Event[] {
  const { document, contradictions, published } = input
  const day = published?.slice(0, 10)
  const inside = input.timexes.filter((timex) => contains(sentence, timex))
  const events: Event[] = []
  for (const { timex, until } of joinIntervals(document.text, inside)) {
    const date = dateOf(timex)
    if (!date || isFilingDate(document.text, timex)) continue
    const contradiction = contradictions.findIndex((c) => overlaps(c, timex))
    // "Wednesday (May 16)": one mention with two readings, told by its date.
    if (contradiction >= 0 && isOtherReading(contradictions[contradiction]!, timex)) continue
    const last = until && dateOf(until)
    const event: Event = {
      start: sentence.start,
      end: sentence.end,
      date: date.date,
      ...(last ? { until: last.date } : {}),
      precision: date.precision,
      certainty: contradiction >= 0 ? 'implied' : timex.certainty,
      timex: { start: timex.start, end: (until ?? timex).end },
      about: aboutOf(input, index, timex, date.date, day, contradiction),
      attributions: attributionsOf(input, sentence),
      ...(contradiction >= 0 ? { contradiction } : {}),
    }
    if (!events.some((e) => e.date === event.date && e.about === event.about)) events.push(event)
  }
  return events
}

const isOtherReading = ({ kind, readings }: Contradiction, timex: Span) =>
  kind === 'weekday-date' &&
  readings[1] !== undefined &&
  overlaps(readings[1].span, timex) &&
  !overlaps(readings[0]!.span, timex)

function aboutOf(
  { document, attributions, contradictions }: EventsInput,
  index: number,
  timex: Timex,
  date: string,
  published: string | undefined,
  contradiction: number,
): Event['about'] {
  if (contradiction >= 0 && contradictions[contradiction]!.kind === 'future-told-as-past') return 'event'
  if (published !== undefined) {
    const length = Math.min(date.length, published.length)
    const [a, b] = [date.slice(0, length), published.slice(0, length)]
    const weeks = date.includes('W') || date.includes('Q')
    if (!weeks && a > b) return 'planned'
    if ((weeks || a === b) && isPlanned(document, index, timex)) return 'planned'
  }
  return isReportDate(document, index, timex, attributions) ? 'report' : 'event'
}

/** Who says so: the attributions that stand, or whose content stands, in the sentence. */
function attributionsOf({ attributions }: EventsInput, sentence: Span): number[] {
  return attributions.flatMap((attribution, i) =>
    [...attribution.content, ...attribution.cue, ...attribution.source].some((span) => overlaps(span, sentence))
      ? [i]
      : [],
  )
}

/** A headline or a caption ends in no stop. */
const isProse = (sentence: string) => sentence.length > 40 && /[.!?…]["'”’)\]]*$/.test(sentence)

function hasVerb(document: Document, index: number): boolean {
  const { first, end } = document.ranges[index]!
  for (let i = first; i < end; i++) {
    const { pos } = document.tokens[i]!
    if (pos === 'VERB' || pos === 'AUX') return true
  }
  return false
}
