import { counsel } from '../../locales/en/bodies.ts'
import { isMany, singular } from '../words/people.ts'
import type { Entity } from './entity.ts'
import { runsWithin } from './known-runs.ts'
import { createNoun, type NounAnswer } from './new-noun.ts'
import type { NounPhrase } from './phrase.ts'
import { pronounOf } from './pronoun-words.ts'
import { findPronoun } from './pronouns.ts'
import type { Scene } from './scene.ts'
import { type BodyNamed, bodyBehind } from './voices.ts'

const counselNouns = new Set(counsel.split(' '))

const isCounsel = (entity: Entity): boolean => [...counselNouns].some((noun) => entity.heads.has(noun))

/**
 * Lawyers are one with those of the same client, by whatever word: "Lee's lawyers", "her attorneys", "the lawyers for Ann Lee".
 * Without a client they are those who spoke last.
 */
export function counselOf(
  scene: Scene,
  phrase: NounPhrase,
  token: number,
  bodyNamed: BodyNamed,
): NounAnswer | undefined {
  if (!counselNouns.has(singular(phrase.head))) return undefined
  const many = isMany(phrase.head)
  const client = clientOf(scene, phrase, token, bodyNamed)
  const known = [...counselNouns]
    .flatMap((noun) => scene.registry.lookup.about(noun))
    .filter((entity, index, all) => all.indexOf(entity) === index && isCounsel(entity) && entity.plural === many)
  if (!client) {
    const last = scene.turns.findLast(({ entity }) => entity && known.includes(entity))?.entity
    const bare = phrase.determiner === 'the' && phrase.end - phrase.first === 1
    return bare && last?.speaksFor ? { entity: last, certainty: 'implied', way: 'again' } : undefined
  }
  const own = known.filter(({ speaksFor }) => speaksFor === client)
  if (own.length === 1) return { entity: own[0]!, certainty: 'implied', way: 'again' }
  if (own.length > 1) return undefined
  const entity = createNoun(scene, phrase)
  entity.speaksFor = client
  return { entity, certainty: 'certain', way: 'new' }
}

/** Whom they speak for: "Lee's", "her", "for the county", "representing Lee". */
function clientOf(scene: Scene, phrase: NounPhrase, token: number, bodyNamed: BodyNamed): Entity | undefined {
  const { registry } = scene
  const pronoun = /^(?:his|her|their|its)$/.test(phrase.determiner) ? pronounOf(phrase.determiner) : undefined
  if (pronoun) return findPronoun(scene, pronoun, token)?.entity
  const named = runsWithin(registry.runs, phrase.first, phrase.end).flatMap(
    (index) => registry.runs[index]!.entity ?? [],
  )
  if (named.length > 0) return named.length === 1 ? named[0] : undefined
  return bodyBehind(scene, phrase, token, bodyNamed)
}
