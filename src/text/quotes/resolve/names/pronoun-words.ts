import type { Gender } from '../../words/givenNames.ts'

export interface Pronoun {
  readonly gender: Gender | 'thing' | 'plural'
}

const pronouns = new Map<string, Pronoun>([
  ...['he', 'his', 'him', 'himself'].map((word) => [word, { gender: 'man' }] as const),
  ...['she', 'her', 'hers', 'herself'].map((word) => [word, { gender: 'woman' }] as const),
  ...['it', 'its', 'itself'].map((word) => [word, { gender: 'thing' }] as const),
  ...['they', 'their', 'them', 'themselves'].map((word) => [word, { gender: 'plural' }] as const),
])
/** What a pronoun tells of whom it stands for; nothing for other words. */
export const pronounOf = (word: string): Pronoun | undefined => pronouns.get(word.toLowerCase())
