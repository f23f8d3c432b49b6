import { newsWords, ownWords } from '../locales/en/telling-words.ts'

const own = new Set(ownWords.split(' '))
const common = new Set(newsWords.split(' '))

/** True when the text is in plain Latin letters, as English is written, and a third of its words, at least one, are common English ones. */
export function looksEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  if (words.length === 0) return false
  if (!isPlainLatin(text)) return false
  const known = words.filter((word) => common.has(word)).length
  return known * 3 >= words.length
}

/** How many of the words no other language of Latin letters has, and how many there are. */
export function englishWords(text: string): { own: number; all: number } {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  return { own: words.filter((word) => own.has(word)).length, all: words.length }
}

/** English is written in Latin letters without marks on them. */
export function isPlainLatin(text: string): boolean {
  return !/[^\P{L}A-Za-z]/u.test(text)
}
