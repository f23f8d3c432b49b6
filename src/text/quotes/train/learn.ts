import { type Columns, readColumns } from '../tagger/columns.ts'
import { EDGE_WIDTH, EDGES, edgeOf, edgeTemplates } from '../tagger/edges.ts'
import { readFeatures, WIDTH } from '../tagger/features.ts'
import { allowed, LABELS } from '../tagger/labels.ts'
import { paragraphRanges } from '../tagger/paragraphs.ts'
import { STEP_TABLES, stepTables } from '../tagger/steps.ts'
import { fillMarginals, newLattice } from './marginals.ts'
import type { Sample } from './samples.ts'

const L = LABELS
const SIZE = L * L

export interface Recipe {
  readonly bits: number
  readonly edgeBits: number
  readonly epochs: number
  /** The weights of the last epochs are averaged. */
  readonly averaged: number
  readonly rate: number
  /** Share of features left out of each token at random, so that no rare one is leant on. */
  readonly dropout: number
  readonly random: () => number
  readonly report: (line: string) => void
}

/** Learnt with two strokes ('') that only close: read as opening marks, the weights score less (.758, .699, .623). */
const STROKES_OPEN = false

interface Paragraph {
  readonly columns: Columns
  readonly first: number
  readonly n: number
  readonly rows: Int32Array
  readonly edgeRows: Int32Array
  readonly gold: Uint8Array
}

