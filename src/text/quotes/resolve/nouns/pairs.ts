import { genderOfRole, isMany, nounKind } from '../../words/people.ts'
import { type Entity, fits, newEntity } from '../registry/entity.ts'
import { runsWithin } from '../registry/known-runs.ts'
import { spanOf } from '../registry/learn.ts'
import type { Scene } from '../scene/scene.ts'

/** Sentences looked back. */
const REACH = 6

/**
 * "Both", "both women", "the two men": the two people told of last, where the nearest sentence that tells of more than one tells
 * of two, or where there are only two in sight. Their name is where they stand together ("Ann Lee and Bea Holt"), else tokens
 * [first, end).
 */
export function pairAt(scene: Scene, first: number, end: number, token: number, noun?: string): Entity | undefined {
  const gender = noun ? genderOfRole(noun) : 'either'
  const near = scene.mentions
    .recent(token, REACH)
    .filter(({ entity, quoted }) => entity?.kind === 'person' && !quoted && fits(entity, gender))
  const bySentence = new Map<number, Set<Entity>>()
  const all = new Set<Entity>()
  for (const { entity, sentence } of near) {
    all.add(entity!)
    bySentence.set(sentence, (bySentence.get(sentence) ?? new Set()).add(entity!))
  }
  const nearest = [...bySentence.values()].find(({ size }) => size > 1)
  const two = all.size === 2 ? all : nearest
  if (two?.size !== 2) return undefined
  return pairOf(scene, [...two], togetherSpan(scene, two) ?? spanOf(scene.document, first, end))
}

/** The two together: the entry that they have already, or a new one. */
function pairOf(scene: Scene, members: Entity[], nameSpan: Entity['nameSpan']): Entity {
  const known = scene.turns.findLast(
    ({ entity }) => entity?.members?.length === 2 && members.every((one) => entity.members!.includes(one)),
  )
  if (known?.entity) return known.entity
  const pair = newEntity({
    kind: 'collective',
    words: [],
    nameSpan,
    gender: 'either',
    plural: true,
    named: true,
  })
  pair.members = members
  for (const member of members) member.spoke = true
  return pair
}

/** The longest stretch in which the two are joined by "and". */
function togetherSpan({ document, registry }: Scene, two: ReadonlySet<Entity>): Entity['nameSpan'] | undefined {
  let best: Entity['nameSpan'] | undefined
  registry.runs.forEach((run, index) => {
    const next = registry.runs[index + 1]
    if (!next || !run.entity || !next.entity || run.entity === next.entity) return
    if (!two.has(run.entity) || !two.has(next.entity)) return
    const between = document.tokens.slice(run.end, next.first)
    if (between.length !== 1 || !/^(?:and|&)$/.test(between[0]!.value)) return
    const span = spanOf(document, run.first, next.end)
    if (!best || span.end - span.start > best.end - best.start) best = span
  })
  return best
}

const MOST_TITLE = 3

/** "They" right behind a sentence whose only two people stand together: "… two politicians: Senator Ann Lee and Congresswoman Bea Holt." */
export function pairBefore(scene: Scene, token: number): Entity | undefined {
  const { document, registry, sentenceOf, marks } = scene
  const { tokens, ranges } = document
  const sentence = sentenceOf[token]!
  if (token !== ranges[sentence]!.first || sentence === 0) return undefined
  const { first, end } = ranges[sentence - 1]!
  const people = runsWithin(registry.runs, first, end)
    .map((index) => registry.runs[index]!)
    .filter(({ entity }) => entity?.kind === 'person')
  const [one, other] = people
  if (!one || !other || people.length > 2 || one.entity === other.entity || marks[one.first] !== 0) return undefined
  const between = tokens.slice(one.end, other.titles[0] ?? other.first)
  const joined =
    /^(?:and|&)$/.test(between[0]?.value ?? '') &&
    between.length <= 1 + MOST_TITLE &&
    between.slice(1).every(({ pos }) => pos === 'NOUN' || pos === 'ADJ')
  if (!joined) return undefined
  // Others that the sentence tells of may be they as well; "two politicians:" are the two.
  const lead = one.titles[0] ?? one.first
  for (let i = first; i < end; i++) {
    const { value, pos } = tokens[i]!
    if (i === lead) i = other.end
    else if (
      pos === 'NOUN' &&
      isMany(value) &&
      nounKind(value) === 'person' &&
      !(i < lead && /^[:,—–-]$/.test(tokens[i + 1]!.value))
    )
      return undefined
  }
  return pairOf(scene, [one.entity!, other.entity!], spanOf(document, lead, other.end))
}
