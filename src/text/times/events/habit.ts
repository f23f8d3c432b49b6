import type { Span } from '../../../core/span.ts'
import type { Document } from '../../document.ts'
import { modalVerbs, pastVerbs } from '../../locales/en/clauses.ts'
import {
  comesRound,
  likenings,
  nearly,
  nextDays,
  notDone,
  notStanding,
  ofToday,
  onceVerbs,
  opinions,
  roundStretches,
  saidSubjects,
  shortNots,
  shortSubjects,
  spanOpeners,
  standingVerbs,
  stretches,
  stretchParts,
  yesterdays,
} from '../../locales/en/habits.ts'
import { presentSubjects } from '../../locales/en/tellings.ts'
import type { Clause } from '../clause/tells.ts'
import { isConditional } from './conditional.ts'
import { isPlanned } from './planned.ts'

const either = (words: string) => words.split(' ').join('|')
/** So many characters beside a date are looked at: the patterns run on short text only. */
const REACH = 60

/** A stretch that comes round again: told in the present it is every one of them. */
const COMES_ROUND = new RegExp(
  `^the (?:(?:${either(stretches)}) (?:before|after)|${either(roundStretches)}|(?:${either(stretchParts)}) of the (?:${either(stretches)}))$`,
  'i',
)
const SPAN = new RegExp(`^the (?:past|last) (?:${either(stretches)})$`, 'i')
const WHOLE = new RegExp(`^the (?:entire|whole|full) (?:${either(stretches)})$`, 'i')
const OVER = new RegExp(`\\b(?:${either(spanOpeners)})\\s$`, 'i')
const STANDS_SHORT = new RegExp(
  `^,? (?:${either(shortSubjects)})['’](?:s|re|m) (?!(?:${either(notStanding)})\\b)(?![a-z]+(?:ing|ed)\\b)`,
  'i',
)
const IDIOM = new RegExp(`^['’]s (?:${either(yesterdays)})\\b`)
const TOMORROW = new RegExp(`^(?:${either(nextDays)})$`, 'i')
const NOT_DONE = new RegExp(`(?:\\b(?:${notDone})|(?:${shortNots})n['’]t) [^.,;:]{0,30}$`, 'i')
const ALMOST = new RegExp(`(?:\\bis|['’]s) (?:(?:${either(nearly)}) ){1,3}$`)
/** "Painted in a weekend." */
const WEEKEND = /^a weekend$/i
const LIKE = new RegExp(`\\b(?:${either(likenings)})\\s$`, 'i')
const STANDS = new RegExp(
  `^,? (?:(?! that (?:${either(saidSubjects)})\\b)[^.,;:]){2,40}? (?:${either(standingVerbs)})(?:n['’]t)? (?!(?:${either(notStanding)})\\b)(?![a-z]+(?:ing|ed)\\b)`,
)

const AS_IT_IS = new RegExp(`\\b(?:${either(presentSubjects)}) (\\p{Ll}+)(?: it)? $`, 'u')
const OVER_VERBS = new Set([...pastVerbs.split(' '), ...modalVerbs.split(' ')])

/** "The galaxies we observe today", "as it is today": so in our times. */
function isAsItIs(text: string, start: number): boolean {
  const verb = AS_IT_IS.exec(text.slice(Math.max(0, start - REACH), start))?.[1]
  return verb !== undefined && !verb.endsWith('ed') && !OVER_VERBS.has(verb)
}

const HOLDS = new RegExp(`^ (?:${either(opinions)})\\b`)
const MANY = /s $/
const STANDS_AS = new RegExp(`\\b(?:${either(standingVerbs)}) $`)
const A_STATE = /^ (?:an?|the|one|no|among|as|more|less|not|still) /
/** "Today's large language models are": those of our times. */
const OF_TODAY = new RegExp(`^['’]s [^.,;:]{2,40}s (?:${either(standingVerbs)}|do|don['’]t)\\b`)

