import { leadingConjunctions } from '../../../locales/en/subordinate.ts'
import { type Pronoun, pronounOf } from '../names/pronoun-words.ts'
import type { Mention } from '../scene/mentions.ts'
import type { Scene } from '../scene/scene.ts'

const leads = new Set(leadingConjunctions.split(' '))
const MOST = 40

/**
 * "While the plan did not appeal to ANN LEE, she said …": the one of the pronoun's gender whom the clause before it tells of, where
 * that clause has another subject of its own and tells of nobody else who would fit. A clause without a subject ("After meeting Ann
 * Lee, she …") has that of the main clause, so that Ann Lee is somebody else.
 */
export function toldInClause(
  { document, sentenceOf, marks }: Scene,
  { gender }: Pronoun,
  token: number,
  mentions: readonly Mention[],
): Mention | undefined {
  if (gender !== 'man' && gender !== 'woman') return undefined
  const { tokens, ranges } = document
  const { first } = ranges[sentenceOf[token]!]!
  if (tokens[token - 1]?.value !== ',' || token - first > MOST || marks[token] !== 0) return undefined
  const whose = ownCase(tokens, first, token)
  if (whose)
    return mentions.find(
      (mention) => mention.token >= first && mention.end === whose && mention.entity?.kind === 'person',
    )
  if (!leads.has(tokens[first]!.value.toLowerCase())) return undefined
  const verb = tokens.slice(first, token).findIndex(({ pos }) => pos === 'AUX' || pos === 'VERB')
  // A verb right behind the conjunction has no subject of its own: "When asked about Lee, she".
  if (verb < 2) return undefined
  const inside = tokens.slice(first, token)
  if (inside.some(({ value }) => pronounOf(value)?.gender === gender)) return undefined
  const inClause = mentions.filter((mention) => mention.token > first && mention.token < token)
  // "Ann Lee, a health officer,": what is told beside her is nobody else.
  const told = inClause.filter(
    ({ noun, token: at, quoted }) =>
      !quoted && (!noun || !inClause.some(({ entity, end }) => entity && end === at - 1)),
  )
  const [only] = told
  const people = new Set(told.map(({ entity }) => entity))
  return only?.entity?.kind === 'person' && people.size === 1 && !told.every(({ owner }) => owner) ? only : undefined
}

/** "In Lee’s case, she …": where the name ends; 0 where the clause is none of that kind. */
function ownCase(tokens: Scene['document']['tokens'], first: number, token: number): number {
  const [comma, noun, mark] = [tokens[token - 1], tokens[token - 2], tokens[token - 3]]
  const own = comma?.value === ',' && /^(?:case|view|opinion|mind|telling|eyes|words)$/.test(noun?.value ?? '')
  return own && /^['’]s?$/.test(mark?.value ?? '') && /^(?:In|For|To)$/.test(tokens[first]!.value) ? token - 3 : 0
}
