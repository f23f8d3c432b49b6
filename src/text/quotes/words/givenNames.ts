import { familyFirst, namesOfMen, namesOfWomen } from '../../locales/en/given-names.ts'

/** "Martínez" and "Martinez" are one name, written with and without its accent. */
export const withoutAccents = (word: string): string =>
  /^[\0-\x7f]*$/.test(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, '')

const bothForms = (names: string) => new Set(names.split(' ').flatMap((name) => [name, withoutAccents(name)]))
const ofMen = bothForms(namesOfMen)
const ofWomen = bothForms(namesOfWomen)

const families = new Set(familyFirst.split(' '))

export type Gender = 'man' | 'woman' | 'either'

/** What a given name tells; nothing where it isn't known as one. */
export function genderOfName(name: string): Gender | undefined {
  const lower = name.toLowerCase()
  const man = ofMen.has(lower)
  const woman = ofWomen.has(lower)
  if (man && woman) return 'either'
  if (man) return 'man'
  return woman ? 'woman' : undefined
}

/** Whether a name may begin with it that is called by its first word later: "Liu Ximar", "Liu said". */
export const leadsAsFamily = (name: string): boolean => families.has(name.toLowerCase())