/** "Condemning today's refugees", "in today's money". */
const NOW_LIVING = new RegExp(`^['’]s (?:${either(ofToday)})\\b`)
const HELPED = new RegExp(`\\b(?:${either(standingVerbs)})\\b`)
/** "Today marks ten years". */
const ONCE = new RegExp(`^,? (?:${either(onceVerbs)})\\b`)

/** Whether a date is told of what is so time and again: "they work on the weekend", "if we act during the summer". */
export function isHabit(document: Document, index: number, timex: Span, { tense }: Clause): boolean {
  if (!COMES_ROUND.test(document.text.slice(timex.start, timex.end))) return false
  return isConditional(document, index, timex) || (tense === undefined && !isPlanned(document, index, timex))
}

/** "As you do today", "Today, the market is smaller": the times we live in. "Resigned today" and "opens today" tell of a day. */
export function isNowadays(text: string, { start, end }: Span, { tense }: Clause): boolean {
  const word = text.slice(start, end)
  const after = text.slice(end, end + REACH)
  if (/^today$/i.test(word) && (OF_TODAY.test(after) || NOW_LIVING.test(after))) return true
  if (word === 'today' && isAsItIs(text, start)) return true
  // "Its defenders today argue that …".
  if (word === 'today' && HOLDS.test(after) && MANY.test(text.slice(Math.max(0, start - REACH), start))) return true
  // "The mill is today a school".
  if (word === 'today' && STANDS_AS.test(text.slice(Math.max(0, start - 12), start)) && A_STATE.test(after)) return true
  // "Today, hundreds of machines run by themselves".
  if (word === 'Today')
    return (
      STANDS.test(after) ||
      STANDS_SHORT.test(after) ||
      (tense === undefined && after.startsWith(',') && !ONCE.test(after) && !HELPED.test(after))
    )
  return tense === undefined && word === 'today'
}

/** "The season is between June and October." */
const BETWEEN = new RegExp(
  `\\b(?:${either(standingVerbs)}|(?:${either(comesRound)})) (?:\\p{L}+ )?between (?:(?:early|mid|late)[ -])?$`,
  'iu',
)
/** "During February and March up to nine million visit": so each year. */
export const isYearly = (text: string, sentence: Span, { start }: Span, value: string, { tense }: Clause): boolean =>
  tense === undefined &&
  /^\d{4}-(?:\d\d|SP|SU|FA|WI)$/.test(value) &&
  (/^(?:each |every )?during (?:\p{Lu}\p{Ll}+ (?:and|to|or) )?$/iu.test(text.slice(sentence.start, start)) ||
    BETWEEN.test(text.slice(Math.max(sentence.start, start - REACH), start)))

/** "Yesterday's news", "tomorrow's leaders"; "can't be done overnight", "by now it is nearly August": no day of anything. */
export const isIdiom = (text: string, { start, end }: Span): boolean =>
  IDIOM.test(text.slice(end, end + 16)) ||
  (TOMORROW.test(text.slice(start, end)) && NOW_LIVING.test(text.slice(end, end + 20))) ||
  (text.slice(start, end) === 'overnight' && NOT_DONE.test(text.slice(Math.max(0, start - REACH), start))) ||
  ALMOST.test(text.slice(Math.max(0, start - 30), start)) ||
  WEEKEND.test(text.slice(start, end))

/** "Prices have risen over the past year", "ignored it the entire year": how long it took, and no year in which it happened. */
export const isSpan = (text: string, { start, end }: Span): boolean =>
  WHOLE.test(text.slice(start, end)) ||
  (SPAN.test(text.slice(start, end)) && OVER.test(text.slice(Math.max(0, start - REACH), start)))

/** "A day like today". */
export const isLikened = (text: string, { start }: Span): boolean =>
  LIKE.test(text.slice(Math.max(0, start - REACH), start))
