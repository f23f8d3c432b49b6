import { bodyNouns, documentNouns, peopleNouns } from '../../locales/en/speaking-nouns.ts'
import { shortTitles, surnameNouns, titlesOfEither, titlesOfMen, titlesOfWomen } from '../../locales/en/titles.ts'
import { wordClasses } from '../../locales/en/word-classes.ts'
import { remembered } from '../../remembered.ts'
import type { Gender } from './givenNames.ts'

const wordsOf = (name: string) => new Set(wordClasses.find(([key]) => key === name)![1].split(' '))

/** Base forms of nouns for people, for bodies, and for things that are read. */
const people = wordsOf('person')
const bodies = wordsOf('body')
const documents = wordsOf('document')

const plurals = new Map([
  ['men', 'man'],
  ['women', 'woman'],
  ['people', 'people'],
  ['children', 'child'],
  ['police', 'police'],
])

/** The singular of a noun, roughly. */
export const singular = remembered((word: string): string => {
  const lower = word.toLowerCase()
  const known = plurals.get(lower)
  if (known) return known
  if (lower.endsWith('men')) return `${lower.slice(0, -3)}man`
  if (lower.endsWith('ies') && lower.length > 4) return `${lower.slice(0, -3)}y`
  if (/(?:ss|ch|sh|x)es$/.test(lower)) return lower.slice(0, -2)
  return lower.endsWith('s') && !/(?:ss|us|is)$/.test(lower) ? lower.slice(0, -1) : lower
})

export const isPlural = (word: string): boolean =>
  plurals.has(word.toLowerCase()) || singular(word) !== word.toLowerCase()

export type NounKind = 'person' | 'body' | 'document'

const moreBodies = new Set(bodyNouns.split(' '))
const moreDocuments = new Set(documentNouns.split(' '))
const morePeople = new Set(peopleNouns.split(' '))

/** Whether a noun names a person, a body or a document; nothing for other words. */
export const nounKind = (word: string): NounKind | undefined => kindOfWord(word) || undefined

const kindOfWord = remembered((word: string): NounKind | '' => {
  const lower = word.toLowerCase()
  const base = singular(lower.slice(lower.lastIndexOf('-') + 1) || lower)
  if (people.has(base) || morePeople.has(base) || /(?:woman|man|person|master)$/.test(base)) return 'person'
  if (bodies.has(base) || moreBodies.has(base) || moreBodies.has(lower)) return 'body'
  return documents.has(base) || documents.has(lower) || moreDocuments.has(base) || moreDocuments.has(lower)
    ? 'document'
    : ''
})

/** Whether the noun is more than one; "police" and "staff" are a body. */
export function isMany(noun: string): boolean {
  const kind = nounKind(noun)
  return isPlural(noun) && !(kind === 'body' && nounKind(singular(noun)) !== kind)
}

const surnames = new Set(surnameNouns.split(' '))

/** Whether a word with a capital leads to a name as a title or an office does; `behind` is how many words of a run follow it. */
export function leadsToName(word: string, behind: number): boolean {
  const whole = word.toLowerCase()
  const lower = whole.slice(whole.lastIndexOf('-') + 1) || whole
  // "Human Rights Watch"
  if (behind < 1 || lower === 'human' || !(titles.has(lower) || people.has(lower) || morePeople.has(lower)))
    return false
  return !surnames.has(lower) || behind > 1
}

/** People who are named so that they need not be named. */
export const anonymousNouns: ReadonlySet<string> = new Set('source insider person people one some other'.split(' '))

const titles = new Map<string, Gender>()
for (const [gender, words] of [
  ['man', titlesOfMen],
  ['woman', titlesOfWomen],
  ['either', titlesOfEither],
] as const) {
  for (const word of words.split(' ')) titles.set(word, gender)
}

const longForms = new Map(shortTitles.split(',').map((pair) => pair.split(' ') as [string, string]))

/** A title as the noun it is used as later: "Sen." → senator. */
export const titleNoun = (word: string): string => longForms.get(word.toLowerCase()) ?? word.toLowerCase()

/** What a title before a name tells ("Ms." → woman); nothing for other words. */
export const titleGender = (word: string): Gender | undefined => titles.get(word.toLowerCase())

/** The gender that a role's own word tells ("spokeswoman"). */
export function genderOfRole(noun: string): Gender {
  const base = singular(noun)
  if (
    /(?:woman|mother|mom|mum|daughter|sister|wife|widow|girl|lady|queen|princess|actress|girlfriend|fiancée|aunt)$/.test(
      base,
    )
  )
    return 'woman'
  if (
    /(?:spokesman|^man|chairman|congressman|businessman|father|dad|son|brother|husband|widower|boy|king|prince|priest|boyfriend|fiancé|uncle)$/.test(
      base,
    )
  )
    return base === 'person' ? 'either' : 'man'
  return 'either'
}
