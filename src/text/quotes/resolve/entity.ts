import type { SpeakerKind } from '../../../core/analysis.ts'
import type { Span } from '../../../core/span.ts'
import type { Gender } from '../words/givenNames.ts'

/** Somebody or something that may speak, as collected over the article. */
export interface Entity {
  kind: SpeakerKind
  /** Words of the fullest name, lower case. */
  words: readonly string[]
  nameSpan: Span
  /** `thing` for bodies and documents. */
  gender: Gender | 'thing'
  plural: boolean
  /** False where the text gives no name ("a police officer"). */
  named: boolean
  /** Named after "in" or "near" somewhere: a place. */
  placed: boolean
  roles: Span[]
  /** Nouns of the roles, singular: "minister". */
  heads: Set<string>
  mentions: Span[]
  /** Whether a source was resolved to it. */
  spoke: boolean
  /** Other names: an acronym. */
  aliases: Set<string>
}

/** Where an entity stands, by token. */
export interface Place {
  readonly entity: Entity
  readonly token: number
  readonly sentence: number
}

/** Spans that a list holds already, so that a name in a long text is not compared with all of its mentions. */
const held = new WeakMap<Span[], Set<string>>()

export function addSpan(list: Span[], span: Span): void {
  const keys = held.get(list) ?? new Set()
  held.set(list, keys)
  const key = `${span.start}-${span.end}`
  if (keys.has(key)) return
  keys.add(key)
  list.push(span)
}

/** Whether a pronoun's gender fits. */
export const fits = (entity: Entity, gender: Gender): boolean =>
  entity.gender !== 'thing' &&
  !entity.plural &&
  (entity.gender === 'either' || gender === 'either' || entity.gender === gender)
