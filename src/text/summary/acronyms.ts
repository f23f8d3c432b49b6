import type { Span } from '../../core/span.ts'
import type { Document } from '../document.ts'

/** A short form in capitals that the article spells out somewhere. */
export interface Acronym {
  readonly short: string
  /** "Office for Budget Responsibility (OBR)", and the sentence in which it is. */
  readonly spelled: Span
  readonly sentence: number
}

const longestName = 9
const joining = new Set(['of', 'for', 'the', 'a', 'an', 'and', 'in', 'on', 'to', '&', 'de', 'des', 'du', 'la'])

/** The short forms that an article spells out: a name with its own initials in brackets behind it. The first of each counts. */
export function readAcronyms(document: Document): Map<string, Acronym> {
  const acronyms = new Map<string, Acronym>()
  const { tokens } = document
  document.ranges.forEach(({ first, end }, sentence) => {
    for (let i = first + 2; i < end - 1; i++) {
      if (tokens[i - 1]!.value !== '(' || tokens[i + 1]!.value !== ')') continue
      const short = tokens[i]!.value
      if (!/^\p{Lu}[\p{Lu}\p{Ll}&-]*\p{Lu}$/u.test(short) || short.length > 8 || acronyms.has(short)) continue
      const from = spelledFrom(document, i - 2, first, short)
      if (from >= 0)
        acronyms.set(short, { short, spelled: { start: tokens[from]!.start, end: tokens[i + 1]!.end }, sentence })
    }
  })
  return acronyms
}

/** Index of the token at which a name with these initials begins; -1 where none does. */
function spelledFrom({ tokens }: Document, last: number, first: number, short: string): number {
  const letters = short.toLowerCase()
  for (let from = last; from >= Math.max(first, last - longestName); from--) {
    const words = tokens.slice(from, last + 1).map(({ value }) => value)
    if (words.some((word) => /^[,;:.()“”"]$/.test(word))) return -1
    if (!/^\p{Lu}/u.test(words[0]!)) continue
    const all = initials(words.flatMap((word) => word.split('-')))
    const bare = initials(words.filter((word) => !joining.has(word.toLowerCase())).flatMap((word) => word.split('-')))
    if (all === letters || bare === letters) return from
  }
  return -1
}

const initials = (words: readonly string[]) =>
  words
    .filter((word) => /^\p{L}/u.test(word))
    .map((word) => word[0]!.toLowerCase())
    .join('')

/** The spelling to show before a sentence that has a short form which the brief has not yet explained. */
export function spellingFor(
  document: Document,
  acronyms: ReadonlyMap<string, Acronym>,
  index: number,
  told: Set<string>,
): Span | undefined {
  const { first, end } = document.ranges[index]!
  let spelling: Span | undefined
  for (let i = first; i < end; i++) {
    const acronym = acronyms.get(document.tokens[i]!.value)
    if (!acronym || told.has(acronym.short)) continue
    told.add(acronym.short)
    if (acronym.sentence !== index) spelling ??= acronym.spelled
  }
  return spelling
}

/** Sentences that spell out the short forms of a sentence which doesn't do so itself. */
export function spellingsWanted(document: Document, acronyms: ReadonlyMap<string, Acronym>, index: number): number[] {
  if (acronyms.size === 0) return []
  const { first, end } = document.ranges[index]!
  const wanted = new Set<number>()
  for (let i = first; i < end; i++) {
    const acronym = acronyms.get(document.tokens[i]!.value)
    if (acronym && acronym.sentence !== index) wanted.add(acronym.sentence)
  }
  return [...wanted]
}
