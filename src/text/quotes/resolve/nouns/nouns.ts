import type { Document } from '../../../document.ts'
import { voices } from '../../../locales/en/bodies.ts'
import { leading, led } from '../../../locales/en/offices.ts'
import { quantityNouns } from '../../../locales/en/speaking-nouns.ts'
import { isMany, type NounKind, nounKind, singular } from '../../words/people.ts'
import { isPlace } from '../../words/places.ts'
import type { NounPhrase } from '../phrase/phrase.ts'
import { findPronoun } from '../pronouns/pronouns.ts'
import type { Entity } from '../registry/entity.ts'
import { runsWithin } from '../registry/known-runs.ts'
import { addRole } from '../registry/learn.ts'
import { publisherAt } from '../registry/publishers.ts'
import type { Scene } from '../scene/scene.ts'
import { bodyCalled, bodyWith } from './bodies.ts'
import { counselOf } from './counsel.ts'
import { epithetOf, holderOf, isEpithet } from './holders.ts'
import { relativeOf } from './kin.ts'
import { createNoun, type NounAnswer, textOf } from './new-noun.ts'
import { pairAt } from './pairs.ts'
import { type BodyNamed, voiceOf } from './voices.ts'

const quantities = new Set(quantityNouns.split(' '))
const voiceNouns = new Set(voices.split(' '))
/** By how much somebody has to lead for an epithet to be theirs. */
const EPITHET_LEAD = 1.5
const indefinite = new Set('a an another some one two three several many'.split(' '))

/**
 * A noun for who speaks: the body that a spokesperson speaks for, the publisher of a report, the holder of an office, a body
 * called by what it is, somebody told of before in the same words; else somebody new, who has no name. Nobody is answered
 * where several fit.
 */
export function resolveNoun(scene: Scene, phrase: NounPhrase, token: number): NounAnswer | undefined {
  const { document, registry } = scene
  const head = singular(phrase.head)
  const kind = nounKind(phrase.head)
  const plural = isMany(phrase.head)
  const definite = !indefinite.has(phrase.determiner)
  if (isTwo(scene, phrase)) {
    // "Both sides" are no two people.
    const unnamed = runsWithin(registry.runs, phrase.first, phrase.headEnd).length === 0
    if (phrase.determiner === 'both' && kind !== 'person' && unnamed) return undefined
    const noun = kind === 'person' && plural ? phrase.head : undefined
    const pair = pairAt(scene, phrase.first, phrase.headEnd, token, noun)
    if (pair || !noun) return pair && { entity: pair, certainty: 'implied', way: 'both' }
  }
  const kin = relativeOf(scene, phrase, token)
  if (kin) return { entity: kin, certainty: 'implied', way: 'kin' }
  const spoken = voiceNouns.has(head)
    ? voiceOf(scene, phrase, token, bodyNamed)
    : counselOf(scene, phrase, token, bodyNamed)
  if (spoken) return spoken
  if (voiceNouns.has(head) && phrase.determiner === 'the') return undefined
  const published = kind === 'document' ? publishedBy(scene, phrase, head, definite) : undefined
  if (published) return published
  const text = textOf(document, phrase.first, phrase.end)
  const same = registry.lookup
    .about(text.split(' ').at(-1)!)
    .filter((entity) => !entity.named && entity.words.join(' ') === text)
  if (definite && same.length === 1) return { entity: same[0]!, certainty: 'certain', way: 'again' }
  // One source of two verbs: "Two drivers claimed … but cannot say".
  const here = same.find(({ nameSpan }) => nameSpan.start === document.tokens[phrase.first]!.start)
  if (here) return { entity: here, certainty: 'certain', way: 'new' }
  const epithet = definite && !plural ? epithetOf(scene, phrase, kind) : undefined
  if (epithet) return epithet
  if (definite && !plural && kind === 'person') {
    const holder = holderOf(scene, phrase, head, token)
    if (holder.length === 1) return { entity: holder[0]!, certainty: 'implied', way: 'office' }
    if (holder.length > 1) return undefined
  }
  if (definite && !plural && phrase.determiner === 'the' && isEpithet(scene, phrase, head, kind)) {
    const choice = findPronoun(scene, { gender: 'either' }, token)
    const young = !/^(?:teen|teenager|boy|girl|toddler)$/.test(head) || isYoung(choice?.entity)
    // "The 79-year-old" is nobody who was just an inspector.
    const told = !/^\d/.test(document.tokens[phrase.first]!.value) || choice?.entity?.named
    return choice?.entity && choice.margin > EPITHET_LEAD && young && told && !leadsSuch(choice.entity, head)
      ? { entity: choice.entity, certainty: 'implied', way: 'epithet', choice }
      : speaks(scene, phrase, kind) && choice?.entity && leadsSuch(choice.entity, head)
        ? { entity: createNoun(scene, phrase), certainty: 'certain', way: 'new' }
        : undefined
  }
  const bare = phrase.headEnd - phrase.first === 1 && phrase.end === phrase.headEnd
  if (definite && phrase.determiner === 'the' && !plural && kind === 'body' && phrase.end === phrase.headEnd) {
    // "The German carmaker" is the firm just told of.
    const national = phrase.headEnd - phrase.first === 2 && isPlace(document.tokens[phrase.first]!.value)
    const named = bare ? [] : bodyWith(scene, phrase, head)
    const body = bare || (national && named.length === 0) ? bodyCalled(scene, head, token) : named
    if (body.length === 1) return { entity: body[0]!, certainty: 'implied', way: 'body' }
    if (body.length > 1) return undefined
  }
  if (bare && /^(?:the|that|this|those|these)$/.test(phrase.determiner)) {
    const earlier = registry.lookup
      .about(head)
      .filter(
        (entity) =>
          !entity.named &&
          entity.plural === plural &&
          entity.heads.has(head) &&
          entity.nameSpan.start < document.tokens[phrase.first]!.start,
      )
    if (earlier.length === 1) return { entity: earlier[0]!, certainty: 'implied', way: 'again' }
    if (earlier.length > 1) return undefined
  }
  if (!speaks(scene, phrase, kind)) return undefined
  return { entity: createNoun(scene, phrase), certainty: 'certain', way: 'new' }
}

