import type { Span } from '../../core/span.ts'
import { backward, sameWords } from '../locales/en/same-words.ts'
import { numbers } from '../locales/en/times.ts'
import { isGrammar, stem } from '../summary/terms.ts'

const shortest = 3
/** A count up to here, spelled out ("two of them"), is no figure that tells two sentences apart. */
const smallCount = 3
/** More numbers, or names, that none had say no more than this many. */
const countedAtMost = 2

/**
 * What speaks for a sentence being new, and against it: learnt by logistic regression from forty invented pairs (test/fixtures/new), and
 * rounded. New is what comes out above nought.
 */
const weights = {
  beforehand: 3.9,
  /** Share of its words in the earlier sentence that has most of them, and in all of them. */
  inOne: -3.6,
  inAll: -3.5,
  /** Largest share of an earlier sentence's words that it has. */
  ofOne: -2.2,
  newNumber: 2.7,
  newName: 1.1,
  looksBack: -1.4,
  word: 0.11,
}

interface Words {
  readonly words: ReadonlySet<string>
  readonly numbers: ReadonlySet<string>
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
  const allNumbers = new Set(before.flatMap((sentence) => [...sentence.numbers]))
  return later.sentences.filter((span) => {
    const sentence = wordsOf(later.text.slice(span.start, span.end))
    if (sentence.words.size < shortest) return false
    const most = (share: (other: Words) => number) => before.reduce((found, other) => Math.max(found, share(other)), 0)
    const score =
      weights.beforehand +
      weights.inOne * most(({ words }) => shareIn(sentence.words, words)) +
      weights.inAll * shareIn(sentence.words, allWords) +
      weights.ofOne * most(({ words }) => (words.size < shortest ? 0 : shareIn(words, sentence.words))) +
      weights.newNumber * missingFrom(sentence.numbers, allNumbers) +
      weights.newName * missingFrom(sentence.names, allWords) +
      (sentence.looksBack ? weights.looksBack : 0) +
      weights.word * sentence.words.size
    return score > 0
  })
}

function shareIn(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let shared = 0
  for (const word of words) if (others.has(word)) shared++
  return shared / words.size
}

function missingFrom(some: ReadonlySet<string>, all: ReadonlySet<string>): number {
  return Math.min(countedAtMost, [...some].filter((one) => !all.has(one)).length)
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
  const found = { words: new Set<string>(), numbers: new Set<string>(), names: new Set<string>() }
  let first = true
  for (const [typed] of sentence.matchAll(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu)) {
    const word = typed.replace(/^(\d+)(?:am|pm)$/i, '$1')
    const lower = word.toLowerCase()
    const counted = Object.hasOwn(numbers, lower) && numbers[lower]! > 1 ? String(numbers[lower]) : undefined
    const isNumber = counted !== undefined || /\p{N}/u.test(word)
    if (isNumber || !isGrammar(lower)) {
      const root = stem(lower)
      const key = counted ?? (isNumber ? lower : (meanings.get(root) ?? root))
      found.words.add(key)
      if (isNumber && !(counted !== undefined && Number(counted) <= smallCount)) found.numbers.add(key)
      if (!isNumber && !first && /^\p{Lu}/u.test(word) && !weekdays.has(lower)) found.names.add(key)
    }
    first = false
  }
  return { ...found, looksBack: backward.test(sentence) }
}
