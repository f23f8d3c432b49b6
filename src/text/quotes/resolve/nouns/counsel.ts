import { counsel } from '../../../locales/en/bodies.ts'
import { isMany, nounKind, singular } from '../../words/people.ts'
import { pronounOf } from '../names/pronoun-words.ts'
import type { NounPhrase } from '../phrase/phrase.ts'
import { findPronoun } from '../pronouns/pronouns.ts'
import { addSpan, type Entity } from '../registry/entity.ts'
import { runsWithin } from '../registry/known-runs.ts'
import type { Scene } from '../scene/scene.ts'
import { bodyCalled } from './bodies.ts'
import { createNoun, type NounAnswer } from './new-noun.ts'
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
    .filter((entity, index, all) => all.indexOf(entity) === index && isCounsel(entity))
    .filter(({ plural, kind }) => plural === many || kind === 'body')
  if (!client) {
    const last = scene.turns.findLast(({ entity }) => entity && known.includes(entity))?.entity
    const bare = phrase.determiner === 'the' && phrase.end - phrase.first === 1
    return bare && last?.speaksFor ? { entity: last, certainty: 'implied', way: 'again' } : undefined
  }
  const own = known.filter(({ speaksFor }) => speaksFor === client)
  if (own.length > 1) return undefined
  const [again] = own
  const entity = again ?? createNoun(scene, phrase)
  entity.speaksFor = client
  nameFirm(scene, phrase, entity, client)
  return again ? { entity, certainty: 'implied', way: 'again' } : { entity, certainty: 'certain', way: 'new' }
}

const MOST_FIRM = 8

/** "Lee's lawyers, from the law firm Holt and Moe": known by the firm from then on, and back to where they are first told of. */
function nameFirm({ document, registry }: Scene, phrase: NounPhrase, entity: Entity, client: Entity): void {
  const { tokens } = document
  if (!entity.plural || entity.kind === 'body') return
  let at = phrase.headEnd
  while (at < phrase.headEnd + MOST_FIRM && !/^(?:from|at|of|with)$/.test(tokens[at]?.value ?? '')) at++
  const firm = runsWithin(registry.runs, at + 1, at + MOST_FIRM)
    .map((index) => registry.runs[index]!)
    .find(({ first }) =>
      tokens.slice(at + 1, first).every(({ pos, value }) => /^(?:DET|ADJ|NOUN)$/.test(pos) && value !== ','),
    )
  if (!firm?.entity || firm.entity === client || firm.entity.kind === 'person' || firm.entity.placed) return
  if (tokens[at]?.value === 'of' && !tokens.slice(at + 1, firm.first).some(({ value }) => value === 'firm')) return
  addSpan(entity.roles, entity.nameSpan)
  entity.nameSpan = firm.entity.nameSpan
  entity.kind = 'body'
  entity.plural = false
  entity.gender = 'thing'
  entity.named = true
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
  return (
    bodyBehind(scene, phrase, token, bodyNamed) ?? (isMany(phrase.head) ? houseBefore(scene, phrase, token) : undefined)
  )
}

/** "The county attorneys": the one county that the article tells of. */
function houseBefore(scene: Scene, phrase: NounPhrase, token: number): Entity | undefined {
  const noun = scene.document.tokens
    .slice(phrase.first, phrase.headEnd - 1)
    .find(({ value }) => nounKind(value) === 'body')
  const bodies = noun ? bodyCalled(scene, singular(noun.value), token) : []
  return bodies.length === 1 ? bodies[0] : undefined
}
