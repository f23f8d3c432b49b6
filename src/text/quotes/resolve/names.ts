import type { Document } from '../../document.ts'
import { genderOfName } from '../words/givenNames.ts'
import { nounKind, titleGender } from '../words/people.ts'

/** A name in the text as tokens [first, end): titles and roles before it are left out. */
export interface NameRun {
  readonly first: number
  readonly end: number
  /** Index of its sentence. */
  readonly sentence: number
  /** Titles right before it ("Ms.", "Sen."), as token indices. */
  readonly titles: readonly number[]
  /** Whether "the" leads. */
  readonly the: boolean
}

const capital = /^\p{Lu}/u
const inner = new Set([
  'de',
  'der',
  'den',
  'van',
  'von',
  'bin',
  'ibn',
  'al',
  'el',
  'la',
  'le',
  'du',
  'da',
  'dos',
  'del',
  '-',
  '–',
  '’',
  "'",
  '&',
])
const calendar = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan. feb. aug. sept. oct. nov. dec. mar. apr.'.split(
    ' ',
  ),
)
const bodyLinks = new Set(['of', 'for', 'on'])

/** Names in order. A capital at the start of a sentence counts when the word is a name elsewhere, or goes on in capitals. */
export function findNames(document: Document): NameRun[] {
  const { tokens, ranges } = document
  const seen = new Set<string>()
  ranges.forEach(({ first, end }) => {
    for (let i = first + 1; i < end; i++)
      if (isNameWord(document, i) && !opensQuote(document, i)) seen.add(tokens[i]!.value)
  })
  const runs: NameRun[] = []
  ranges.forEach(({ first, end }, sentence) => {
    for (let i = first; i < end; ) {
      const initial = i === first || opensQuote(document, i)
      if (!isNameWord(document, i) || (initial && !initialName(document, i, end, seen))) {
        i++
        continue
      }
      const stop = runEnd(document, i, end)
      runs.push(...parted(document, i, stop, sentence, first))
      i = stop
    }
  })
  return runs
}

function opensQuote({ tokens }: Document, i: number): boolean {
  return i > 0 && /^["“‘:]$/.test(tokens[i - 1]!.value)
}

function isNameWord({ tokens }: Document, i: number): boolean {
  const { value, pos } = tokens[i]!
  if (!capital.test(value) || value === 'I' || calendar.has(value.toLowerCase())) return false
  return pos === 'PROPN' || pos === 'NOUN' || pos === 'ADJ' || pos === 'X' || pos === 'VERB' || pos === 'INTJ'
}

function initialName(document: Document, i: number, end: number, seen: ReadonlySet<string>): boolean {
  const { tokens } = document
  if (seen.has(tokens[i]!.value)) return true
  const goesOn = i + 1 < end && isNameWord(document, i + 1)
  if (!goesOn && nounKind(tokens[i]!.value) !== undefined) return false
  if (tokens[i]!.pos === 'PROPN') return true
  return (
    i + 1 < end &&
    isNameWord(document, i + 1) &&
    (titleGender(tokens[i]!.value) !== undefined || tokens[i]!.pos !== 'VERB')
  )
}

function runEnd(document: Document, first: number, end: number): number {
  const { tokens } = document
  let i = first + 1
  while (i < end) {
    const value = tokens[i]!.value
    if (isNameWord(document, i) || /^\p{Lu}\.?$/u.test(value)) {
      i++
      continue
    }
    // The stop of an initial.
    if (value === '.' && tokens[i - 1]!.end === tokens[i]!.start && /^\p{Lu}$/u.test(tokens[i - 1]!.value)) {
      i++
      continue
    }
    if (
      inner.has(value.toLowerCase()) &&
      i + 1 < end &&
      capital.test(tokens[i + 1]!.value) &&
      isNameWord(document, i + 1)
    ) {
      const hyphen = /^[-–’'&]$/.test(value)
      if (
        !hyphen ||
        (tokens[i]!.start === tokens[i - 1]!.end && tokens[i + 1]!.start === tokens[i]!.end) ||
        value === '&'
      ) {
        i += 2
        continue
      }
    }
    if (bodyLinks.has(value) && isBodyWord(tokens[i - 1]!.value)) {
      const next = tokens[i + 1]?.value.toLowerCase() === 'the' ? i + 2 : i + 1
      if (next < end && isNameWord(document, next)) {
        i = next + 1
        continue
      }
    }
    break
  }
  return i
}

const isBodyWord = (word: string): boolean =>
  nounKind(word) === 'body' || /^(?:Secretary|Bank|Ministry|House)$/.test(word)

/** A run without its titles: "President Ann Lee" → Ann Lee; "Foreign Secretary" alone stays whole. */
function parted(document: Document, first: number, end: number, sentence: number, sentenceFirst: number): NameRun[] {
  const { tokens } = document
  let from = first
  while (
    from < end - 1 &&
    titleGender(tokens[from]!.value) !== undefined &&
    nounKind(tokens[from + 1]!.value) !== 'body'
  )
    from++
  // "Engineer Ann Lee", "House Speaker Ann Lee": whatever ends in a noun for people and leads to a given name.
  const unknownRole = first === sentenceFirst && end - from > 2 && genderOfName(tokens[from]!.value) === undefined
  if (unknownRole && genderOfName(tokens[from + 1]!.value) !== undefined) from++
  for (let i = end - 2; i >= from; i--) {
    const leads = nounKind(tokens[i]!.value) === 'person' || titleGender(tokens[i]!.value) !== undefined
    if (leads && (genderOfName(tokens[i + 1]!.value) !== undefined || (i === sentenceFirst && end - i > 2))) {
      from = i + 1
      break
    }
  }
  const titles = Array.from({ length: from - first }, (_, k) => first + k)
  const the = first > sentenceFirst && tokens[first - 1]!.value.toLowerCase() === 'the'
  return [{ first: from, end, sentence, titles, the }]
}
