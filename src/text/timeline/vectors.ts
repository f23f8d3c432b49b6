import { commonWords } from '../locales/en/common-words.ts'

const COMMON = new Set(commonWords.split(' '))
const WORD = /[\p{L}\p{N}]+/gu

/** A sparse vector of unit length: word number → weight. */
export type Vector = ReadonlyMap<number, number>

/** Content words of a sentence, plural and possessive endings cut. */
export function contentWords(text: string): string[] {
  const words: string[] = []
  for (const match of text.toLowerCase().matchAll(WORD)) {
    const word = match[0]
    if (word.length < 2 || word.length > 30 || COMMON.has(word)) continue
    words.push(stem(word))
  }
  return words
}

function stem(word: string): string {
  if (word.length < 5) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (word.endsWith('ing') && word.length > 6) return word.slice(0, -3)
  if (word.endsWith('ed') && word.length > 5) return word.slice(0, -2)
  if (word.endsWith('es') && word.length > 5) return word.slice(0, -2)
  if (word.endsWith('s') && !word.endsWith('ss')) return word.slice(0, -1)
  return word
}

/** Numbers the words of a collection and weighs them: the rarer over its sentences, the heavier (TF-IDF). */
export class Lexicon {
  readonly #numbers = new Map<string, number>()
  readonly #frequencies: number[] = []
  #documents = 0

  /** Takes a sentence in; answers its words as numbers. */
  add(words: readonly string[]): Uint32Array {
    const numbers = new Uint32Array(words.length)
    words.forEach((word, i) => {
      let number = this.#numbers.get(word)
      if (number === undefined) {
        number = this.#numbers.size
        this.#numbers.set(word, number)
        this.#frequencies.push(0)
      }
      numbers[i] = number
    })
    for (const number of new Set(numbers)) this.#frequencies[number]!++
    this.#documents++
    return numbers
  }

  /** The unit vector of a sentence that was taken in. */
  vector(numbers: Uint32Array): Vector {
    const counts = new Map<number, number>()
    for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
    for (const [number, count] of counts) {
      counts.set(number, (1 + Math.log(count)) * Math.log(1 + this.#documents / this.#frequencies[number]!))
    }
    return unit(counts)
  }
}

/** The vector scaled to length one. */
function unit(vector: Map<number, number>): Map<number, number> {
  let sum = 0
  for (const value of vector.values()) sum += value * value
  if (sum > 0) for (const [key, value] of vector) vector.set(key, value / Math.sqrt(sum))
  return vector
}

/** Cosine of two unit vectors. */
export function cosine(a: Vector, b: Vector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [key, value] of small) {
    const other = large.get(key)
    if (other !== undefined) sum += value * other
  }
  return sum
}

/** The weighted sum of vectors, scaled to length one. */
export function centroid(vectors: Iterable<readonly [Vector, number]>): Vector {
  const sum = new Map<number, number>()
  for (const [vector, weight] of vectors) {
    for (const [key, value] of vector) sum.set(key, (sum.get(key) ?? 0) + weight * value)
  }
  return unit(sum)
}
