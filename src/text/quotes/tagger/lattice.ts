import { EDGES, edgeOf } from './edges.ts'
import { allowed, LABELS, mayEnd, mayStart } from './labels.ts'

/** For each label those that may be before it. */
const before: readonly (readonly number[])[] = Array.from({ length: LABELS }, (_, y) =>
  Array.from({ length: LABELS }, (_, x) => x).filter((x) => allowed[x * LABELS + y] === 1),
)

/**
 * The best legal sequence of labels of a paragraph (Viterbi). `emissions[i * LABELS + y]` scores label y on token i,
 * `steps[i][from * LABELS + to]` the step into token i.
 */
export function decode(
  emissions: Float32Array,
  steps: readonly Float32Array[],
  edges: Float32Array,
  n: number,
): Uint8Array {
  const L = LABELS
  const best = new Uint8Array(n)
  if (n === 0) return best
  const back = new Uint8Array(n * L)
  let score = new Float64Array(L)
  let next = new Float64Array(L)
  for (let y = 0; y < L; y++) score[y] = mayStart(y) ? emissions[y]! : -1e30
  for (let i = 1; i < n; i++) {
    const step = steps[i]!
    for (let y = 0; y < L; y++) {
      let top = -1e31
      let from = 0
      for (const x of before[y]!) {
        const value = score[x]! + step[x * L + y]! + edges[i * EDGES + edgeOf[x * L + y]!]!
        if (value > top) {
          top = value
          from = x
        }
      }
      next[y] = top + emissions[i * L + y]!
      back[i * L + y] = from
    }
    const free = score
    score = next
    next = free
  }
  let last = 0
  let top = -1e31
  for (let y = 0; y < L; y++) {
    if (mayEnd(y) && score[y]! > top) {
      top = score[y]!
      last = y
    }
  }
  for (let i = n - 1; i >= 0; i--) {
    best[i] = last
    last = back[i * L + last]!
  }
  return best
}
