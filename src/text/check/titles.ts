import type { Span } from '../../core/span.ts'
import type { Word } from '../changes/words.ts'
import { anybody, officeMakers } from '../locales/en/check.ts'
import { officesOfAField } from '../locales/en/offices.ts'
import { nounKind, singular, titleGender, titleNoun } from '../quotes/words/people.ts'
import type { Source } from './ground.ts'
import { bareWord, type NameRun, nameRunsOf } from './names.ts'

/** What a text says that somebody is, beside their name. */
export interface Titled extends Span {
  readonly source: Source
  /** The surname, or the only name there is, in small letters. */
  readonly name: string
  readonly given: string | undefined
  /** “Deputy mayor”, “finance minister”: the office with what makes it another one. */
  readonly office: string
  readonly head: string
}

const makers = new Set(officeMakers.split(' '))
const vague = new Set(anybody.split(' '))
const ofField = new Set(officesOfAField.split(' '))
const reach = 5

/** All that a text says so, before a name (“chairwoman Ada Lund”) or behind it (“Ada Lund, the chairwoman of the board,”). */
export function titlesOf(source: Source): Titled[] {
  const index = new Map(source.words.map((word, i) => [word.start, i]))
  return nameRunsOf(source).flatMap((run) => {
    const own = ownWords(run)
    if (own.length === 0 || nounKind(own.at(-1)!.plain) === 'body') return []
    const first = index.get(own[0]!.start)!
    const last = index.get(own.at(-1)!.start)!
    const found = [before(source, first), behind(source, last)].filter((one) => one !== undefined)
    return found.map((one) => ({
      ...one,
      source,
      name: bareWord(own.at(-1)!),
      given: own.length > 1 ? bareWord(own[0]!) : undefined,
    }))
  })
}

/** A run without the titles that lead it: “Mayor Ada Lund”. */
function ownWords({ words }: NameRun): readonly Word[] {
  let first = 0
  while (first < words.length - 1 && isOffice(words[first]!.plain)) first++
  return words.slice(first)
}

const headOf = (plain: string) => titleNoun(singular(plain))
function isOffice(plain: string): boolean {
  const head = headOf(plain)
  return (
    !vague.has(head) &&
    (nounKind(head) === 'person' || (titleGender(head) !== undefined && head.length > 2) || ofField.has(head))
  )
}

function before({ text, words }: Source, first: number): Omit<Titled, 'source' | 'name' | 'given'> | undefined {
  const at = first - 1
  const word = words[at]
  if (
    !word ||
    !/^,? $/.test(text.slice(word.end, words[first]!.start)) ||
    !isOffice(word.plain) ||
    /'s$/.test(word.plain)
  )
    return undefined
  return officeAt(words, at, text)
}

function behind({ text, words }: Source, last: number): Omit<Titled, 'source' | 'name' | 'given'> | undefined {
  const from = words[last]!
  if (text[from.end] !== ',') return undefined
  const comma = text.slice(from.end + 1, from.end + 90).search(/[,.;:\n“”"()]| who | and | as /)
  const end = comma < 0 ? from.end + 90 : from.end + 1 + comma
  let office: number | undefined
  for (let i = last + 1; i < words.length && i <= last + reach && words[i]!.end <= end; i++) {
    if (/^(?:of|for|at|in|with|from|on|who|which|to|said|says|told)$/.test(words[i]!.plain)) break
    if (isOffice(words[i]!.plain)) office = i
  }
  return office === undefined ? undefined : officeAt(words, office, text)
}

function officeAt(words: readonly Word[], at: number, text: string): Omit<Titled, 'source' | 'name' | 'given'> {
  const head = headOf(bareWord(words[at]!))
  let from = at
  const makes = (i: number) => {
    const word = words[i]
    if (!word || !/^[ -]$/.test(text.slice(word.end, words[i + 1]!.start))) return false
    return (
      makers.has(word.plain) ||
      (i === at - 1 && ofField.has(head) && /^\p{L}{3,}$/u.test(word.plain) && word.plain !== 'the') ||
      (i === at - 1 && isOffice(word.plain))
    )
  }
  while (at - from < 2 && makes(from - 1)) from--
  const office = words.slice(from, at).map(({ plain }) => plain)
  return { start: words[from]!.start, end: words[at]!.end, head, office: [...office, head].join(' ') }
}
