import type { Span } from '../../../core/span.ts'
import type { Document } from '../../document.ts'
import { tokenAt } from '../../tokens/token-at.ts'

/**
 * "Liv Aasen, the envoy to Norvia from 2007 to 2013, said": the years of somebody's office, between commas and with no verb of
 * their own. They say who it is, and are nothing that happened.
 */
export function isTerm({ text, tokens, ranges }: Document, index: number, timex: Span, until: Span): boolean {
  if (!/^\d{4}$/.test(text.slice(timex.start, timex.end)) || !/^[,.]/.test(text.slice(until.end, until.end + 1)))
    return false
  const { first, end } = ranges[index]!
  const at = tokenAt(tokens, timex.start, first, end)
  if (tokens[at - 1]?.value !== 'from') return false
  for (let i = at - 2; i >= first; i--) {
    const { value, pos } = tokens[i]!
    if (value === ',') return true
    if (pos === 'VERB' || pos === 'AUX') return false
  }
  return false
}
