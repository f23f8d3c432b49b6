import { readDocument } from '../../document.ts'
import { letterCaseOf } from '../../sentences/letter-case.ts'
import { type ArticleWord, readWords, type WordTable, wordFeatures } from '../article-words.ts'
import { type Candidate, findCandidates } from '../candidates.ts'
import { sentenceFeatures } from '../features.ts'
import { expectWords, type SummaryModel } from '../model.ts'
import { stem, wordsOf } from '../terms.ts'
import { logistic, ridge } from './linear.ts'

/** An article with the brief that people made of it. */
export interface Example {
  readonly id: string
  readonly text: string
  readonly gold: readonly string[]
}

export interface Prepared extends Example {
  readonly candidates: readonly Candidate[]
  readonly words: ReadonlyMap<string, ArticleWord>
  /** Stems of the brief. */
  readonly wanted: readonly string[]
}

export function prepare(example: Example): Prepared {
  const candidates = findCandidates(readDocument(example.text))
  return {
    ...example,
    candidates,
    words: readWords(candidates, letterCaseOf(example.text) === 'mixed'),
    wanted: example.gold.flatMap((line) => wordsOf(line).map(stem)),
  }
}

export interface Penalties {
  readonly words: number
  readonly sentences: number
  readonly trust: number
}

/** Weights from articles and their briefs; `caseless` are the same articles in small letters. */
export function fitModel(
  examples: readonly Prepared[],
  caseless: readonly Prepared[],
  penalties: Penalties,
): SummaryModel {
  const table = countWords(examples)
  return {
    ...weigh(examples, table, penalties),
    table,
    trust: penalties.trust,
    caseless: weigh(caseless, table, penalties),
  }
}

function weigh(
  examples: readonly Prepared[],
  table: WordTable,
  penalties: Penalties,
): Pick<SummaryModel, 'words' | 'sentences'> {
  const rows: number[][] = []
  const taken: number[] = []
  for (const { words, candidates, wanted } of examples) {
    const briefs = new Set(wanted)
    for (const word of words.values()) {
      rows.push(wordFeatures(word, candidates.length, table))
      taken.push(briefs.has(word.stem) ? 1 : 0)
    }
  }
  const words = logistic(rows, taken, penalties.words)
  const sentenceRows: number[][] = []
  const values: number[] = []
  for (const example of examples) {
    const expected = expectWords(example.words, example.candidates.length, words, table)
    for (const candidate of example.candidates) {
      sentenceRows.push(sentenceFeatures(example.text, candidate, example.candidates, example.words, expected))
      values.push(worth(candidate.stems, example.wanted))
    }
  }
  return { words, sentences: ridge(sentenceRows, values, penalties.sentences) }
}

/** F1 of shared words and of shared pairs of words, added. */
function worth(stems: readonly string[], wanted: readonly string[]): number {
  return shared(stems, wanted) + shared(pairs(stems), pairs(wanted))
}

function shared(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>()
  for (const word of b) left.set(word, (left.get(word) ?? 0) + 1)
  let hits = 0
  for (const word of a) {
    const n = left.get(word) ?? 0
    if (n > 0) {
      hits++
      left.set(word, n - 1)
    }
  }
  return (2 * hits) / Math.max(1, a.length + b.length)
}

const pairs = (stems: readonly string[]) => stems.slice(1).map((word, i) => `${stems[i]} ${word}`)

/** Words held by at least three articles: how many hold them, and how much oftener than others briefs take them up. */
function countWords(examples: readonly Prepared[]): WordTable {
  const held = new Map<string, number>()
  const taken = new Map<string, number>()
  let all = 0
  let allTaken = 0
  for (const { words, wanted } of examples) {
    const brief = new Set(wanted)
    for (const word of words.keys()) {
      held.set(word, (held.get(word) ?? 0) + 1)
      all++
      if (!brief.has(word)) continue
      taken.set(word, (taken.get(word) ?? 0) + 1)
      allTaken++
    }
  }
  const rate = allTaken / Math.max(1, all)
  const kept = [...held].filter(([, n]) => n >= 4).sort(([a], [b]) => (a < b ? -1 : 1))
  const usual: Record<string, number> = {}
  for (const [word, n] of kept) {
    const p = ((taken.get(word) ?? 0) + rate * 20) / (n + 20)
    const odds = Math.log(p / (1 - p)) - Math.log(rate / (1 - rate))
    if (Math.abs(odds) > 0.05) usual[word] = Math.round(odds * 100) / 100
  }
  return { articles: examples.length, held: Object.fromEntries(kept), usual }
}
