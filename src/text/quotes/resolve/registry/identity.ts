import { nicknames } from '../../../locales/en/nicknames.ts'
import { genderOfName, leadsAsFamily } from '../../words/givenNames.ts'
import { isPlace, opensThing } from '../../words/places.ts'
import type { Entity } from './entity.ts'
import type { Lookup } from './lookup.ts'

/** A name as it is asked for: its words in lower case, what a title tells of it, and whether "the" leads. */
export interface Asked {
  readonly words: readonly string[]
  readonly gender: 'man' | 'woman' | undefined
  readonly titled: boolean
  readonly the: boolean
  /** Whether it is written in capitals alone, as letters for a body are. */
  readonly capitals: boolean
  /** Where in the text it is. */
  readonly at: number
}

export type Identity =
  | { readonly type: 'one'; readonly entity: Entity }
  | { readonly type: 'several' }
  | { readonly type: 'nobody' }

const nobody: Identity = { type: 'nobody' }
const several: Identity = { type: 'several' }

const oneOf = (entities: readonly Entity[]): Identity =>
  entities.length === 0 ? nobody : entities.length === 1 ? { type: 'one', entity: entities[0]! } : several

/** Whom a name stands for among those known; where two fit, it is told that there are several. */
export function identify(lookup: Lookup, asked: Asked): Identity {
  const { words } = asked
  const text = words.join(' ')
  const known = lookup.about(words.at(-1)!).filter(({ named }) => named)
  const exact = [...known, ...lookup.about(text)].filter(
    (entity, index, all) =>
      all.indexOf(entity) === index && (entity.words.join(' ') === text || entity.aliases.has(text)),
  )
  if (words.length === 1) return ofOneWord(known, exact, asked)
  if (exact.length === 1) return { type: 'one', entity: exact[0]! }
  const longer = known.filter(
    (entity) =>
      endsWith(entity.words, words) || (entity.kind !== 'person' && words.every((word) => entity.words.includes(word))),
  )
  if (longer.length > 0) return oneOf(longer)
  const shorter = known.filter(
    (entity) => entity.words.length > 1 && entity.kind === 'person' && endsWith(words, entity.words),
  )
  if (shorter.length === 1) return { type: 'one', entity: shorter[0]! }
  return oneOf(
    known.filter(
      (entity) =>
        entity.kind === 'person' &&
        entity.words.length > 1 &&
        entity.words.at(-1) === words.at(-1) &&
        sameGiven(entity.words, words),
    ),
  )
}

function ofOneWord(known: readonly Entity[], exact: readonly Entity[], asked: Asked): Identity {
  const { words, gender, titled, the, at } = asked
  const word = words[0]!
  const fitting = known.filter(
    (entity) =>
      entity.words.length > 1 &&
      (the && !titled ? entity.kind !== 'person' : true) &&
      ((entity.words.at(-1) === word && !(entity.kind === 'body' && isPlace(word))) ||
        (entity.words[0] === word &&
          !isPlace(word) &&
          (entity.kind === 'person'
            ? genderOfName(word) !== undefined || leadsAsFamily(word)
            : entity.kind === 'body' && entity.words.length < 4 && !opensThing(word)))) &&
      (gender === undefined || entity.gender === 'either' || entity.gender === gender),
  )
  // "Mr Lee" is nobody whom "the Lee family" made a house.
  // "NATO" is no short name of the Eastern NATO Guard, nor "Marl" of both Marl Studios and Marl Network.
  if (exact.length === 0 && isItself(fitting, asked)) return nobody
  const [own] = exact
  const house = own !== undefined && titled && own.kind !== 'person' && fitting.length === 1
  if (exact.length === 1 && fitting.length < 2 && !house) return { type: 'one', entity: own! }
  if (fitting.length < 2) return oneOf(fitting)
  // A surname is somebody's before it leads a house's name ("Lee Ministries").
  const people = fitting.filter(({ kind }) => kind === 'person')
  const evident = people.some(({ words: known }) => genderOfName(known[0]!) !== undefined)
  const before = (evident ? people : fitting).filter((entity) => entity.nameSpan.start < at)
  if (before.length === 1) return { type: 'one', entity: before[0]! }
  // Of people of one name the one of whom the article tells most.
  const [first, second] = [...fitting].sort((x, y) => y.mentions.length - x.mentions.length)
  return first!.mentions.length > 2 * second!.mentions.length ? { type: 'one', entity: first! } : several
}

/** Letters that bodies' names hold, or a word that several bodies' names begin with: a body of its own. */
const isItself = (fitting: readonly Entity[], { capitals, words }: Asked): boolean =>
  fitting.length > 0 &&
  fitting.every(({ kind }) => kind === 'body') &&
  ((capitals && !/^(?:llc|llp|plc|inc|ltd|tv)$/.test(words[0]!)) || fitting.length > 1)

const endsWith = (words: readonly string[], end: readonly string[]): boolean =>
  words.length > end.length && end.every((word, index) => words[words.length - end.length + index] === word)

/** "John McCain", "John S. McCain" and "J. McCain" are one, and so are "Dave Lee" and "David Lee"; "John Lee" and "Ann Lee" are two. */
function sameGiven(a: readonly string[], b: readonly string[]): boolean {
  const x = a[0]!
  const y = b[0]!
  const initial = (one: string, other: string) => /^\p{L}\.?$/u.test(one) && other.startsWith(one[0]!)
  return x === y || initial(x, y) || initial(y, x) || shortOf(x).some((line) => shortOf(y).includes(line))
}

const lines = new Map<string, string[]>()
for (const line of nicknames) for (const word of line.split(' ')) lines.set(word, [...(lines.get(word) ?? []), line])

/** The given names that a word is, or is short for. */
const shortOf = (word: string): readonly string[] => lines.get(word) ?? []
