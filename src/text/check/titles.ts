import type { Span } from '../../core/span.ts'
import type { Word } from '../changes/words.ts'
import { academic, anybody, officeMakers } from '../locales/en/check.ts'
import { officesOfAField } from '../locales/en/offices.ts'
import { isPlural, nounKind, singular, titleGender, titleNoun } from '../quotes/words/people.ts'
import type { Source } from './ground.ts'
import { bareWord, type NameRun, nameRunsOf } from './names.ts'

/** What a text says that somebody is. */
export interface Office extends Span {
  /** “Director”. */
  readonly head: string
  /** “Deputy”, “former”: what makes another office of it. */
  readonly makers: ReadonlySet<string>
  /** “Finance”, “managing”: of what, or what sort. */
  readonly field: string | undefined
}

export interface Titled extends Office {
  readonly source: Source
  /** The surname, or the only name there is, in small letters. */
  readonly name: string
  readonly given: string | undefined
}

const makers = new Set(officeMakers.split(' '))
const vague = new Set(anybody.split(' '))
const ranks = new Set(academic.split(' '))
const ofField = new Set(officesOfAField.split(' '))
const prepositions = /^(?:of|for|at|in|with|from|on)$/
const noField = /^(?:the|a|an|its|his|her|their|our|my|that|this|s|and|or|of|for|said|says|was|is|as|by|to|with|one)$/
const reach = 7

/** All that a text says so, before a name (“chairwoman Ada Lund”, “the head of the board, Ada Lund”) or behind it (“Ada Lund, the chairwoman,”). */
export function titlesOf(source: Source): Titled[] {
  const index = new Map(source.words.map((word, i) => [word.start, i]))
  return nameRunsOf(source).flatMap((run) => {
    const own = ownWords(run)
    if (own.length === 0) return []
    const first = index.get(own[0]!.start)!
    const last = index.get(own.at(-1)!.start)!
    const found = [before(source, first), behind(source, last)].filter((one) => one !== undefined)
    const name = bareWord(own.at(-1)!)
    return found.map((one) => ({ ...one, source, name, given: own.length > 1 ? bareWord(own[0]!) : undefined }))
  })
}

/** A run without the titles that lead it: “Mayor Ada Lund”. */
function ownWords({ words }: NameRun): readonly Word[] {
  let first = 0
  while (first < words.length - 1 && (isOffice(words[first]!) || ranks.has(words[first]!.plain))) first++
  return words.slice(first)
}

const headOf = (plain: string) => titleNoun(singular(plain.replace(/'s$/, '')))

function isOffice({ plain }: Pick<Word, 'plain'>): boolean {
  if (vague.has(plain) || ranks.has(plain) || (isPlural(plain) && !/ss$/.test(plain))) return false
  const head = headOf(plain)
  return (
    nounKind(head) === 'person' ||
    (titleGender(head) !== undefined && head.length > 2) ||
    ofField.has(head) ||
    plain === 'head' ||
    plain === 'leader'
  )
}

function before({ text, words }: Source, first: number): Office | undefined {
  let at = first - 1
  while (words[at] && ranks.has(words[at]!.plain)) at--
  const word = words[at]
  if (!word) return undefined
  const gap = text.slice(word.end, words[at + 1]!.start)
  if (gap === ' ') return isOffice(word) && !/'s$/.test(word.plain) ? officeAt(words, at, text) : undefined
  if (gap !== ', ') return undefined
  // “The head of the board, Ada Lund”: the office stands before the first of what it is of.
  let found: number | undefined
  for (let i = at; i > at - reach && i >= 0; i--) {
    if (i < at && !/^ ?['’-]? ?$/.test(text.slice(words[i]!.end, words[i + 1]!.start))) break
    if (isOffice(words[i]!) && (i === at || prepositions.test(words[i + 1]!.plain))) found = i
  }
  return found === undefined ? undefined : officeAt(words, found, text)
}

function behind({ text, words }: Source, last: number): Office | undefined {
  const from = words[last]!
  if (text[from.end] !== ',') {
    const is = words[last + 1]
    if (!is || !/^(?:is|was)$/.test(is.plain) || text.slice(from.end, is.start) !== ' ') return undefined
    return isOffice(words[last + 2] ?? is) ? officeAt(words, last + 2, text) : officeBehind(words, last + 2, text)
  }
  return officeBehind(words, last + 1, text)
}

/** The office that a phrase begins with: “the board’s finance director”, “chairwoman of the board”. */
function officeBehind(words: readonly Word[], from: number, text: string): Office | undefined {
  let office: number | undefined
  let possessive = -1
  for (let i = from; i < words.length && i < from + reach; i++) {
    const word = words[i]!
    if (i > from && !/^ ?[’'-]? ?$/.test(text.slice(words[i - 1]!.end, word.start))) break
    if (prepositions.test(word.plain) || /^(?:who|which|that|and|said|says|told|as|to)$/.test(word.plain)) break
    if (/'s$/.test(word.plain) || /^’ /.test(text.slice(word.end, word.end + 2))) possessive = i
    if (isOffice(word)) office = i
  }
  if (office === undefined) return undefined
  // “…, asked people”: what follows a comma is an office where it begins as one.
  const begins = words[from]!
  const led =
    /^(?:the|a|an|its|his|her|their|our|then|now)$/.test(begins.plain) || possessive >= 0 || office - from <= 1
  return led && !/ed$/.test(begins.plain) ? officeAt(words, office, text) : undefined
}

function officeAt(words: readonly Word[], at: number, text: string): Office | undefined {
  const word = words[at]
  if (!word) return undefined
  const head = headOf(word.plain)
  const made = new Set<string>()
  let from = at
  let field: string | undefined
  for (let i = at - 1; i >= 0 && i >= at - 3; i--) {
    const one = words[i]!
    if (!/^[ -]$/.test(text.slice(one.end, words[i + 1]!.start)) || /'s$/.test(one.plain)) break
    if (makers.has(one.plain)) made.add(one.plain)
    else if (field === undefined && !noField.test(one.plain) && !/\d|^(?:mr|mrs|ms|sir)$/.test(one.plain))
      field = one.plain
    else break
    from = i
  }
  const behind = field === undefined ? fieldBehind(words, at) : undefined
  return { start: words[from]!.start, end: (behind ?? word).end, head, makers: made, field: field ?? behind?.plain }
}

/** “Minister for (the) water”; of other offices what follows is a body or a place, which goes without saying elsewhere. */
function fieldBehind(words: readonly Word[], at: number): Word | undefined {
  if (!prepositions.test(words[at + 1]?.plain ?? '')) return undefined
  const next = words[at + 2]?.plain === 'the' ? words[at + 3] : words[at + 2]
  return next && !next.capital ? next : undefined
}
