import type { Span } from '../../core/span.ts'
import { backward, hedging, sameWords } from '../locales/en/same-words.ts'
import { isGrammar, stem } from '../summary/terms.ts'
import { type Counted, countsIn, isSameNumber } from './same-number.ts'

const shortest = 3
/** A count up to here, spelled out ("two of them"), is no figure that tells two sentences apart. */
const smallCount = 3
/** More numbers, or names, that none had say no more than this many. */
const countedAtMost = 2

/**
 * What speaks for a sentence being new, and against it: learnt by logistic regression from sixty invented pairs (`pairs` and `further-pairs`
 * in test/fixtures/new), rounded, and less ready to call something new than they alone would be. New is what comes out above nought.
 */
const weights = {
  beforehand: 2.1,
  /** Share of its words and numbers in the earlier sentence that has most of them, and in all of them. */
  inOne: -3.1,
  inAll: -3.4,
  /** Largest share of an earlier sentence's words and numbers that it has. */
  ofOne: -1.6,
  /** More than was learnt: a figure that nobody told is news, in whatever sentence. */
  newNumber: 3.8,
  /** A number that was told before, exactly or rounded. */
  oldNumber: -1.6,
  newName: 1.1,
  looksBack: -0.9,
  word: 0.18,
}

interface Words {
  /** By meaning or stem, numbers apart. */
  readonly words: ReadonlySet<string>
  readonly numbers: readonly Counted[]
  readonly names: ReadonlySet<string>
  readonly looksBack: boolean
}

/**
 * What is new in a later article of a story: the sentences that no earlier article said, in whatever words. A sentence is held
 * against each earlier one and against all of them together, by the meanings and stems of its words, its numbers and its names.
 * @param later sentences of the later article, spans of its text
 * @param earlier the same of the articles before it
 * @returns the new ones, in the order of the text
 */
export function newSentences<Sentence extends Span>(
  later: { readonly text: string; readonly sentences: readonly Sentence[] },
  earlier: readonly { readonly text: string; readonly sentences: readonly Span[] }[],
): Sentence[] {
  const before = earlier.flatMap(({ text, sentences }) =>
    sentences.map((span) => wordsOf(text.slice(span.start, span.end))),
  )
  const allWords = new Set(before.flatMap(({ words }) => [...words]))
  const all = { words: allWords, numbers: before.flatMap(({ numbers }) => numbers) }
  return later.sentences.filter((span) => {
    const sentence = wordsOf(later.text.slice(span.start, span.end))
    if (sizeOf(sentence) < shortest) return false
    const most = (share: (other: Words) => number) => before.reduce((found, other) => Math.max(found, share(other)), 0)
    const figures = sentence.numbers.filter(({ value }) => value > smallCount)
    const told = figures.filter((figure) => isTold(figure, all.numbers)).length
    const score =
      weights.beforehand +
      weights.inOne * most((other) => shareIn(sentence, other)) +
      weights.inAll * shareIn(sentence, all) +
      weights.ofOne * most((other) => (sizeOf(other) < shortest ? 0 : shareIn(other, sentence))) +
      weights.newNumber * Math.min(countedAtMost, figures.length - told) +
      weights.oldNumber * Math.min(countedAtMost, told) +
      weights.newName * Math.min(countedAtMost, [...sentence.names].filter((name) => !allWords.has(name)).length) +
      (sentence.looksBack ? weights.looksBack : 0) +
      weights.word * sentence.words.size
    return score > 0
  })
}

type Said = Pick<Words, 'words' | 'numbers'>

const sizeOf = ({ words, numbers }: Said) => words.size + numbers.length

const isTold = (figure: Counted, numbers: readonly Counted[]) => numbers.some((other) => isSameNumber(figure, other))

function shareIn(sentence: Said, other: Said): number {
  let shared = 0
  for (const word of sentence.words) if (other.words.has(word)) shared++
  for (const figure of sentence.numbers) if (isTold(figure, other.numbers)) shared++
  return shared / sizeOf(sentence)
}

/** By the stem of a word, the stem that stands for its meaning. */
const meanings = new Map(
  sameWords.toReversed().flatMap((line) => line.map((word) => [stem(word), stem(line[0]!)] as const)),
)

const weekdays: ReadonlySet<string> = new Set([
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
])

function wordsOf(sentence: string): Words {
  const found = { words: new Set<string>(), names: new Set<string>() }
  const numbers = countsIn(sentence)
  let first = true
  for (const { 0: word, index } of sentence.matchAll(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu)) {
    const lower = word.toLowerCase()
    const counted = numbers.some(({ start, end }) => start <= index && index < end)
    if (!counted && !isGrammar(lower) && !hedging.has(lower)) {
      const root = stem(lower)
      const key = meanings.get(root) ?? root
      found.words.add(key)
      if (!first && /^\p{Lu}/u.test(word) && !weekdays.has(lower)) found.names.add(key)
    }
    first = false
  }
  return { ...found, numbers, looksBack: backward.test(sentence) }
}