/** A linear-chain CRF (Lafferty, McCallum and Pereira 2001), one paragraph at a time, with AdaGrad steps (Duchi et al. 2011). */
export function learnWeights(
  samples: readonly Sample[],
  cueRates: Uint8Array,
  recipe: Recipe,
): { emissions: Float32Array; steps: Float32Array; edges: Float32Array } {
  const paragraphs = samples.flatMap((sample) =>
    readParagraphs(sample, cueRates, 2 ** recipe.bits - 1, 2 ** recipe.edgeBits - 1),
  )
  const lattice = newLattice(Math.max(1, ...paragraphs.map(({ n }) => n)))
  const emissions = new Float32Array(2 ** recipe.bits * L)
  const emissionSquares = new Float32Array(emissions.length).fill(0.01)
  const steps = new Float32Array(STEP_TABLES * SIZE)
  const stepSquares = new Float32Array(steps.length).fill(1)
  const edges = new Float32Array(2 ** recipe.edgeBits * EDGES)
  const edgeSquares = new Float32Array(edges.length).fill(1)
  const mean = {
    emissions: new Float32Array(emissions.length),
    steps: new Float32Array(steps.length),
    edges: new Float32Array(edges.length),
  }
  const edgeSum = new Float64Array(EDGES)
  const edgeSlope = new Float64Array(EDGES)
  const kept = new Int32Array(WIDTH)
  const slope = new Float64Array(L)
  for (let epoch = 1; epoch <= recipe.epochs; epoch++) {
    shuffle(paragraphs, recipe.random)
    let loss = 0
    for (const { columns, first, n, rows, edgeRows, gold } of paragraphs) {
      const used: Int32Array[] = []
      const usedEdges: Int32Array[] = [new Int32Array(0)]
      for (let i = 0; i < n; i++) {
        let count = 0
        for (let k = i * WIDTH; k < (i + 1) * WIDTH; k++) {
          if (recipe.random() >= recipe.dropout) kept[count++] = rows[k]!
        }
        used.push(kept.slice(0, count))
        for (let y = 0; y < L; y++) lattice.emissions[i * L + y] = 0
        for (const row of used[i]!) {
          for (let y = 0; y < L; y++) lattice.emissions[i * L + y] = lattice.emissions[i * L + y]! + emissions[row + y]!
        }
        if (i === 0) continue
        const [a, b, c] = stepTables(columns, first + i)
        count = 0
        for (let k = i * EDGE_WIDTH; k < (i + 1) * EDGE_WIDTH; k++) {
          if (recipe.random() >= recipe.dropout) kept[count++] = edgeRows[k]!
        }
        usedEdges.push(kept.slice(0, count))
        edgeSum.fill(0)
        for (const row of usedEdges[i]!) for (let e = 0; e < EDGES; e++) edgeSum[e] = edgeSum[e]! + edges[row + e]!
        for (let x = 0; x < SIZE; x++)
          lattice.steps[i * SIZE + x] = steps[a + x]! + steps[b + x]! + steps[c + x]! + edgeSum[edgeOf[x]!]!
      }
      fillMarginals(lattice, n)
      for (let i = 0; i < n; i++) {
        let size = 0
        for (let y = 0; y < L; y++) {
          const probability = lattice.labels[i * L + y]!
          slope[y] = (gold[i] === y ? 1 : 0) - probability
          size += Math.abs(slope[y]!)
          if (gold[i] === y) loss -= Math.log(Math.max(probability, 1e-12))
        }
        if (size < 0.01) continue
        for (const row of used[i]!) {
          for (let y = 0; y < L; y++) {
            const squares = emissionSquares[row + y]! + slope[y]! * slope[y]!
            emissionSquares[row + y] = squares
            emissions[row + y] = emissions[row + y]! + (recipe.rate * slope[y]!) / Math.sqrt(squares)
          }
        }
        if (i === 0) continue
        const tables = stepTables(columns, first + i)
        edgeSlope.fill(0)
        for (let x = 0; x < SIZE; x++) {
          if (allowed[x] === 0) continue
          const happened = gold[i - 1]! * L + gold[i]! === x ? 1 : 0
          const change = happened - lattice.pairs[i * SIZE + x]!
          edgeSlope[edgeOf[x]!] = edgeSlope[edgeOf[x]!]! + change
          if (Math.abs(change) < 1e-3) continue
          for (const table of tables) {
            const squares = stepSquares[table + x]! + change * change
            stepSquares[table + x] = squares
            steps[table + x] = steps[table + x]! + (0.5 * recipe.rate * change) / Math.sqrt(squares)
          }
        }
        for (let e = 0; e < EDGES; e++) {
          const change = edgeSlope[e]!
          if (Math.abs(change) < 1e-3) continue
          for (const row of usedEdges[i]!) {
            const squares = edgeSquares[row + e]! + change * change
            edgeSquares[row + e] = squares
            edges[row + e] = edges[row + e]! + (recipe.rate * change) / Math.sqrt(squares)
          }
        }
      }
    }
    recipe.report(`epoch ${epoch}: loss ${Math.round(loss)}`)
    if (epoch <= recipe.epochs - recipe.averaged) continue
    for (let k = 0; k < emissions.length; k++) mean.emissions[k] = mean.emissions[k]! + emissions[k]! / recipe.averaged
    for (let k = 0; k < edges.length; k++) mean.edges[k] = mean.edges[k]! + edges[k]! / recipe.averaged
    for (let k = 0; k < steps.length; k++) mean.steps[k] = mean.steps[k]! + steps[k]! / recipe.averaged
  }
  return mean
}

function readParagraphs(
  { document, labels }: Sample,
  cueRates: Uint8Array,
  mask: number,
  edgeMask: number,
): Paragraph[] {
  const columns = readColumns(document, cueRates, STROKES_OPEN)
  return paragraphRanges(document).map(({ first, end, place }) => {
    const n = end - first
    const ids = new Int32Array(n * WIDTH)
    readFeatures(columns, first, end, place).write(0, n, ids)
    const edgeRows = new Int32Array(n * EDGE_WIDTH)
    for (let i = 0; i < n; i++)
      edgeTemplates.forEach((template, k) => {
        edgeRows[i * EDGE_WIDTH + k] = (ids[i * WIDTH + template]! & edgeMask) * EDGES
      })
    return {
      edgeRows,
      columns,
      first,
      n: end - first,
      rows: ids.map((id) => (id & mask) * L),
      gold: labels.subarray(first, end),
    }
  })
}

function shuffle<T>(list: T[], random: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const kept = list[i]!
    list[i] = list[j]!
    list[j] = kept
  }
}
