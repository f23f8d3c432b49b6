import type { Document } from '../../../document.ts'
import { genderOfName } from '../../words/givenNames.ts'
import type { NameRun } from '../names/names.ts'
import type { RoleRun } from './apposition.ts'
import { type Entity, newEntity } from './entity.ts'
import { type Elsewhere, isEvident, isHouse, kindOfName } from './kinds.ts'
import { spanOf } from './learn.ts'
import type { Lookup } from './lookup.ts'

/** Somebody or something new, of the kind that the name and what stands beside it tell. */
export function createEntity(
  document: Document,
  lookup: Lookup,
  run: NameRun,
  words: readonly string[],
  roles: readonly RoleRun[],
  elsewhere: Elsewhere,
): Entity {
  const family = familyOf(lookup, run, words)
  const kind = family.length > 0 ? 'collective' : kindOfName(document, run, words, roles, elsewhere)
  const personal = kind === 'person' || (kind === 'unknown' && words.length > 1)
  const entity = newEntity({
    kind,
    words,
    nameSpan: spanOf(document, run.first, run.end),
    gender: personal ? (genderOfName(words[0]!) ?? 'either') : kind === 'unknown' ? 'either' : 'thing',
    plural: false,
    named: true,
    evident: kind !== 'person' || isEvident(document, run, words, roles, elsewhere),
  })
  if (family.length > 0) {
    entity.plural = true
    entity.gender = 'either'
    if (family.length > 1) entity.members = family
  }
  if (kind === 'body' && isHouse(document.tokens, run, words, elsewhere.alone)) entity.heads.add('company')
  for (const alias of acronyms(document, run)) entity.aliases.add(alias)
  lookup.add(entity, [...words, ...entity.aliases])
  return entity
}

/** "The Currys": those of that surname. */
function familyOf(lookup: Lookup, run: NameRun, words: readonly string[]): Entity[] {
  const [word] = words
  if (!run.the || words.length !== 1 || !word!.endsWith('s')) return []
  return lookup
    .about(word!.slice(0, -1))
    .filter(
      (entity) => entity.kind === 'person' && entity.words.length > 1 && entity.words.at(-1) === word!.slice(0, -1),
    )
}

/** "National Rifle Association (NRA)" and the letters that a body's name begins with. */
function acronyms({ tokens }: Document, run: NameRun): string[] {
  const found: string[] = []
  // "MARDEN (Wexby Wire)" is a dateline, and gives the town no other name.
  if (
    tokens[run.end]?.value === '(' &&
    tokens[run.end + 2]?.value === ')' &&
    /^\p{Lu}.*\p{Lu}/u.test(tokens[run.end + 1]!.value)
  )
    found.push(tokens[run.end + 1]!.value.toLowerCase())
  const letters = tokens
    .slice(run.first, run.end)
    .filter(({ value }) => /^\p{Lu}/u.test(value))
    .map(({ value }) => value[0]!.toLowerCase())
    .join('')
  if (letters.length >= 3) found.push(letters)
  return found
}
