import { inhabitants, placeWords, thingOpenings } from '../../locales/en/places.ts'

const places = new Set(placeWords.split(' '))
const opening = new Set(thingOpenings.split(' '))

export const isPlace = (word: string): boolean => places.has(word.toLowerCase())

/** True for a first word of a name that is hardly a person's ("New York", "White House"). */
export const opensThing = (word: string): boolean => opening.has(word.toLowerCase())

const natives = new Set(inhabitants.split(' '))

/** How many words from token i on say where somebody is from: "Londoner" 1, "New Yorker" 2; 0 for others. */
export function inhabitantAt(tokens: readonly { readonly value: string }[], i: number): number {
  const word = tokens[i]?.value ?? ''
  if (word === 'New' && /^\p{Lu}\p{Ll}+er$/u.test(tokens[i + 1]?.value ?? '')) return 2
  if (natives.has(word.toLowerCase())) return 1
  return /^\p{Lu}\p{Ll}+er$/u.test(word) && isPlace(word.slice(0, -2)) ? 1 : 0
}
