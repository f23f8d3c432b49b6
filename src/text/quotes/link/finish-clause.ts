import type { Document } from '../../document.ts'
import type { Columns } from '../tagger/columns.ts'
import { isTelling } from '../words/telling.ts'
import type { Group } from './group.ts'

const verbal = new Set(['VERB', 'AUX'])
const MOST = 60

/**
 * "disputes that Democrats | have as many": a content that ends before its own verb goes on to the end of the clause: up to the
 * sentence's end, or to where another attribution begins. `taken[i]` is 1 where token i is part of an attribution.
 */
export function finishClause(document: Document, columns: Columns, taken: Uint8Array, group: Group): Group {
  const { tokens, ranges } = document
  const { cue, content } = group
  const [span] = content
  if (!cue || !span || content.length > 1 || span.first < cue.end || span.first - cue.end > 1) return group
  const { first, end } = span
  const that = tokens[first]!.value === 'that'
  if (!that && !tells(columns, cue.first, cue.end)) return group
  for (let i = first; i < end; i++) if (verbal.has(tokens[i]!.pos) || columns.quote[i] !== 0) return group
  const stop = ranges[columns.sentence[first]!]!.end
  const next = tokens[end]?.value === ',' ? behindApposition(document, end, stop) : end
  if (next >= stop || !isFiniteVerb(document, next, that)) return group
  let last = next
  while (last < stop && last - first < MOST && taken[last] === 0 && columns.quote[last] === 0) last++
  if (last === stop && /^[.!?]$/.test(tokens[last - 1]!.value)) last--
  else if (last < stop && /^[,;]$/.test(tokens[last - 1]!.value)) last--
  return last > next ? { ...group, content: [{ ...span, end: last }] } : group
}

function tells({ base }: Columns, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (isTelling(base[i]!)) return true
  return false
}

/** "Anwar’s daughter, Nurul, joined": the first token behind the apposition. */
function behindApposition({ tokens }: Document, comma: number, stop: number): number {
  for (let i = comma + 1; i < Math.min(stop, comma + 6); i++) {
    if (tokens[i]!.value === ',') return i + 1
    if (tokens[i]!.pos !== 'PROPN') return stop
  }
  return stop
}

function isFiniteVerb({ tokens }: Document, at: number, that: boolean): boolean {
  const { pos, value } = tokens[at]!
  if (pos === 'AUX') return true
  return pos === 'VERB' && !/ing$/.test(value) && (that || /(?:s|ed)$/.test(value))
}
