import type { Certainty, Speaker } from '../../../core/analysis.ts'
import type { Span } from '../../../core/span.ts'
import type { Document } from '../../document.ts'
import { tokenFrom } from '../link/kind.ts'
import { anonymousNouns, genderOfRole, isPlural, nounKind, singular } from '../words/people.ts'
import { addSpan, type Entity } from './entity.ts'
import { type Phrase, parseSource } from './phrase.ts'
import { findPronoun, type Turn } from './pronouns.ts'
import { addRole, collectNames, type Registry, spanOf } from './registry.ts'

/** Answers who stands behind a source; to be asked in the order of the text, since each answer helps the next. */
export interface Resolver {
  resolve(source: Span): { entity: Entity; certainty: Certainty } | undefined
  /** The last speaker before an offset, for a quote that has none of its own. */
  lastBefore(offset: number): Entity | undefined
}

/** A quote without a cue is the last speaker's for this many sentences. */
const SPOKE_LATELY = 8

export function newResolver(document: Document, sentenceOf: Int32Array): Resolver {
  const registry = collectNames(document)
  const turns: Turn[] = []
  return {
    lastBefore(offset) {
      const last = turns.findLast(({ token }) => document.tokens[token]!.start < offset)
      const sentence = sentenceOf[tokenFrom(document, offset)] ?? 0
      return last && sentence - last.sentence <= SPOKE_LATELY ? last.entity : undefined
    },
    resolve(source) {
      const token = tokenFrom(document, source.start)
      if (token >= document.tokens.length) return undefined
      const phrase = parseSource(document, registry.runs, source)
      const sentence = sentenceOf[token]!
      const found = ofPhrase(document, registry, turns, phrase, token, sentence)
      if (!found) return undefined
      addSpan(found.entity.mentions, source)
      registry.places[sentence]!.push({ entity: found.entity, token, sentence })
      found.entity.spoke = true
      turns.push({ entity: found.entity, token, sentence })
      return found
    },
  }
}

function ofPhrase(
  document: Document,
  registry: Registry,
  turns: readonly Turn[],
  phrase: Phrase,
  token: number,
  sentence: number,
): { entity: Entity; certainty: Certainty } | undefined {
  if (phrase.type === 'none') return undefined
  if (phrase.type === 'pronoun') {
    const entity = findPronoun(document, registry, turns, phrase.pronoun, token, sentence)
    return entity && { entity, certainty: 'implied' }
  }
  if (phrase.type === 'name') {
    const run = registry.runs[phrase.run]!
    const { entity } = run
    if (!entity) return undefined
    const before = Math.min(run.titles[0] ?? run.first, run.first)
    if (before > phrase.first && nounKind(document.tokens[before - 1]!.value) === 'person') {
      const first = /^(?:the|a|an)$/i.test(document.tokens[phrase.first]!.value) ? phrase.first + 1 : phrase.first
      if (first < before) {
        const head = singular(document.tokens[before - 1]!.value)
        addRole(document, registry.lookup, entity, { first, end: before, head, kind: 'person' })
      }
    }
    return { entity, certainty: 'certain' }
  }
  return ofNoun(document, registry, phrase)
}

