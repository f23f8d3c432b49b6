import type { Document } from '../../../document.ts'
import type { Group } from '../group/group.ts'
import { personal, phraseEnd } from '../group/noun-phrase.ts'
import type { TaggedSpan } from '../group/spans.ts'

/**
 * Where the clause begins that somebody is told, behind who is told it: "told | the Herald | the demand is growing"; -1 where no
 * clause without "that" follows.
 */
export function hearerEnd(document: Document, first: number, stop: number): number {
  const { tokens } = document
  const end = /^(?:me|him|her|us|them|you)$/i.test(tokens[first]?.value ?? '')
    ? first + 1
    : phraseEnd(document, first, stop)
  if (end === first) return -1
  let from = end
  for (let i = first + 1; i < end; i++)
    if (tokens[i]!.pos === 'DET' && tokens[i - 1]!.pos !== 'ADP') from = Math.min(from, i)
  return startsClause(document, from, stop) ? from : -1
}

/** A subject and its verb. */
export function startsClause(document: Document, first: number, stop: number): boolean {
  const { tokens } = document
  if (first >= stop) return false
  const subject = personal.has(tokens[first]!.value.toLowerCase()) ? first + 1 : phraseEnd(document, first, stop)
  let verb = subject
  while (verb < stop && tokens[verb]!.pos === 'ADV') verb++
  const { pos, value } = tokens[verb] ?? { pos: 'X', value: '' }
  return subject > first && verb < stop && (pos === 'AUX' || (pos === 'VERB' && !/ing$/.test(value)))
}

/** "told | the Herald the demand is growing": who is told it is no part of what is told. */
export function withoutHearer(document: Document, group: Group): Group {
  const { cue, content } = group
  const [span, ...rest] = content
  if (!cue || !span || span.first !== cue.end || !/^(?:told|tells|tell)$/.test(document.tokens[cue.end - 1]!.value))
    return group
  if (rest.length === 0 && isHearerOnly(document, span)) return { ...group, content: [] }
  const from = hearerEnd(document, span.first, span.end)
  return from > span.first ? { ...group, content: [{ ...span, first: from }, ...rest] } : group
}

/** "…, the delegate told journalists.": who hears it, and no word of it. */
const isHearerOnly = (document: Document, { first, end }: TaggedSpan): boolean =>
  /^[.!?]$/.test(document.tokens[end]?.value ?? '.') &&
  phraseEnd(document, first, end) === end &&
  document.tokens.slice(first, end).every(({ value }) => !/^(?:story|tale|truth|lie|lies|news)s?$/.test(value))
