import type { Columns } from './columns.ts'
import { LABELS } from './labels.ts'

const TAGS = 20
const MARKS = 32

/** Tables of step weights: by the token's tag, by quotation marks and a new sentence, by the tag before. */
export const STEP_TABLES = TAGS + MARKS + TAGS
const SIZE = LABELS * LABELS

/** Offsets of the three tables that score the step into token `at`, each of LABELS * LABELS weights. */
export function stepTables(columns: Columns, at: number): [number, number, number] {
  const { tag, quote, sentence } = columns
  const fresh = sentence[at] !== sentence[at - 1] ? 1 : 0
  const marks = (quote[at - 1]! * 4 + quote[at]!) * 2 + fresh
  return [tag[at]! * SIZE, (TAGS + marks) * SIZE, (TAGS + MARKS + tag[at - 1]!) * SIZE]
}

/** Scores of the steps into each token of a paragraph; tables are summed once a combination and then kept. */
export interface StepScores {
  /** For each of n tokens from `first` on a table of LABELS * LABELS; the first token's is not to be used. */
  of(columns: Columns, first: number, n: number): Float32Array[]
}

/** At most 20 * 32 * 20 tables are ever kept: 5 MB; news text needs some hundreds. */
export function createStepScores(weights: Float32Array): StepScores {
  const kept = new Array<Float32Array | undefined>(TAGS * MARKS * TAGS)
  const none = new Float32Array(SIZE)
  return {
    of(columns, first, n) {
      const tables = new Array<Float32Array>(n).fill(none)
      for (let i = 1; i < n; i++) {
        const [a, b, c] = stepTables(columns, first + i)
        const key = ((a / SIZE) * MARKS + (b / SIZE - TAGS)) * TAGS + (c / SIZE - TAGS - MARKS)
        let table = kept[key]
        if (!table) {
          table = new Float32Array(SIZE)
          for (let x = 0; x < SIZE; x++) table[x] = weights[a + x]! + weights[b + x]! + weights[c + x]!
          kept[key] = table
        }
        tables[i] = table
      }
      return tables
    },
  }
}
