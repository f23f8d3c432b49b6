import { distance, fingerprint, shinglesOf } from './fingerprint.ts'

/** Share of shingles that two texts have in common (Jaccard), from which on they are the same text. */
const sameShare = 0.8
/** Fingerprints of one text in two outlets' hands differ in few bits; short texts give few votes, so this only pre-selects. */
const nearBits = 12

/** True when two fingerprints may belong to the same text: ask `sameText` before acting on it. */
export function nearFingerprints(a: string, b: string): boolean {
  return distance(a, b) <= nearBits
}

/** Share of the smaller text's shingles that the other holds, and the Jaccard of both, 0 to 1. */
export function overlapOf(a: string, b: string): { jaccard: number; containment: number } {
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

/** True when two texts are the same but for small changes. */
export function sameText(a: string, b: string): boolean {
  return overlapOf(a, b).jaccard >= sameShare
}

/** True when two texts, or two fingerprints made by `fingerprint`, are nearly the same. */
export function nearSame(a: string, b: string): boolean {
  return nearFingerprints(isFingerprint(a) ? a : fingerprint(a), isFingerprint(b) ? b : fingerprint(b))
}

function isFingerprint(text: string): boolean {
  return /^[0-9a-f]{16}$/.test(text)
}
