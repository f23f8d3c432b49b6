import type { Document } from '../../../document.ts'
import { endOf, type Group, startOf } from '../../link/group/group.ts'
import { phraseEnd } from '../../link/group/noun-phrase.ts'
import { genderOfRole, nounKind } from '../../words/people.ts'
import { baseHash, isUttering } from '../../words/telling.ts'
import { type Pronoun, pronounOf } from '../names/pronoun-words.ts'
import type { Entity } from '../registry/entity.ts'
import { runsWithin } from '../registry/known-runs.ts'
import type { Found } from '../scene/found.ts'
import type { Scene } from '../scene/scene.ts'

/** Puts the turn of a group among the turns of the scene: who spoke, where, and what of it a later pronoun or quotation may ask for. */
export function takeTurn(scene: Scene, group: Group, { entity, way }: Found): void {
  const { document, turns, sentenceOf, marks } = scene
  const token = group.source?.first ?? group.cue?.first ?? startOf(group)
  const sentence = sentenceOf[token]!
  const end = endOf(group)
  const cue = group.cue ? document.tokens.slice(group.cue.first, group.cue.end).map(({ value }) => value) : []
  const last = group.content.at(-1)!
  const question = document.tokens
    .slice(Math.max(last.first, last.end - 3), last.end)
    .some(({ value }) => value === '?')
  const pronoun = group.source && turnPronoun(document, group.source)
  turns.push({
    entity,
    token,
    sentence,
    paragraph: document.sentences[sentence]!.paragraph,
    end,
    asks: question || cue.some((word) => /^(?:asks?|asked|asking|questioned|wondered)$/i.test(word)),
    told:
      group.content.some(({ first, end: to }) => marks.subarray(first, to).some((mark) => mark !== 0)) ||
      cue.some((word) => isUttering(baseHash(word)) || !/ing$/i.test(word)),
    ...(way === 'voice' && entity?.kind === 'body' && group.source && { voice: voiceGender(document, group.source) }),
    ...(pronoun && { pronoun: pronoun.gender }),
    ...askedOne(scene, group, cue),
  })
}

/** "asked HER whether", and not "asked her mother"; “Where were you?” the prosecutor asked THE DRIVER.". */
function askedOne(
  { document, registry }: Scene,
  { cue, source, content }: Group,
  words: readonly string[],
): { asked?: Pronoun['gender'] } {
  const { tokens } = document
  if (!cue || !/^(?:asks|asked)$/.test(words.at(-1) ?? '')) return {}
  const first = content[0]?.first ?? -1
  const whom = /^(?:him|her)$/.exec(tokens[cue.end]?.value ?? '')?.[0]
  if (whom && first >= cue.end && first <= cue.end + 1 && !/^(?:NOUN|PROPN|ADJ)$/.test(tokens[cue.end + 1]?.pos ?? ''))
    return { asked: whom === 'him' ? 'man' : 'woman' }
  const at = Math.max(cue.end, source?.end ?? 0)
  const end = phraseEnd(document, at, at + MOST_ASKED)
  const question = content.some(
    ({ end: to }) => to <= cue.first && tokens.slice(to - 3, to).some(({ value }) => value === '?'),
  )
  if (!question || end === at || tokens[end]?.value !== '.') return {}
  const [named] = runsWithin(registry.runs, at, end).flatMap((index) => registry.runs[index]!.entity ?? [])
  const head = tokens[end - 1]!.value.toLowerCase()
  if (named) return named.kind === 'person' || named.kind === 'unknown' ? { asked: genderAsked(named.gender) } : {}
  return nounKind(head) === 'person' && !/[^s]s$/.test(head) ? { asked: genderOfRole(head) } : {}
}

/** Words in which whoever is asked is named. */
const MOST_ASKED = 8

const genderAsked = (gender: Entity['gender']): Pronoun['gender'] =>
  gender === 'man' || gender === 'woman' ? gender : 'either'

/** "A spokeswoman for the port" is she. */
const voiceGender = ({ tokens }: Document, { first, end }: { first: number; end: number }): Pronoun['gender'] =>
  tokens
    .slice(first, end)
    .map(({ value }) => genderOfRole(value))
    .find((gender) => gender !== 'either') ?? 'either'

/** What a source tells that is a pronoun; "many of them" and "most of the owners" are they. */
function turnPronoun({ tokens }: Document, { first, end }: { first: number; end: number }): Pronoun | undefined {
  const many = end - first > 1 && /^(?:many|most|some|few|several|all|both|others)$/i.test(tokens[first]!.value)
  return many ? { gender: 'plural' } : pronounOf(tokens[first]!.value)
}
