import { differ } from './roles.ts'
import type { Told } from './told.ts'

/** Those who are taken for one, in several articles; at most one in each. */
export interface Group {
  readonly members: Told[]
  readonly articles: Set<string>
  /** Members who differ in their name or in what they are told to be: what a further one is held against. */
  readonly forms: Map<string, Told>
}

export const createGroup = (): Group => ({ members: [], articles: new Set(), forms: new Map() })

export function addTo(group: Group, one: Told): void {
  group.members.push(one)
  group.articles.add(one.article)
  const form = [one.words.join(' '), one.gender, ...one.heads].join('|')
  if (!group.forms.has(form)) group.forms.set(form, one)
}

/** Whether somebody named in full may be one with all of a group. */
export const fitsName = (one: Told, { articles, forms }: Group): boolean =>
  !articles.has(one.article) &&
  [...forms.values()].every((other) => givenFits(one.words, other.words) && !differ(one.heads, other.heads))

/** Whether somebody with a surname alone may be one with all of a group of that surname. */
export const fitsSurname = (one: Told, { articles, forms }: Group): boolean =>
  !articles.has(one.article) &&
  [...forms.values()].every((other) => !differ(one.heads, other.heads) && !parted(one.gender, other.gender))

/** "Ann Holt", "A. Holt", "Ann Marie Holt"; not "Ann Marie Holt" and "Ann Louise Holt". */
function givenFits(a: readonly string[], b: readonly string[]): boolean {
  const length = Math.min(a.length, b.length) - 1
  for (let i = 0; i < length; i++) {
    const [one, other] = [a[i]!, b[i]!]
    const short = isInitial(one) || isInitial(other)
    if (one !== other && !(short && one[0] === other[0])) return false
  }
  return a.at(-1) === b.at(-1)
}

export const isInitial = (word: string): boolean => /^\p{L}\.?$|^(?:\p{L}\.){2,3}$/u.test(word)

const parted = (a: Told['gender'], b: Told['gender']): boolean =>
  (a === 'man' && b === 'woman') || (a === 'woman' && b === 'man')
