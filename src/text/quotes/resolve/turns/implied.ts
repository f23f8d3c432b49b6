import { type Group, startOf } from '../../link/group/group.ts'
import type { Entity } from '../registry/entity.ts'
import type { Found } from '../scene/found.ts'
import type { Scene } from '../scene/scene.ts'
import { intervieweeOf } from './interviewee.ts'

/** A quotation without a cue is the last speaker's for so many paragraphs of narration. */
const PARAGRAPHS = 3
const open: Found = { entity: undefined, certainty: 'implied', way: 'open' }

/**
 * Whose a quotation without a cue is. A clause with a colon before it owns it. Else it belongs to the run of who spoke last,
 * unless that was a question, or nobody was found for it, or somebody else has come in since.
 */
export function findImplied(
  scene: Scene,
  group: Group,
  ofTokens: (first: number, end: number, token: number) => Found,
): Found {
  if (group.answers !== undefined) {
    const entity = intervieweeOf(scene, group.answers)
    return entity ? { entity, certainty: 'implied', way: 'turned' } : open
  }
  const first = startOf(group)
  const lead = beforeColon(scene, first)
  if (lead) {
    const found = ofTokens(lead.first, lead.end, lead.first)
    return found.entity ? { ...found, certainty: 'implied', way: 'colon' } : open
  }
  const last = scene.turns.at(-1)
  const paragraph = scene.document.sentences[scene.sentenceOf[first]!]!.paragraph
  if (
    !last?.entity ||
    last.asks ||
    last.token > first ||
    paragraph - last.paragraph > PARAGRAPHS + quotedParagraphs(scene, last.paragraph, paragraph, first)
  )
    return open
  if (last.told && !cameIn(scene, last.end, first, last.entity))
    return { entity: last.entity, certainty: 'implied', way: 'run' }
  const turned = turnedTo(scene, last.end, first)
  return turned ? { entity: turned, certainty: 'implied', way: 'turned' } : open
}

/** The one person whom the narration right before a quotation is about, where it is about one. */
function turnedTo({ mentions, sentenceOf, marks, document }: Scene, from: number, to: number): Entity | undefined {
  let sentence = sentenceOf[to]! - 1
  while (sentence > 0 && marks[document.ranges[sentence]!.first] !== 0) sentence--
  const near = mentions.recent(to, 12).filter((mention) => mention.token >= from && !mention.quoted && !mention.owner)
  const subjects = new Set(near.filter(({ subject }) => subject).map(({ entity }) => entity))
  const [only] = subjects
  const last = near.some((mention) => mention.sentence === sentence && mention.entity === only)
  return subjects.size === 1 && last && only?.kind === 'person' ? only : undefined
}

/** The subject of the clause whose colon comes right before a token: [first, end). */
function beforeColon(
  { document, sentenceOf, marks }: Scene,
  token: number,
): { first: number; end: number } | undefined {
  const { tokens, ranges } = document
  let colon = token - 1
  while (colon >= 0 && token - colon < 3 && tokens[colon]!.value !== ':') colon--
  if (tokens[colon]?.value !== ':' || token - colon >= 3) return undefined
  const { first } = ranges[sentenceOf[colon]!]!
  if (marks[first] !== 0) return undefined
  let start = first
  while (start < colon && /^(?:CCONJ|ADV|SCONJ)$/.test(tokens[start]!.pos)) start++
  if (tokens[start]?.pos === 'ADP') {
    const comma = tokens.slice(start, colon).findIndex(({ value }) => value === ',')
    if (comma > 0) start += comma + 1
  }
  let end = start
  while (
    end < colon &&
    tokens[end]!.pos !== 'VERB' &&
    tokens[end]!.pos !== 'AUX' &&
    !/^(?:,)$/.test(tokens[end]!.value)
  )
    end++
  return end > start ? { first: start, end } : undefined
}

/** Whether the narration between two tokens tells of anybody who could speak as well. */
function cameIn({ mentions, sentenceOf }: Scene, from: number, to: number, speaker: Entity): boolean {
  // "…,” said Lee after she met Marsh.": beside the tag, and no turn of Marsh.
  const beside = sentenceOf[Math.max(0, from - 1)]!
  return mentions
    .recent(to, 12)
    .some(
      (mention) =>
        mention.token >= from &&
        !mention.quoted &&
        mention.entity !== speaker &&
        (mention.subject || mention.sentence !== beside) &&
        (mention.entity
          ? mention.entity.kind === 'person' || (mention.subject && mention.entity.kind === 'body')
          : mention.noun?.kind === 'person' || (mention.subject && mention.noun === undefined)),
    )
}

/** How many paragraphs between two begin as quotations. */
function quotedParagraphs({ document, marks, sentenceOf }: Scene, from: number, to: number, token: number): number {
  const quoted = new Set<number>()
  for (let s = sentenceOf[token]!; s >= 0 && quoted.size < 60; s--) {
    const { paragraph } = document.sentences[s]!
    if (paragraph <= from) break
    if (paragraph < to && marks[document.ranges[s]!.first] !== 0) quoted.add(paragraph)
  }
  return quoted.size
}
