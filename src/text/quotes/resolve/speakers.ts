import type { Document } from '../../document.ts'
import type { Group } from '../link/group/group.ts'
import { nounKind } from '../words/people.ts'
import { isPlace, opensThing } from '../words/places.ts'
import { resolveNoun, speaks } from './nouns/nouns.ts'
import { pairAt, pairBefore } from './nouns/pairs.ts'
import { namedAs } from './phrase/named-as.ts'
import { type Phrase, parseSource, parseTokens } from './phrase/phrase.ts'
import { isExactWithin } from './pronouns/exact.ts'
import { principalOf } from './pronouns/principal.ts'
import { findPronoun } from './pronouns/pronouns.ts'
import { addSpan, type Entity, newEntity } from './registry/entity.ts'
import { addRole, spanOf } from './registry/learn.ts'
import { readPublishers } from './registry/publishers.ts'
import { collectNames } from './registry/registry.ts'
import { antecedentOf, nounBefore } from './relative.ts'
import type { Found } from './scene/found.ts'
import { type Mention, readMentions } from './scene/mentions.ts'
import type { Scene } from './scene/scene.ts'
import { findImplied } from './turns/implied.ts'
import { fillRepeated } from './turns/repeated.ts'
import { takeTurn } from './turns/take-turn.ts'

const open: Found = { entity: undefined, certainty: 'certain', way: 'open' }
const mute: Found = { ...open, mute: true }

/** Who speaks in each group, in their order: each answer helps the next, and each source takes its turn, found or not. */
export function findSpeakers(
  document: Document,
  marks: Uint8Array,
  sentenceOf: Int32Array,
  groups: readonly Group[],
): Found[] {
  const registry = collectNames(document)
  const scene: Scene = {
    document,
    registry,
    publishers: readPublishers(document, registry.runs),
    mentions: readMentions(document, registry.runs, marks, sentenceOf),
    turns: [],
    sentenceOf,
    marks,
  }
  const answers = new Map<Group, Found>()
  const first = groups.map((group) => {
    const found = find(scene, group, answers)
    answers.set(group, found)
    if (found.entity) {
      if (group.source) addSpan(found.entity.mentions, spanOf(document, group.source.first, group.source.end))
      found.entity.spoke = true
      if (isSpeakingPlace(found.entity)) Object.assign(found.entity, { kind: 'body', gender: 'thing' })
    }
    // "Asked about the roof, she said …": a word of telling that has no source is nobody's turn, unless words are quoted.
    const quoted = group.content.some(({ first }) => marks[first] !== 0)
    // "…, a tradition backed by a resolution that asks …. It said": what is told beside a thing takes no turn from who spoke.
    const aside =
      found.entity?.kind === 'document' &&
      /^(?:that|which)$/.test(document.tokens[group.source?.first ?? 0]!.value) &&
      group.source!.end - group.source!.first === 1
    if (!group.within && !aside && (group.source || group.implied || quoted)) takeTurn(scene, group, found)
    return found
  })
  return fillRepeated(document, marks, groups, first)
}

/** "A German" is somebody. */
const demonym = /(?:[ie]an|rican|german|ish|ese|dutch|french|[iy]s|ans)$/

/** "Norland said it would send aid": a country that speaks is its government. */
const isSpeakingPlace = ({ kind, words, named }: Entity): boolean =>
  kind === 'unknown' &&
  named &&
  words.length > 0 &&
  !demonym.test(words.at(-1)!) &&
  words.every((word, index) => isPlace(word) || (index === 0 && words.length > 1 && opensThing(word)))

function find(scene: Scene, group: Group, answers: ReadonlyMap<Group, Found>): Found {
  const { document, registry, marks } = scene
  if (!group.source)
    return group.implied || !group.cue
      ? findImplied(scene, group, (first, end, token) =>
          ofPhrase(scene, parseTokens(document, registry.runs, first, end), token, group),
        )
      : open
  const phrase = parseSource(document, registry.runs, spanOf(document, group.source.first, group.source.end))
  // Inside exact words “he” is never the one who says them.
  const outer = group.within && !isExactWithin(document, marks, group) ? answers.get(group.within)?.entity : undefined
  if (outer && phrase.type === 'pronoun' && outer.kind !== 'collective' && phrase.pronoun.gender === outer.gender)
    return { entity: outer, certainty: 'implied', way: 'inner' }
  return ofPhrase(scene, phrase, group.source.first, group)
}

function ofPhrase(scene: Scene, phrase: Phrase, token: number, group: Group): Found {
  const { document } = scene
  if (phrase.type === 'none') {
    const both = /^both$/i.test(document.tokens[token]!.value) ? pairAt(scene, token, token + 1, token) : undefined
    return both ? { entity: both, certainty: 'implied', way: 'both' } : open
  }
  if (phrase.type === 'relative') {
    // "Another passenger, who gave his name as Idris, said"
    const given = namedAs(document, scene.registry.runs, phrase.token, Math.max(phrase.token, group.cue?.first ?? 0))
    if (given !== undefined) return ofNames(scene, { type: 'names', runs: [given] })
    const entity = antecedentOf(scene, phrase.token)
    if (entity) return { entity, certainty: 'certain', way: 'relative' }
    const noun = nounBefore(document, scene.registry.runs, phrase.token)
    return noun ? (resolveNoun(scene, noun, token) ?? open) : open
  }
  if (phrase.type === 'pronoun') return ofPronoun(scene, phrase, group)
  if (phrase.type === 'names') return ofNames(scene, phrase)
  return resolveNoun(scene, phrase, token) ?? (speaks(scene, phrase, nounKind(phrase.head)) ? open : mute)
}

