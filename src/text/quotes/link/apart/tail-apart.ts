import type { Document } from '../../../document.ts'
import type { Columns } from '../../tagger/columns.ts'
import type { Group } from '../group/group.ts'
import { saidBehind } from '../missed/said-behind.ts'

/**
 * "Hackers … asked for two million, two people with knowledge of the case told the Chronicle.": a content that takes in the tag behind
 * it ends before that, so that a rule may find whose the whole is. "The dead are ten children and two teachers, said police chief Odd
 * Lunn.": a subject behind its verb is the verb's, and not the noun before it.
 */
export function partTails(document: Document, columns: Columns, groups: readonly Group[]): Group[] {
  const tails = saidBehind(document, columns, () => true)
  if (tails.length === 0) return [...groups]
  const tailAt = new Map(tails.map((tail) => [columns.sentence[tail.cue!.first]!, tail]))
  return groups.map((group): Group => {
    const { cue, content } = group
    const span = content.at(-1)
    if (!cue || !span) return group
    const tail = tailAt.get(columns.sentence[span.end - 1]!)
    const inverted = tail?.source && tail.source.first > tail.cue!.first && cue.first === tail.cue!.first
    // "…, | a report | by the Rivers Trust has found.": the cue is the paper that tells.
    if (tail?.source && !group.source && tail.source.first <= cue.first && cue.end <= tail.source.end) return tail
    if (inverted && group.source && group.source.end <= cue.first && span.first >= cue.end) return tail
    if (!tail?.source || cue.end > span.first || columns.quote[span.end - 1] !== 0) return group
    const [{ first, end } = { first: 0, end: 0 }] = tail.content
    const from = Math.min(tail.source.first, tail.cue!.first)
    const inside = span.first < end && from < span.end && Math.max(tail.source.end, tail.cue!.end) <= span.end
    return inside && cue.first >= first ? { ...group, content: [...content.slice(0, -1), { ...span, end }] } : group
  })
}
