import { familyFirst, namesOfMen, namesOfWomen } from '../../locales/en/given-names.ts'

const ofMen = new Set(namesOfMen.split(' '))
const ofWomen = new Set(namesOfWomen.split(' '))

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
