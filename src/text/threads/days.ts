import type { Timex } from '../../core/analysis.ts'
import type { Span } from '../../core/span.ts'

/** The expression by when, and its day where it names one. */
export interface ByWhen {
  readonly span: Span
  /** `YYYY-MM-DD`. */
  readonly day?: string
  /** Last moment that the expression can mean, comparable as text; of a month its last day. */
  readonly latest?: string
}

const months =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan\\.?|feb\\.?|aug\\.?|sept?\\.?|oct\\.?|nov\\.?|dec\\.?'
/** A day, a month or a stretch of time, for where no timexes were given. */
const plain = new RegExp(
  `\\b(?:(?:next |this |the end of )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(?:${months}) \\d{1,2}(?:, \\d{4})?|\\d{1,2} (?:${months})(?: \\d{4})?|(?:the )?(?:end|middle) of (?:the |this |next )?(?:week|month|year|${months})|(?:next|later this|this) (?:week|month|year|spring|summer|autumn|fall|winter)|tomorrow|midnight|(?:\\d{1,3}|two|three|four|five|six|seven|ten|fourteen|thirty|sixty|ninety) (?:hours|days|weeks|months|years)|(?:january|february|march|april|june|july|august|september|october|november|december)(?: \\d{4})?|20\\d\\d)\\b`,
  'iu',
)

/** The first time expression of a stretch of the text that is `fit`. */
export function findByWhen(
  text: string,
  within: Span,
  timexes: readonly Timex[],
  fit: (by: ByWhen) => boolean = () => true,
): ByWhen | undefined {
  for (const { start, end, type, value } of timexes) {
    if (start < within.start || end > within.end || type === 'SET' || value === 'PRESENT_REF' || value === 'PAST_REF')
      continue
    const day = /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0]
    const latest = day ?? latestOf(value)
    const by = { span: { start, end }, ...(day ? { day } : {}), ...(latest ? { latest } : {}) }
    if (fit(by)) return by
  }
  if (timexes.length > 0) return undefined
  const found = plain.exec(text.slice(within.start, Math.min(within.end, within.start + 300)))
  if (!found) return undefined
  const start = within.start + found.index
  const by = { span: { start, end: start + found[0].length } }
  return fit(by) ? by : undefined
}

/** `2017-06` and `2017`: their last day, near enough to compare. Seasons: their year's. */
function latestOf(value: string): string | undefined {
  const month = /^(\d{4})-(\d{2})$/.exec(value)
  if (month) return `${month[0]}-31`
  const week = /^(\d{4})-W(\d{2})/.exec(value)
  if (week) return lastOfWeek(Number(week[1]), Number(week[2]))
  const year = /^(\d{4})(?:$|-)/.exec(value)
  return year ? `${year[1]}-12-31` : undefined
}

/** The Sunday of an ISO 8601 week: the week of 4 January is the first. */
function lastOfWeek(year: number, week: number): string {
  const fourth = Date.UTC(year, 0, 4)
  const weekday = (new Date(fourth).getUTCDay() + 6) % 7
  return new Date(fourth + ((week - 1) * 7 + 6 - weekday) * 86_400_000).toISOString().slice(0, 10)
}

/** Due before the article came out: it tells of something past. */
export function isOver(by: ByWhen | undefined, published: string | undefined): boolean {
  return by?.latest !== undefined && published !== undefined && by.latest < published.slice(0, 10)
}

/** Over for at most two weeks: still news. */
export function isJustOver(by: ByWhen | undefined, published: string | undefined): boolean {
  if (!by?.latest || !published || !isOver(by, published)) return false
  return Date.parse(published.slice(0, 10)) - Date.parse(by.latest) <= 14 * 86_400_000
}

