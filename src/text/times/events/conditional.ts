import type { Span } from '../../../core/span.ts'
import type { Document } from '../../document.ts'
import { conditionWords, ifWords } from '../../locales/en/event-words.ts'
import { outcomes } from '../../locales/en/habits.ts'

const CONDITIONS = new Set(conditionWords.split(' '))
const IFS = new Set(ifWords.split(' '))
const OUTCOMES = new Set(outcomes.split(' '))
/** So many tokens before a date its condition is. */
const REACH = 20

/** Whether a date is in a condition: "if the vote fails on Friday", "unless we act by 2030". It may come to nothing. */
export function isConditional({ tokens, ranges }: Document, index: number, timex: Span): boolean {
  const { first, end } = ranges[index]!
  let at = first
  while (at < end && tokens[at]!.end <= timex.start) at++
  if (isOutcome(tokens, first, at)) return true
  for (let i = at - 1; i >= Math.max(first, at - REACH); i--) {
    const { value } = tokens[i]!
    if (/^[,;:]$/.test(value)) return false
    const lower = value.toLowerCase()
    if (CONDITIONS.has(lower)) return true
    if (lower === 'until') return false
  }
  return false
}

/** "If the dam breaks, the town could flood by Friday": what would come of it. */
function isOutcome(tokens: Document['tokens'], first: number, at: number): boolean {
  const opens = /^["“‘'`]+$/.test(tokens[first]?.value ?? '') ? first + 1 : first
  if (!IFS.has(tokens[opens]?.value.toLowerCase() ?? '')) return false
  let comma = opens
  while (comma < at && tokens[comma]!.value !== ',') comma++
  for (let i = comma + 1; i < at; i++) if (OUTCOMES.has(tokens[i]!.value)) return true
  return false
}
