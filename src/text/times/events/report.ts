import type { Attribution } from '../../../core/analysis.ts'
import { contains, type Span } from '../../../core/span.ts'
import type { Document } from '../../document.ts'
import { clauseOpeners } from '../../locales/en/event-words.ts'
import { doneVerbs, speechVerbs } from '../../locales/en/tellings.ts'
import { tokenAt } from '../../tokens/token-at.ts'

const CLAUSE_OPENERS = new Set(clauseOpeners.split(' '))

const SPEECH = new Set(speechVerbs.split(' '))
const DONE = new Set(doneVerbs.split(' '))
const REACH = 8

/** Whether a date is the day that something was said, not the day it happened: it hangs on the verb of saying. */
export function isReportDate(
  document: Document,
  index: number,
  timex: Span,
  attributions: readonly Attribution[],
): boolean {
  const { first, end } = document.ranges[index]!
  const { tokens } = document
  const at = tokenAt(tokens, timex.start, first, end)
  const verb = governor(document, first, end, at)
  if (verb === undefined) return false
  if (!SPEECH.has(tokens[verb]!.value.toLowerCase()) || isDoneTo(document, verb)) return false
  // Inside what was said the date belongs to what is told, unless the verb is inside as well.
  return !attributions.some(({ content }) => content.some((c) => contains(c, timex) && !contains(c, tokens[verb]!)))
}

/** "She was admitted to hospital": what is done to somebody is no saying. */
const isDoneTo = ({ tokens }: Document, verb: number) =>
  DONE.has(tokens[verb]!.value.toLowerCase()) && tokens[verb - 1]?.pos === 'AUX'

/** The nearest verb before the date with nothing but its objects between; at a sentence's start the first verb after. */
function governor(document: Document, first: number, end: number, at: number): number | undefined {
  const { tokens } = document
  for (let i = at - 1, n = 0; i >= first && n < REACH; i--, n++) {
    const { pos, value } = tokens[i]!
    if (pos === 'VERB') return i
    if (/^[;:]$/.test(value) || CLAUSE_OPENERS.has(value.toLowerCase())) return undefined
  }
  const opens = at - first <= 2
  if (!opens) return undefined
  for (let i = at, n = 0; i < end && n < 2 * REACH; i++, n++) if (tokens[i]!.pos === 'VERB') return i
  return undefined
}
