import type { Document } from '../../document.ts'
import { type Columns, readColumns } from './columns.ts'
import { scoreEdges } from './edges.ts'
import { extractFeatures, WIDTH } from './features.ts'
import { begins, LABELS } from './labels.ts'
import { decode } from './lattice.ts'
import type { Model } from './model.ts'
import { paragraphRanges } from './paragraphs.ts'
import type { StepScores } from './steps.ts'

/** A document ready to be labelled, in whole or in part. */
export interface Tagger {
  readonly columns: Columns
  /** A label (`labels.ts`) for each token of the document: the best legal sequence of each paragraph under the model. */
  tagAll(): Uint8Array
  /** The labels of tokens [first, end), read as if they were a paragraph. */
  tagRange(first: number, end: number): Uint8Array
}

export function createTagger(document: Document, model: Model, steps: StepScores): Tagger {
  const columns = readColumns(document, model.cueRates)
  const tag = (first: number, end: number, place: number): Uint8Array => {
    const n = end - first
    const { ids } = extractFeatures(columns, first, end, place)
    return decode(
      scoreTokens(ids, n, model),
      steps.of(columns, first, n),
      scoreEdges(ids, n, model.edges, model.step),
      n,
    )
  }
  return {
    columns,
    tagAll() {
      const labels = new Uint8Array(document.tokens.length)
      for (const { first, end, place } of paragraphRanges(document)) labels.set(tag(first, end, place), first)
      return labels
    },
    tagRange: (first, end) => tag(first, end, 3),
  }
}

function scoreTokens(ids: Int32Array, n: number, model: Model): Float32Array {
  const { emissions: w, step, eagerness, bits } = model
  const mask = (1 << bits) - 1
  const scores = new Float32Array(n * LABELS)
  const add = Float32Array.from({ length: LABELS }, (_, y) => (begins(y) ? eagerness : 0))
  for (let i = 0; i < n; i++) {
    // One variable a label: sums kept in an array would make each row wait for the one before.
    let s0 = 0
    let s1 = 0
    let s2 = 0
    let s3 = 0
    let s4 = 0
    let s5 = 0
    let s6 = 0
    let s7 = 0
    let s8 = 0
    let s9 = 0
    const end = (i + 1) * WIDTH
    for (let k = i * WIDTH; k < end; k++) {
      const row = (ids[k]! & mask) * LABELS
      s0 += w[row]!
      s1 += w[row + 1]!
      s2 += w[row + 2]!
      s3 += w[row + 3]!
      s4 += w[row + 4]!
      s5 += w[row + 5]!
      s6 += w[row + 6]!
      s7 += w[row + 7]!
      s8 += w[row + 8]!
      s9 += w[row + 9]!
    }
    scores.set([s0, s1, s2, s3, s4, s5, s6, s7, s8, s9], i * LABELS)
    for (let y = 0; y < LABELS; y++) scores[i * LABELS + y] = scores[i * LABELS + y]! * step + add[y]!
  }
  return scores
}
