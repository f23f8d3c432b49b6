import type { Document } from '../../document.ts'
import { readColumns } from './columns.ts'
import { extractFeatures, WIDTH } from './features.ts'
import { begins, LABELS } from './labels.ts'
import { decode } from './lattice.ts'
import type { Model } from './model.ts'
import { paragraphRanges } from './paragraphs.ts'
import { scoreSteps } from './steps.ts'

/** A label for each token of the document (`labels.ts`): the best legal sequence of each paragraph under the model. */
export function tagTokens(document: Document, model: Model): Uint8Array {
  const columns = readColumns(document, model.cueRates)
  const labels = new Uint8Array(document.tokens.length)
  for (const { first, end, place } of paragraphRanges(document)) {
    const n = end - first
    const { ids } = extractFeatures(columns, first, end, place)
    const emissions = scoreTokens(ids, n, model)
    labels.set(decode(emissions, scoreSteps(columns, model.steps, first, n), n), first)
  }
  return labels
}

function scoreTokens(ids: Int32Array, n: number, model: Model): Float32Array {
  const { emissions: weights, step, eagerness } = model
  const mask = 2 ** model.bits - 1
  const scores = new Float32Array(n * LABELS)
  const sums = new Int32Array(LABELS)
  for (let i = 0; i < n; i++) {
    sums.fill(0)
    for (let k = i * WIDTH; k < (i + 1) * WIDTH; k++) {
      const row = (ids[k]! & mask) * LABELS
      for (let y = 0; y < LABELS; y++) sums[y] = sums[y]! + weights[row + y]!
    }
    for (let y = 0; y < LABELS; y++) scores[i * LABELS + y] = sums[y]! * step + (begins(y) ? eagerness : 0)
  }
  return scores
}