/** "Both women", "the two men", "the pair". */
function isTwo({ document: { tokens } }: Scene, { determiner, first, headEnd, head }: NounPhrase): boolean {
  if (determiner === 'both') return true
  if (determiner !== 'the') return false
  return (headEnd - first === 1 && /^(?:pair|couple|two)$/.test(head)) || tokens[first]!.value === 'two'
}

const leaders = new Set(leading.split(' '))
const followers = new Set(led.split(' '))

/** "The goalkeeper" behind "coach Ann Lee" is somebody else. */
const leadsSuch = (entity: Entity, head: string): boolean =>
  followers.has(head) && !entity.heads.has(head) && [...entity.heads].some((office) => leaders.has(office))

const ADULT = 20

/** "The teenager" is told to be young. */
const isYoung = (entity: Entity | undefined): boolean => [...(entity?.ages ?? [])].some((age) => Number(age) < ADULT)

/** The body that a noun stands for. */
const bodyNamed: BodyNamed = (scene, phrase, token) => resolveNoun(scene, phrase, token)?.entity

/** What kind of people or things a quantity is of. */
function toldOf({ tokens }: Document, { head, headEnd, end }: NounPhrase): NounKind | undefined {
  if (tokens[headEnd]?.value !== 'of' || !quantities.has(head.toLowerCase())) return undefined
  let last = headEnd + 1
  while (last < end && /^(?:DET|ADJ|NUM|NOUN|PROPN)$/.test(tokens[last]!.pos)) last++
  return nounKind(tokens[last - 1]!.value)
}

const peopleEnding = /(?:ers?|ors?|ists?|ians?|eers?|folk|men|women)$/
const thingEnding =
  /(?:answer|matter|number|weather|paper|order|offer|power|factor|error|letter|chapter|counter|quarter|center|sector|corner|border|danger|disaster|murder|summer|winter|theater|computer|river|water)s?$/

/** Whether a noun is one that can be heard: people, bodies, what is read, or a word that is formed like one for people. */
export function speaks({ document }: Scene, phrase: NounPhrase, kind: NounKind | undefined): boolean {
  const { tokens } = document
  const lead = tokens[phrase.first - 1]?.value.toLowerCase() ?? ''
  if (
    /^(?:both|each|either|neither|every)$/.test(lead) ||
    /^(?:both|each|either|neither|every)$/i.test(tokens[phrase.first]!.value)
  )
    return false
  if (kind !== undefined || /^\p{Lu}|\d/u.test(phrase.head) || toldOf(document, phrase) !== undefined) return true
  const word = phrase.head.toLowerCase()
  return word.length > 5 && peopleEnding.test(word) && !thingEnding.test(word)
}

function publishedBy(scene: Scene, phrase: NounPhrase, head: string, definite: boolean): NounAnswer | undefined {
  const { document, registry, publishers } = scene
  const told = publisherAt(document, registry.runs, phrase.headEnd - 1)
  const own =
    told ?? (definite && phrase.end - phrase.first <= 2 && phrase.determiner !== '' ? publishers.of(head) : undefined)
  if (!own) return undefined
  addRole(document, registry.lookup, own, { first: phrase.first, end: phrase.headEnd, head, kind: 'document' })
  return { entity: own, certainty: told ? 'certain' : 'implied', way: 'publisher' }
}
