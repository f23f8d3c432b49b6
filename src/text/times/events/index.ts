import type { Attribution, Contradiction, Event, Sentence, Timex, UndatedPlan } from '../../../core/analysis.ts'
import { overlaps, type Span } from '../../../core/span.ts'
import type { Document } from '../../document.ts'
import { dateLeads } from '../../locales/en/event-words.ts'
import type { Clause } from '../clause/tells.ts'
import { isoNumber, readIsoDay, toNumber } from '../days/calendar.ts'
import { coverOf, isLedUpTo, timeOf } from './about.ts'
import { type BesidePublication, besidePublication } from './beside-publication.ts'
import { isConditional, isUnreal } from './conditional.ts'
import { dateIn, dateOf } from './date.ts'
import { isDenied } from './denied.ts'
import { isForetold } from './foretold.ts'
import { isHabit, isNowadays } from './habit.ts'
import { joinIntervals } from './interval.ts'
import { hasVerb, isDeadline, isLater, isPageLine, isProse, isTableRow } from './line.ts'
import { isNoEvent } from './no-event.ts'
import { isPlanned, isUnplanned } from './planned.ts'
import { isReportDate } from './report.ts'
import { tellsPlan } from './undated.ts'
import { isFiner, isOtherReading, isSeasonToCome } from './which.ts'

/** What events are found from; `published` is `YYYY-MM-DD` or a full ISO 8601 time, `clauses` stand for the timexes one by one. */
export interface EventsInput {
  readonly document: Document
  readonly timexes: readonly Timex[]
  readonly clauses: readonly Clause[]
  readonly contradictions: readonly Contradiction[]
  readonly attributions: readonly Attribution[]
  readonly published?: string
}

const LED = new RegExp(`\\b(?:${dateLeads.split(' ').join('|')})\\s$`)
const NAMES_DAY = /^(?:(?:late|early) )?\p{Lu}\p{L}+day\b/u
const CLOCK = /T\d/
const NAMED_DAY = /\p{Lu}\p{L}{2}|\d{4}|to(?:day|morrow|night)/u
/** More dates than this in one sentence are a table or a list, not a telling. */
const MOST_PER_SENTENCE = 4

/**
 * The sentences worth a place on a timeline, in the order of the text, one entry for each date in them. The date of what
 * happened is kept apart from the day it was said (`about: 'report'`); what lies ahead is `planned`. A plan without a date is
 * on no day: it is in `undated`.
 */
export function findEvents(input: EventsInput): { events: Event[]; undated: UndatedPlan[] } {
  const events: Event[] = []
  const undated: UndatedPlan[] = []
  const finder = new EventFinder(input)
  input.document.sentences.forEach((sentence, i) => {
    const row = input.document.text.slice(sentence.start, sentence.end)
    if (isTableRow(row) || isPageLine(row) || finder.isListRow(sentence)) return
    if (!hasVerb(input.document, i) && !finder.isTold(sentence)) return
    const dated = finder.datedIn(sentence, i)
    events.push(...dated.slice(0, MOST_PER_SENTENCE))
    const { start, end } = sentence
    if (
      finder.namesNoDate(sentence) &&
      isProse(input.document.text.slice(start, end)) &&
      tellsPlan(input.document, i) &&
      !finder.isSaidOrDenied(sentence)
    )
      undated.push({ start, end, attributions: finder.attributionsOf(sentence) })
  })
  return { events: finder.withDaysToCome(events), undated }
}

class EventFinder {
  readonly #input: EventsInput
  readonly #published: number | undefined
  readonly #clauses: ReadonlyMap<Timex, Clause>
  readonly #beside: BesidePublication
  #at = 0

  constructor(input: EventsInput) {
    this.#input = input
    const day = readIsoDay(input.published ?? '')
    this.#published = day && toNumber(day)
    this.#beside = besidePublication(this.#published)
    this.#clauses = new Map(input.timexes.map((timex, i) => [timex, input.clauses[i]!]))
  }

