import type { Document } from '../../../document.ts'
import type { Token } from '../../../tokens/token.ts'
import type { Columns } from '../../tagger/columns.ts'
import { isTelling } from '../../words/telling.ts'
import { contentStart } from '../group/clause.ts'
import type { Group } from '../group/group.ts'
import { spanIn } from '../group/part.ts'

const LEAST = 3

/**
 * "Anger had been building for weeks, Medd said; the march was a form of release.": the clause before the tag is said as well as
 * what comes behind its semicolon or its comma. `taken[i]` is 1 where token i is part of an attribution.
 */
export function frontClause(document: Document, columns: Columns, taken: Uint8Array, group: Group): Group {
  const { tokens, ranges } = document
  const { source, cue, content } = group
  if (!source || !cue || !isTelling(columns.base[cue.end - 1]!)) return group
  const end = Math.min(source.first, cue.first) - 1
  const behind = Math.max(source.end, cue.end)
  if (tokens[end]?.value !== ',' || content.some((span) => span.first < behind)) return group
  const first = contentStart(document, ranges[columns.sentence[cue.first]!]!.first, end)
  // "Hundreds lost power, the firm said, with the north worst hit."
  const around = tokens[behind]?.value === ',' && columns.quote[behind + 1] === 0 && startsPlainly(tokens[first]!)
  if (tokens[behind]?.value !== ';' && !around) return group
  if (end - first < LEAST || taken.subarray(first, end).includes(1) || columns.quote[end - 1] !== 0) return group
  if (!tokens.slice(first, end).some(({ pos }) => pos === 'VERB' || pos === 'AUX')) return group
  return { ...group, content: [spanIn(cue.paragraph, 'content', first, end, true), ...content] }
}

const MOST_BEHIND = 40

/** "When she arrived, Lee said, THE GUARDS LAUGHED": what the condition is of, behind the tag. */
export function behindClause({ tokens, ranges }: Document, columns: Columns, taken: Uint8Array, group: Group): Group {
  const { source, cue, content } = group
  const [span] = content
  if (!source || !cue || !span || content.length > 1 || !isTelling(columns.base[cue.end - 1]!)) return group
  const sentence = ranges[columns.sentence[cue.first]!]!
  const behind = Math.max(source.end, cue.end)
  if (span.first !== sentence.first || span.end > Math.min(source.first, cue.first)) return group
  if (!/^(?:When|If|As|After|Because|While|Although|Unless|Once)$/.test(tokens[span.first]!.value)) return group
  let { end } = sentence
  if (/^[.!?]$/.test(tokens[end - 1]!.value)) end--
  if (tokens[behind]?.value !== ',' || end - behind < LEAST + 1 || end - behind > MOST_BEHIND) return group
  for (let i = behind; i < end; i++) if (taken[i] === 1 || columns.quote[i] !== 0) return group
  if (!tokens.slice(behind, end).some(({ pos }) => pos === 'VERB' || pos === 'AUX')) return group
  return { ...group, content: [span, spanIn(cue.paragraph, 'content', behind + 1, end)] }
}

/** A clause that its subject opens: no "When …", no "Asked about it". */
const startsPlainly = ({ pos }: Token): boolean => /^(?:DET|NOUN|PROPN|PRON|ADJ|NUM)$/.test(pos)

/** "According to data released by the bureau (NCB), THE STATE HAS TOPPED the list": told from the comma on, up to the sentence's end. */
export function afterAccording({ tokens, ranges }: Document, columns: Columns, taken: Uint8Array, group: Group): Group {
  const { source, cue, content } = group
  const [span] = content
  if (!source || !cue || !span || content.length > 1 || !/^according$/i.test(tokens[cue.first]!.value)) return group
  const sentence = ranges[columns.sentence[cue.first]!]!
  if (cue.first !== sentence.first || source.first !== cue.end || span.first < source.end) return group
  let first = source.end
  while (first < span.first && tokens[first]!.value !== ',') first++
  first++
  if (first >= span.first || taken.subarray(first, span.first).includes(1)) return group
  return { ...group, content: [{ ...span, first }] }
}

/** "The Orioles, according to reports, HAVE OFFERED a deal": the clause goes on behind what is set in. */
export function aroundAccording(document: Document, columns: Columns, taken: Uint8Array, group: Group): Group {
  const { tokens, ranges } = document
  const { source, cue, content } = group
  const [span] = content
  if (!source || !cue || !span || content.length > 1 || tokens[cue.first]!.value !== 'according') return group
  if (
    span.end !== cue.first - 1 ||
    tokens[span.end]!.value !== ',' ||
    span.first !== ranges[columns.sentence[cue.first]!]!.first
  )
    return group
  const comma = tokens[source.end - 1]!.value === ',' ? source.end - 1 : source.end
  const verb = tokens[comma + 1]
  if (tokens[comma]?.value !== ',' || !verb || !/^(?:AUX|VERB)$/.test(verb.pos)) return group
  // "He had, according to Lee, killed and eaten it" as well.
  const clause = tokens.slice(span.first, tokens[span.end - 1]!.pos === 'AUX' ? span.end - 1 : span.end)
  if (clause.some(({ pos }) => pos === 'VERB' || pos === 'AUX')) return group
  let { end } = ranges[columns.sentence[cue.first]!]!
  if (/^[.!?]$/.test(tokens[end - 1]!.value)) end--
  if (end <= comma + 2 || taken.subarray(comma + 1, end).includes(1)) return group
  return {
    ...group,
    source: { ...source, end: comma },
    content: [span, spanIn(cue.paragraph, 'content', comma + 1, end)],
  }
}
