import type { Columns } from './columns.ts'
import { LABELS } from './labels.ts'

/** Tables of step weights: by the token's tag, by quotation marks and a new sentence, by the tag before. */
export const STEP_TABLES = 20 + 32 + 20
const SIZE = LABELS * LABELS

/** Offsets of the three tables that score the step into token `at`, each of LABELS * LABELS weights. */
export function stepTables(columns: Columns, at: number): [number, number, number] {
  const { tag, quote, sentence } = columns
  const fresh = sentence[at] !== sentence[at - 1] ? 1 : 0
  const marks = (quote[at - 1]! * 4 + quote[at]!) * 2 + fresh
  return [tag[at]! * SIZE, (20 + marks) * SIZE, (52 + tag[at - 1]!) * SIZE]
}

/** Scores of all steps inside a paragraph, for `decode`; the first token's are left at zero. */
export function scoreSteps(columns: Columns, weights: Float32Array, first: number, n: number): Float32Array {
  const steps = new Float32Array(n * SIZE)
  for (let i = 1; i < n; i++) {
    const [a, b, c] = stepTables(columns, first + i)
    for (let x = 0; x < SIZE; x++) steps[i * SIZE + x] = weights[a + x]! + weights[b + x]! + weights[c + x]!
  }
  return steps
}
