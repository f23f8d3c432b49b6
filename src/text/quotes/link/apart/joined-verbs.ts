import type { Document } from '../../../document.ts'
import type { Group } from '../group/group.ts'

const MOST_BETWEEN = 3
const between = /^(?:,|and|but|then|yet|also|later)$/

/** "“It is easy,” Lee said, BUT ADDED: “…”", "Lee admitted that it was late, BUT SAID …": a second verb joined to a tag, without a subject of its own, is of the same one. */
export function shareJoined({ tokens }: Document, groups: readonly Group[]): Group[] {
  return groups.map((group, index) => {
    const { source, cue, content } = group
    if (source || !cue || !/^(?:and|but|then|yet)$/.test(tokens[cue.first - 1]?.value ?? '')) return group
    if (/ing$/.test(tokens[cue.first]!.value) || content.some(({ first }) => first < cue.first)) return group
    const before = groups[index - 1]
    if (!before?.source || !before.cue || before.cue.paragraph !== cue.paragraph) return group
    const ends = [before.source, before.cue, ...before.content].map(({ end }) => end)
    const end = Math.max(...ends)
    if (end > cue.first || cue.first - end > MOST_BETWEEN) return group
    const words = tokens.slice(end, cue.first).map(({ value }) => value)
    // What is told may have a subject that goes on ("said the firm had fallen and lost"), unless a comma parts them.
    const parted = words[0] === ',' || end === Math.max(before.source.end, before.cue.end)
    return parted && words.every((word) => between.test(word)) ? { ...group, source: before.source } : group
  })
}
