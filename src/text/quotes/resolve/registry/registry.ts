import type { Span } from '../../../../core/span.ts'
import type { Document } from '../../../document.ts'
import { counsel, voices } from '../../../locales/en/bodies.ts'
import { genderOfName, withoutAccents } from '../../words/givenNames.ts'
import { genderOfRole, nounKind, titleGender, titleNoun } from '../../words/people.ts'
import { isPlace } from '../../words/places.ts'
import { findNames, type NameRun } from '../names/names.ts'
import { toldKind } from '../names/told-kind.ts'
import type { RoleRun } from './apposition.ts'
import { addSpan, type Entity, newEntity } from './entity.ts'
import { type Identity, identify } from './identity.ts'
import { ageBehind, type Elsewhere, isEvident, isHouse, kindOfName } from './kinds.ts'
import { type KnownRun, runsWithin } from './known-runs.ts'
import { createLookup, type Lookup } from './lookup.ts'
import { rolesBeside } from './roles.ts'
import { calledLater } from './roles-later.ts'
import { toldSilent } from './silent.ts'

/** Who speaks for somebody else. */
const speaking = new Set(`${voices} ${counsel}`.split(' '))

/** Everyone and everything named in the article, and what each name in it stands for. */
export interface Registry {
  readonly lookup: Lookup
  /** The names, in order. */
  readonly runs: readonly KnownRun[]
}

/**
 * Collects names over the article. Full names first, so that a surname in the headline or the lede is already somebody's;
 * then names of one word: a surname, a given name, a body's short name, or a name of its own.
 */
export function collectNames(document: Document): Registry {
  const lookup = createLookup()
  const runs = findNames(document)
  const named = runs.filter((run) => !run.office).map((run) => ({ run, words: wordsOf(document, run) }))
  const elsewhere: Elsewhere = {
    alone: new Set(named.filter(({ words }) => words.length === 1).map(({ words }) => words[0]!)),
  }
  const entities = new Map<NameRun, Entity>()
  const voiced: { entity: Entity; role: RoleRun }[] = []
  for (const long of [true, false]) {
    for (const { run, words } of named) {
      if (words.length > 1 !== long) continue
      const roles = rolesBeside(document, run)
      const entity = entityOf(document, lookup, run, words, roles, elsewhere)
      if (!entity) continue
      entities.set(run, entity)
      const voice = roles.find(({ head }) => speaking.has(head))
      if (voice && entity.kind === 'person') voiced.push({ entity, role: voice })
    }
  }
  const known = runs.map((run) => ({ ...run, entity: entities.get(run) }))
  for (const { entity, role } of calledLater(document, known)) addRole(document, lookup, entity, role)
  for (const { entity, role } of voiced) {
    const [whom, other] = runsWithin(known, role.first, role.end).flatMap((index) => known[index]!.entity ?? [])
    if (whom && !other && whom !== entity && !entity.speaksFor) entity.speaksFor = whom
  }
  return { lookup, runs: known }
}

function entityOf(
  document: Document,
  lookup: Lookup,
  run: NameRun,
  words: string[],
  roles: readonly RoleRun[],
  elsewhere: Elsewhere,
): Entity | undefined {
  if (words.length === 0 || isOfTwo(document, run)) return undefined
  const known = identify(lookup, {
    words,
    gender: titleTells(document, run),
    titled: run.titles.length > 0,
    // "The Lee administration": Lee's, and no body of that name.
    the: run.the && document.tokens[run.end]?.pos !== 'NOUN',
    capitals: /^(?:\p{Lu}\.?){2,}$/u.test(document.tokens[run.end - 1]!.value),
    at: document.tokens[run.first]!.start,
  })
  // "Grammy-nominated": only a part of what somebody is.
  if (known.type === 'nobody' && isPartOfWord(document, run.end)) return undefined
  const entity = apart(document, known, words[0]!, roles)
    ? createEntity(document, lookup, run, words, roles, elsewhere)
    : known.type === 'one'
      ? known.entity
      : undefined
  if (!entity) return undefined
  if (isGenitive(document, run.end) && words.length === entity.words.length && !nameIsGenitive(document, entity))
    entity.nameSpan = spanOf(document, run.first, run.end)
  if (words.length > entity.words.length && words.length <= 4) {
    entity.words = words
    entity.nameSpan = spanOf(document, run.first, run.end)
    lookup.add(entity, words)
  }
  if (
    words.join(' ') === entity.words.join(' ') &&
    isShouted(document, entity.nameSpan) &&
    !isShouted(document, spanOf(document, run.first, run.end))
  )
    entity.nameSpan = spanOf(document, run.first, run.end)
  learn(document, lookup, entity, run, roles)
  return entity
}

/** "The younger Mr Lee": one of two of the name, and the text must tell which. */
const isOfTwo = ({ tokens }: Document, { titles, first, end }: NameRun): boolean =>
  end - first === 1 && /^(?:younger|elder|older)$/i.test(tokens[(titles[0] ?? first) - 1]?.value ?? '')

const isPartOfWord = ({ tokens }: Document, end: number): boolean =>
  tokens[end]?.value === '-' &&
  tokens[end]!.start === tokens[end - 1]!.end &&
  tokens[end + 1]?.start === tokens[end]!.end &&
  /^\p{Ll}+ed$/u.test(tokens[end + 1]!.value)

