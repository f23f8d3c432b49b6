import type { Shared } from './rule.ts'
import { kindOf, type Vector } from './weigh.ts'

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
  /** Of each article four sums: by words, names and numbers, and the greatest share of one name. */
  private sums = new Float64Array(4 * 1024)
  private size = 0
  /** Numbers of the articles that name somebody or something. */
  private readonly named = new Set<number>()

  /** Numbers must rise from call to call. */
  add(number: number, vector: Vector): void {
    this.size++
    if (4 * number >= this.sums.length) this.sums = new Float64Array(8 * number)
    if (hasNames(vector)) this.named.add(number)
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
    this.named.delete(number)
    for (const key of vector.keys()) {
      const list = this.holders.get(key)
      const place = list ? placeOf(list.at, number) : -1
      if (!list || place < 0) continue
      list.at.splice(place, 1)
      list.weights.splice(place, 1)
      if (list.at.length === 0) this.holders.delete(key)
    }
  }

  /** What a vector shares with each article that holds one of its telling words. */
  compare(vector: Vector): [number, Shared][] {
    const { sums } = this
    const limit = Math.max(alwaysUsed, tooCommon * this.size)
    const touched: number[] = []
    const named = hasNames(vector)
    for (const [key, weight] of vector) {
      const list = this.holders.get(key)
      if (!list || list.at.length > limit) continue
      const kind = places[kindOf(key)]
      const { at, weights } = list
      for (let k = 0; k < at.length; k++) {
        const number = at[k]!
        const place = 4 * number
        if (sums[place] === 0 && sums[place + 1] === 0 && sums[place + 2] === 0) touched.push(number)
        const part = weight * weights[k]!
        sums[place + kind]! += part
        if (kind === places.name && part > sums[place + 3]!) sums[place + 3] = part
      }
    }
    return touched.map((number) => {
      const [words, names, numbers, strongest] = sums.subarray(4 * number, 4 * number + 4) as unknown as number[]
      sums.fill(0, 4 * number, 4 * number + 4)
      return [
        number,
        {
          words: words!,
          names: names!,
          numbers: numbers!,
          strongest: strongest!,
          named: named && this.named.has(number),
        },
      ]
    })
  }
}

const places = { word: 0, name: 1, number: 2 }

function hasNames(vector: Vector): boolean {
  for (const key of vector.keys()) if (kindOf(key) === 'name') return true
  return false
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
