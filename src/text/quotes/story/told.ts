import type { Speaker } from '../../../core/analysis.ts'
import { slice } from '../../../core/span.ts'
import { type Gender, genderOfName } from '../words/givenNames.ts'
import { titleGender } from '../words/people.ts'
import { type RoleRead, readRole } from './roles.ts'

/** One article with those who are heard in it. */
export interface ToldArticle {
  readonly id: string
  readonly text: string
  readonly speakers: readonly Speaker[]
}

/** A speaker of one article as the joining sees them. */
export interface Told {
  readonly article: string
  readonly speaker: Speaker
  /** How the article names them: given name and surname, a surname alone, an office alone, a body's name; or not at all. */
  readonly by: 'full' | 'surname' | 'office' | 'body' | 'nothing'
  /** The name's words in small letters, titles left out. */
  readonly words: readonly string[]
  /** What they are told to be (`roles.ts`). */
  readonly heads: ReadonlySet<string>
  readonly offices: ReadonlyMap<string, ReadonlySet<string>>
  readonly gender: Gender | undefined
  /** Short forms of a body's name ("NNU"). */
  readonly aliases: readonly string[]
}

export function readTold({ id, text }: ToldArticle, speaker: Speaker): Told {
  const words = nameWords(speaker.name)
  const mentions = speaker.mentions.map((span) => slice(text, span))
  const roles = speaker.roles.map((span) => readRole(slice(text, span)))
  const own = isOffice(speaker) ? mentions.filter(isDefinite).map(readRole) : []
  return {
    article: id,
    speaker,
    by: howNamed(speaker, words, own),
    words,
    heads: new Set(roles.flatMap(({ head }) => (head ? [head] : []))),
    offices: officesOf([...roles, ...own]),
    gender: genderOf(words, mentions),
    aliases: mentions.filter((mention) => /^\p{Lu}[\p{Lu}\p{N}&]+$/u.test(mention)).map((mention) => mention),
  }
}

/** "Ms. Ann Holt" → ann holt. */
function nameWords(name: string): string[] {
  const words = name.match(/[\p{L}\p{N}][\p{L}\p{N}.’'-]*/gu) ?? []
  const plain = words.map((word) => word.toLowerCase().replace(/[’']s$/, ''))
  let first = 0
  while (first < plain.length - 1 && titleGender(plain[first]!) !== undefined && plain[first]!.length > 1) first++
  return plain.slice(first)
}

function howNamed({ kind, name }: Speaker, words: readonly string[], own: readonly RoleRead[]): Told['by'] {
  if (kind === 'body') return 'body'
  if (own.some(({ office }) => office !== undefined)) return 'office'
  if (kind !== 'person' && kind !== 'unknown') return 'nothing'
  if (!/^\p{Lu}/u.test(name) || words.length === 0) return 'nothing'
  if (words.length > 1) return kind === 'person' ? 'full' : 'nothing'
  return 'surname'
}

const isOffice = ({ kind, name }: Speaker): boolean =>
  kind === 'anonymous' || ((kind === 'person' || kind === 'unknown') && readRole(name).office !== undefined)

/** "the mayor", "Oldham’s mayor": one, and not just any. */
const isDefinite = (mention: string): boolean => /^the /i.test(mention) || /^\p{Lu}[\p{L} ]*[’']s? /u.test(mention)

function officesOf(roles: readonly RoleRead[]): Map<string, Set<string>> {
  const offices = new Map<string, Set<string>>()
  for (const { office, of } of roles) {
    if (!office) continue
    const places = offices.get(office) ?? new Set()
    for (const word of of) places.add(word)
    offices.set(office, places)
  }
  return offices
}

function genderOf(words: readonly string[], mentions: readonly string[]): Gender | undefined {
  for (const mention of mentions) {
    const title = titleGender(/^[\p{L}.]+/u.exec(mention)?.[0] ?? '')
    if (title === 'man' || title === 'woman') return title
  }
  return words.length > 1 ? genderOfName(words[0]!) : undefined
}
