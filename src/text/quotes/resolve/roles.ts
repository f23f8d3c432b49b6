import type { Document } from '../../document.ts'
import { type NounKind, nounKind, singular } from '../words/people.ts'
import type { NameRun } from './names.ts'

/** A role told beside a name, as tokens [first, end), and its noun. */
export interface RoleRun {
  readonly first: number
  readonly end: number
  readonly head: string
  readonly kind: NounKind
}

const stops = new Set('of for in at from on with who that which whose and to near as by under'.split(' '))
const nominal = new Set(['NOUN', 'ADJ', 'PROPN', 'NUM', 'PART', 'X'])
const MOST = 18

/** "Chechen leader" before a name, ", mayor of the town," behind it, "is the mayor of", and "of the Harbour Guild". */
export function rolesBeside(document: Document, run: NameRun): RoleRun[] {
  return [
    roleBefore(document, run),
    ...rolesAfter(document, run),
    roleTold(document, run),
    affiliation(document, run),
  ].filter((role) => role !== undefined)
}

function roleBefore(document: Document, run: NameRun): RoleRun | undefined {
  const { tokens, ranges } = document
  const sentenceFirst = ranges[run.sentence]!.first
  const end = run.titles[0] ?? run.first
  const comma = tokens[end - 1]?.value === ',' && tokens[run.end]?.value === ',' ? end - 1 : end
  let first = comma
  while (first > sentenceFirst && comma - first < 9 && partOfRole(document, first - 1)) first--
  while (first < comma && (tokens[first]!.pos === 'DET' || tokens[first]!.pos === 'PART')) first++
  if (first === comma) return undefined
  const noun = tokens[comma - 1]!.value
  return nounKind(noun) === 'person' && !/^\p{Lu}/u.test(noun)
    ? { first, end: comma, head: singular(noun), kind: 'person' }
    : undefined
}

const partOfRole = ({ tokens }: Document, i: number): boolean =>
  nominal.has(tokens[i]!.pos) || /^(?:-|&|['’]s|the|a|an|her|his|their)$/i.test(tokens[i]!.value)

/** Up to three appositions: ", 42, a nurse from Leeds, D-Winooski,", "(R-Maryville)". */
function rolesAfter(document: Document, run: NameRun): RoleRun[] {
  const { tokens, ranges } = document
  const last = ranges[run.sentence]!.end
  const roles: RoleRun[] = []
  let at = run.end
  for (let k = 0; k < 3 && at < last - 1; k++) {
    const bracket = tokens[at]!.value === '('
    if (!bracket && tokens[at]!.value !== ',') break
    const end = segmentEnd(document, at + 1, last, bracket)
    if (end < 0) break
    const role = apposition(document, at + 1, end)
    if (role) roles.push(role)
    else if (!isAside(document, at + 1, end)) break
    at = bracket ? end + 1 : end
  }
  return roles
}

/** Where a segment between commas or brackets ends; −1 where it isn't closed nearby. */
function segmentEnd({ tokens }: Document, first: number, last: number, bracket: boolean): number {
  for (let i = first; i < last && i - first < MOST; i++) {
    const { value } = tokens[i]!
    if (bracket ? value === ')' : /^(?:[,.;—–(]|who|whose)$/.test(value)) return i
  }
  return bracket ? -1 : last - first < MOST ? last : -1
}

function apposition({ tokens }: Document, first: number, end: number): RoleRun | undefined {
  if (end <= first) return undefined
  if (/^[DRI]$/.test(tokens[first]!.value) && tokens[first + 1]?.value === '-')
    return { first, end, head: 'member', kind: 'person' }
  const determined = /^(?:an?|the)$/i.test(tokens[first]!.value)
  let head: string | undefined
  let kind: NounKind | undefined
  let lastNoun: string | undefined
  for (let i = first; i < end; i++) {
    const { value, pos } = tokens[i]!
    if (stops.has(value.toLowerCase())) break
    if (!nominal.has(pos) && pos !== 'DET' && pos !== 'PRON' && !/^[-&’']$/.test(value)) {
      // "…, the hospital said" is no apposition.
      if (determined && lastNoun && pos !== 'AUX' && (pos !== 'VERB' || value.endsWith('ing'))) break
      return undefined
    }
    if (pos === 'NOUN' || pos === 'PROPN') lastNoun = value
    const found = nounKind(value)
    if (found) [head, kind] = [value, found]
  }
  if (kind === 'document' && !determined) return undefined
  if (head && kind) return { first, end, head: singular(head), kind }
  // A determiner behind a person's name leads in who that is, whatever the noun.
  return determined && lastNoun && end - first < 14
    ? { first, end, head: singular(lastNoun), kind: 'person' }
    : undefined
}

const isAside = ({ tokens }: Document, first: number, end: number): boolean =>
  end - first <= 3 &&
  tokens.slice(first, end).every(({ pos, value }) => pos === 'NUM' || pos === 'PROPN' || /^\p{Lu}/u.test(value))

/** "Popov is the commander of a unit." */
function roleTold(document: Document, run: NameRun): RoleRun | undefined {
  const { tokens, ranges } = document
  if (!/^(?:is|was)$/.test(tokens[run.end]?.value ?? '')) return undefined
  const first = run.end + 1
  const end = segmentEnd(document, first, ranges[run.sentence]!.end, false)
  const role =
    end > first + 1 && /^(?:an?|the|[a-z]+)$/.test(tokens[first]!.value) ? apposition(document, first, end) : undefined
  return role?.kind === 'person' && nounKind(role.head) === 'person' ? role : undefined
}

/** "Steve Smith of Civic Nebraska": the body behind a person's name. */
function affiliation(document: Document, run: NameRun): RoleRun | undefined {
  const { tokens } = document
  if (!/^(?:of|with|from)$/.test(tokens[run.end]?.value ?? '') || run.end - run.first < 2) return undefined
  const first = tokens[run.end + 1]?.value === 'the' ? run.end + 2 : run.end + 1
  let end = first
  while (
    end < tokens.length &&
    (/^\p{Lu}/u.test(tokens[end]!.value) ||
      (end > first && /^(?:of|and|for|&)$/.test(tokens[end]!.value) && /^\p{Lu}/u.test(tokens[end + 1]?.value ?? '')))
  )
    end++
  return end - first > 1 ? { first, end, head: 'member', kind: 'person' } : undefined
}
