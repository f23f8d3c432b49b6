import { commonWords } from '../locales/en/common-words.ts'
import { baseForm } from '../quotes/words/lexemes.ts'

const common = new Set(commonWords.split(' '))

/** The stem of a word that tells something; undefined for figures and words that say nothing. */
export function stemOf(plain: string): string | undefined {
  const bare = plain.replace(/'s$/, '')
  if (bare.length < 3 || /\d/.test(bare) || common.has(bare)) return undefined
  return baseForm(bare)
}
