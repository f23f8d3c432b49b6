import { voiceHouses, voices } from '../../../locales/en/bodies.ts'
import { genderOfRole, nounKind, singular } from '../../words/people.ts'
import { type NounPhrase, parseTokens } from '../phrase/phrase.ts'
import { findPronoun } from '../pronouns/pronouns.ts'
import type { Entity } from '../registry/entity.ts'
import { runsWithin } from '../registry/known-runs.ts'
import { addRole } from '../registry/learn.ts'
import type { Scene } from '../scene/scene.ts'
import { bodyCalled } from './bodies.ts'
import { createNoun, type NounAnswer } from './new-noun.ts'

/** The body that a noun stands for, asked of the search for nouns. */
export type BodyNamed = (scene: Scene, phrase: NounPhrase, token: number) => Entity | undefined

const voiceNouns = new Set(voices.split(' '))
/** By how much who spoke last has to lead to be who "the government spokesman" is. */
const VOICE_LEAD = 1.5

/** "A Harbour Line spokesperson", "a spokesman for the port": the body's words; "the spokeswoman" is who was so called last. */
export function voiceOf(scene: Scene, phrase: NounPhrase, token: number, bodyNamed: BodyNamed): NounAnswer | undefined {
  const { document, registry } = scene
  const inside = runsWithin(registry.runs, phrase.first, phrase.end).flatMap(
    (index) => registry.runs[index]!.entity ?? [],
  )
  const bodies = inside.filter((entity) => entity.kind === 'body' || (entity.kind === 'unknown' && !entity.placed))
  if (inside.length > 0 && bodies.length !== inside.length) {
    const people = inside.filter(({ kind }) => kind === 'person')
    if (people.length !== 1 || bodies.length > 0) return undefined
    const entity = createNoun(scene, phrase)
    entity.speaksFor = people[0]!
    return { entity, certainty: 'certain', way: 'new' }
  }
  const [body] = bodies
  if (body) {
    addRole(document, registry.lookup, body, {
      first: phrase.first,
      end: phrase.end,
      head: singular(phrase.head),
      kind: 'body',
    })
    if (body.kind === 'unknown') body.gender = 'thing'
    return { entity: body, certainty: 'certain', way: 'voice' }
  }
  if (phrase.end - phrase.first > 1) {
    const own = bodyBehind(scene, phrase, token, bodyNamed)
    if (own) return { entity: own, certainty: 'implied', way: 'voice' }
    const noun = document.tokens
      .slice(phrase.first, phrase.headEnd - 1)
      .find(({ value }) => value !== phrase.head && nounKind(value) === 'body')
    const called = noun ? bodyCalled(scene, singular(noun.value), token) : []
    if (called.length === 1) return { entity: called[0]!, certainty: 'implied', way: 'voice' }
    return phrase.determiner === 'the' ? officialVoice(scene, phrase, token) : undefined
  }
  const last = scene.turns.findLast(
    ({ entity }) => entity?.heads.has(singular(phrase.head)) || [...voiceNouns].some((noun) => entity?.heads.has(noun)),
  )
  // "his spokesperson" is not the agency's, who spoke last.
  const other = /^(?:his|her)$/.test(phrase.determiner) && last?.entity && isOfHouse(scene, last.entity)
  return last?.entity && phrase.determiner !== 'a' && !other
    ? { entity: last.entity, certainty: 'implied', way: 'voice' }
    : undefined
}

/** "AGENCY spokesperson Ann Lee": told to speak for a house by its name. */
function isOfHouse({ document: { tokens } }: Scene, { nameSpan }: Entity): boolean {
  const at = tokens.findIndex(({ start }) => start === nameSpan.start)
  return voiceNouns.has(singular(tokens[at - 1]?.value ?? '')) && /^\p{Lu}/u.test(tokens[at - 2]?.value ?? '')
}

/** "A spokesman for the federation": the body that the complement is. */
export function bodyBehind(scene: Scene, phrase: NounPhrase, token: number, bodyNamed: BodyNamed): Entity | undefined {
  const { document, registry } = scene
  if (
    !/^(?:for|of|at|from|with|representing)$/.test(document.tokens[phrase.headEnd]?.value ?? '') ||
    phrase.headEnd >= phrase.end
  )
    return undefined
  const behind = parseTokens(document, registry.runs, phrase.headEnd + 1, phrase.end)
  if (behind.type !== 'noun' || nounKind(behind.head) !== 'body') return undefined
  return bodyNamed(scene, behind, token)
}

/** "The government spokesman" where a minister spoke last: an official of that house is its voice. */
function officialVoice(scene: Scene, phrase: NounPhrase, token: number): NounAnswer | undefined {
  const { tokens } = scene.document
  const house = tokens.slice(phrase.first, phrase.headEnd - 1).map(({ value }) => value.toLowerCase())
  const offices = voiceHouses.find(([nouns]) => nouns.split(' ').some((noun) => house.includes(noun)))?.[1].split(' ')
  if (!offices) return undefined
  const choice = findPronoun(scene, { gender: genderOfRole(phrase.head) }, token)
  const fits = choice?.entity && offices.some((office) => choice.entity!.heads.has(office))
  return fits && choice.margin > VOICE_LEAD
    ? { entity: choice.entity!, certainty: 'implied', way: 'epithet', choice }
    : undefined
}
