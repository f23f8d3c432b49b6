import type { Vector } from './weigh.ts'

/** Words that more articles than this share hold lead to no pair: they tell little, and cost most. */
const tooCommon = 0.03
const alwaysUsed = 200

interface Holders {
  /** Numbers of the articles that hold the word, rising. */
  readonly at: number[]
  readonly weights: number[]
}

/** Which articles, by their numbers, hold which word: so that an article is only compared with those that share one. */
export class InvertedIndex {
  private readonly holders = new Map<string, Holders>()
  private sums = new Float64Array(1024)
  private size = 0

  /** Numbers must rise from call to call. */
  add(number: number, vector: Vector): void {
    this.size++
    if (number >= this.sums.length) this.sums = new Float64Array(2 * number)
    for (const [key, weight] of vector) {
      const list = this.holders.get(key)
      if (list) {
        list.at.push(number)
        list.weights.push(weight)
      } else this.holders.set(key, { at: [number], weights: [weight] })
    }
  }

  remove(number: number, vector: Vector): void {
    this.size--
    for (const key of vector.keys()) {
      const list = this.holders.get(key)
      const place = list ? placeOf(list.at, number) : -1
      if (!list || place < 0) continue
      list.at.splice(place, 1)
      list.weights.splice(place, 1)
      if (list.at.length === 0) this.holders.delete(key)
    }
  }

  /** Closeness of a vector to each article that shares a telling word with it, as pairs of number and closeness. */
  compare(vector: Vector): [number, number][] {
    const { sums } = this
    const limit = Math.max(alwaysUsed, tooCommon * this.size)
    const touched: number[] = []
    for (const [key, weight] of vector) {
      const list = this.holders.get(key)
      if (!list || list.at.length > limit) continue
      const { at, weights } = list
      for (let k = 0; k < at.length; k++) {
        const number = at[k]!
        if (sums[number] === 0) touched.push(number)
        sums[number]! += weight * weights[k]!
      }
    }
    return touched.map((number) => {
      const closeness = sums[number]!
      sums[number] = 0
      return [number, closeness]
    })
  }
}

function placeOf(rising: readonly number[], number: number): number {
  let low = 0
  let high = rising.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    if (rising[middle] === number) return middle
    if (rising[middle]! < number) low = middle + 1
    else high = middle - 1
  }
  return -1
}
