import type { Document } from '../../../document.ts'
import { laterNames } from '../../../locales/en/bodies.ts'
import { isPlace } from '../../words/places.ts'
import type { NounPhrase } from '../phrase/phrase.ts'
import type { Entity } from '../registry/entity.ts'
import type { Mention } from '../scene/mentions.ts'
import type { Scene } from '../scene/scene.ts'

const wordsFor = new Map<string, Set<string>>()
for (const [nouns, words] of laterNames)
  for (const noun of nouns.split(' '))
    wordsFor.set(noun, new Set([...(wordsFor.get(noun) ?? []), ...words.split(' '), noun]))

/** "The state education department": the bodies that have all those words in their names. */
export function bodyWith({ document, registry }: Scene, phrase: NounPhrase, head: string): Entity[] {
  const words = document.tokens.slice(phrase.first, phrase.headEnd - 1).map(({ value }) => value.toLowerCase())
  const telling = words.filter(
    (word) => !/^(?:state|city|county|federal|local|national|country|regional|government|['’]s)$/.test(word),
  )
  if (telling.length === 0) return []
  return registry.lookup
    .about(head)
    .filter((entity) => entity.named && entity.kind === 'body' && telling.every((word) => entity.words.includes(word)))
}

/** The bodies that "the company" or "the agency" may be: by their names' words, by what was said of them, the only one near. */
export function bodyCalled(
  { document, registry, turns, mentions, sentenceOf }: Scene,
  head: string,
  token: number,
): Entity[] {
  const words = wordsFor.get(head)
  const bodies = new Set(
    registry.runs.flatMap(({ entity, first }) => (entity?.kind === 'body' && first < token ? [entity] : [])),
  )
  const fitting = [...bodies].filter(
    (entity) => entity.heads.has(head) || entity.words.includes(head) || entity.words.some((word) => words?.has(word)),
  )
  const told = mentions.recent(token, 6)
  const near = told.flatMap(({ entity, owner }) => (entity?.kind === 'body' && !owner ? [entity] : []))
  if (fitting.length === 1) {
    const other = opensParagraphOf(document, told, sentenceOf[token]!)
    const { paragraph } = document.sentences[sentenceOf[token]!]!
    const here = told.some(
      ({ entity, sentence }) => entity === fitting[0] && document.sentences[sentence]!.paragraph === paragraph,
    )
    return other && other !== fitting[0] && !here && words?.has('company') ? [other] : fitting
  }
  if (fitting.length > 1) {
    const spoke = lastSpoke(turns, fitting, told, sentenceOf[token]!)
    if (spoke) return [spoke]
    const just = justTold(document, told, sentenceOf[token]!)
    if (just && fitting.includes(just)) return [just]
    const last = near.filter((entity) => fitting.includes(entity))
    const [first] = last
    return first && last.every((entity) => entity === first) ? [first] : fitting
  }
  const subject = justTold(document, told, sentenceOf[token]!) ?? opensParagraphOf(document, told, sentenceOf[token]!)
  if (subject && words?.has('company')) return [subject]
  const spoken = (words?.has('company') ? turns.findLast(({ entity }) => entity?.kind === 'body') : turns.at(-1))
    ?.entity
  // A country is no bank.
  const country = spoken?.words.every((word) => isPlace(word))
  if (spoken?.kind === 'body' && spoken.named && !country && words && new Set(near).size <= 1) return [spoken]
  return []
}

const NEAR = 3

/** Who of several spoke last, a few sentences back, where none of the others has been told of since. */
function lastSpoke(
  turns: Scene['turns'],
  fitting: readonly Entity[],
  told: readonly Mention[],
  sentence: number,
): Entity | undefined {
  const last = turns.at(-1)
  if (!last?.entity || !fitting.includes(last.entity) || sentence - last.sentence > NEAR) return undefined
  const others = told.some(
    ({ entity, token }) => token > last.token && entity?.kind === 'body' && entity !== last.entity,
  )
  return others ? undefined : last.entity
}

/** The firm that the sentence before, of the same paragraph, is about: "Calder is showing a car. The German maker says …". */
function justTold(document: Document, told: readonly Mention[], sentence: number): Entity | undefined {
  if (document.sentences[sentence - 1]?.paragraph !== document.sentences[sentence]!.paragraph) return undefined
  const before = told.filter((mention) => mention.sentence === sentence - 1 && !mention.quoted)
  const entities = new Set(before.map(({ entity }) => entity))
  const [only] = entities
  return entities.size === 1 && only?.named && only.kind === 'body' && before.some(({ subject }) => subject)
    ? only
    : undefined
}

/** What the paragraph begins with, where that may be a firm: "Nilo now lets people listen for nothing. The company says …". */
function opensParagraphOf(document: Document, told: readonly Mention[], sentence: number): Entity | undefined {
  const { paragraph } = document.sentences[sentence]!
  const first = told.find(
    (mention) =>
      mention.opens && mention.sentence < sentence && document.sentences[mention.sentence]!.paragraph === paragraph,
  )?.entity
  return first?.named && (first.kind === 'body' || (first.kind === 'unknown' && !first.placed)) ? first : undefined
}
