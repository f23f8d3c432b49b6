import type { Document } from '../../../document.ts'
import { isJoint } from '../../link/group/compound.ts'
import { genderOfName } from '../../words/givenNames.ts'
import { nounKind, titleGender } from '../../words/people.ts'
import { isPlace } from '../../words/places.ts'
import { isPost } from '../names/names.ts'
import { namingBefore } from '../names/told-kind.ts'
import { type KnownRun, runsWithin } from '../registry/known-runs.ts'
import { headEndOf } from './segments.ts'

/** The names in a source, and what is told of the first before it. */
export interface Names {
  readonly type: 'names'
  readonly runs: readonly number[]
  readonly role?: { readonly first: number; readonly end: number }
}

/** "Lee, an 8-year-old in third grade, said": the name that leads the sentence, where the source is only what is said of it. */
export function nameBefore(
  document: Document,
  runs: readonly KnownRun[],
  first: number,
  end: number,
): number | undefined {
  const { tokens, sentences } = document
  if (tokens[first - 1]?.value !== ',' || !/^(?:an?|the)$/.test(tokens[first]!.value)) return undefined
  const at = runsWithin(runs, first - 2, first - 1)[0]
  const run = at === undefined ? undefined : runs[at]!
  // "including Measure 5, a harbour law of 2014, …"
  const kind = nounKind(tokens[headEndOf(document, runs, first, end) - 1]!.value)
  if (
    kind === 'document' &&
    run?.end === first - 1 &&
    (run.entity?.kind === 'document' || run.entity?.kind === 'unknown')
  )
    return at
  if (tokens[end]?.value !== ',' && tokens[end - 1]!.value !== ',') return undefined
  if (run?.entity?.kind !== 'person' || run.end !== first - 1) return undefined
  return tokens[run.titles[0] ?? run.first]!.start === sentences[run.sentence]!.start ? at : undefined
}

/** The names that a source gives: its head, one set beside a role, or several joined by "and". */
export function namesOf(
  document: Document,
  runs: readonly KnownRun[],
  segments: readonly { first: number; end: number }[],
): Names | undefined {
  const { tokens } = document
  const heads = segments.map(({ first, end }) => nameAtHead(document, runs, first, end))
  const joint = (k: number) => tokens[segments[k]!.first - 1]!.value
  // "Black and brown people, Rep. Ann Lee, said": what leads is what she says, not who.
  const relative = segments.findIndex(
    (segment, k) => k > 0 && /^(?:who|which|whose|whom)$/.test(tokens[segment.first]!.value),
  )
  const titled = heads.findIndex(
    (name, k) =>
      k > 0 &&
      name !== undefined &&
      joint(k) === ',' &&
      runs[name.run]!.titles.length > 0 &&
      // "Odra Clement, who praised former President Tom Marsh, said": he is only told of.
      (relative < 0 || k < relative),
  )
  const [head] = heads
  if (
    titled > 0 &&
    (!head || runs[head.run]!.entity?.kind === 'unknown') &&
    !segments.slice(1, titled).some((_, k) => heads[k + 1])
  )
    return { type: 'names', runs: [heads[titled]!.run] }
  if (head) {
    const holder = heads[1]
    if (holder?.whole && heads.length === 2 && joint(1) === 'and' && isField(tokens, runs, head.run, holder.run))
      return { type: 'names', runs: [holder.run], role: { first: runs[head.run]!.first, end: runs[holder.run]!.first } }
    const named = [head.run]
    // Others speak with them where a list of names goes on to an "and".
    const last = heads.findLastIndex((name, k) => k > 0 && name?.whole === true && /^(?:and|&)$/.test(joint(k)))
    const whole =
      last > 0 &&
      heads[last - 1]?.whole === true &&
      heads
        .slice(0, last)
        .every(
          (name, k) => name?.whole === true || (k > 0 && !name && joint(k) === ',' && heads[k - 1]?.whole === true),
        )
    if (whole) for (const name of heads.slice(1, last + 1)) if (name) named.push(name.run)
    return { type: 'names', runs: named, ...(head.role && { role: head.role }) }
  }
  const second = heads[1]
  if (!second || joint(1) !== ',' || relative === 1) return undefined
  const { entity } = runs[second.run]!
  const { first, end } = segments[0]!
  const noun = nounKind(tokens[headEndOf(document, runs, first, end) - 1]!.value)
  const alone =
    headEndOf(document, runs, first, end) === end && /^(?:the|its|their|his|her)$/i.test(tokens[first]!.value)
  const fits =
    entity?.kind === 'person' ||
    (entity?.kind === 'unknown' && noun === 'person' && !entity.placed) ||
    (noun !== undefined && noun !== 'person' && entity?.kind === noun) ||
    (entity?.kind === 'body' && alone && noun !== 'document')
  return fits ? { type: 'names', runs: [second.run], role: { first, end } } : undefined
}

