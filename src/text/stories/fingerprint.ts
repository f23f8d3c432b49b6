import { hash64 } from './hash.ts'
import { wordsOf } from './words.ts'

const shingleLength = 4

/** Runs of four words; a text of fewer words is one run. */
export function shinglesOf(text: string): Set<string> {
  const words = wordsOf(text)
  const shingles = new Set<string>()
  if (words.length === 0) return shingles
  if (words.length < shingleLength) return shingles.add(words.join(' '))
  for (let i = 0; i + shingleLength <= words.length; i++) shingles.add(words.slice(i, i + shingleLength).join(' '))
  return shingles
}

/**
 * 64-bit simhash over word shingles (Charikar, STOC 2002), as 16 hex digits. Texts that share nearly all their words in
 * order have fingerprints a few bits apart. A text with no word has sixteen zeros.
 */
export function fingerprint(text: string): string {
  const votes = new Int32Array(64)
  for (const shingle of shinglesOf(text)) {
    const [high, low] = hash64(shingle)
    for (let bit = 0; bit < 32; bit++) {
      votes[bit]! += (high >>> bit) & 1 ? 1 : -1
      votes[32 + bit]! += (low >>> bit) & 1 ? 1 : -1
    }
  }
  let high = 0
  let low = 0
  for (let bit = 0; bit < 32; bit++) {
    if (votes[bit]! > 0) high |= 1 << bit
    if (votes[32 + bit]! > 0) low |= 1 << bit
  }
  return hex(high) + hex(low)
}

/** Bits in which two fingerprints differ, 0 to 64. */
export function distance(a: string, b: string): number {
  let bits = 0
  for (let at = 0; at < 16; at += 8) {
    let difference = (Number.parseInt(a.slice(at, at + 8), 16) ^ Number.parseInt(b.slice(at, at + 8), 16)) >>> 0
    while (difference !== 0) {
      difference &= difference - 1
      bits++
    }
  }
  return bits
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0')
}
