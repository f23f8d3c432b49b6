import type { Span } from '../../../core/span.ts'
import type { Document } from '../../document.ts'
import { genderOfName } from '../words/givenNames.ts'
import { isOutlet } from '../words/outlets.ts'
import { genderOfRole, nounKind, titleGender, titleNoun } from '../words/people.ts'
import { isPlace, opensThing } from '../words/places.ts'
import { addSpan, type Entity, type Place } from './entity.ts'
import { type Lookup, newLookup } from './lookup.ts'
import { findNames, type NameRun } from './names.ts'
import { type RoleRun, rolesBeside } from './roles.ts'

/** Everyone and everything named in the article, and what each name in it stands for. */
export interface Registry {
  readonly lookup: Lookup
  /** The places of known entities, by sentence. */
  readonly places: Place[][]
  /** The names, in order, each with its entity where only one fits. */
  readonly runs: readonly (NameRun & { readonly entity: Entity | undefined })[]
}

/** Collects names over the article: a surname takes the full name before it, "the Parliament" the one parliament named. */
export function collectNames(document: Document): Registry {
  const lookup = newLookup()
  const places: Place[][] = document.sentences.map(() => [])
  const runs = findNames(document).map((run) => {
    const roles = rolesBeside(document, run)
    const entity = findEntity(document, lookup, run) ?? newEntity(document, lookup, run, roles)
    if (!entity) return { ...run, entity: undefined }
    const titled = run.titles.length > 0 ? run.titles[0]! : run.first
    addSpan(entity.mentions, spanOf(document, run.first, run.end))
    for (const role of roles) addRole(document, lookup, entity, role)
    if (titled < run.first && !run.titles.every((t) => /^(?:Mrs?|Ms|Miss)\.?$/.test(document.tokens[t]!.value))) {
      addSpan(entity.roles, spanOf(document, titled, run.first))
      const head = titleNoun(document.tokens[run.first - 1]!.value)
      entity.heads.add(head)
      lookup.add(entity, [head])
    }
    for (const t of run.titles)
      if (entity.gender === 'either') entity.gender = titleGender(document.tokens[t]!.value) ?? 'either'
    if (beforePlace.test(document.tokens[run.first - 1]?.value ?? '')) entity.placed = true
    places[run.sentence]!.push({ entity, token: run.first, sentence: run.sentence })
    return { ...run, entity }
  })
  return { lookup, places, runs }
}

const beforePlace = /^(?:in|at|near|off|outside|across)$/i

export const spanOf = ({ tokens }: Document, first: number, end: number): Span => ({
  start: tokens[first]!.start,
  end: tokens[end - 1]!.end,
})

export function addRole(document: Document, lookup: Lookup, entity: Entity, role: RoleRun): void {
  lookup.add(entity, [role.head])
  addSpan(entity.roles, spanOf(document, role.first, role.end))
  entity.heads.add(role.head)
  if (entity.kind === 'unknown') entity.kind = role.kind
  if (role.kind === 'person' && entity.gender === 'either') entity.gender = genderOfRole(role.head)
}

const wordsOf = ({ tokens }: Document, run: NameRun): string[] =>
  tokens
    .slice(run.first, run.end)
    .map(({ value }) => value.toLowerCase())
    .filter((word) => /[\p{L}\p{N}]/u.test(word) && word !== 's' && word !== '’s')

/** The one entity that a name fits; `'several'` is never answered: where two fit, neither is taken. */
function findEntity(document: Document, lookup: Lookup, run: NameRun): Entity | undefined | null {
  const words = wordsOf(document, run)
  const text = words.join(' ')
  const known = lookup.about(words.at(-1) ?? '')
  const exact = [...known, ...lookup.about(text)].filter(
    (entity, index, all) =>
      all.indexOf(entity) === index && (entity.words.join(' ') === text || entity.aliases.has(text)),
  )
  if (exact.length === 1 && (words.length > 1 || !sharedSurname(known, words[0]!))) return exact[0]
  if (words.length === 1) {
    const word = words[0]!
    const gender = run.titles
      .map((t) => titleGender(document.tokens[t]!.value))
      .find((found) => found === 'man' || found === 'woman')
    const fitting = known.filter(
      (entity) =>
        entity.words.length > 1 &&
        (run.the && run.titles.length === 0 ? entity.kind !== 'person' : true) &&
        (entity.words.at(-1) === word ||
          (entity.words[0] === word &&
            (entity.kind === 'person'
              ? genderOfName(word) !== undefined
              : entity.kind === 'body' && entity.words.length < 4))) &&
        (gender === undefined || entity.gender === 'either' || entity.gender === gender),
    )
    if (fitting.length === 1) return fitting[0]
    return fitting.length > 1 ? null : undefined
  }
  const sameLast = known.filter((entity) => entity.words.at(-1) === words.at(-1))
  const longer = sameLast.filter((entity) => isSubset(words, entity.words))
  if (longer.length === 1 && longer[0]!.kind !== 'person') return longer[0]
  const initials = sameLast.filter(
    (entity) => entity.kind === 'person' && entity.words.length > 1 && samePerson(entity.words, words),
  )
  return initials.length === 1 ? initials[0] : undefined
}

