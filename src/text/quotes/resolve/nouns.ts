import type { Certainty } from '../../../core/analysis.ts'
import type { Document } from '../../document.ts'
import { definiteOffices, laterNames, voices } from '../../locales/en/bodies.ts'
import {
  anonymousNouns,
  genderOfRole,
  isPlural,
  type NounKind,
  nounKind,
  singular,
  titleGender,
} from '../words/people.ts'
import { isPlace } from '../words/places.ts'
import { type Entity, newEntity } from './entity.ts'
import { type NounPhrase, parseTokens } from './phrase.ts'
import { type Choice, findPronoun } from './pronouns.ts'
import { publisherAt } from './publishers.ts'
import { addRole, spanOf } from './registry.ts'
import type { Scene } from './scene.ts'
import { runsWithin } from './segments.ts'

/** Who is behind a noun, and by which way it was found. */
export interface NounAnswer {
  readonly entity: Entity
  readonly certainty: Certainty
  readonly way: 'new' | 'again' | 'office' | 'epithet' | 'body' | 'voice' | 'publisher'
  readonly choice?: Choice
}

const voiceNouns = new Set(voices.split(' '))
const wordsFor = new Map<string, Set<string>>()
for (const [nouns, words] of laterNames)
  for (const noun of nouns.split(' '))
    wordsFor.set(noun, new Set([...(wordsFor.get(noun) ?? []), ...words.split(' '), noun]))
/** By how much somebody has to lead for an epithet to be theirs. */
const EPITHET_LEAD = 1.5
const offices = new Set(definiteOffices.split(' '))
const indefinite = new Set('a an another some one two three several many'.split(' '))
/** What an office is called by beside its noun, and tells nothing of whose it is. */
const passing = new Set(
  'former then outgoing late new ex longtime longstanding veteran long-time old young embattled popular'.split(' '),
)

/**
 * A noun for who speaks: the body that a spokesperson speaks for, the publisher of a report, the holder of an office, a body
 * called by what it is, somebody told of before in the same words; else somebody new, who has no name. Nobody is answered
 * where several fit.
 */