/** "Neighbour Edna Tully picks up the story": a name that leads a source which goes on in words for nobody. */
export function headed({ tokens }: Document, runs: readonly KnownRun[], first: number, end: number): Names | undefined {
  const [at, other] = runsWithin(runs, first, end)
  const run = at === undefined || other !== undefined ? undefined : runs[at]!
  if (run?.entity?.kind !== 'person' || run.end >= end || nounKind(tokens[end - 1]!.value) !== undefined)
    return undefined
  const start = run.titles[0] ?? run.first
  const role = tokens.slice(first, start).every(({ pos }) => pos === 'NOUN' || pos === 'ADJ' || pos === 'DET')
  return role && !/^['’]s?$/.test(tokens[run.end]!.value)
    ? { type: 'names', runs: [at!], ...(start > first && { role: { first, end: start } }) }
    : undefined
}

/** "The ambassador to Norland Wren Moe": the name behind the place where somebody is posted. */
export function postedName(
  { tokens }: Document,
  runs: readonly KnownRun[],
  first: number,
  headEnd: number,
  end: number,
): Names | undefined {
  const at = runsWithin(runs, headEnd, end).at(-1)
  const run = at === undefined ? undefined : runs[at]!
  if (run?.entity?.kind !== 'person' || run.end !== end || run.first <= headEnd) return undefined
  if (run.end - run.first > 1 && isOfficeOf(tokens, headEnd, run.titles[0] ?? run.first))
    return { type: 'names', runs: [at!], role: { first, end: run.first } }
  // "editor of the Daily Mirror Ann Coe", and no "aide for Mayor Coe"
  const house = tokens.slice(headEnd, run.titles[0] ?? run.first)
  if (
    nounKind(tokens[headEnd - 1]!.value) === 'person' &&
    /^(?:of|at|for)$/.test(house[0]?.value ?? '') &&
    house.length > 1 &&
    house.slice(1).every(({ value }) => /^\p{Lu}|^the$/u.test(value))
  )
    return { type: 'names', runs: [at!], role: { first, end: run.first } }
  const told =
    nounKind(tokens[headEnd - 1]!.value) === 'person' &&
    /^(?:to|of|for|in)$/.test(tokens[run.first - 2]!.value) &&
    isPost(tokens, run.first - 1)
  return told && run.titles.length === 0 ? { type: 'names', runs: [at!], role: { first, end: run.first } } : undefined
}

/** "A group calling itself Grey Heron": the name that somebody without one is told to go by. */
export function called(
  document: Document,
  runs: readonly KnownRun[],
  first: number,
  headEnd: number,
  end: number,
): Names | undefined {
  const at = runsWithin(runs, headEnd, end)[0]
  const run = at === undefined ? undefined : runs[at]!
  const start = run && (run.titles[0] ?? run.first)
  if (start === undefined || !run?.entity || start - namingBefore(document, start) !== headEnd || start === headEnd)
    return undefined
  return { type: 'names', runs: [at!], role: { first, end: headEnd } }
}

/** "TRADE and Industry Minister Olga Prins": the first half of what an office is for, and no second speaker. */
function isField(tokens: Document['tokens'], runs: readonly KnownRun[], at: number, holder: number): boolean {
  const [field, name] = [runs[at]!, runs[holder]!]
  const { value } = tokens[field.end - 1]!
  const office = tokens.slice(field.end + 1, name.first).map((token) => token.value)
  return (
    field.end - field.first === 1 &&
    name.entity?.kind === 'person' &&
    office.length >= 2 &&
    office.every((word) => /^\p{Lu}/u.test(word) && !isPlace(word)) &&
    titleGender(office.at(-1)!) !== undefined &&
    titleGender(office[0]!) === undefined &&
    genderOfName(value) === undefined &&
    !isPlace(value) &&
    // "Hunt and Health Secretary Ann Lee": who is named elsewhere speaks as well.
    runs.every((run, k) => k === at || tokens[run.end - 1]!.value !== value)
  )
}

/** The name that a segment ends in, or that leads it with only its complement behind. */
function nameAtHead(
  document: Document,
  runs: readonly KnownRun[],
  first: number,
  end: number,
): { run: number; whole: boolean; role?: { first: number; end: number } } | undefined {
  const headEnd = headEndOf(document, runs, first, end)
  const { tokens } = document
  let last = headEnd - 1
  if (last > first && /^(?:’s|'s|’|')$/.test(tokens[last]!.value) && headEnd === end) last--
  const at = runsWithin(runs, first, headEnd).find((index) => runs[index]!.first <= last && last < runs[index]!.end)
  if (at === undefined || runs[at]!.office) return undefined
  // "The German" is somebody told of already.
  if (
    runs[at]!.the &&
    runs[at]!.end - runs[at]!.first === 1 &&
    isPlace(tokens[last]!.value) &&
    /(?:an|ish|ese|ch)$/.test(tokens[last]!.value)
  )
    return undefined
  const run = runs[at]!
  let before = Math.min(run.titles[0] ?? run.first, run.first)
  // "al-Bakri"
  while (before > first + 1 && isJoint(document, before - 1)) before -= 2
  return { run: at, whole: headEnd === end, ...(before > first && { role: { first, end: before } }) }
}

const MOST_FIELD = 8

/** "Minister FOR THE POLAR REGIONS Mark Tane": tokens [first, end) are the field of an office, and the name is its holder's. */
function isOfficeOf(tokens: Document['tokens'], first: number, end: number): boolean {
  const head = tokens[first - 1]!.value
  if (
    nounKind(head) !== 'person' ||
    titleGender(head) === undefined ||
    !/^(?:for|of)$/.test(tokens[first]?.value ?? '')
  )
    return false
  const field = tokens.slice(first, end)
  const last = field.at(-1)!
  return (
    field.length > 1 &&
    field.length <= MOST_FIELD &&
    last.pos === 'NOUN' &&
    nounKind(last.value) !== 'person' &&
    field.every(({ pos }) => /^(?:NOUN|ADJ|DET|ADP|CCONJ)$/.test(pos))
  )
}
