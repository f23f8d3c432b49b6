import {
  counted as countedWords,
  joiners as joinerWords,
  starters as starterWords,
  states as stateWords,
  subjects as subjectWords,
  titles as titleWords,
  trailers as trailerWords,
} from '../locales/en/abbreviations.ts'
import type { LetterCase } from './letter-case.ts'

const setOf = (words: string) => new Set(words.split(/\s+/))
const titles = setOf(titleWords)
const joiners = setOf(joinerWords)
const counted = setOf(countedWords)
const trailers = setOf(trailerWords)
const states = setOf(stateWords)
const starters = setOf(starterWords)
const subjects = setOf(subjectWords)

/** No short form is longer. */
const reach = 12

/** What is after a stop. */
export interface Following {
  /** The next word, or nothing at the end of the paragraph. */
  readonly word?: string
  /** Whether it touches the stop. */
  readonly touches: boolean
}

/**
 * Whether the single stop at `at` ends a sentence, by the short form before it and the word behind it. A stop that touches a
 * digit behind it is part of a number; one behind initials or a title ends a sentence only where the next word can't go on.
 */
export function stopEnds(text: string, at: number, { word, touches }: Following, letters: LetterCase): boolean {
  if (word === undefined) return true
  if (touches && /^\p{N}/u.test(word)) return false
  const short = shortFormBefore(text, at)
  const lower = short.toLowerCase()
  if (touches && /^\p{L}/u.test(word)) return /^\p{Lu}\p{Ll}|^[AI]$/u.test(word) && /\p{Ll}{3}$/u.test(short)
  if (short === '') return true
  if (joiners.has(lower)) return false
  const number = /^[\p{N}$£€#]/u.test(word)
  if (counted.has(lower) && !/^\p{Lu}$/u.test(short)) return !(number || (lower !== 'no' && isRoman(word, short)))
  if (lower === 'al' && number) return false
  // "That is who I am.": an hour has its figure before it.
  if (/^[ap]m$/.test(lower) && !/\d\s?$/.test(text.slice(Math.max(0, at - reach), at - short.length))) return true
  if (isInitials(short)) return short === 'I' ? !isInitials(word) : begins(word, letters)
  if (titles.has(lower) || trailers.has(lower)) return begins(word, letters)
  if (states.has(lower) && /(?:,\s{1,2}|\([dri]-)$/i.test(text.slice(Math.max(0, at - reach - 2), at - short.length)))
    return begins(word, letters)
  return true
}

/** "Vol. II", "Ch. I", and no "in the sun. I slept". */
const isRoman = (word: string, short: string) => /^[IVX]+$/.test(word) && !(word === 'I' && /^\p{Ll}/u.test(short))

/** "J", "J.R", "U.S", "a.m": single letters with stops between. */
function isInitials(short: string): boolean {
  return /^\p{L}(?:\.\p{L}){0,4}\.?$/u.test(short)
}

function begins(word: string, letters: LetterCase): boolean {
  if (letters !== 'mixed') return subjects.has(word.toLowerCase())
  return /^\p{Lu}/u.test(word) && starters.has(word.toLowerCase())
}

/** The letters and inner stops right before the stop, at most a few; empty where a space or a mark is there. */
function shortFormBefore(text: string, at: number): string {
  let from = at
  while (from > 0 && at - from <= reach && /[\p{L}\p{M}.]/u.test(text[from - 1]!)) from--
  const joined = /\p{N}$|[\p{L}\p{N}]['’]$/u.test(text.slice(Math.max(0, from - 2), from))
  return at - from > reach || joined ? 'longer' : text.slice(from, at).replace(/^\.+/, '')
}
