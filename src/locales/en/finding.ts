import { counted } from './plural.ts'

/** Searching what is kept. */
export const finding = {
  ask: 'What shall I look for?',
  giveWords: 'Give words, or a speaker: /find speaker:"Ada Lund"',
  title: (what: string) => `Found: ${what}`,
  noMore: 'There is no more.',
  nothing: 'Nothing that is kept here, and that you may see, has that.',
  someOnly: 'Nothing has all of these words: here is what has some.',
  differInNumber: 'These two differ in a number:',
  oneSaysNot: 'Of these two one says “not”:',
  changed: 'changed by the outlet',
  sources: (number: number) => `Sources ${number}`,
  looser: {
    some: 'These have some of the words only:',
    named: 'Nothing of this is surely theirs. These articles have the words, and name them:',
  },
  passages: (count: number) => counted(count, 'passage', 'passages'),
}
