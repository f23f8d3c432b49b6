import type { Document } from '../../document.ts'
import { answers, showing } from '../../locales/en/tellings.ts'

const ANSWERS = new Set(answers.split(' '))
const SHOWING = new Set(showing.split(' '))

/**
 * The token of a sentence [first, end) behind which a "will" tells what people answered ("The poll shows that most will vote", "26 percent
 * say they will"): the first that shows something from the first word for an answer on; `end` where there is none.
 */
export function answerFrom({ tokens }: Document, first: number, end: number): number {
  let asked = false
  for (let i = first; i < end; i++) {
    const word = tokens[i]!.value.toLowerCase()
    asked ||= ANSWERS.has(word)
    if (asked && SHOWING.has(word)) return i
  }
  return end
}
