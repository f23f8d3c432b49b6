import { WIDTH } from './features.ts'
import { begins, LABELS, SOURCE, spanOf } from './labels.ts'
import { LOW, type Packed, unpack } from './packed.ts'

/** The features of a token, by their place in its row, that also score the step into it: they tell where a span ends. */
export const edgeTemplates: readonly number[] = [
  0, 1, 2, 6, 7, 12, 14, 19, 21, 26, 28, 31, 36, 39, 43, 47, 52, 62, 71, 75,
]
export const EDGE_WIDTH = edgeTemplates.length

/** Outside, gap, source, cue, content, fronted content. */
const SPANS = 6
const spanIndex = (label: number): number => (label < SOURCE ? label : spanOf(label) / 2 + 1)

/** Sorts of steps told apart: from each sort of span into the first token of each, and on inside each of four. */
export const EDGES = SPANS * SPANS + SPANS - 2

/** For each pair `from * LABELS + to` the sort of step. */
export const edgeOf: Uint8Array = new Uint8Array(LABELS * LABELS)
for (let from = 0; from < LABELS; from++) {
  for (let to = 0; to < LABELS; to++) {
    const inner = to > SOURCE && !begins(to)
    edgeOf[from * LABELS + to] = inner ? SPANS * SPANS + spanIndex(to) - 2 : spanIndex(from) * SPANS + spanIndex(to)
  }
}

/** The weights of the sorts of steps: `2 ** bits` rows of `EDGES`. */
export interface EdgeWeights {
  readonly bits: number
  readonly table: Packed
}

/** Scores of the sorts of steps into each of n tokens but the first: `scores[i * EDGES + edge]`; `unit` is one of a weight. */
export function scoreEdges(ids: Int32Array, n: number, { bits, table }: EdgeWeights, unit: number): Float32Array {
  const { words, width } = table
  const mask = (1 << bits) - 1
  const scores = new Float32Array(n * EDGES)
  const rows = new Int32Array(EDGE_WIDTH)
  for (let i = 1; i < n; i++) {
    for (let t = 0; t < EDGE_WIDTH; t++) rows[t] = (ids[i * WIDTH + edgeTemplates[t]!]! & mask) * width
    for (let word = 0; word < width; word++) {
      let even = 0
      let odd = 0
      for (let t = 0; t < EDGE_WIDTH; t++) {
        const four = words[rows[t]! + word]!
        even = (even + (four & LOW)) | 0
        odd = (odd + ((four >>> 8) & LOW)) | 0
      }
      unpack(even, odd, EDGE_WIDTH, unit, scores, i * EDGES + word * 4, EDGES - word * 4)
    }
  }
  return scores
}