function ofPronoun(scene: Scene, { pronoun, token }: Extract<Phrase, { type: 'pronoun' }>, group: Group): Found {
  const choice = findPronoun(scene, pronoun, token, group)
  const pair = !choice && pronoun.gender === 'plural' ? pairBefore(scene, token) : undefined
  if (pair) return { entity: pair, certainty: 'implied', way: 'both' }
  if (!choice) return open
  const found = choice.entity ?? (choice.mention && nounAt(scene, choice.mention))
  if (!found) return open
  const principal = principalOf(scene, pronoun, token, { ...choice, entity: found }, group)
  const entity = principal?.entity ?? found
  // What the pronoun tells is kept: "she" makes a Jordan Lee a woman.
  const { gender } = pronoun
  if (entity.gender === 'either' && !entity.plural && choice.margin > 2 && (gender === 'man' || gender === 'woman'))
    entity.gender = gender
  return { entity, certainty: 'implied', way: 'pronoun', choice, ...(principal && { contested: true }) }
}

function nounAt(scene: Scene, { token, end }: Mention): Entity | undefined {
  const phrase = parseTokens(scene.document, scene.registry.runs, token, end)
  return phrase.type === 'noun' ? resolveNoun(scene, phrase, token)?.entity : undefined
}

function ofNames(scene: Scene, phrase: Extract<Phrase, { type: 'names' }>): Found {
  const { document, registry } = scene
  const entities = phrase.runs.flatMap((index) => registry.runs[index]!.entity ?? [])
  const [entity] = entities
  const spoke = !entity && phrase.runs.length === 1 ? goingOn(scene, phrase.runs[0]!) : undefined
  if (spoke) return { entity: spoke, certainty: 'implied', way: 'again', contested: true }
  if (!entity || entities.length < phrase.runs.length) return open
  if (phrase.role) {
    const run = registry.runs[phrase.runs[0]!]!
    const { first, end } = phrase.role
    if (end <= (run.titles[0] ?? run.first)) learnRole(document, registry, entity, first, end)
  }
  if (entities.length === 1) return { entity, certainty: 'certain', way: 'name' }
  const from = registry.runs[phrase.runs.reduce((a, b) => Math.min(a, b))]!
  const to = registry.runs[phrase.runs.reduce((a, b) => Math.max(a, b))]!
  const together = newEntity({
    kind: 'collective',
    words: [],
    nameSpan: spanOf(document, from.first, to.end),
    gender: 'either',
    plural: true,
    named: true,
  })
  together.members = entities
  for (const member of entities) member.spoke = true
  return { entity: together, certainty: 'certain', way: 'names' }
}

/**
 * "Bill Marsh defended it. … “It did good,” Marsh said.": of several of a surname the one who spoke last, where no other of them has
 * spoken, nor begun a paragraph since.
 */
function goingOn({ document, registry, turns, mentions }: Scene, at: number): Entity | undefined {
  const { first, end, titles } = registry.runs[at]!
  const word = document.tokens[end - 1]!.value.toLowerCase()
  if (end - first > 1 || titles.length > 0) return undefined
  const bearers = registry.lookup
    .about(word)
    .filter(({ kind, words }) => kind === 'person' && words.length > 1 && words.at(-1) === word)
  const last = turns.findLast(({ entity }) => entity !== undefined && bearers.includes(entity))
  if (bearers.length < 2 || !last?.entity || bearers.some((one) => one !== last.entity && one.spoke)) return undefined
  const since = mentions.recent(first, SINCE).filter(({ token }) => token > last.token)
  return since.some(({ entity, opens }) => opens && entity !== last.entity && bearers.includes(entity!))
    ? undefined
    : last.entity
}

/** Sentences in which another of the same surname may have come in. */
const SINCE = 30

function learnRole(document: Document, registry: Scene['registry'], entity: Entity, from: number, end: number): void {
  const { tokens } = document
  let first = from
  while (
    first < end &&
    (tokens[first]!.pos === 'DET' ||
      tokens[first]!.pos === 'PUNCT' ||
      /^(?:one|yesterday|today|tonight)$/i.test(tokens[first]!.value) ||
      /^of$/.test(tokens[first]!.value))
  )
    first++
  let last = end
  while (last > first && /^(?:PUNCT|CCONJ)$/.test(tokens[last - 1]!.pos)) last--
  const heads = tokens.slice(first, last).map(({ value }) => value.toLowerCase())
  if (last <= first) return
  const stop = heads.findIndex((word) => /^(?:of|for|to|at|in|from|with|who|that|which|whose)$/.test(word))
  const head = heads[(stop > 0 ? stop : heads.length) - 1]!
  // "An elated Lee": how somebody is, and not what.
  if (/^(?:ADJ|VERB|ADV)$/.test(tokens[first + (stop > 0 ? stop : heads.length) - 1]!.pos) && !nounKind(head)) return
  // "The group that owns the songs, Big Engine": what it is told to be outweighs how the name looks.
  if (entity.kind === 'person' && !entity.evident && nounKind(head) === 'body')
    Object.assign(entity, { kind: 'body', gender: 'thing' })
  addRole(document, registry.lookup, entity, {
    first,
    end: last,
    head,
    kind: entity.kind === 'body' || entity.kind === 'document' ? entity.kind : 'person',
  })
}
