import { wordsOf } from '../summary/terms.ts'
import { distance, shinglesOf } from './fingerprint.ts'

/** Bits in which the fingerprints of one text in two outlets' hands differ; those of two texts differ in 32, give or take 4. */
const nearBits = 12
/** Fewer words than this are the same only when all of them are. */
const short = 30
/** Share of runs of words that both have, of all (Jaccard, Broder 1997), and of the shorter text's where one outlet cut it. */
const sameShare = 0.6
const heldShare = 0.85
/** A cut text is still at least this part of the longer one. */
const leastPart = 0.3

/** True when two fingerprints may be of one text: ask `sameText` before acting on it. An empty text is like no other. */
export function nearSame(a: string, b: string): boolean {
  return a !== emptyFingerprint && b !== emptyFingerprint && distance(a, b) <= nearBits
}

const emptyFingerprint = '0'.repeat(16)

/** How much of two texts' runs of words is shared, 0 to 1. */
export function overlapOf(a: string, b: string): { readonly jaccard: number; readonly containment: number } {
  const first = shinglesOf(a)
  const second = shinglesOf(b)
  if (first.size === 0 || second.size === 0) return { jaccard: 0, containment: 0 }
  let shared = 0
  for (const shingle of first) if (second.has(shingle)) shared++
  return {
    jaccard: shared / (first.size + second.size - shared),
    containment: shared / Math.min(first.size, second.size),
  }
}

/**
 * True when two texts are one but for small changes or a cut: wire copy in two outlets. Short texts must have the same words.
 * The same words around other numbers (a daily bulletin, a table of results) are two texts.
 */
export function sameText(a: string, b: string): boolean {
  const [first, second] = [wordsOf(a), wordsOf(b)]
  if (first.length === 0 || second.length === 0) return false
  const [fewer, more] = [Math.min(first.length, second.length), Math.max(first.length, second.length)]
  if (fewer < short) return fewer === more && first.every((word, i) => word === second[i])
  const { jaccard, containment } = overlapOf(a, b)
  if (jaccard >= 0.95) return true
  if (jaccard < sameShare && !(containment >= heldShare && fewer / more >= leastPart)) return false
  return sameNumbers(first, second)
}

/** Most numbers of the text with fewer of them are in the other as well. */
function sameNumbers(a: readonly string[], b: readonly string[]): boolean {
  const [first, second] = [a, b].map((words) => new Set(words.filter((word) => /^\d/.test(word)))) as [
    Set<string>,
    Set<string>,
  ]
  const [fewer, more] = first.size <= second.size ? [first, second] : [second, first]
  if (fewer.size < 2) return true
  return [...fewer].filter((number) => more.has(number)).length / fewer.size >= 0.6
}
