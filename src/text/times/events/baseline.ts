import type { Timex } from '../../../core/analysis.ts'
import type { Span } from '../../../core/span.ts'
import { deferrals } from '../../locales/en/clauses.ts'
import { seasonNames, stretchOn } from '../../locales/en/event-words.ts'
import { joiners } from '../../locales/en/habits.ts'
import {
  againstWords,
  changeNouns,
  changes,
  comparisons,
  countedFrom,
  countedUnits,
  lastingStates,
  manyWords,
  marks,
  measures,
  multiplied,
  never,
  roughly,
  seenWords,
  setBeside,
  smallNumbers,
  superlatives,
} from '../../locales/en/tellings.ts'

const either = (words: string) => words.split(' ').join('|')
/** So many characters before a date are looked at: the patterns run on short text only. */
const REACH = 70

/** "than in 2019", and not "more than 20 boats since 2019". */
const COMPARED = new RegExp(
  `\\b(?:${comparisons})\\b(?!\\s+(?:[£$€\\d]|an?\\s|half\\b|${either(smallNumbers)}))[^.;:]{0,40}$`,
  'i',
)
/** What is behind "from" is an amount: "down from about 15.9 percent in June", and not "down from the hills in June". */
const measured = `(?:(?:${either(roughly)}) )?(?:[£$€]|C\\$)?(?:\\d|(?:${either(smallNumbers)})\\b|an?\\b|(?:(?:the|their|its) )?(?:${either(measures)})\\b)`
/** "Fell 5 percent from 2018". */
const FROM = new RegExp(`\\b(?:${either(changes)}) (?:\\S+ ){1,4}from\\s$|\\b(?:up|down) from\\s$`, 'i')
const CHANGED = new RegExp(
  `\\b(?:${either(changes)}) (?:\\S+ ){0,4}from\\s+(?:${measured})(?:[^.;:]|\\.\\d){0,40}$|\\bto [^.;:]{1,40}, from\\s+(?:${measured})(?:[^.;:]|\\.\\d){0,40}$|\\b(?:${either(changes)}) to (?:[^.;:]|\\.\\d){1,40} from\\s+(?:${measured})(?:[^.;:]|\\.\\d){0,40}$|\\b(?:${either(changeNouns)}) (?:of \\S+ )?(?:from|on|over)\\s+(?:the )?$`,
  'i',
)
/** "Below the level of March 2022", "near its high of 2021". */
const MEASURED_THEN = new RegExp(
  `\\b(?:${either(measures)}|${either(marks)})(?: (?:last )?(?:${either(seenWords)}))?(?: (?:of|in))\\s$`,
  'i',
)
/** A level of then is told as one only beside another: "still below", "above". */
const AGAINST = new RegExp(`\\b(?:${either(againstWords)})\\b`, 'i')
const RECORD = new RegExp(
  `\\b(?:\\p{L}{2,12}est|${either(superlatives)})\\b[^.;:]{0,40}\\bsince\\s+(?:at least\\s+|\\p{Lu}[^.,;:]{1,30} in\\s)?$`,
  'iu',
)
const DEFERRED = new RegExp(`\\b(?:${either(deferrals)}|pushed|back|brought|forward)\\b`, 'i')
const COUNTED_FROM = new RegExp(`\\b(?:${either(countedUnits)}) (?:${countedFrom}) (?:the )?$`, 'i')
/** "The summer after high school". */
const SEASON_AFTER = new RegExp(`^the (?:${either(seasonNames)}) (?:after|before) \\p{Ll}`, 'iu')
const GOES_ON = new RegExp(`^\\s(?:${either(stretchOn)})\\b`)
const TOP =
  /\b(?:(?:\p{L}{2,12}est|best|worst|most|least|top)\b|(?:first|second|third) (?!(?:\p{L}+ )?(?:quarter|half|part|months?|weeks?|days?)\b))[^.,;:]{0,40}\bof\s(?:the\s)?$/iu
const MEASURE = new RegExp(`^(?:['’]s)?[\\s-](?:${either(measures)})\\b`, 'i')

