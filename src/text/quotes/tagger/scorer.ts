import { EDGE_WIDTH, EDGES, edgeTemplates } from './edges.ts'
import { type Features, WIDTH } from './features.ts'
import { begins, LABELS } from './labels.ts'
import type { Model } from './model.ts'
import { CHUNK, createRowSums } from './row-sums.ts'
import { createStepScores, type StepScores } from './steps.ts'

/** Scores of the labels of each of a paragraph's tokens, `emissions[i * LABELS + label]`, and of the sorts of steps into it. */
export interface Scores {
  readonly emissions: Float32Array
  readonly edges: Float32Array
}

/** A model, ready to score: made once, for all documents. */
export interface Scorer {
  readonly cueRates: Uint8Array
  readonly steps: StepScores
  /** The scores of the first n tokens of a paragraph. */
  score(features: Features, n: number): Scores
}

export function createScorer(model: Model): Scorer {
  const { bits, step, eagerness } = model
  const labels = createRowSums({ bits, columns: LABELS, table: model.emissions }, WIDTH, step)
  const sorts = createRowSums({ ...model.edges, columns: EDGES }, EDGE_WIDTH, step)
  return {
    cueRates: model.cueRates,
    steps: createStepScores(model.steps),
    score(features, n) {
      const emissions = new Float32Array(n * LABELS)
      const edges = new Float32Array(n * EDGES)
      for (let from = 0; from < n; from += CHUNK) {
        const count = Math.min(CHUNK, n - from)
        features.write(from, from + count, labels.ids)
        for (let i = 0, to = 0; i < count; i++)
          for (const template of edgeTemplates) sorts.ids[to++] = labels.ids[i * WIDTH + template]!
        emissions.set(labels.sum(count).subarray(0, count * LABELS), from * LABELS)
        edges.set(sorts.sum(count).subarray(0, count * EDGES), from * EDGES)
      }
      for (let i = 0; i < emissions.length; i += LABELS)
        for (const label of beginnings) emissions[i + label] = emissions[i + label]! + eagerness
      return { emissions, edges }
    },
  }
}

const beginnings = Array.from({ length: LABELS }, (_, label) => label).filter(begins)
