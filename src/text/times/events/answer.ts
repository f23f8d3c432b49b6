import type { Document } from '../../document.ts'
import { answers, showing } from '../../locales/en/tellings.ts'

const ANSWERS = new Set(answers.split(' '))
const SHOWING = new Set(showing.split(' '))

/** Whether a "will" tells what people answered: "The poll shows that most will vote", "26 percent say they will". */
export function isAnswer({ tokens }: Document, first: number, at: number): boolean {
  const before = tokens.slice(first, at).map(({ value }) => value.toLowerCase())
  const asked = before.findIndex((word) => ANSWERS.has(word))
  return asked >= 0 && before.slice(asked).some((word) => SHOWING.has(word))
}
