import { definiteOffices, genericNouns, partyWords, plainNouns } from '../../../locales/en/bodies.ts'
import { type NounKind, titleGender } from '../../words/people.ts'
import { isPlace } from '../../words/places.ts'
import type { NounPhrase } from '../phrase/phrase.ts'
import type { Entity } from '../registry/entity.ts'
import type { Scene } from '../scene/scene.ts'
import type { NounAnswer } from './new-noun.ts'

const offices = new Set(definiteOffices.split(' '))
/** What an office is called by beside its noun, and tells nothing of whose it is. */
const passing = new Set(
  'former then outgoing late new ex longtime longstanding veteran long-time old young embattled popular'.split(' '),
)

const anybody = new Set(genericNouns.split(' '))
/** Nouns that several of a story are called by: whoever was called so before may be another. */
const plain = new Set(plainNouns.split(' '))
const parties = new Set(partyWords.split(' '))

/** "The Republican governor" where nothing tells of a party: it only adds. */
const isParty = (word: string, told: string): boolean =>
  parties.has(word) && ![...parties].some((party) => told.includes(party))

/** Who holds the office: by its noun and the words before it; the one named last where several do. */
export function holderOf(
  { document, registry, mentions }: Scene,
  phrase: NounPhrase,
  head: string,
  token: number,
): Entity[] {
  const { text, tokens } = document
  const modifiers = tokens
    .slice(phrase.first, phrase.headEnd - 1)
    .map(({ value }) => value.toLowerCase())
    .filter((word) => !passing.has(word) && /\p{L}/u.test(word))
  if (/^(?:his|her|their|its|my|our)$/.test(phrase.determiner)) return []
  // "Norland’s ambassador" is who is told to be that in the same words.
  if (modifiers.includes('’s') || modifiers.includes("'s")) {
    const words = text.slice(tokens[phrase.first]!.start, tokens[phrase.headEnd - 1]!.end)
    const told = (entity: Entity) => entity.roles.some(({ start, end }) => text.slice(start, end).includes(words))
    return registry.lookup.about(head).filter((entity) => entity.named && entity.kind === 'person' && told(entity))
  }
  const former = tokens
    .slice(phrase.first, phrase.headEnd)
    .some(({ value }) => /^(?:former|ex|then|outgoing|late)$/i.test(value))
  const here = tokens[phrase.first]!.start
  if (head === 'leader' && modifiers.length === 1 && isPlace(modifiers[0]!)) {
    const rulers = heads(registry, text, modifiers[0]!)
    if (rulers.length > 0) return rulers
  }
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
      modifiers.every((word) => told.includes(word) || isParty(word, told)) ||
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

/** "The Norlandish leader": those who are told to head that country ("Norlandish President Vlad Marr"). */
function heads({ lookup }: Scene['registry'], text: string, country: string): Entity[] {
  const all = ruling.flatMap((office) =>
    lookup.about(office).filter(
      ({ named, kind, roles }) =>
        named &&
        kind === 'person' &&
        roles.some(({ start, end }) => {
          const told = text.slice(start, end).toLowerCase()
          return told.startsWith(`${country} `) && told.endsWith(office)
        }),
    ),
  )
  return [...new Set(all)]
}

const ruling = ['president', 'premier', 'minister', 'chancellor', 'king', 'queen', 'dictator']

/** "The 22-year-old": who is told to be of that age. */
export function epithetOf(
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
export function isEpithet(
  { document, marks }: Scene,
  phrase: NounPhrase,
  head: string,
  kind: NounKind | undefined,
): boolean {
  const { tokens } = document
  const word = tokens[phrase.headEnd - 1]!.value
  // "The Norland System Operator" is a name.
  if (/^\p{Lu}/u.test(word) && phrase.headEnd - phrase.first > 1 && !isPlace(word)) return false
  if (/^(?:former|ex)$/i.test(tokens[phrase.first]!.value)) return true
  if (anybody.has(head) && phrase.headEnd - phrase.first === 1) return false
  if (/^\d{1,2}$/.test(tokens[phrase.first]!.value) && word === 'old') return true
  if (phrase.headEnd - phrase.first === 1 && isPlace(word) && /(?:an|ish|ese|ch)$/.test(word))
    return tokens[phrase.headEnd]?.pos !== 'NOUN'
  if (kind !== 'person' || phrase.end !== phrase.headEnd || titleGender(head) !== undefined || offices.has(head))
    return false
  const from = Math.max(0, phrase.first - 3000)
  for (let i = phrase.first - 1; i >= from; i--)
    if (
      marks[i] === 0 &&
      tokens[i]!.value.length === word.length &&
      tokens[i]!.value.toLowerCase() === head &&
      (plain.has(head) || !/^the$/i.test(tokens[i - 1]?.value ?? ''))
    )
      return false
  return true
}
