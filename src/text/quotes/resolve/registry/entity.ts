import type { SpeakerKind } from '../../../../core/analysis.ts'
import type { Span } from '../../../../core/span.ts'
import type { Gender } from '../../words/givenNames.ts'

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
  /** False where a name could as well be a thing's: no given name, title, role or age, and no surname alone elsewhere. */
  evident: boolean
  /** Told to be dead, or to be accused: words are theirs only on strong evidence, unless they are heard. */
  silent: boolean
  /** Ages given beside the name, for "the 36-year-old". */
  ages: Set<string>
  /** Whom a spokesperson speaks for. */
  speaksFor?: Entity
  /** The people of a source that names several. */
  members?: readonly Entity[]
}

/** An entity with nothing known of it but its name. */
export const newEntity = (
  given: Pick<Entity, 'kind' | 'words' | 'nameSpan' | 'gender' | 'plural' | 'named'> & { evident?: boolean },
): Entity => ({
  evident: true,
  silent: false,
  ...given,
  placed: false,
  roles: [],
  heads: new Set(),
  mentions: [],
  spoke: false,
  aliases: new Set(),
  ages: new Set(),
})

/** Spans that a list holds already, so that a name in a long text is not compared with all of its mentions. */
const held = new WeakMap<Span[], Set<string>>()

export function addSpan(list: Span[], span: Span): void {
  if (list.length < FEW) {
    if (!list.some(({ start, end }) => start === span.start && end === span.end)) list.push(span)
    return
  }
  const keys = held.get(list) ?? new Set(list.map(keyOf))
  held.set(list, keys)
  const key = keyOf(span)
  if (keys.has(key)) return
  keys.add(key)
  list.push(span)
}

/** So many spans are compared faster than looked up. */
const FEW = 16
const keyOf = ({ start, end }: Span) => `${start}-${end}`

/** Whether a pronoun's gender fits. */
export const fits = (entity: Entity, gender: Gender): boolean =>
  entity.gender !== 'thing' &&
  !entity.plural &&
  (entity.gender === 'either' || gender === 'either' || entity.gender === gender)