/** "CHINA has sent": a lead in capitals, and no letters for a body. */
const isShouted = ({ text }: Document, { start, end }: Span): boolean =>
  /^[^\p{Ll}]*\p{Lu}{5}[^\p{Ll}]*$/u.test(text.slice(start, end))

/** "St Ada’s": the name itself ends in the mark. */
const isGenitive = ({ tokens }: Document, end: number): boolean => /^['’]s$/.test(tokens[end - 1]!.value)

const nameIsGenitive = ({ text }: Document, { nameSpan }: Entity): boolean =>
  /['’]s$/.test(text.slice(nameSpan.end - 2, nameSpan.end))

/** Nobody is known by the name, or the one who is is named beside it as somebody else: "J. Mason, Jeremiah's father". */
function apart({ text, tokens }: Document, known: Identity, given: string, roles: readonly RoleRun[]): boolean {
  if (known.type !== 'one') return known.type === 'nobody'
  const { words, kind, roles: told } = known.entity
  if (kind !== 'person' || given === words[0]) return false
  const names = (span: Span, word: string) => text.slice(span.start, span.end).toLowerCase().startsWith(word)
  return (
    roles.some(({ first, end }) => names({ start: tokens[first]!.start, end: tokens[end - 1]!.end }, words[0]!)) ||
    told.some((span) => names(span, given))
  )
}

function learn(document: Document, lookup: Lookup, entity: Entity, run: NameRun, roles: readonly RoleRun[]): void {
  const { tokens } = document
  addSpan(entity.mentions, spanOf(document, run.first, run.end))
  for (const role of roles) addRole(document, lookup, entity, role)
  const titles = run.titles.filter(
    (t) => !/^(?:mrs?|ms|miss|former|brave)\.?$/i.test(tokens[t]!.value) && /\p{L}/u.test(tokens[t]!.value),
  )
  if (titles.length > 0) {
    const before = roles.find(({ end }) => end === titles[0])
    const from = before?.first ?? houseBefore(document, titles[0]!, run.sentence)
    addSpan(entity.roles, spanOf(document, from, run.first))
    const heads = titles
      .map((t) => titleNoun(tokens[t]!.value))
      .filter((head) => nounKind(head) === 'person' || titleGender(head) !== undefined)
    for (const head of heads) entity.heads.add(head)
    lookup.add(entity, heads)
  }
  for (const t of run.titles) if (entity.gender === 'either') entity.gender = titleGender(tokens[t]!.value) ?? 'either'
  if (toldSilent(document, run)) entity.silent = true
  // "St Ada's hospital": what it is is told behind the name.
  const noun = tokens[run.end]
  if (isGenitive(document, run.end) && noun?.pos === 'NOUN' && nounKind(noun.value) === 'body') {
    entity.heads.add(noun.value)
    lookup.add(entity, [noun.value])
  }
  const age = ageBehind(tokens, run)
  if (age) entity.ages.add(age)
  const house = entity.kind === 'unknown' && isHouse(document.tokens, run, entity.words, new Set())
  const lead = entity.words[0]!
  if (
    entity.kind === 'person' &&
    entity.words.length > 1 &&
    titleGender(lead) !== undefined &&
    nounKind(lead) === 'person'
  ) {
    entity.heads.add(lead)
    lookup.add(entity, [lead])
  }
  if (house) entity.heads.add('company')
  const told = toldKind(document, run) ?? (house ? 'body' : undefined)
  if (told && (told === 'body' || entity.kind === 'unknown') && !(entity.kind === 'person' && entity.evident))
    become(entity, told)
  if (age || titles.length > 0 || roles.some(({ kind }) => kind === 'person')) entity.evident = true
  if (/^(?:in|at|near|off|outside|across)$/i.test(tokens[run.first - 1]?.value ?? '')) entity.placed = true
}

/** "Omaha state Sen.", "Marden city council leader": where the words for a title's house begin, before its own token. */
function houseBefore({ tokens, ranges }: Document, title: number, sentence: number): number {
  const from = ranges[sentence]!.first
  let first = title
  const belongs = (word: string) =>
    isPlace(word) || nounKind(word) === 'body' || /^(?:state|city|county|federal|district|deputy|acting)$/i.test(word)
  while (first > from && title - first < 4 && belongs(tokens[first - 1]!.value)) first--
  return first
}

function become(entity: Entity, kind: Entity['kind']): void {
  entity.kind = kind
  if (kind !== 'person') entity.gender = 'thing'
}

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
    .map(({ value }) => withoutAccents(value.toLowerCase()))
    .filter(
      (word, index) =>
        /[\p{L}\p{N}]/u.test(word) && !/^['’]?s$/.test(word) && !(index > 1 && /^(?:[js]r\.?|i{2,3}|iv)$/.test(word)),
    )

function titleTells({ tokens }: Document, run: NameRun): 'man' | 'woman' | undefined {
  const found = run.titles
    .map((t) => titleGender(tokens[t]!.value))
    .find((gender) => gender === 'man' || gender === 'woman')
  return found === 'man' || found === 'woman' ? found : undefined
}

function createEntity(
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