  /** Sentences come in order; so do the timexes. */
  #inside(sentence: Span): Timex[] {
    const { timexes } = this.#input
    while (this.#at > 0 && timexes[this.#at - 1]!.end > sentence.start) this.#at--
    while (this.#at < timexes.length && timexes[this.#at]!.start < sentence.start) this.#at++
    const inside: Timex[] = []
    for (let i = this.#at; i < timexes.length && timexes[i]!.end <= sentence.end; i++) inside.push(timexes[i]!)
    return inside
  }

  /** "Wednesday's debate", on that Wednesday: where the text tells it as to come, so is what has no tense of its own. */
  withDaysToCome(events: readonly Event[]): Event[] {
    if (this.#published === undefined) return [...events]
    const today = isoNumber(this.#published)
    if (!events.some(({ date, about }) => about === 'planned' && date.startsWith(today))) return [...events]
    return events.map((event) => {
      if (event.about !== 'event' || !event.date.startsWith(today)) return event
      const timex = this.#input.timexes.find(({ start }) => start === event.timex.start)
      return timex && this.#clauses.get(timex)?.tense === undefined ? { ...event, about: 'planned' as const } : event
    })
  }

  namesNoDate(sentence: Span): boolean {
    return this.#inside(sentence).every(
      (timex) => dateOf(timex) === undefined || isSeasonToCome(timex.value, this.#published),
    )
  }

  /** "June 24 — Town Hall, Wexby": a row of a list of days, which tells nothing. */
  isListRow(sentence: Span): boolean {
    const { text } = this.#input.document
    const first = this.#inside(sentence)[0]
    return (
      first !== undefined &&
      /^[^\p{L}\p{N}]*$/u.test(text.slice(sentence.start, first.start)) &&
      /^\s*(?:--|[-–—:|•])\s/.test(text.slice(first.end, first.end + 5)) &&
      !isProse(text.slice(sentence.start, sentence.end), 0)
    )
  }

  /** A verb that the tagger took for an adjective ("two skaters drowned on Sunday") gives its clause a tense all the same. */
  isTold(sentence: Span): boolean {
    const { text } = this.#input.document
    return this.#inside(sentence).some(
      (timex) =>
        this.#clauses.get(timex)?.tense !== undefined ||
        (LED.test(text.slice(sentence.start, timex.start)) && isProse(text.slice(sentence.start, sentence.end), 20)),
    )
  }

  /** What somebody denies, or only says: a plan in quotation marks is that speaker's word. */
  isSaidOrDenied(span: Span): boolean {
    const quoted = this.#input.attributions.some(
      ({ kind, content }) => kind === 'direct' && content.some((c) => shared(c, span) * 2 > span.end - span.start),
    )
    return quoted || isDenied(span, this.#input.attributions)
  }

  datedIn(sentence: Sentence, index: number): Event[] {
    const { document, contradictions } = this.#input
    const { text } = document
    const events: Event[] = []
    for (const { timex, of, until } of joinIntervals(text, this.#inside(sentence))) {
      const date = dateIn(text, timex)
      const mention = { document, index, sentence, timex, of, until, clause: this.#clauses.get(of) }
      if (!date || isNoEvent(mention, this.#published)) continue
      const contradiction = contradictions.findIndex((c) => overlaps(c, timex))
      // "Wednesday (May 16)": one mention with two readings, told by its date.
      if (contradiction >= 0 && isOtherReading(contradictions[contradiction]!, timex)) continue
      const about = this.#aboutOf(index, of, date.date, contradiction)
      if (!about) continue
      const last = until && dateOf(until)
      const event: Event = {
        start: sentence.start,
        end: sentence.end,
        date: date.date,
        ...(last ? { until: last.date } : {}),
        precision: date.precision,
        certainty: contradiction >= 0 ? 'implied' : timex.certainty,
        timex: { start: timex.start, end: (until ?? timex).end },
        about,
        attributions: this.attributionsOf(sentence),
        ...(contradiction >= 0 ? { contradiction } : {}),
      }
      const again = events.findIndex((e) => e.date === event.date && e.about === event.about)
      if (again < 0) events.push(event)
      // "Friday (December 11)": the date says what the weekday only lets one work out.
      else if (events[again]!.certainty === 'implied' && event.certainty === 'certain') events[again] = event
    }
    return events.filter((event) => !events.some((finer) => isFiner(finer, event, text)))
  }

  /** Nothing for what somebody denies, or says will not be: that is no event. */
  #aboutOf(index: number, timex: Timex, date: string, contradiction: number): Event['about'] | undefined {
    const { document, attributions, contradictions } = this.#input
    if (contradiction >= 0 && contradictions[contradiction]!.kind === 'future-told-as-past') return 'event'
    const clause = this.#clauses.get(timex)
    // "Will be announced on Saturday": nothing was said yet.
    const isToBeSaid = this.#beside.isAhead(date) && clause?.tense === 'future'
    if (!isToBeSaid && this.#beside.isNews(date) && isReportDate(document, index, timex, attributions)) return 'report'
    if (isDenied(timex, attributions)) return undefined
    if (clause?.borrowed || clause?.unreal) return undefined
    // "Set out just after 2 p.m.", behind a day to come: not that day.
    if (
      clause?.tense === 'past' &&
      clause.firm &&
      CLOCK.test(date) &&
      !this.#names(timex) &&
      this.#beside.isAhead(date)
    )
      return undefined
    if (clause?.tense === 'future' && !clause.firm && this.#beside.isOver(date) && isForetold(document, index, timex))
      return undefined
    if (this.#beside.isAhead(date) && isLedUpTo(document.text, document.sentences[index]!, timex)) return 'planned'
    if (clause && (isNowadays(document.text, timex, clause) || isHabit(document, index, timex, clause)))
      return undefined
    const about = timeOf(
      date,
      clause,
      this.#published,
      timex.certainty === 'certain' || this.#isWhereItWasWritten(timex, date),
      () =>
        isPlanned(document, index, timex) ||
        (clause?.tense === 'future' && isDeadline(document.text, timex)) ||
        isLater(document.text, timex, clause),
    )
    // "Might turn out this year": neither over nor planned.
    if (about === 'event' && clause?.tense === 'future' && !clause.firm && !clause.going && !this.#beside.isOver(date))
      return undefined
    // "If the money isn't there and the fever spreads this summer".
    if (about === 'event' && !this.#beside.isBegun(date) && isConditional(document, index, timex)) return undefined
    if (about === 'event' && isUnreal(document, index, timex)) return undefined
    const sentence = document.sentences[index]!
    return about === 'planned' &&
      (clause?.negated || isConditional(document, index, timex) || isUnplanned(document.text, sentence, timex))
      ? undefined
      : about
  }

  /** "Was released early on Friday", of a Thursday: the weekday of tomorrow, told as over, is today's where it was written. */
  #isWhereItWasWritten({ start, end }: Span, date: string): boolean {
    const words = this.#input.document.text.slice(start, end)
    return this.#published !== undefined && coverOf(date)?.first === this.#published + 1 && NAMES_DAY.test(words)
  }

  /** A time of day that has its day beside it: "2 p.m. on Monday". */
  #names({ start, end }: Span): boolean {
    return NAMED_DAY.test(this.#input.document.text.slice(start, end))
  }

  /** Who says so: the attributions that are, or whose content is, in the sentence. */
  attributionsOf(sentence: Span): number[] {
    return this.#input.attributions.flatMap((attribution, i) =>
      [...attribution.content, ...attribution.cue, ...attribution.source].some((span) => overlaps(span, sentence))
        ? [i]
        : [],
    )
  }
}

const shared = (a: Span, b: Span) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
