import type { Document } from '../../document.ts'
import type { Group } from './group.ts'

const conjunctions = new Set(['and', 'but', 'then', 'yet'])
const predicates = new Set(['VERB', 'AUX'])

/**
 * "The monitor looked into it, but said …": what stands before "but said" is no content, and its subject is the source. A
 * verb that a conjunction leads has no content before it; the tagger takes it for a fronted one at times.
 */
export function mendJoined({ tokens, ranges }: Document, sentenceOf: Int32Array, group: Group): Group {
  const { cue, source, content } = group
  if (!cue || source || !conjunctions.has(tokens[cue.first - 1]?.value.toLowerCase() ?? '')) return group
  const sentence = ranges[sentenceOf[cue.first]!]!
  const fronted = content.filter(({ first, end }) => first >= sentence.first && end <= cue.first)
  const rest = content.filter((span) => !fronted.includes(span))
  const start = fronted[0]?.first
  if (start === undefined || rest.length === 0) return group
  if (tokens.slice(start, cue.first).some(({ value }) => /^["“”]$/.test(value))) return group
  let end = start
  while (end < cue.first && !predicates.has(tokens[end]!.pos)) end++
  if (end === start || end === cue.first || end - start > 12) return group
  const subject = { ...fronted[0]!, role: 'source', first: start, end, fronted: false } as const
  return { ...group, source: subject, content: rest }
}