function ofNoun(
  document: Document,
  registry: Registry,
  phrase: Extract<Phrase, { type: 'noun' }>,
): { entity: Entity; certainty: Certainty } | undefined {
  const { lookup } = registry
  const head = singular(phrase.head)
  const kind = nounKind(phrase.head)
  const plural = isPlural(phrase.head)
  if (phrase.beside !== undefined) {
    const entity = registry.runs[phrase.beside]!.entity
    if (entity && kind) {
      addRole(document, lookup, entity, { first: phrase.first, end: phrase.headEnd, head, kind })
      return { entity, certainty: 'certain' }
    }
  }
  const text = textOf(document, phrase.first, phrase.end)
  const definite =
    phrase.determiner !== 'a' &&
    phrase.determiner !== 'an' &&
    phrase.determiner !== 'another' &&
    phrase.determiner !== 'some'
  const same = lookup
    .about(text.split(' ').at(-1)!)
    .filter((entity) => !entity.named && entity.words.join(' ') === text)
  if (definite && same.length === 1) return { entity: same[0]!, certainty: 'certain' }
  if (definite && !plural && kind) {
    const earlier = lookup
      .about(head)
      .concat(papers.has(head) ? outletsOf(registry) : [])
      .filter(
        (entity) =>
          !entity.plural &&
          entity.nameSpan.start < document.tokens[phrase.first]!.start &&
          (entity.heads.has(head) || (kind === 'body' && entity.kind === 'body' && bodyNoun(entity, head))),
      )
    const bare = phrase.headEnd - phrase.first === 1 && phrase.end === phrase.headEnd
    if (bare && earlier.length === 1) return { entity: earlier[0]!, certainty: 'implied' }
    if (bare && earlier.length > 1) return undefined
  }
  const end = complementEnd(document, phrase)
  const entity: Entity = {
    kind: kindOfNoun(phrase, head, kind, plural),
    words: text.split(' '),
    nameSpan: spanOf(document, phrase.first, end),
    gender: kind === 'person' && !plural ? genderOfRole(phrase.head) : plural ? 'either' : 'thing',
    plural,
    named: false,
    placed: false,
    roles: [],
    heads: new Set(kind ? [head] : []),
    mentions: [],
    spoke: false,
    aliases: new Set(),
  }
  lookup.add(entity, [...entity.words, ...entity.heads])
  return { entity, certainty: 'certain' }
}

const textOf = (document: Document, first: number, end: number): string =>
  document.tokens
    .slice(first, end)
    .map(({ value }) => value.toLowerCase())
    .join(' ')

/** A noun's name goes on to the first comma: "a spokesman for the harbour". */
function complementEnd(document: Document, phrase: Extract<Phrase, { type: 'noun' }>): number {
  let end = phrase.headEnd
  while (end < phrase.end && !/^(?:,|who|which|that|\(|—|–)$/.test(document.tokens[end]!.value)) end++
  return end
}

const papers = new Set([
  'newspaper',
  'paper',
  'magazine',
  'outlet',
  'channel',
  'station',
  'network',
  'site',
  'website',
  'agency',
])

const paperName = /(?:times|post|news|herald|gazette|journal)$/

/** The outlets named in the article, for "the newspaper". */
const outletsOf = ({ runs }: Registry): Entity[] => [
  ...new Set(
    runs.flatMap(({ entity }) =>
      entity?.kind === 'body' && entity.words.some((word) => paperName.test(word)) ? [entity] : [],
    ),
  ),
]

function bodyNoun(entity: Entity, head: string): boolean {
  return (
    entity.words.includes(head) ||
    (papers.has(head) && entity.heads.size === 0 && entity.words.some((word) => paperName.test(word)))
  )
}

function kindOfNoun(
  phrase: Extract<Phrase, { type: 'noun' }>,
  head: string,
  kind: ReturnType<typeof nounKind>,
  plural: boolean,
): Entity['kind'] {
  if (anonymousNouns.has(head)) return 'anonymous'
  if (kind === 'body') return plural ? 'collective' : 'body'
  if (kind === 'document') return 'document'
  if (kind === 'person') return plural ? 'collective' : 'anonymous'
  return plural && phrase.determiner ? 'collective' : 'unknown'
}

/** The entity as a speaker of the article. */
export const toSpeaker = (document: Document, entity: Entity, id: string): Speaker => ({
  id,
  name: document.text.slice(entity.nameSpan.start, entity.nameSpan.end),
  nameSpan: entity.nameSpan,
  kind: entity.kind,
  roles: [...entity.roles].sort((a, b) => a.start - b.start),
  mentions: [...entity.mentions].sort((a, b) => a.start - b.start || a.end - b.end),
})
