import { EDGE_WIDTH, EDGES, edgeTemplates } from './edges.ts'
import { type Features, WIDTH } from './features.ts'
import { begins } from './labels.ts'
import type { Model } from './model.ts'
import { CHUNK, createRowSums } from './row-sums.ts'
import { labelOf, STATES } from './states.ts'
import { createStepScores, type StepScores } from './steps.ts'

/**
 * What is worth how much by its features: the states of each token, `emissions[i * STATES + state]`, and the sorts of
 * steps into it. Neither may be kept: the next paragraph's are written into the same.
 */
export interface Scores {
  readonly emissions: Float64Array
  readonly edges: Float64Array
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
  const labels = createRowSums({ bits, columns: STATES, table: model.emissions }, WIDTH, 1)
  const sorts = createRowSums({ ...model.edges, columns: EDGES }, EDGE_WIDTH, 1)
  const powers = Float64Array.from({ length: 2 * MOST + 1 }, (_, k) => Math.exp((k - MOST) * step))
  const power = (units: number) => powers[Math.max(-MOST, Math.min(MOST, units)) + MOST]!
  const eager = Math.exp(eagerness)
  let emissions = new Float64Array(0)
  let edges = new Float64Array(0)
  return {
    cueRates: model.cueRates,
    steps: createStepScores(model.steps),
    score(features, n) {
      if (emissions.length < n * STATES) {
        emissions = new Float64Array(2 * n * STATES)
        edges = new Float64Array(2 * n * EDGES)
      }
      for (let from = 0; from < n; from += CHUNK) {
        const count = Math.min(CHUNK, n - from)
        features.write(from, from + count, labels.ids)
        for (let i = 0, to = 0; i < count; i++)
          for (const template of edgeTemplates) sorts.ids[to++] = labels.ids[i * WIDTH + template]!
        const sums = labels.sum(count)
        for (let i = 0; i < count; i++) {
          // Only what the states of a token differ by counts.
          let top = -Infinity
          for (let y = i * STATES; y < (i + 1) * STATES; y++) if (sums[y]! > top) top = sums[y]!
          for (let y = 0; y < STATES; y++)
            emissions[(from + i) * STATES + y] = power(sums[i * STATES + y]! - top) * (isBeginning[y] ? eager : 1)
        }
        const steps = sorts.sum(count)
        for (let k = 0; k < count * EDGES; k++) edges[from * EDGES + k] = power(steps[k]!)
      }
      return { emissions, edges }
    },
  }
}

/** Units of weight beyond which nothing is told apart: with a unit of .025 a factor of e^60. */
const MOST = 2400
const isBeginning = Array.from(labelOf, begins)
