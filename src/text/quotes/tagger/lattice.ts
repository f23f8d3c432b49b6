import { EDGES, edgeOf } from './edges.ts'
import { allowed, begins, LABELS, mayEnd, mayStart } from './labels.ts'

const L = LABELS
/** All legal steps, by the label that they lead to: those to label y are [startOf[y], startOf[y + 1]). */
const startOf = new Int32Array(L + 1)
const fromOf: number[] = []
for (let y = 0; y < L; y++) {
  for (let x = 0; x < L; x++) if (allowed[x * L + y] === 1) fromOf.push(x)
  startOf[y + 1] = fromOf.length
}
const from = Uint8Array.from(fromOf)
const pair = Uint8Array.from(fromOf, (x, k) => x * L + startOf.findIndex((_, y) => k < startOf[y + 1]!))
const edge = Uint8Array.from(pair, (at) => edgeOf[at]!)

/**
 * The best legal sequence of labels of a paragraph (Viterbi). `emissions[i * LABELS + y]` scores label y on token i,
 * `steps[i][from * LABELS + to]` the step into token i; `restraint` is taken from the score of each span that begins.
 */
export function decode(
  emissions: Float32Array,
  steps: readonly Float32Array[],
  edges: Float32Array,
  n: number,
  restraint: number,
): Uint8Array {
  const best = new Uint8Array(n)
  if (n === 0) return best
  const back = new Uint8Array(n * L)
  const less = Float64Array.from({ length: L }, (_, y) => (begins(y) ? restraint : 0))
  let score = new Float64Array(L)
  let next = new Float64Array(L)
  for (let y = 0; y < L; y++) score[y] = mayStart(y) ? emissions[y]! - less[y]! : -1e30
  for (let i = 1; i < n; i++) {
    const step = steps[i]!
    const at = i * EDGES
    for (let y = 0; y < L; y++) {
      let top = -1e31
      let chosen = 0
      for (let k = startOf[y]!; k < startOf[y + 1]!; k++) {
        const value = score[from[k]!]! + step[pair[k]!]! + edges[at + edge[k]!]!
        if (value > top) {
          top = value
          chosen = from[k]!
        }
      }
      next[y] = top + emissions[i * L + y]! - less[y]!
      back[i * L + y] = chosen
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
