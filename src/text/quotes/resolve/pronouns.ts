import type { Document } from '../../document.ts'
import { isPlace } from '../words/places.ts'
import { type Entity, fits, type Place } from './entity.ts'
import type { Pronoun } from './phrase.ts'
import type { Registry } from './registry.ts'

/** Somebody spoke: the place of a resolved source. */
export type Turn = Place

/** Sentences looked back, when nobody nearer fits. */
const REACH = 5
const MOST_PLACES = 500

/**
 * The one entity that a pronoun can stand for, or nothing where two fit. First those named since the last speaker; the
 * last speaker counts among them. Nobody fits nearer: up to five sentences back.
 */
export function findPronoun(
  document: Document,
  { places }: Registry,
  turns: readonly Turn[],
  pronoun: Pronoun,
  token: number,
  sentence: number,
): Entity | undefined {
  const suits = (entity: Entity): boolean => {
    if (pronoun.gender === 'plural') return entity.plural || (entity.kind === 'body' && entity.named)
    if (pronoun.gender === 'thing') return (entity.kind === 'body' || entity.kind === 'document') && !entity.plural
    return (
      (entity.kind === 'person' || entity.kind === 'anonymous' || (isLoneName(entity) && entity.spoke)) &&
      fits(entity, pronoun.gender)
    )
  }
  // A sentence of thousands of names is no sentence.
  if (places[sentence]!.length > MOST_PLACES) return undefined
  const before = places
    .slice(Math.max(0, sentence - REACH), sentence + 1)
    .flat()
    .filter((place) => place.token < token)
  for (const reach of [1, 2, REACH]) {
    const near = new Set(
      before.filter((place) => sentence - place.sentence <= reach && suits(place.entity)).map(({ entity }) => entity),
    )
    if (near.size === 0) continue
    if (near.size === 1) {
      const [only] = near
      const last = turns.findLast((turn) => sentence - turn.sentence <= REACH && suits(turn.entity))
      return last && last.entity !== only ? undefined : settle(only!, pronoun)
    }
    return continued(document, turns, near, token, sentence, suits, before)
  }
  return undefined
}

const isLoneName = (entity: Entity): boolean =>
  entity.kind === 'unknown' && entity.named && !entity.placed && entity.words.length === 1 && !isPlace(entity.words[0]!)

/** Several fit, but the sentence before began with a speaker, and this one goes on with the pronoun first: the same speaker. */
function continued(
  document: Document,
  turns: readonly Turn[],
  near: ReadonlySet<Entity>,
  token: number,
  sentence: number,
  suits: (entity: Entity) => boolean,
  before: readonly Place[],
): Entity | undefined {
  const last = turns.at(-1)
  if (!last || !near.has(last.entity) || sentence - last.sentence > 1) return undefined
  const subjectFirst = token - document.ranges[sentence]!.first <= 2
  const rivals = before.filter(
    (place) =>
      place.entity !== last.entity &&
      suits(place.entity) &&
      place.sentence >= last.sentence &&
      place.token > last.token,
  )
  return subjectFirst && rivals.length === 0 ? last.entity : undefined
}

/** What the pronoun tells is kept: "she" makes a Jordan Lee a woman. */
function settle(entity: Entity, pronoun: Pronoun): Entity {
  if (entity.gender === 'either' && (pronoun.gender === 'man' || pronoun.gender === 'woman') && !entity.plural)
    entity.gender = pronoun.gender
  return entity
}
