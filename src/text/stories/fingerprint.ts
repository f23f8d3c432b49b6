import { wordsOf } from '../summary/terms.ts'
import { hash64 } from './hash.ts'

const shingleLength = 4
/** With fewer words the votes are too few to tell near from far: then the fingerprint is that of the very words. */
const short = 30
/** Words read of a text. */
const most = 20_000

/** Runs of four words; a text of fewer words is one run. */
export function shinglesOf(text: string): Set<string> {
  const words = wordsOf(text).slice(0, most)
  if (words.length === 0) return new Set()
  if (words.length < shingleLength) return new Set([words.join(' ')])
  const shingles = new Set<string>()
  for (let i = 0; i + shingleLength <= words.length; i++) shingles.add(words.slice(i, i + shingleLength).join(' '))
  return shingles
}

/**
 * 64-bit simhash over runs of four words (Charikar, STOC 2002), as 16 hex digits. Texts that share nearly all their words in
 * order have fingerprints a few bits apart; a text of fewer than 30 words only equals itself. No word: sixteen zeros.
 */
export function fingerprint(text: string): string {
  const words = wordsOf(text).slice(0, most)
  const votes = new Int32Array(64)
  const parts = words.length < short ? (words.length === 0 ? [] : [words.join(' ')]) : shinglesOf(text)
  for (const part of parts) {
    const [high, low] = hash64(part)
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
