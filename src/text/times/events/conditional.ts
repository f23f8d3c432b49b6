import type { Span } from '../../../core/span.ts'
import type { Document } from '../../document.ts'
import { conditionWords, ifWords } from '../../locales/en/event-words.ts'
import { outcomes } from '../../locales/en/habits.ts'
import { tokenAt } from '../../tokens/token-at.ts'

const CONDITIONS = new Set(conditionWords.split(' '))
const IFS = new Set(ifWords.split(' '))
const OUTCOMES = new Set(outcomes.split(' '))
/** So many tokens before a date its condition is. */
const REACH = 20

/** Whether a date is in a condition, or in what would come of one: "if the vote fails on Friday", "unless we act by 2030". It may come to nothing. */
export function isConditional({ tokens, ranges }: Document, index: number, timex: Span): boolean {
  const { first, end } = ranges[index]!
  const at = tokenAt(tokens, timex.start, first, end)
  if (isOutcome(tokens, first, at) || isUponIf(tokens, first, at, end)) return true
  for (let i = at - 1; i >= Math.max(first, at - REACH); i--) {
    const { value } = tokens[i]!
    if (/^[,;:]$/.test(value)) return false
    const lower = value.toLowerCase()
    if (CONDITIONS.has(lower)) return true
    if (lower === 'until') return false
  }
  return false
}

/** "If the dam breaks, the town could flood by Friday", "who, if he wins, would lead it from May": what would come of it. */
function isOutcome(tokens: Document['tokens'], first: number, at: number): boolean {
  let i = first
  while (i < at && !IFS.has(tokens[i]!.value.toLowerCase())) i++
  let comma = i + 1
  while (comma < at && tokens[comma]!.value !== ',') comma++
  return hasOutcome(tokens, comma + 1, at)
}

/** "If the vote were held this evening, she would win": it is not. */
export function isUnreal({ tokens, ranges }: Document, index: number, timex: Span): boolean {
  const { first, end } = ranges[index]!
  const at = tokenAt(tokens, timex.start, first, end)
  for (let i = at - 1; i >= Math.max(first, at - REACH) && tokens[i]!.value !== ','; i--)
    if (IFS.has(tokens[i]!.value.toLowerCase()))
      return tokens.slice(i, at).some(({ value }) => value === 'were') && hasOutcome(tokens, at, end)
  return false
}

/** "Could be forgotten by the end of the year if he loses": the condition comes behind. */
function isUponIf(tokens: Document['tokens'], from: number, at: number, end: number): boolean {
  let next = at
  while (next < Math.min(end, at + BEHIND) && !/^[.;:,]$/.test(tokens[next]!.value)) {
    if (IFS.has(tokens[next]!.value.toLowerCase())) return hasOutcome(tokens, Math.max(from, at - REACH), at)
    next++
  }
  return false
}
/** So many tokens behind a date its condition is. */
const BEHIND = 6

function hasOutcome(tokens: Document['tokens'], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (OUTCOMES.has(tokens[i]!.value)) return true
  return false
}
