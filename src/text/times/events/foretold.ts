import type { Span } from '../../../core/span.ts'
import type { Document } from '../../document.ts'
import { helpingPast } from '../../locales/en/event-words.ts'
import { givenWords } from '../../locales/en/tellings.ts'
import { tokenAt } from '../../tokens/token-at.ts'

const HELPING = new Set(helpingPast.split(' '))

const GIVEN = new Set(givenWords.split(' '))
/** So many tokens before a date its "would" is, and so many before that who said so. */
const REACH = 14

/**
 * "His vow that the country would leave on Oct. 31", where that day is over: the article doesn't tell whether it came so. "He would die in 1990" with nobody
 * who said so does.
 */
export function isForetold({ tokens, ranges }: Document, index: number, timex: Span): boolean {
  const { first, end } = ranges[index]!
  const at = tokenAt(tokens, timex.start, first, end)
  for (let i = at - 1; i >= Math.max(first, at - REACH); i--) {
    const { value, pos } = tokens[i]!
    if (/^would$/i.test(value)) return isGiven(tokens, Math.max(first, i - REACH), i)
    if (/^[;:"“”]$/.test(value) || (pos === 'AUX' && HELPING.has(value.toLowerCase()))) return false
  }
  return false
}

const isGiven = (tokens: Document['tokens'], from: number, to: number) =>
  tokens.slice(from, to).some(({ value }) => GIVEN.has(value.toLowerCase()))
