import { loadModel } from '../summary/weights.ts'
import type { Features } from './features.ts'

/** A sparse vector: which word, and how much it tells. */
export type Vector = ReadonlyMap<string, number>

/** What words, names and numbers count, of 1. */
const shares = { word: 0.55, name: 0.35, number: 0.1 }
/** Squared length by which the names of an article are taken to be longer: a town alone is not all that an article names. */
const unnamed = 50

/** In how many articles each word occurred. */
export class Frequencies {
  private readonly held = new Map<string, number>()
  private articles = 0
  /** The articles that general frequencies stand for: they matter while a grouping knows few articles of its own. */
  private readonly general: number

  constructor(general: number) {
    this.general = general
  }

  count(features: Features, times: 1 | -1 = 1): void {
    this.articles += times
    for (const key of Object.keys(features.counts)) {
      const held = (this.held.get(key) ?? 0) + times
      if (held > 0) this.held.set(key, held)
      else this.held.delete(key)
    }
  }

  /** How telling a word is: the logarithm of one in how many articles has it (Spärck Jones 1972). */
  rarity(key: string): number {
    const { table } = loadModel()
    const usual = Object.hasOwn(table.held, key) ? table.held[key]! / table.articles : 0
    const held = (this.held.get(key) ?? 0) + usual * this.general
    return Math.max(0, Math.log((this.articles + this.general + 1) / (held + 0.5)))
  }

  /** The vector of an article: words, names and numbers each of their share's length. */
  weigh(features: Features): Vector {
    const vector = new Map<string, number>()
    const lengths = { word: 0, name: unnamed, number: 0 }
    for (const [key, count] of Object.entries(features.counts)) {
      const weight = (1 + Math.log(Math.max(1, count))) * this.rarity(key)
      if (weight === 0) continue
      vector.set(key, weight)
      lengths[kindOf(key)] += weight * weight
    }
    for (const [key, weight] of vector) {
      const kind = kindOf(key)
      vector.set(key, weight * Math.sqrt(shares[kind] / lengths[kind]))
    }
    return vector
  }
}

/** Whether a key of `Features.counts` is a word, a name or a number. */
export function kindOf(key: string): keyof typeof shares {
  if (key.startsWith('name:')) return 'name'
  return key.startsWith('number:') ? 'number' : 'word'
}
