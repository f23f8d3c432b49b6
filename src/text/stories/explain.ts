import { commonWords } from '../locales/en/common-words.ts'
import { titlesOfEither, titlesOfMen, titlesOfWomen } from '../locales/en/titles.ts'
import { stem } from '../summary/terms.ts'
import { loadModel } from '../summary/weights.ts'
import type { Features } from './features.ts'
import { kindOf, type Vector } from './weigh.ts'

export interface Reasons {
  readonly names: string[]
  readonly numbers: string[]
  readonly words: string[]
}

const told = 6
/** Articles of a story that are looked at to say what it shares with a new one: the closest. */
const witnesses = 12
const boilerplate = new Set(
  `${commonWords} ${titlesOfMen} ${titlesOfWomen} ${titlesOfEither} text photo image picture video getty reuters afp press news`
    .toLowerCase()
    .replaceAll('.', '')
    .split(' '),
)

/**
 * What is, letter for letter, in the article and in one of its story's, the closest of them first: names, numbers of two
 * digits or more, and telling words. Titles, common words and the furniture of pages are no reason.
 */
export function explain(
  features: Features,
  vector: Vector,
  near: readonly { readonly features: Features; readonly vector: Vector }[],
): Reasons {
  const shared = { number: new Map<string, number>(), word: new Map<string, number>() }
  const names = new Set<string>()
  for (const other of near.slice(0, witnesses)) {
    for (const name of other.features.names) names.add(name)
    for (const [key, weight] of vector) {
      const there = other.vector.get(key)
      if (there === undefined) continue
      const kind = kindOf(key)
      if (kind === 'name') continue
      const form = kind === 'number' ? key.slice('number:'.length) : features.forms[key]
      if (form === undefined || (kind === 'word' && other.features.forms[key] !== form)) continue
      shared[kind].set(form, (shared[kind].get(form) ?? 0) + weight * there)
    }
  }
  const named = features.names.filter((name) => names.has(name) && isTelling(name))
  const inNames = new Set(named.flatMap((name) => name.toLowerCase().split(' ')))
  return {
    names: named.slice(0, told),
    numbers: strongest(shared.number)
      .filter((number) => number.length > 1)
      .slice(0, told),
    words: strongest(shared.word)
      .filter((word) => !boilerplate.has(word) && !inNames.has(word) && !/^\d/.test(word))
      .slice(0, told),
  }
}

function strongest(weights: ReadonlyMap<string, number>): string[] {
  return [...weights]
    .filter(([, weight]) => weight > 0)
    .sort((a, b) => b[1] - a[1])
    .map(([form]) => form)
}

/** No title alone, no common word, no shouted word that is one of the language ("TEXT"). */
export function isTelling(name: string): boolean {
  const parts = name.toLowerCase().split(' ')
  if (parts.every((part) => part.length < 2 || boilerplate.has(part))) return false
  return !(
    parts.length === 1 &&
    name.length > 3 &&
    name === name.toUpperCase() &&
    Object.hasOwn(loadModel().table.held, stem(parts[0]!))
  )
}
