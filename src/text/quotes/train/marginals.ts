import { allowed, LABELS, mayEnd, mayStart } from '../tagger/labels.ts'

const L = LABELS
const SIZE = L * L
const legal = Uint8Array.from(allowed)
const startable = Float64Array.from({ length: L }, (_, y) => (mayStart(y) ? 1 : 0))
const endable = Float64Array.from({ length: L }, (_, y) => (mayEnd(y) ? 1 : 0))

/** Room for paragraphs of up to `most` tokens, used again and again. */
export interface Lattice {
  readonly emissions: Float32Array
  readonly steps: Float32Array
  /** After `fillMarginals`: probability of label y on token i. */
  readonly labels: Float64Array
  /** After `fillMarginals`: probability of the step from x to y into token i. */
  readonly pairs: Float64Array
}

export const newLattice = (most: number): Lattice => ({
  emissions: new Float32Array(most * L),
  steps: new Float32Array(most * SIZE),
  labels: new Float64Array(most * L),
  pairs: new Float64Array(most * SIZE),
})

/** Forward and backward over n tokens, each position scaled to sum to one (Rabiner 1989, section V). */
export function fillMarginals({ emissions, steps, labels, pairs }: Lattice, n: number): void {
  const e = new Float64Array(n * L)
  const alpha = new Float64Array(n * L)
  const beta = new Float64Array(n * L)
  const scale = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    let top = -Infinity
    for (let y = 0; y < L; y++) top = Math.max(top, emissions[i * L + y]!)
    for (let y = 0; y < L; y++) e[i * L + y] = Math.exp(emissions[i * L + y]! - top)
    if (i > 0) for (let x = 0; x < SIZE; x++) pairs[i * SIZE + x] = legal[x] ? Math.exp(steps[i * SIZE + x]!) : 0
  }
  for (let i = 0; i < n; i++) {
    let sum = 0
    for (let y = 0; y < L; y++) {
      let a = i === 0 ? startable[y]! : 0
      if (i > 0) for (let x = 0; x < L; x++) a += alpha[(i - 1) * L + x]! * pairs[i * SIZE + x * L + y]!
      a *= e[i * L + y]!
      alpha[i * L + y] = a
      sum += a
    }
    scale[i] = sum
    for (let y = 0; y < L; y++) alpha[i * L + y] = alpha[i * L + y]! / sum
  }
  let ends = 0
  for (let y = 0; y < L; y++) ends += endable[y]! * alpha[(n - 1) * L + y]!
  for (let y = 0; y < L; y++) beta[(n - 1) * L + y] = endable[y]! / ends
  for (let i = n - 2; i >= 0; i--) {
    for (let x = 0; x < L; x++) {
      let b = 0
      for (let y = 0; y < L; y++) b += pairs[(i + 1) * SIZE + x * L + y]! * e[(i + 1) * L + y]! * beta[(i + 1) * L + y]!
      beta[i * L + x] = b / scale[i + 1]!
    }
  }
  for (let i = 0; i < n; i++) {
    for (let y = 0; y < L; y++) labels[i * L + y] = alpha[i * L + y]! * beta[i * L + y]!
    if (i === 0) continue
    for (let x = 0; x < L; x++) {
      for (let y = 0; y < L; y++) {
        const at = i * SIZE + x * L + y
        pairs[at] = (alpha[(i - 1) * L + x]! * pairs[at]! * e[i * L + y]! * beta[i * L + y]!) / scale[i]!
      }
    }
  }
}
