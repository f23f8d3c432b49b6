import type { Span } from '../../../core/span.ts'
import type { Document } from '../../document.ts'
import { dayPartNames, joiners, regulars } from '../../locales/en/habits.ts'
import { feastNouns, hourly } from '../../locales/en/times.ts'
import { tokenAt } from '../../tokens/token-at.ts'

const either = (words: string) => words.split(' ').join('|')
/** So many characters beside a date are looked at: the patterns run on short text only. */
const REACH = 60

const DAYS = new RegExp(`^\\p{Lu}\\p{Ll}+days?[-–](?:\\p{Lu}\\p{Ll}+days?|${either(dayPartNames)})$`, 'u')
const NOUN_BEHIND = new RegExp(`^[\\s-](?!(?:${either(joiners)})\\b)\\p{Ll}{3,}`, 'u')
const HOURLY = new RegExp(`^[\\s-](?:${either(hourly)})\\b`)
const FEAST = new RegExp(`^ (?:${either(feastNouns)})\\b`)
const CLOCK = /T\d\d/
const REGULAR = new RegExp(`^ (?:\\p{L}+ ){0,2}(?:${either(regulars)})\\b`, 'u')
const WEEKDAY = /^\p{Lu}\p{Ll}+day$/u

/**
 * Whether days or hours only tell the kind of what stands behind them: "Tuesday-Saturday drivers", "a Friday-morning boarding pass", "moved to
 * a 1 p.m. start", "in the 9 a.m. hour", "to end Saturday publication", "hosts a Sunday talk show". `over` where the clause tells it as over.
 */
export function isKindOf(
  document: Document,
  index: number,
  { start, end }: Span,
  { value, over }: { readonly value: string; readonly over: boolean },
): boolean {
  const { text } = document
  const words = text.slice(start, end)
  if (!NOUN_BEHIND.test(text.slice(end, end + REACH))) return false
  if (DAYS.test(words)) return true
  // "Before the Christmas holiday".
  if (/^\p{Lu}\p{Ll}+$/u.test(words) && FEAST.test(text.slice(end, end + REACH))) return true
  if (CLOCK.test(value))
    return (
      /^\d/.test(words) &&
      (/\ba\s$/i.test(text.slice(Math.max(0, start - 3), start)) || HOURLY.test(text.slice(end, end + REACH)))
    )
  if (!WEEKDAY.test(words)) return false
  return (!over && REGULAR.test(text.slice(end, end + REACH))) || isObject(document, index, start)
}

/** The noun behind a weekday is what something is done to: "to end Saturday publication of its papers". */
function isObject({ tokens, ranges }: Document, index: number, start: number): boolean {
  const { first, end } = ranges[index]!
  const at = tokenAt(tokens, start, first, end)
  const [to, verb, noun, after] = [tokens[at - 2], tokens[at - 1], tokens[at + 1], tokens[at + 2]]
  return (
    at - 2 >= first &&
    verb?.pos === 'VERB' &&
    (/^to$/i.test(to!.value) || /ing$/.test(verb.value)) &&
    noun?.pos === 'NOUN' &&
    after?.pos !== 'VERB' &&
    after?.pos !== 'AUX'
  )
}
