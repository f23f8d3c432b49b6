import type { Document } from '../../document.ts'
import type { Columns } from '../tagger/columns.ts'
import type { Group } from './group.ts'

/** Tokens between a verb of telling and the participle that goes on from it. */
const NEAR = 8

/**
 * "“We have it all,” Lee said, boasting that …": a participle without a source behind a tag is of the same one. Nothing that is
 * told may stand between the two: in "said the firm had fallen behind, citing costs" it may be the firm's.
 */
export function shareParticiples({ tokens }: Document, { sentence }: Columns, groups: readonly Group[]): Group[] {
  const tags = groups.filter(({ source, cue }) => source && cue)
  return groups.map((group) => {
    const { source, cue } = group
    if (source || !cue || !/^\p{Ll}{3,}ing$/u.test(tokens[cue.first]!.value) || tokens[cue.first - 1]?.value !== ',')
      return group
    const tag = tags.findLast(
      (other) =>
        other.cue!.end < cue.first &&
        cue.first - Math.max(other.cue!.end, other.source!.end) <= NEAR &&
        sentence[other.cue!.first] === sentence[cue.first] &&
        other.content.every(({ first, end }) => end <= other.cue!.first || first > cue.first),
    )
    return tag ? { ...group, source: tag.source! } : group
  })
}
