import type { Pronoun } from '../names/pronoun-words.ts'
import type { Entity } from '../registry/entity.ts'
import type { Mention } from '../scene/mentions.ts'
import type { Scene, Turn } from '../scene/scene.ts'

/** What the place of a mention speaks for: how near it is, whether it does something, and whether in somebody's words. */
export function mentionScore(mention: Mention, distance: number, last: Turn | undefined): number {
  let score = 2.2 - 0.75 * distance
  if (mention.subject) score += 1.6
  if (mention.quoted) score -= 2
  else if (last && mention.token > last.token && mention.end <= last.end) score -= 1.2
  if (mention.owner) score -= 1.4
  return score
}

/** What speaks for somebody whatever the place: that they have spoken, that their gender is known. */
export function standing(entity: Entity | undefined, pronoun: Pronoun): number {
  if (!entity) return 0
  let score = entity.spoke ? 0.8 : 0
  if (pronoun.gender === entity.gender) score += 0.6
  if (!entity.evident && !entity.spoke) score -= 1.5
  if (entity.silent && !entity.spoke) score -= 3
  if (entity.kind === 'unknown' && !entity.spoke) score -= 0.8
  return score
}

/** Whether the narration has turned to somebody since the last speaker: as what does something, outside anybody's words. */
export const comesIn = (mention: Mention, last: Turn | undefined): boolean =>
  mention.subject && !mention.quoted && (!last || mention.token >= last.end)

/** Whether somebody is told of before whom the paragraph begins with, in a clause beside theirs, or as a noun's complement ("her win over Lee"). */
export function isAside({ document: { tokens } }: Scene, newcomer: Mention, other: Mention): boolean {
  if (other.token < newcomer.token) return true
  const between = tokens.slice(newcomer.end, other.token)
  const clause = between.findIndex(({ pos }) => pos === 'VERB' || pos === 'AUX')
  if (
    between
      .slice(clause + 1)
      .some(({ value }) => /^(?:who|whom|which|that|when|after|before|because|while)$/.test(value))
  )
    return true
  // "the likes of Lee and Holt"
  let last = between.length - 1
  while (last > clause && (/^(?:PROPN|CCONJ)$/.test(between[last]!.pos) || between[last]!.value === ',')) last--
  return between[last]?.pos === 'ADP' && /^(?:NOUN|PROPN)$|^likes$/.test(between[last - 1]?.pos ?? '')
}
