import type { Span } from '../../../../core/span.ts'
import type { Document } from '../../../document.ts'
import { counsel, voices } from '../../../locales/en/bodies.ts'
import { withoutAccents } from '../../words/givenNames.ts'
import { titleGender } from '../../words/people.ts'
import { findNames, type NameRun } from '../names/names.ts'
import type { RoleRun } from './apposition.ts'
import { createEntity } from './create.ts'
import type { Entity } from './entity.ts'
import { type Identity, identify } from './identity.ts'
import type { Elsewhere } from './kinds.ts'
import { type KnownRun, runsWithin } from './known-runs.ts'
import { addRole, isGenitive, learn, spanOf } from './learn.ts'
import { createLookup, type Lookup } from './lookup.ts'
import { rolesBeside } from './roles.ts'
import { calledLater } from './roles-later.ts'

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
