import { mix } from './lexemes.ts'

/** Classes of words learnt from running text; no word is stored, only a class and a check at the place that its hash finds. */
export interface Clusters {
  /** The class of each place, from 1; 0 for none. */
  readonly fine: Uint8Array
  readonly check: Uint8Array
  /** For each class the broad one it belongs to. */
  readonly broad: Uint8Array
}

/** Places of the table: `2 ** CLUSTER_BITS`. */
export const CLUSTER_BITS = 17

export const clusterSlot = (word: number): number => (word ^ (word >>> 15)) & ((1 << CLUSTER_BITS) - 1)

/** One byte that tells a word apart from another at the same place. */
export const clusterCheck = (word: number): number => mix(word, 0x51ed) & 255

/** The class of the word with that hash, from 1; 0 where it has none. */
export function clusterOf({ fine, check }: Clusters, word: number): number {
  const slot = clusterSlot(word)
  return check[slot] === clusterCheck(word) ? fine[slot]! : 0
}
