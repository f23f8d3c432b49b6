import type { Attribution, Speaker } from '../../core/analysis.ts'
import type { Span } from '../../core/span.ts'
import type { Document } from '../document.ts'
import { channelOf, type Surroundings } from './link/channel.ts'
import { endOf, type Group, groupSpans, startOf } from './link/group.ts'
import { readHeadlines } from './link/headline.ts'
import { kindOf } from './link/kind.ts'
import { placeLooseQuotes } from './link/loose.ts'
import { findMissed } from './link/missed.ts'
import { findNested } from './link/nested.ts'
import { isPlausible, withBracket } from './link/plausible.ts'
import { readSpans, type TaggedSpan } from './link/spans.ts'
import { stanceOf } from './link/stance.ts'
import { mendSubject } from './link/subject.ts'
import type { Entity } from './resolve/entity.ts'
import { findSpeakers, toSpeaker } from './resolve/speakers.ts'
import type { Tagger } from './tagger/tag.ts'

/** The way from a document to its attributions: tag, group, add what rules find, read stance and channel, resolve. */
export function composeAttributions(
  document: Document,
  tagger: Tagger,
): { attributions: Attribution[]; speakers: Speaker[] } {
  const { quote: marks, sentence: sentenceOf } = tagger.columns
  const labels = tagger.tagAll()
  const spans = readSpans(document, labels).map((span) => withBracket(document, span))
  const tagged = groupSpans(document, spans)
    .map((group) => mendSubject(document, sentenceOf, group))
    .filter((group) => isPlausible(document, tagger.columns, group))
  const missed = findMissed(document, tagger.columns, labels).filter((group) =>
    tagged.every((other) => apart(group, other)),
  )
  const taken = new Set([...tagged, ...missed].map((group) => group.content[0]!.paragraph))
  const headlines = readHeadlines(document, taken).filter((group) => tagged.every((other) => apart(group, other)))
  const outer = [...placeLooseQuotes(document, tagger.columns, [...tagged, ...missed]), ...headlines]
  for (const cover of [...headlines, ...missed]) {
    for (const group of outer) if (group !== cover && inside(group, cover)) group.within = cover
  }
  const groups = [...outer, ...findNested(document, tagger, outer)].sort(
    (a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a),
  )
  const found = findSpeakers(document, marks, sentenceOf, groups)
  const around = surroundings(document, sentenceOf, groups)
  const indexOf = new Map(groups.map((group, index) => [group, index]))
  const ids = new Map<Entity, string>()
  const idOf = (entity: Entity) => {
    const id = ids.get(entity) ?? `s${ids.size + 1}`
    ids.set(entity, id)
    return id
  }
  const attributions = groups.map((group, index): Attribution => {
    const content = group.content.map((span) => spanOf(document, span))
    const source = group.source ? [spanOf(document, group.source)] : []
    const { entity: speaker, certainty } = found[index]!
    const channel = channelOf(document, around[index]!)
    const within = group.within && indexOf.get(group.within)
    return {
      kind: kindOf(document, marks, content),
      source,
      cue: group.cue ? [spanOf(document, group.cue)] : [],
      content,
      stance: stanceOf(wordsOf(document, group.cue), wordsOf(document, group.content[0])),
      certainty,
      ...(channel && { channel }),
      ...(speaker && { speaker: idOf(speaker) }),
      ...(within !== undefined && { within }),
    }
  })
  const speakers: Speaker[] = []
  // Whom a speaker speaks for gets an entry as well, and may come in while the entries are written.
  for (const [entity, id] of ids) speakers.push(toSpeaker(document, entity, id, idOf))
  return { attributions, speakers }
}

/** Wholly inside or wholly outside: never across. */
const apart = (group: Group, other: Group): boolean =>
  inside(other, group) || endOf(other) <= startOf(group) || endOf(group) <= startOf(other)

const inside = (group: Group, outer: Group): boolean =>
  outer.content.some(({ first, end }) => first <= startOf(group) && endOf(group) <= end)

const spanOf = ({ tokens }: Document, { first, end }: TaggedSpan): Span => ({
  start: tokens[first]!.start,
  end: tokens[end - 1]!.end,
})

const wordsOf = ({ tokens }: Document, span: TaggedSpan | undefined): string[] =>
  span ? tokens.slice(span.first, span.end).map(({ value }) => value) : []

/** For each attribution the tokens around it that are its own: its cue's sentence without contents, up to its neighbours. */
function surroundings(document: Document, sentenceOf: Int32Array, groups: readonly Group[]): Surroundings[] {
  const quoted = new Uint8Array(document.tokens.length)
  for (const { content } of groups) for (const { first, end } of content) quoted.fill(1, first, end)
  const cued = groups.filter(({ cue, within }) => cue && !within)
  const free = new Map<Group, number[]>()
  cued.forEach((group, k) => {
    const cue = group.cue!
    const sentence = document.ranges[sentenceOf[cue.first]!]!
    const before = cued[k - 1]
    const after = cued[k + 1]
    const from = Math.max(sentence.first, before ? Math.min(endOf(before), startOf(group)) : 0)
    const to = Math.min(sentence.end, after ? Math.max(startOf(after), cue.end) : sentence.end)
    const own: number[] = []
    for (let i = from; i < to; i++) if (quoted[i] === 0) own.push(i)
    free.set(group, own)
  })
  return groups.map((group) => ({ ...(group.cue && { cue: group.cue }), free: free.get(group) ?? [] }))
}
