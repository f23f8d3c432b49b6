import type { Span } from '../../../core/span.ts'
import { adverbials } from '../../locales/en/tellings.ts'

const DETERMINED = /\b(?:the|a|an|his|her|its|their|our|that|this|[\p{L}]+['’]s)\s$/u
const LED = new RegExp(
  `\\b(?:${adverbials.split(' ').join('|')})\\s+(?:the|a|an|his|her|its|their|our|that|this|[\\p{L}]+['’]s)\\s$`,
  'iu',
)
const POSSESSED = new RegExp(`\\b(?:${adverbials.split(' ').join('|')})\\s$`, 'iu')

/**
 * Whether a bare year only tells which one of something: "overturned the 2020 election", "this year's session". What the sentence tells
 * did not happen in it, unless a preposition says so ("during the 2020 election").
 */
export function isAttributive(text: string, sentence: Span, timex: Span, value: string): boolean {
  if (!/^\d{4}$/.test(value)) return false
  const before = text.slice(Math.max(sentence.start, timex.start - 40), timex.start)
  const after = text.slice(timex.end, Math.min(sentence.end, timex.end + 30))
  if (/^['’]s\s/.test(after)) return !POSSESSED.test(before)
  if (!/^\d{4}$/.test(text.slice(timex.start, timex.end)) || !/^\s\p{L}/u.test(after)) return false
  return DETERMINED.test(before) && !LED.test(before) && timex.start - sentence.start > 12
}
