import type { Document } from '../../../document.ts'
import type { Columns } from '../../tagger/columns.ts'
import type { Group } from '../group/group.ts'

const MOST_LEAD = 8

/**
 * Without what stands in another sentence than its cue and is no part of what that tells: a few words with no verb among them, and,
 * where the cue has words in its own sentence, plain words of one before.
 */
export function withoutStray(document: Document, columns: Columns, group: Group): Group {
  const { tokens } = document
  const { quote, sentence } = columns
  const { cue, content } = group
  if (!cue) return group
  const own = content.some(({ first }) => first > cue.first && sentence[first] === sentence[cue.first])
  const tag = tokens[cue.end]?.value === ','
  const kept = content.filter(({ first, end }) => {
    if (sentence[first] === sentence[cue.first])
      return tag || !own || end > cue.first || !isLead(document, columns, { first, end })
    const words = tokens.slice(first, end)
    if (quote.subarray(first, end).some((mark) => mark !== 0)) return true
    return words.some(({ pos }) => pos === 'VERB' || pos === 'AUX') && !(own && end <= cue.first)
  })
  return kept.length < content.length ? { ...group, content: kept } : group
}

/** "IN ESSENCE, she said half of it was safe", "During last year's cup, it reported how …": the writer's, where words of hers are behind the verb and no comma is. */
function isLead(
  { tokens, ranges }: Document,
  { quote, sentence }: Columns,
  { first, end }: { first: number; end: number },
): boolean {
  if (first !== ranges[sentence[first]!]!.first || end - first > MOST_LEAD || tokens[end]?.value !== ',') return false
  if (!/^(?:ADP|ADV|SCONJ)$/.test(tokens[first]!.pos)) return false
  for (let i = first; i < end; i++) if (quote[i] !== 0 || /^(?:VERB|AUX)$/.test(tokens[i]!.pos)) return false
  return true
}
