import { begins, LABELS, SOURCE, spanOf } from './labels.ts'

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
