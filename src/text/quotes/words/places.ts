import { placeWords, thingOpenings } from '../../locales/en/places.ts'

const places = new Set(placeWords.split(' '))
const opening = new Set(thingOpenings.split(' '))

export const isPlace = (word: string): boolean => places.has(word.toLowerCase())

/** True for a first word of a name that is hardly a person's ("New York", "White House"). */
export const opensThing = (word: string): boolean => opening.has(word.toLowerCase())
