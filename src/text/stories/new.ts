import type { Span } from '../../core/span.ts'
import { numbers } from '../locales/en/times.ts'
import { isGrammar, stem } from '../summary/terms.ts'

/** Share of a sentence's words that one earlier sentence may have, before it is the same thing in other words. */
const saidBefore = 0.62
/** Share of its words that the earlier sentences together may have, where it brings no number and no name of its own. */
const knownAltogether = 0.75
/** The same, where it brings a number or a name that none of them has. */
const saidWithFact = 0.85
const shortest = 3

interface Words {
  readonly words: ReadonlySet<string>
  /** Numbers and names: what a sentence can bring that is a fact by itself. */
  readonly facts: ReadonlySet<string>
}

/**
 * What is new in a later article of a story: the sentences that no earlier article said, in whatever words. A sentence is held
 * against each earlier one and against all of them together, by the stems of its words, its numbers and its names.
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
  const allFacts = new Set(before.flatMap(({ facts }) => [...facts]))
  return later.sentences.filter((span) => {
    const sentence = wordsOf(later.text.slice(span.start, span.end))
    if (sentence.words.size < shortest) return false
    const nearest = before.reduce((most, other) => Math.max(most, shareIn(sentence.words, other.words)), 0)
    const bringsFact = [...sentence.facts].some((fact) => !allFacts.has(fact))
    if (bringsFact) return nearest < saidWithFact
    return nearest < saidBefore && shareIn(sentence.words, allWords) < knownAltogether
  })
}

function shareIn(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let shared = 0
  for (const word of words) if (others.has(word)) shared++
  return shared / words.size
}

function wordsOf(sentence: string): Words {
  const words = new Set<string>()
  const facts = new Set<string>()
  let first = true
  for (const [word] of sentence.matchAll(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu)) {
    const lower = word.toLowerCase()
    const counted = Object.hasOwn(numbers, lower) && numbers[lower]! > 1 ? String(numbers[lower]) : undefined
    const isNumber = counted !== undefined || /\p{N}/u.test(word)
    if (isNumber || !isGrammar(lower)) {
      const key = counted ?? (isNumber ? lower : stem(lower))
      words.add(key)
      if (isNumber || (!first && /^\p{Lu}/u.test(word))) facts.add(key)
    }
    first = false
  }
  return { words, facts }
}
