import type { Document } from '../../document.ts'
import type { Columns } from '../tagger/columns.ts'
import type { Group } from './group.ts'
import { contentStart } from './missed/said-behind.ts'

/**
 * "There were three shots, which may have been …, the report said.": a plain clause before a tag is said from its beginning on,
 * however little of it was tagged. `taken[i]` is 1 where token i is part of an attribution.
 */
export function wholeClause(document: Document, columns: Columns, taken: Uint8Array, group: Group): Group {
  const { tokens, ranges } = document
  const { source, cue, content } = group
  const [span] = content
  if (!source || !cue || !span || content.length > 1 || span.end > Math.min(source.first, cue.first)) return group
  if (Math.max(source.end, cue.end) - span.end > 24 || tokens[span.end]?.value !== ',') return group
  const sentence = ranges[columns.sentence[cue.first]!]!
  if (span.first <= sentence.first || span.first - sentence.first > 60) return group
  const first = contentStart(document, sentence.first, span.first)
  if (first >= span.first || opensAside(tokens[first]!.value)) return group
  for (let i = first; i < span.end; i++) if (columns.quote[i] !== 0 || (i < span.first && taken[i] === 1)) return group
  return { ...group, content: [{ ...span, first }] }
}

/** A linking word at the start is the writer's: "But the bridge …, Dale said". */
const opensAside = (value: string): boolean =>
  /^(?:but|and|yet|however|meanwhile|still|so|also|instead|moreover|separately)$/i.test(value)