/** A day and month without a year, told of a deadline, is the nearer one: "no later than May 10" in March is this May. */
export function nearerYear(text: string, by: ByWhen, published: string | undefined): ByWhen {
  const words = text.slice(by.span.start, by.span.end)
  if (!by.day || !published || by.day >= published.slice(0, 10) || /\d{4}/.test(words)) return by
  if (!new RegExp(`^(?:\\d{1,2} )?(?:${months})\\b`, 'iu').test(words)) return by
  const next = `${Number(by.day.slice(0, 4)) + 1}${by.day.slice(4)}`
  const day = (date: string) => Date.parse(date) / 86_400_000
  const now = day(published.slice(0, 10))
  return day(next) - now < now - day(by.day) ? { ...by, day: next, latest: next } : by
}

/** A year that is far, or years: a goal, and nothing for a diary. */
export function isDistant(text: string, by: ByWhen, published: string | undefined): boolean {
  const words = text.slice(by.span.start, by.span.end)
  if (/\byears\b|\bdecades?\b|\bcentury\b/iu.test(words)) return true
  const year = /^(\d{4})$/.exec(words)?.[1]
  return year !== undefined && published !== undefined && Number(year) > Number(published.slice(0, 4)) + 1
}

/** "next year", "2017", "this month's elections": no day that a diary has. */
export function isYear(text: string, { start, end }: Span): boolean {
  return /^(?:(?:this|next) year|\d{4})$/iu.test(text.slice(start, end)) || /^['’]s /.test(text.slice(end, end + 3))
}

/** "First-quarter results": which ones, and not when. */
export function isQuarter(text: string, { start, end }: Span): boolean {
  return /[ -](?:quarter|half)(?:[- ]year)?$/iu.test(text.slice(start, end))
}

/** Still to come when the article came out, and not years away; where that isn't known, any time that isn't told of as past. */
export function isAhead(text: string, by: ByWhen, published: string | undefined): boolean {
  const words = text.slice(by.span.start, by.span.end)
  if (published === undefined)
    return (
      /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|summer|autumn|winter|spring|christmas|tomorrow|tonight|today|next|coming|later this|this (?:morning|afternoon|evening|week|month|year)|in \p{L}+ (?:days|weeks))\b/iu.test(
        words,
      ) && !/\b(?:last|ago|earlier|past|previous|every|few|later)\b/iu.test(words.replace(/\blater this\b/iu, ''))
    )
  if (isDistant(text, by, published)) return false
  return by.latest !== undefined && by.latest > published.slice(0, 10)
}

/** "by October last year", "should have been done by". */
export function isPast(text: string, sentence: Span, by: Span): boolean {
  return (
    /^,? (?:last|ago|earlier)\b/iu.test(text.slice(by.end, by.end + 12)) ||
    /\b(?:ought to|should|would|could|might|must) have\b|\bhad to\b/iu.test(text.slice(sentence.start, by.start))
  )
}

/** Nothing but a few small words is between the cue and its time: "until", "by the end of", "deadline for claims is". */
export function follows(between: string): boolean {
  if (/^deadline\b/iu.test(between)) return /^[\p{L} ]*$/u.test(between)
  return /^\p{L}+(?: (?:later|than|of|a|an|the|end|start|middle|deadline|beginning|next|this|about|around|early|late|at|on|noon|midnight|least|latest))* $/iu.test(
    between,
  )
}

/** Told of another year: what was promised or wanted then is no longer this story's. */
export function isOld(sentence: string, published: string | undefined): boolean {
  const ago =
    /\b(?:last (?:year|month|century|summer|winter|autumn|fall|spring|january|february|march|april|may|june|july|august|september|october|november|december)|(?:years?|months|decades?|centur(?:y|ies)) (?:ago|earlier)|framers|founding fathers|the (?:\d\d)?\d0s|in the (?:nineteen|eighteen|\p{L}+teenth|twentieth) century|long ago|at the time of the)\b/iu
  if (ago.test(sentence)) return true
  const year =
    /\b(?:[Ii]n|[Ss]ince|[Ff]rom|of|[Dd]uring|[Bb]y|[Bb]ack in|[Uu]ntil) (?:\p{Lu}\p{Ll}+ )?((?:1[6-9]|20)\d\d)\b/u.exec(
      sentence,
    )?.[1]
  return year !== undefined && (published === undefined ? year < '2000' : year < published.slice(0, 4))
}
