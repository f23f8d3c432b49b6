import type { ArticleWord } from './article-words.ts'
import type { Candidate } from './candidates.ts'
import { isGrammar } from './terms.ts'

/** Names of the inputs of the sentence model, in the order of its weights. */
export const sentenceFeatureNames = [
  'one',
  'first',
  'second',
  'third',
  'fourth',
  'nearness',
  'depth',
  'log-order',
  'opens-paragraph',
  'words',
  'short',
  'long',
  'expected-share',
  'expected-top',
  'content-share',
  'repeated-share',
  'centrality',
  'first-overlap',
  'names',
  'numbers',
  'quoted',
  'first-person',
  'second-person',
  'opens-with-pronoun',
  'pronouns',
  'opens-with-link',
  'question',
  'speech',
  'adverbs',
  'verbs',
  'new-names',
] as const

const links = new Set([
  'but',
  'and',
  'so',
  'or',
  'yet',
  'however',
  'meanwhile',
  'still',
  'then',
  'also',
  'instead',
  'thus',
  'therefore',
  'nor',
  'plus',
  'though',
])
const firstPerson = new Set(['i', 'we', 'my', 'our', 'me', 'us'])
const secondPerson = new Set(['you', 'your'])
const speech = new Set(['said', 'says', 'told', 'say', 'added', 'according', 'tweeted', 'explained'])

/** Inputs of the sentence model. `expected` is the word model's answer for each stem. */
export function sentenceFeatures(
  text: string,
  candidate: Candidate,
  candidates: readonly Candidate[],
  words: ReadonlyMap<string, ArticleWord>,
  expected: ReadonlyMap<string, number>,
): number[] {
  const { stems, tokens, order } = candidate
  const n = Math.max(1, stems.length)
  const total = Math.max(1, candidates.length)
  const types = [...new Set(stems)]
  const values = types.map((word) => expected.get(word) ?? 0)
  const top = values
    .filter((_, i) => !isGrammar(types[i]!))
    .sort((a, b) => b - a)
    .slice(0, 5)
  const content = [...candidate.content]
  let centrality = 0
  for (const word of content) centrality += words.get(word)?.sentences ?? 0
  const opening = candidates[0]
  let shared = 0
  if (opening && opening !== candidate) for (const word of content) if (opening.content.has(word)) shared++
  const lower = tokens.map((token) => token.value.toLowerCase())
  const head = lower.find((word) => /^[\p{L}\p{N}]/u.test(word)) ?? ''
  const headPos = tokens.find((token) => /^[\p{L}\p{N}]/u.test(token.value))?.pos
  const names = tokens.filter(
    (token, i) => token.pos === 'PROPN' && (i > 0 || (words.get(stems[0]!)?.capitals ?? 0) > 0),
  ).length
  const share = (test: (word: string, i: number) => boolean) => lower.filter(test).length / n
  return [
    1,
    order === 0 ? 1 : 0,
    order === 1 ? 1 : 0,
    order === 2 ? 1 : 0,
    order === 3 ? 1 : 0,
    1 / (1 + order),
    order / total,
    Math.log(1 + order) / 4,
    candidate.inParagraph === 0 && order > 0 ? 1 : 0,
    Math.min(n, 40) / 40,
    n < 10 ? 1 : 0,
    n > 32 ? 1 : 0,
    values.reduce((a, b) => a + b, 0) / n,
    top.reduce((a, b) => a + b, 0) / 5,
    content.length / n,
    content.filter((word) => (words.get(word)?.count ?? 0) > 1).length / Math.max(1, content.length),
    centrality / Math.max(1, content.length) / total,
    shared / Math.max(1, content.length),
    Math.min(names, 8) / 8,
    Math.min(tokens.filter(({ pos }) => pos === 'NUM').length, 4) / 4,
    candidate.quoted,
    share((word) => firstPerson.has(word)),
    share((word) => secondPerson.has(word)),
    headPos === 'PRON' ? 1 : 0,
    tokens.filter(({ pos }) => pos === 'PRON').length / n,
    links.has(head) ? 1 : 0,
    /\?["”’]?$/.test(text.slice(candidate.end - 2, candidate.end)) ? 1 : 0,
    lower.some((word) => speech.has(word)) ? 1 : 0,
    tokens.filter(({ pos }) => pos === 'ADV').length / n,
    tokens.filter(({ pos }) => pos === 'VERB').length / n,
    content.filter((word) => words.get(word)?.first === order && (words.get(word)?.capitals ?? 0) > 0).length /
      Math.max(1, content.length),
  ]
}