const sharedSurname = (entities: readonly Entity[], word: string): boolean =>
  entities.filter((entity) => entity.words.length > 1 && entity.words.at(-1) === word).length > 1

const isSubset = (some: readonly string[], all: readonly string[]): boolean => some.every((word) => all.includes(word))

/** "John McCain" and "John S. McCain" are one; "John Lee" and "Ann Lee" are two. */
function samePerson(a: readonly string[], b: readonly string[]): boolean {
  const x = a[0]!
  const y = b[0]!
  return (
    x === y ||
    (x.replace('.', '').length === 1 && y.startsWith(x[0]!)) ||
    (y.replace('.', '').length === 1 && x.startsWith(y[0]!))
  )
}

function newEntity(document: Document, lookup: Lookup, run: NameRun, roles: readonly RoleRun[]): Entity | undefined {
  if (findEntity(document, lookup, run) === null) return undefined
  const words = wordsOf(document, run)
  if (words.length === 0) return undefined
  const name = document.text.slice(document.tokens[run.first]!.start, document.tokens[run.end - 1]!.end)
  const given = genderOfName(words[0]!)
  const kind = kindOfName(document, run, words, name, given !== undefined, roles)
  const entity: Entity = {
    kind,
    words,
    nameSpan: spanOf(document, run.first, run.end),
    gender:
      kind === 'person' || kind === 'unknown'
        ? words.length > 1 || kind === 'person'
          ? (given ?? 'either')
          : 'either'
        : 'thing',
    plural: false,
    named: true,
    placed: false,
    roles: [],
    heads: new Set(),
    mentions: [],
    spoke: false,
    aliases: new Set(acronym(document, run)),
  }
  // A surname first, the full name later: one person, named by the fuller.
  const shorter = lookup
    .about(words.at(-1)!)
    .filter(
      (other) =>
        other.words.length === 1 && words.length > 1 && other.words[0] === words.at(-1) && other.kind !== 'body',
    )
  if (shorter.length === 1 && kind === 'person') {
    const merged = shorter[0]!
    merged.kind = 'person'
    merged.words = words
    lookup.add(merged, words)
    merged.nameSpan = entity.nameSpan
    if (merged.gender === 'either') merged.gender = entity.gender
    return merged
  }
  lookup.add(entity, [...words, ...entity.aliases])
  return entity
}

function kindOfName(
  { tokens }: Document,
  run: NameRun,
  words: readonly string[],
  name: string,
  given: boolean,
  roles: readonly RoleRun[],
): Entity['kind'] {
  if (run.titles.length > 0) return 'person'
  if (isOutlet(name) || (isOutlet(`the ${name}`) && run.the)) return 'body'
  if (words.some((word) => nounKind(word) === 'body')) return 'body'
  if (given && words.length > 1) return 'person'
  if (roles.some((role) => role.kind === 'person')) return 'person'
  if (roles.some((role) => role.kind === 'body')) return 'body'
  if (words.length === 1 && /^(?:\p{Lu}{2,}|(?:\p{Lu}\.){2,})$/u.test(tokens[run.first]!.value)) return 'body'
  if (run.the) return 'body'
  if (words.every((word) => isPlace(word)) || opensThing(words[0]!)) return 'unknown'
  if (words.some((word) => nounKind(word) === 'document')) return 'document'
  return words.length === 2 || words.length === 3 ? 'person' : 'unknown'
}

/** "National Rifle Association (NRA)" and the letters that a body's name begins with. */
function acronym({ tokens }: Document, run: NameRun): string[] {
  const found: string[] = []
  if (tokens[run.end]?.value === '(' && tokens[run.end + 2]?.value === ')')
    found.push(tokens[run.end + 1]!.value.toLowerCase())
  const letters = tokens
    .slice(run.first, run.end)
    .filter(({ value }) => /^\p{Lu}/u.test(value))
    .map(({ value }) => value[0]!.toLowerCase())
    .join('')
  if (letters.length >= 3) found.push(letters)
  return found
}
