import { genderOfName } from '../words/givenNames.ts'
import type { Group } from './group.ts'
import type { ToldArticle } from './told.ts'

/** For each surname in small letters the given names that stand before it in any of the texts. */
export type GivenNames = ReadonlyMap<string, ReadonlySet<string>>

const pairs = /(?<=^|[^\p{L}.’'-])(\p{Lu}[\p{L}’'-]{1,30}) (?=(\p{Lu}[\p{L}’'-]{1,40}))/gu

export function readGivenNames(articles: readonly ToldArticle[]): GivenNames {
  const found = new Map<string, Set<string>>()
  for (const { text } of articles) {
    for (const [, first, second] of text.matchAll(pairs)) {
      const given = first!.toLowerCase()
      if (genderOfName(given) === undefined) continue
      const surname = second!.toLowerCase().replace(/[’']s?$/, '')
      found.set(surname, (found.get(surname) ?? new Set()).add(given))
    }
  }
  return found
}

/** Whether any of the texts names somebody else of that surname, heard or not. */
export function hasNamesake(given: GivenNames, { forms }: Group, surname: string): boolean {
  const own = new Set([...forms.values()].flatMap(({ words }) => words))
  return [...(given.get(surname) ?? [])].some((name) => !own.has(name))
}
