import { courtesy } from '../locales/en/changes.ts'
import type { Word } from './words.ts'

const titles = new Set(courtesy.split(' '))

/** Words written with a capital where no sentence begins: names, as English writes them. A name's "'s" is none of it. */
export function nameWords(words: readonly Word[]): Map<Word, string> {
  const names = new Map<Word, string>()
  for (const word of words) {
    if (!word.capital) continue
    const bare = word.plain.replace(/'s$/, '')
    if (bare.length > 1 && !titles.has(bare)) names.set(word, bare)
  }
  return names
}
