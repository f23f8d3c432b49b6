import type { Span } from '../../../../core/span.ts'
import type { Document } from '../../../document.ts'
import { genderOfRole, nounKind, titleGender, titleNoun } from '../../words/people.ts'
import { isPlace } from '../../words/places.ts'
import type { NameRun } from '../names/names.ts'
import { toldKind } from '../names/told-kind.ts'
import type { RoleRun } from './apposition.ts'
import { addSpan, type Entity } from './entity.ts'
import { ageBehind, isHouse } from './kinds.ts'
import type { Lookup } from './lookup.ts'
import { toldSilent } from './silent.ts'

/** Keeps what a name's place tells of who it stands for: titles and roles, age, kind, that they are silent. */
export function learn(
  document: Document,
  lookup: Lookup,
  entity: Entity,
  run: NameRun,
  roles: readonly RoleRun[],
): void {
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

/** "St Ada’s": the name itself ends in the mark. */
export const isGenitive = ({ tokens }: Document, end: number): boolean => /^['’]s$/.test(tokens[end - 1]!.value)

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

export function addRole(document: Document, lookup: Lookup, entity: Entity, role: RoleRun): void {
  lookup.add(entity, [role.head])
  addSpan(entity.roles, spanOf(document, role.first, role.end))
  entity.heads.add(role.head)
  if (entity.kind === 'unknown') entity.kind = role.kind
  if (role.kind === 'person' && entity.gender === 'either') entity.gender = genderOfRole(role.head)
}

export const spanOf = ({ tokens }: Document, first: number, end: number): Span => ({
  start: tokens[first]!.start,
  end: tokens[end - 1]!.end,
})