const COUNT = `(?:\\d[\\d,.]*|${either(smallNumbers)}|${either(manyWords)})`
const COUNT_SINCE = new RegExp(
  `\\b(?:once|twice|(?:${either(smallNumbers)}) times) since\\s$|\\b(?:of|the) (?:the )?(?:only )?${COUNT} [\\p{L}-]+ since\\s$|\\b(?:every|each|all) [^.;:]{0,40}\\bsince\\s$|\\b(?:has|have|had)\\b[^.;:]{0,40} ${COUNT} \\p{L}{3,}[^.,;:]{0,30} since\\s$|\\b${COUNT} (?:[\\p{L}-]+ ){0,4}(?:has|have) (?!been (?:${either(lastingStates)})\\b)[^.,;:]{0,30} since\\s$`,
  'iu',
)

const COUNTED = new RegExp(
  `^, (?:more than |nearly |about |at least |some |over )?${COUNT} (?:[\\p{L}-]+ ){1,5}(?:has|have) (?!been (?:${either(lastingStates)})\\b)`,
  'iu',
)

/** "Has fallen by 20 % since 2012", "has doubled since 2012", "its drop since March". */
/** "Far below its peak of 9 per cent in 2010". */
const PEAK = /\b(?:peak|high|low|record) of (?:[£$€]|C\$)?\d[^;:]{0,30} (?:in|on|of) (?:the )?$/i
const CHANGED_SINCE = new RegExp(
  `\\b(?:has|have|had) (?:\\p{L}+ ){0,2}(?:(?:${either(changes)}) (?:\\p{L}+ )?(?=[^.;:]{0,12}\\d)(?:[^;:.]|\\.\\d){1,50}|(?:${either(multiplied)})(?: [^.,;:]{1,30})?) since\\s$|\\b(?:its|their|the|an?|his|her) (?:\\p{L}+ )?(?:${either(changeNouns)}) since\\s$`,
  'iu',
)
/** "20% above one year ago". */
const ABOVE = /(?:%|\bper ?cent|\bpoints?) (?:above|below) (?:the )?$/i
/** "Shrank from April's 9 metres". */
const OWN_AMOUNT = /^['’]s (?:[£$€]?\d)/
/** "Beyond 2014", "well beyond March", "post-2008": after it, and not on it. */
const BEYOND = /\b(?:beyond\s|post-|pre-)$/i

const BEFORE = /(?<!\b(?:just|shortly|right|immediately|moments)) before\s(?:the\s)?$/i
/** "before Monday's caucus", "before the 2012 election". */
const NAMED = /^(?:['’]s (?:\p{L}+ ){0,2}\p{L}+| \p{Ll}{3,})(?=[.,;:)]| in\b| and\b|$)/u
const CLAUSE_ENDS = new RegExp(`^(?!,? (?:when|which)\\b)(?:[.,;:)]|\\s(?:${either(joiners)})\\b|$)`)

const NEVER_SINCE = new RegExp(`(?:\\b(?:${either(never)})|n['’]t)\\b[^.;:]{0,60}\\bsince\\s$`, 'i')
const NEVER = new RegExp(`^,[^.;:]{0,60}(?:\\b(?:${either(never)})|n['’]t)\\b`, 'i')

/** "had not been changed since 2020": nothing is told of 2020. */
export function isNeverSince(text: string, sentence: Span, timex: Span): boolean {
  const before = text.slice(Math.max(sentence.start, timex.start - REACH), timex.start)
  if (NEVER_SINCE.test(before)) return true
  // "Since 1976, no one has won both".
  return (
    /^["“']?since\s$/i.test(text.slice(sentence.start, timex.start)) &&
    NEVER.test(text.slice(timex.end, timex.end + REACH))
  )
}

/** "Has answered 3,100 calls since Tuesday", "four of the ten judges since 1946": a count of what has come since, and nothing is told of that day. */
export const isCountSince = (text: string, sentence: Span, { start, end }: Span): boolean =>
  COUNT_SINCE.test(text.slice(Math.max(sentence.start, start - REACH - 20), start)) ||
  // "Since 1993, three doctors have been killed".
  (/^["“]?since\s$/i.test(text.slice(sentence.start, start)) && COUNTED.test(text.slice(end, end + REACH)))

/** "the sprint to Election Day", "close to Christmas": how far something goes, not when. "Moved to Nov. 5" tells when. */
export function isAim(text: string, sentence: Span, timex: Span, until: Span | undefined): boolean {
  const before = text.slice(Math.max(sentence.start, timex.start - REACH), timex.start)
  return until === undefined && /\bto\s$/i.test(before) && !DEFERRED.test(before)
}

/** "Up 3 percent on September 2024", and not "on Tuesday". */
const ON = new RegExp(`\\b(?:${either(changes)}|up|down)\\b[^.;:]{0,30}(?:%|\\bper ?cent|\\bpoints?) on\\s$`, 'i')
const MONTH_OF_YEAR = /^(?:\p{L}{3,9}\.? )?\d{4}$/u

/** "40 wardens, compared with nine in 2024". */
const SET_BESIDE = new RegExp(`\\b(?:${setBeside})\\b(?:[^.;:]|\\.\\d){0,40}\\b(?:in|for|during|of)\\s(?:the )?$`, 'i')
/** "Compared with 19 last month." */
const SET_BESIDE_BARE = new RegExp(`\\b(?:${setBeside})\\s(?:[^.;:,]|\\.\\d|,\\d){1,40}\\s$`, 'i')
const STRETCH_BACK = /^(?:(?:the )?(?:last|previous|prior)|an?|one|two|three) \p{Ll}+(?: (?:ago|earlier|before))?$/iu

/** Whether a date is only what something is measured against: "than in 2019", "the lowest since March", "2019 levels". */
export function isBaseline(text: string, sentence: Span, timex: Span): boolean {
  const before = text.slice(Math.max(sentence.start, timex.start - REACH), timex.start)
  if (MEASURE.test(text.slice(timex.end, timex.end + 20))) return true
  return (
    (COMPARED.test(before) && !/\bno later than\s$/i.test(before)) ||
    CHANGED.test(before) ||
    SET_BESIDE.test(before) ||
    (SET_BESIDE_BARE.test(before) && STRETCH_BACK.test(text.slice(timex.start, timex.end))) ||
    (ON.test(before) && MONTH_OF_YEAR.test(text.slice(timex.start, timex.end))) ||
    RECORD.test(before) ||
    (MEASURED_THEN.test(before) && AGAINST.test(before)) ||
    CHANGED_SINCE.test(before) ||
    PEAK.test(before) ||
    BEYOND.test(before) ||
    ABOVE.test(before) ||
    (/\bfrom\s$/i.test(before) && OWN_AMOUNT.test(text.slice(timex.end, timex.end + 8))) ||
    isFrom(text, before, timex)
  )
}

/** "Left before Easter", "had to agree before last Christmas": told as over it came earlier, and nothing is told of that day. */
export const isBefore = (text: string, sentence: Span, { start, end, value }: Timex): boolean =>
  !/[T:]/.test(value) &&
  BEFORE.test(text.slice(Math.max(sentence.start, start - REACH), start)) &&
  (CLAUSE_ENDS.test(text.slice(end, end + 8)) || NAMED.test(text.slice(end, end + NAME_REACH)))
/** So many characters behind a date the noun is that it names. */
const NAME_REACH = 40

/** "One of the best matches of the year", "the best film of 2025": nothing is told of the year that is running. */
export function isBestOf(text: string, sentence: Span, timex: Span): boolean {
  return TOP.test(text.slice(Math.max(sentence.start, timex.start - REACH), timex.start))
}

const isFrom = (text: string, before: string, { end }: Span) =>
  FROM.test(before) && !GOES_ON.test(text.slice(end, end + 10))

/** "A couple of days after Labor Day", "weeks before the Nov. 5 vote": a day that is counted from, on which nothing is told. */
export function isCountedFrom(text: string, sentence: Span, timex: Span): boolean {
  const before = text.slice(Math.max(sentence.start, timex.start - REACH), timex.start)
  return COUNTED_FROM.test(before) || SEASON_AFTER.test(text.slice(timex.start, timex.end + REACH))
}
