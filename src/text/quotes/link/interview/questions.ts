import type { Document } from '../../../document.ts'
import type { Columns } from '../../tagger/columns.ts'
import { paragraphs } from './labels.ts'

/** Tokens of one answer, a range a paragraph. */
export type Answer = readonly { readonly paragraph: number; readonly first: number; readonly end: number }[]

const MOST_QUESTION = 45
const MOST_PARAGRAPHS = 6
const LEAST_QUESTIONS = 3
const MOST_SHARE_OTHERS = 0.4
const mine = /^(?:i|i[’']m|me|my|we|our|us|myself)$/i
const yours = /^(?:you|your|yours|yourself)$/i

/**
 * The answers of an interview whose questions stand in paragraphs of their own, as magazines print them in bold: at least three
 * questions, most of them to "you", and most answers in the first person. `undefined` where a text is no interview: a column that
 * wonders, or a list of what readers ask, which answers nothing about "me".
 */
export function answersToQuestions(
  document: Document,
  columns: Columns,
): { begins: number; answers: Answer[] } | undefined {
  const { tokens } = document
  const all = paragraphs(document)
  const isQuestion = ({ first, end }: { first: number; end: number }) =>
    tokens[end - 1]!.value === '?' && columns.quote[first] === 0 && end - first <= MOST_QUESTION
  const start = all.findIndex(isQuestion)
  if (start < 1) return undefined
  const answers: Answer[] = []
  let questions = 0
  let toYou = 0
  for (let k = start; k < all.length; ) {
    if (!isQuestion(all[k]!)) break
    questions++
    if (has(document, all[k]!, yours)) toYou++
    k++
    const from = k
    while (k < all.length && k - from < MOST_PARAGRAPHS && !isQuestion(all[k]!)) k++
    if (k === from) return undefined
    // Behind the last question only one paragraph is surely the answer.
    answers.push(all.slice(from, k < all.length ? k : from + 1))
  }
  const personal = answers.filter((answer) => answer.some((range) => has(document, range, mine))).length
  if (questions < LEAST_QUESTIONS || toYou < questions * (1 - MOST_SHARE_OTHERS)) return undefined
  if (personal < answers.length * (1 - MOST_SHARE_OTHERS)) return undefined
  return { begins: all[start]!.first, answers }
}

const has = ({ tokens }: Document, { first, end }: { first: number; end: number }, words: RegExp): boolean => {
  for (let i = first; i < end; i++) if (words.test(tokens[i]!.value)) return true
  return false
}
