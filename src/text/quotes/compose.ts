import type { Attribution, Speaker } from '../../core/analysis.ts'
import type { Span } from '../../core/span.ts'
import type { Document } from '../document.ts'
import { gradeOf } from './grade/grade.ts'
import { findGroups } from './link/find.ts'
import { endOf, type Group, startOf } from './link/group/group.ts'
import { kindOf } from './link/group/kind.ts'
import type { TaggedSpan } from './link/group/spans.ts'
import { channelOf, type Surroundings } from './link/manner/channel.ts'
import { stanceOf } from './link/manner/stance.ts'
import { isOnlyShown } from './link/untold/only-shown.ts'
import { isWeak } from './link/untold/weak.ts'
import type { Entity } from './resolve/registry/entity.ts'
import { findSpeakers } from './resolve/speakers.ts'
import { toSpeaker } from './resolve/to-speaker.ts'
import type { Tagger } from './tagger/tag.ts'

/** The way from a document to its attributions: tag, group, add what rules find, read stance and channel, resolve. */
export function composeAttributions(
  document: Document,
  tagger: Tagger,
): { attributions: Attribution[]; speakers: Speaker[] } {
  const { quote: marks, sentence: sentenceOf } = tagger.columns
  const read = findGroups(document, tagger)
  const answers = findSpeakers(document, marks, sentenceOf, read)
  const heard = read.map((group, index) => !(answers[index]!.mute && isOnlyShown(document, tagger.columns, group)))
  const groups = read.filter((_, index) => heard[index])
  const found = answers.filter((_, index) => heard[index])
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
    const kind = kindOf(document, marks, content)
    const weak = isWeak(document, tagger.columns, group, kind)
    return {
      kind,
      source,
      cue: group.cue ? [spanOf(document, group.cue)] : [],
      content,
      stance: stanceOf(
        wordsOf(document, group.cue),
        wordsOf(document, group.content[0]),
        isTheirs(document, group) ? wordsBefore(document, group.source!) : [],
      ),
      certainty,
      ...gradeOf(document, tagger.columns, { group, found: found[index]!, kind, weak }),
      ...(weak && { weak: true as const }),
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

const spanOf = ({ tokens }: Document, { first, end }: TaggedSpan): Span => ({
  start: tokens[first]!.start,
  end: tokens[end - 1]!.end,
})

const wordsOf = ({ tokens }: Document, span: TaggedSpan | undefined): string[] =>
  span ? tokens.slice(span.first, span.end).map(({ value }) => value) : []

/** "his claim": the verb before says what he does with it. */
const isTheirs = ({ tokens }: Document, { source, cue }: Group): boolean =>
  source !== undefined &&
  source.end - source.first === 1 &&
  cue?.first === source.end &&
  /^(?:his|her|their|its)$/i.test(tokens[source.first]!.value)

const wordsBefore = ({ tokens }: Document, { first }: TaggedSpan): string[] =>
  tokens.slice(Math.max(0, first - 3), first).map(({ value }) => value)

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
