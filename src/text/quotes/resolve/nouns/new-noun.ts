import type { Certainty } from '../../../../core/analysis.ts'
import type { Document } from '../../../document.ts'
import { days } from '../../../locales/en/time-nouns.ts'
import type { Token } from '../../../tokens/token.ts'
import { anonymousNouns, genderOfRole, isMany, type NounKind, nounKind, singular } from '../../words/people.ts'
import type { NounPhrase } from '../phrase/phrase.ts'
import { type Entity, newEntity } from '../registry/entity.ts'
import { spanOf } from '../registry/learn.ts'
import type { Choice, Way } from '../scene/found.ts'
import type { Scene } from '../scene/scene.ts'

/** Who is behind a noun, and by which way it was found. */
export interface NounAnswer {
  readonly entity: Entity
  readonly certainty: Certainty
  readonly way: Way
  readonly choice?: Choice
}

/** Somebody, or something that is read, without a name. */
export function createNoun(scene: Scene, phrase: NounPhrase): Entity {
  const { document, registry } = scene
  const head = singular(phrase.head)
  const kind = nounKind(phrase.head)
  const plural = isMany(phrase.head)
  let end = phrase.headEnd
  while (end < phrase.end && !/^(?:,|who|which|that|\(|—|–)$/.test(document.tokens[end]!.value)) end++
  const entity = newEntity({
    kind: kindOfNoun(phrase, head, kind, plural),
    words: textOf(document, phrase.first, phrase.end).split(' '),
    nameSpan: spanOf(document, phrase.first, kind === 'document' ? documentEnd(document, phrase, end) : end),
    gender: kind === 'person' && !plural ? genderOfRole(phrase.head) : plural ? 'either' : 'thing',
    plural,
    named: false,
  })
  if (kind) entity.heads.add(head)
  registry.lookup.add(entity, [...entity.words, ...entity.heads])
  return entity
}

const MOST_TOLD = 9

/** "A lawsuit filed against the port", "a study of 4,000 nurses": what tells a document apart belongs to its name, and no more. */
function documentEnd({ tokens }: Document, { headEnd, determiner }: NounPhrase, end: number): number {
  if (!/^an?$/.test(determiner) || end - headEnd > MOST_TOLD) return headEnd
  const first = /^(?:filed|brought|lodged)$/.test(tokens[headEnd]?.value ?? '') ? headEnd + 1 : headEnd
  if (!/^(?:against|of|into|on)$/.test(tokens[first]?.value ?? '') || end - first < 2) return headEnd
  const other = ({ pos, value }: Token) => pos === 'VERB' || pos === 'AUX' || days.has(value.toLowerCase())
  return tokens.slice(first, end).some(other) ? headEnd : end
}

function kindOfNoun(phrase: NounPhrase, head: string, kind: NounKind | undefined, plural: boolean): Entity['kind'] {
  if (anonymousNouns.has(head)) return 'anonymous'
  if (kind === 'body') return plural ? 'collective' : 'body'
  if (kind === 'document') return 'document'
  if (kind === 'person') return plural ? 'collective' : 'anonymous'
  return plural && phrase.determiner ? 'collective' : 'unknown'
}

/** Tokens [first, end) in lower case. */
export const textOf = (document: Document, first: number, end: number): string =>
  document.tokens
    .slice(first, end)
    .map(({ value }) => value.toLowerCase())
    .join(' ')