export function resolveNoun(scene: Scene, phrase: NounPhrase, token: number): NounAnswer | undefined {
  const { document, registry } = scene
  const head = singular(phrase.head)
  const kind = nounKind(phrase.head)
  const plural = isPlural(phrase.head) && !(kind === 'body' && nounKind(head) !== kind)
  const definite = !indefinite.has(phrase.determiner)
  const spoken = voiceNouns.has(head) ? voiceOf(scene, phrase, token) : undefined
  if (spoken) return spoken
  if (voiceNouns.has(head) && phrase.determiner === 'the') return undefined
  const published = kind === 'document' ? publishedBy(scene, phrase, head, definite) : undefined
  if (published) return published
  const text = textOf(document, phrase.first, phrase.end)
  const same = registry.lookup
    .about(text.split(' ').at(-1)!)
    .filter((entity) => !entity.named && entity.words.join(' ') === text)
  if (definite && same.length === 1) return { entity: same[0]!, certainty: 'certain', way: 'again' }
  const epithet = definite && !plural ? epithetOf(scene, phrase, kind) : undefined
  if (epithet) return epithet
  if (definite && !plural && kind === 'person') {
    const holder = holderOf(scene, phrase, head, token)
    if (holder.length === 1) return { entity: holder[0]!, certainty: 'implied', way: 'office' }
    if (holder.length > 1) return undefined
  }
  if (definite && !plural && phrase.determiner === 'the' && isEpithet(scene, phrase, head, kind)) {
    const choice = findPronoun(scene, { gender: 'either' }, token)
    return choice?.entity && choice.margin > EPITHET_LEAD
      ? { entity: choice.entity, certainty: 'implied', way: 'epithet', choice }
      : undefined
  }
  const bare = phrase.headEnd - phrase.first === 1 && phrase.end === phrase.headEnd
  if (definite && phrase.determiner === 'the' && !plural && kind === 'body' && phrase.end === phrase.headEnd) {
    const body = bare ? bodyCalled(scene, head, token) : bodyWith(scene, phrase, head)
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
  return { entity: createNoun(scene, phrase, text, head, kind, plural), certainty: 'certain', way: 'new' }
}

const peopleEnding = /(?:ers?|ors?|ists?|ians?|eers?|folk|men|women)$/
const thingEnding =
  /(?:answer|matter|number|weather|paper|order|offer|power|factor|error|letter|chapter|counter|quarter|center|sector|corner|border|danger|disaster|murder|summer|winter|theater|computer|river|water)s?$/

/** Whether a noun is one that can be heard: people, bodies, what is read, or a word that is formed like one for people. */
function speaks({ document }: Scene, phrase: NounPhrase, kind: NounKind | undefined): boolean {
  const { tokens } = document
  const lead = tokens[phrase.first - 1]?.value.toLowerCase() ?? ''
  if (
    /^(?:both|each|either|neither|every)$/.test(lead) ||
    /^(?:both|each|either|neither|every)$/i.test(tokens[phrase.first]!.value)
  )
    return false
  if (kind !== undefined || /^\p{Lu}|\d/u.test(phrase.head)) return true
  const word = phrase.head.toLowerCase()
  return word.length > 5 && peopleEnding.test(word) && !thingEnding.test(word)
}

/** "A Harbour Line spokesperson", "a spokesman for the port": the body's words; "the spokeswoman" is who was so called last. */
function voiceOf(scene: Scene, phrase: NounPhrase, token: number): NounAnswer | undefined {
  const { document, registry } = scene
  const inside = runsWithin(registry.runs, phrase.first, phrase.end).flatMap(
    (index) => registry.runs[index]!.entity ?? [],
  )
  const bodies = inside.filter((entity) => entity.kind === 'body' || (entity.kind === 'unknown' && !entity.placed))
  if (inside.length > 0 && bodies.length !== inside.length) {
    const people = inside.filter(({ kind }) => kind === 'person')
    if (people.length !== 1 || bodies.length > 0) return undefined
    const entity = createNoun(
      scene,
      phrase,
      textOf(document, phrase.first, phrase.end),
      singular(phrase.head),
      'person',
      false,
    )
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
    const own = bodyBehind(scene, phrase, token)
    if (own) return { entity: own, certainty: 'implied', way: 'voice' }
    const noun = document.tokens
      .slice(phrase.first, phrase.headEnd - 1)
      .find(({ value }) => value !== phrase.head && nounKind(value) === 'body')
    const called = noun ? bodyCalled(scene, singular(noun.value), token) : []
    return called.length === 1 ? { entity: called[0]!, certainty: 'implied', way: 'voice' } : undefined
  }
  const last = scene.turns.findLast(
    ({ entity }) => entity?.heads.has(singular(phrase.head)) || [...voiceNouns].some((noun) => entity?.heads.has(noun)),
  )
  return last?.entity && phrase.determiner !== 'a'
    ? { entity: last.entity, certainty: 'implied', way: 'voice' }
    : undefined
}

/** "A spokesman for the federation": the body that the complement is. */
function bodyBehind(scene: Scene, phrase: NounPhrase, token: number): Entity | undefined {
  const { document, registry } = scene
  if (!/^(?:for|of|at|from|with)$/.test(document.tokens[phrase.headEnd]?.value ?? '') || phrase.headEnd >= phrase.end)
    return undefined
  const behind = parseTokens(document, registry.runs, phrase.headEnd + 1, phrase.end)
  if (behind.type !== 'noun' || nounKind(behind.head) !== 'body') return undefined
  return resolveNoun(scene, behind, token)?.entity
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

/** "The 22-year-old": who is told to be of that age. */
function epithetOf(
  { document, registry }: Scene,
  phrase: NounPhrase,
  kind: NounKind | undefined,
): NounAnswer | undefined {
  const { tokens } = document
  const age = tokens[phrase.first]!.value
  if (
    kind !== undefined ||
    phrase.determiner !== 'the' ||
    !/^\d{1,2}$/.test(age) ||
    tokens[phrase.headEnd - 1]!.value !== 'old'
  )
    return undefined
  const people = new Set(registry.runs.flatMap(({ entity }) => (entity?.ages.has(age) ? [entity] : [])))
  const [only] = people
  return people.size === 1 && only ? { entity: only, certainty: 'implied', way: 'office' } : undefined
}

/** "The geologist", "the Polish rider", "the 31-year-old from Cardiff": what somebody told of already is called by, where nobody was brought in as that. */
function isEpithet({ document, marks }: Scene, phrase: NounPhrase, head: string, kind: NounKind | undefined): boolean {
  const { tokens } = document
  const word = tokens[phrase.headEnd - 1]!.value
  if (/^(?:former|ex)$/i.test(tokens[phrase.first]!.value)) return true
  if (/^\d{1,2}$/.test(tokens[phrase.first]!.value) && word === 'old') return true
  if (phrase.headEnd - phrase.first === 1 && isPlace(word) && /(?:an|ish|ese|ch)$/.test(word)) return true
  if (kind !== 'person' || phrase.end !== phrase.headEnd || titleGender(head) !== undefined || offices.has(head))
    return false
  const from = Math.max(0, phrase.first - 3000)
  for (let i = phrase.first - 1; i >= from; i--)
    if (marks[i] === 0 && tokens[i]!.value.length === word.length && tokens[i]!.value.toLowerCase() === head)
      return false
  return true
}

/** Who holds the office: by its noun and the words before it; the one named last where several do. */
function holderOf({ document, registry, mentions }: Scene, phrase: NounPhrase, head: string, token: number): Entity[] {
  const { text, tokens } = document
  const modifiers = tokens
    .slice(phrase.first, phrase.headEnd - 1)
    .map(({ value }) => value.toLowerCase())
    .filter((word) => !passing.has(word) && /\p{L}/u.test(word))
  if (modifiers.includes('’s') || modifiers.includes("'s") || /^(?:his|her|their|its|my|our)$/.test(phrase.determiner))
    return []
  const former = tokens
    .slice(phrase.first, phrase.headEnd)
    .some(({ value }) => /^(?:former|ex|then|outgoing|late)$/i.test(value))
  const here = tokens[phrase.first]!.start
  const holders = registry.lookup.about(head).filter((entity) => {
    if (
      !entity.heads.has(head) ||
      entity.plural ||
      entity.kind === 'body' ||
      (!entity.named && entity.nameSpan.start > here)
    )
      return false
    const told = entity.roles.map(({ start, end }) => text.slice(start, end).toLowerCase()).join(' ')
    if (former !== /\b(?:former|ex|then|outgoing|late)\b/.test(told) && former) return false
    return (
      modifiers.every((word) => told.includes(word)) ||
      (!entity.named && modifiers.every((word) => entity.words.includes(word)))
    )
  })
  if (holders.length < 2) return holders
  // Of several the one of whom alone the last sentences tell.
  const near = new Set(
    mentions.recent(token, 6).flatMap(({ entity }) => (entity && holders.includes(entity) ? [entity] : [])),
  )
  return near.size === 1 ? [...near] : holders
}

/** "The state education department": the bodies that have all those words in their names. */
function bodyWith({ document, registry }: Scene, phrase: NounPhrase, head: string): Entity[] {
  const words = document.tokens.slice(phrase.first, phrase.headEnd - 1).map(({ value }) => value.toLowerCase())
  const telling = words.filter(
    (word) => !/^(?:state|city|county|federal|local|national|country|regional|government|['’]s)$/.test(word),
  )
  if (telling.length === 0) return []
  return registry.lookup
    .about(head)
    .filter((entity) => entity.named && entity.kind === 'body' && telling.every((word) => entity.words.includes(word)))
}

/** The bodies that "the company" or "the agency" may be: by their names' words, by what was said of them, the only one near. */
function bodyCalled({ registry, turns, mentions }: Scene, head: string, token: number): Entity[] {
  const words = wordsFor.get(head)
  const bodies = new Set(
    registry.runs.flatMap(({ entity, first }) => (entity?.kind === 'body' && first < token ? [entity] : [])),
  )
  const fitting = [...bodies].filter(
    (entity) => entity.heads.has(head) || entity.words.includes(head) || entity.words.some((word) => words?.has(word)),
  )
  const near = mentions.recent(token, 6).flatMap(({ entity }) => (entity?.kind === 'body' ? [entity] : []))
  if (fitting.length === 1) return fitting
  if (fitting.length > 1) {
    const last = near.filter((entity) => fitting.includes(entity))
    const [first] = last
    return first && last.every((entity) => entity === first) ? [first] : fitting
  }
  const spoken = turns.at(-1)?.entity
  if (spoken?.kind === 'body' && spoken.named && words && new Set(near).size <= 1) return [spoken]
  return []
}

function createNoun(
  scene: Scene,
  phrase: NounPhrase,
  text: string,
  head: string,
  kind: NounKind | undefined,
  plural: boolean,
): Entity {
  const { document, registry } = scene
  let end = phrase.headEnd
  while (end < phrase.end && !/^(?:,|who|which|that|\(|—|–)$/.test(document.tokens[end]!.value)) end++
  const entity = newEntity({
    kind: kindOfNoun(phrase, head, kind, plural),
    words: text.split(' '),
    nameSpan: spanOf(document, phrase.first, kind === 'document' ? phrase.headEnd : end),
    gender: kind === 'person' && !plural ? genderOfRole(phrase.head) : plural ? 'either' : 'thing',
    plural,
    named: false,
  })
  if (kind) entity.heads.add(head)
  registry.lookup.add(entity, [...entity.words, ...entity.heads])
  return entity
}

function kindOfNoun(phrase: NounPhrase, head: string, kind: NounKind | undefined, plural: boolean): Entity['kind'] {
  if (anonymousNouns.has(head)) return 'anonymous'
  if (kind === 'body') return plural ? 'collective' : 'body'
  if (kind === 'document') return 'document'
  if (kind === 'person') return plural ? 'collective' : 'anonymous'
  return plural && phrase.determiner ? 'collective' : 'unknown'
}

const textOf = (document: Document, first: number, end: number): string =>
  document.tokens
    .slice(first, end)
    .map(({ value }) => value.toLowerCase())
    .join(' ')
