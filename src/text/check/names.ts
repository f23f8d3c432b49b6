import { type Word, wordsOf } from '../changes/words.ts'
import { courtesy } from '../locales/en/changes.ts'
import { commonWords } from '../locales/en/common-words.ts'
import { months, weekdays } from '../locales/en/times.ts'
import type { Source } from './ground.ts'

/** Words with capitals that stand together: “Ada Lund”, “Norrland Shipping”, “Ministry of Works” as two. */
export interface NameRun {
  readonly words: readonly Word[]
}

const noNames = new Set([
  ...courtesy.split(' '),
  ...commonWords.split(' '),
  ...[...months, ...weekdays].flatMap((spellings) => spellings.split(' ').map((word) => word.replace('.', ''))),
])

/** A name's word without its “'s”. */
export const bareWord = ({ plain }: Pick<Word, 'plain'>): string => plain.replace(/'s$/, '')

/** The names of a text in order. The capital with which a sentence or a quotation begins makes no name by itself. */
export function nameRunsOf({ text, words, sentences }: Source): NameRun[] {
  const begins = new Set(
    sentences.map(({ start, end }) => wordsOf(text, { start, end: Math.min(end, start + 60) })[0]?.start),
  )
  const runs: NameRun[] = []
  let run: Word[] = []
  const close = () => {
    if (run.length > 0) runs.push({ words: run })
    run = []
  }
  for (const [i, word] of words.entries()) {
    const before = words[i - 1]
    const gap = before ? text.slice(before.end, word.start) : ''
    if (run.length > 0 && !/^ ?[-–]?$/.test(gap)) close()
    const isName = word.capital && !/\d/.test(word.plain) && !noNames.has(bareWord(word))
    if (!isName) {
      close()
      continue
    }
    const first = begins.has(word.start) || /[“"‘«:\n]\s?$/.test(text.slice(Math.max(0, word.start - 2), word.start))
    // A capital that begins a sentence is a name where another one follows it.
    if (first && !(words[i + 1]?.capital && /^ $/.test(text.slice(word.end, words[i + 1]!.start)))) continue
    run.push(word)
    if (/['’]s$/.test(text.slice(word.start, word.end))) close()
  }
  close()
  return runs
}
