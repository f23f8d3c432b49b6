import type { Span } from '../../core/span.ts'
import type { Cue } from './cue.ts'
import { type ByWhen, findByWhen, follows, isAhead, isDistant, isPast, isQuarter, isYear, nearerYear } from './days.ts'
import type { ThreadsInput } from './input.ts'
import { tellingLength } from './told.ts'

/** Characters between what is to take place and its day, at most. */
const nearBy = 90

/** When it is due. "urged the council on Tuesday" says when it was urged, so only a time after "by" or the like counts there. */
export function timeOf(input: ThreadsInput, sentence: Span, cue: Cue, match: RegExpExecArray): ByWhen | undefined {
  const { document, timexes, published } = input
  const { text } = document
  if (cue.kind === 'refusal') return undefined
  if (cue.kind === 'deadline') {
    const from = sentence.start + (match.indices?.groups?.by?.[0] ?? match.index)
    for (const at of [from, ...timesBehind(text, from + 1, sentence.end)]) {
      const by = findByWhen(text, { start: at, end: sentence.end }, timexes)
      if (!by) return undefined
      const near = by.span.start <= at + 25 && follows(text.slice(at, by.span.start))
      if (near && !isPast(text, sentence, by.span) && !isDistant(text, by, published))
        return nearerYear(text, by, published)
    }
    return undefined
  }
  if (cue.dated) {
    const start = sentence.start + match.index + match[0].length
    const within = { start, end: Math.min(sentence.end, start + (cue.near ?? nearBy)) }
    const by = findByWhen(
      text,
      within,
      timexes,
      (when) => isDue(text, when.span) && !isQuarter(text, when.span) && !(cue.told && isYear(text, when.span)),
    )
    if (!by) return undefined
    const between = text.slice(start, by.span.start)
    // "will host again next year, the Academy announced Friday"
    const another =
      cue.told && /\b(?:said|says|announced|told|reported|confirmed|according|could not|was|were|had)\b/iu.test(between)
    return another || /[;:]/.test(between) ? undefined : by
  }
  const from = sentence.start + match.index + (cue.kind === 'pending' ? tellingLength(match) : match[0].length)
  if (cue.kind === 'pending') {
    const isIts = ({ span }: ByWhen) =>
      isDue(text, span) && !/,? (?:who|whom|whose|which|where) /u.test(text.slice(from, span.start))
    return findByWhen(text, { start: from, end: sentence.end }, timexes, isIts) ?? fronted(input, sentence, from)
  }
  return findByWhen(text, { start: from, end: sentence.end }, timexes, (by) => {
    const before = text.slice(Math.max(from, by.span.start - 24), by.span.start)
    if (/\b(?:by|before|until|within|no later than) (?:the )?$/iu.test(before)) return true
    if (/^(?:next|later|tomorrow|by)\b/iu.test(text.slice(by.span.start, by.span.end))) return true
    return /\bon $/iu.test(before) && by.day !== undefined && published !== undefined && by.day > published.slice(0, 10)
  })
}

/** "On Tuesday the court will rule", and not "On Tuesday the court said that it will". */
function fronted(
  { document: { text }, timexes, published }: ThreadsInput,
  sentence: Span,
  cue: number,
): ByWhen | undefined {
  return findByWhen(text, { start: sentence.start, end: cue }, timexes, (by) => {
    const before = text.slice(sentence.start, by.span.start)
    const between = text.slice(by.span.end, cue)
    return (
      /^(?:On |In |From |By |Later )?(?:the )?$/u.test(before) &&
      !/\b(?:said|says|told|announced|was|were|had|has|have)\b/u.test(between) &&
      isAhead(text, by, published)
    )
  })
}

/** Not how long something lasts ("up to 10 years"), when it was due before ("from Tuesday to Friday"), or what kind it is ("Saturday papers"). */
function isDue(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end)
  const before = text.slice(Math.max(0, start - 24), start)
  if (
    /\b(?:except(?: on| for)?|every|each|(?:moved|up|down|back|postponed|delayed|forward|different|changed) from) (?:the )?$/iu.test(
      before,
    )
  )
    return false
  if (/\bfrom (?:the )?$/iu.test(before) && /^,? (?:to|until|till|through)\b/iu.test(text.slice(end, end + 12)))
    return false
  const length =
    /(?:^|\s|-)(?:decades?|years?|months?|weeks?|days?|hours?)$/iu.test(words) &&
    /^(?:up|at least|about|around|nearly|almost|over|roughly|several|many|some|more|less|a|an|\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty)\b/iu.test(
      words,
    )
  if (length && !/\b(?:within|in|after|for the next) (?:the )?$/iu.test(before)) return false
  const day = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/iu.test(words)
  const noun =
    /^ \p{Ll}{5,}/u.test(text.slice(end, end + 12)) &&
    !/^ (?:after|before|about|against|under|between|during|while|where|whether|which|without|night|morning|evening|afternoon|because|until|unless|within|following|outside|inside|across)/iu.test(
      text.slice(end, end + 14),
    )
  return !(day && noun && !/\b(?:on|by|before|until|till|next|this) $/iu.test(before))
}

/** Further words before a time: "approved by the board before Friday". At most a few. */
function timesBehind(text: string, start: number, end: number): number[] {
  const found = text
    .slice(start, Math.min(end, start + 300))
    .matchAll(/\b(?:by|before|no later than|until|within)\b/giu)
  return [...found].slice(0, 3).map(({ index }) => start + index)
}
