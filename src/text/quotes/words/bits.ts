import { wordClasses } from '../../locales/en/word-classes.ts'
import { baseForm, hashString, normalize } from './lexemes.ts'

export const classIndex: ReadonlyMap<string, number> = new Map(wordClasses.map(([name], index) => [name, index]))

const bits = new Map<number, number>()
wordClasses.forEach(([, words], index) => {
  for (const word of words.split(' ')) {
    const base = hashString(baseForm(normalize(word)))
    bits.set(base, (bits.get(base) ?? 0) | (1 << index))
  }
})

/** The classes of the base form with that hash, as a bit set; 0 for a word in none. */
export const classesOf = (base: number): number => bits.get(base) ?? 0

const nounClasses = ['said', 'thought', 'mood', 'channel', 'person', 'body', 'document'].map(
  (name) => classIndex.get(name)!,
)

/** The class that counts for a word with that part of speech, from 1; 0 for none. Nouns look among the nouns first. */
export function mainClass(classes: number, verb: boolean): number {
  if (classes === 0) return 0
  if (!verb) for (const index of nounClasses) if (classes & (1 << index)) return index + 1
  return 32 - Math.clz32(classes & -classes)
}

const speakers = ['person', 'body', 'document'].map((name) => classIndex.get(name)! + 1)

/** True where a word of that class can be a cue. */
export const isCueClass = (main: number): boolean => main > 0 && !speakers.includes(main)
