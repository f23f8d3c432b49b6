import type { Span } from '../../../core/span.ts'
import type { Document } from '../../document.ts'
import { reporting } from '../../locales/en/event-words.ts'
import { aheadOfTo, planCues, unplanned } from '../../locales/en/tellings.ts'
import { tokenAt } from '../../tokens/token-at.ts'
import { quotedIn } from './quoted.ts'

const REPORTING = new Set(reporting.split(' '))
const CUES = new Set(planCues.split(' '))
const AHEAD = new Set(aheadOfTo.split(' '))
const REACH = 14

/** Whether a sentence, or the clause around a date in it, tells of what is still to come. */
export function isPlanned(document: Document, index: number, span: Span): boolean {
  const { first, end } = document.ranges[index]!
  const { tokens } = document
  let from = first
  let to = end
  const sentence = document.sentences[index]!
  if (span.start !== sentence.start || span.end !== sentence.end) {
    const at = tokenAt(tokens, span.start, first, end)
    from = Math.max(first, at - REACH)
    to = Math.min(end, at + REACH)
  }
  const quoted = quotedIn(tokens, first, end)
  const day = tokenAt(tokens, span.start, from, end)
  for (let i = from; i < to; i++) {
    const { value, pos } = tokens[i]!
    const lower = value.toLowerCase()
    // "On a call on Thursday, the party said it would look into it": the day is that of the saying.
    if (i > day && REPORTING.has(lower)) return false
    // What is quoted as a will ("I will fight") is a stance, not a plan.
    if (quoted[i - first]) continue
    if (lower === 'to' && tokens[i + 1]?.pos === 'VERB' && AHEAD.has(tokens[i - 1]?.value.toLowerCase() ?? ''))
      return true
    if (!CUES.has(lower)) continue
    // "plans" the noun, "it will not say": a refusal is no plan.
    if (lower === 'plans' && pos === 'NOUN') continue
    if (lower === 'plan' && pos === 'NOUN') continue
    if (lower === 'due' && tokens[i + 1]?.value.toLowerCase() === 'to' && tokens[i + 2]?.pos !== 'VERB') continue
    const next = tokens[i + 1]?.value.toLowerCase()
    if (next === 'not' || next === 'never' || next === "n't") continue
    if (lower === 'would' && !reportsAhead(document, first, i)) continue
    if (lower === 'planned' && tokens[i + 1]?.pos === 'NOUN') continue
    return true
  }
  return false
}

/** "would" after a past verb of saying is a reported "will"; elsewhere it is a wish or a condition. */
function reportsAhead(document: Document, first: number, at: number): boolean {
  for (let i = Math.max(first, at - REACH); i < at; i++) {
    if (REPORTING.has(document.tokens[i]!.value.toLowerCase())) return true
  }
  return false
}

const UNPLANNED = new RegExp(`\\b(?:${unplanned})\\b[^.;:]{0,60}$`, 'i')

/** "Considered banning it through mid-April", "is rumoured to run in 2030": no plan yet, or none any more. */
export const isUnplanned = (text: string, sentence: Span, { start }: Span): boolean =>
  UNPLANNED.test(text.slice(Math.max(sentence.start, start - 90), start))
