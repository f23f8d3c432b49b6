import type { Speaker } from '../../../core/analysis.ts'
import type { Span } from '../../../core/span.ts'
import type { Document } from '../../document.ts'
import type { Entity } from './registry/entity.ts'

/** The entity as a speaker of the article. */
export const toSpeaker = (
  document: Document,
  entity: Entity,
  id: string,
  idOf: (entity: Entity) => string,
): Speaker => ({
  id,
  name: document.text.slice(entity.nameSpan.start, entity.nameSpan.end),
  nameSpan: entity.nameSpan,
  kind: entity.kind,
  roles: toldOnce(
    document.text,
    entity.roles.filter((role) => !isPartOf(role, entity.roles)).sort((a, b) => a.start - b.start),
  ),
  mentions: [...entity.mentions].sort((a, b) => a.start - b.start || a.end - b.end),
  ...(entity.speaksFor && { speaksFor: idOf(entity.speaksFor) }),
  ...(entity.members && { members: entity.members.map(idOf) }),
})

/** "President" where "Norlandish President" is told as well. */
function toldOnce(text: string, roles: readonly Span[]): Span[] {
  const byWords = new Map<string, Span>()
  for (const role of roles) {
    const words = ` ${text.slice(role.start, role.end).toLowerCase()} `
    if (!byWords.has(words)) byWords.set(words, role)
  }
  const all = [...byWords.keys()].slice(0, MOST_ROLES)
  return [...byWords].flatMap(([words, role]) =>
    all.some((other) => other !== words && other.includes(words)) ? [] : [role],
  )
}

/** Different roles of one speaker that are compared. */
const MOST_ROLES = 60

/** "police" of "police commissioner". */
const isPartOf = (span: Span, others: readonly Span[]): boolean =>
  others.some(({ start, end }) => start <= span.start && span.end <= end && end - start > span.end - span.start)
