import type { Document } from '../../../document.ts'
import { answerers, askers, lineHeadings } from '../../../locales/en/interviews.ts'
import { genderOfName } from '../../words/givenNames.ts'
import { isOutlet } from '../../words/outlets.ts'
import { nounKind, titleGender } from '../../words/people.ts'

/** A paragraph that begins with who speaks: "ROE: At least two years." as tokens. */
export interface LabelledTurn {
  readonly paragraph: number
  /** The label is [first, colon), what is said [colon + 1, end). */
  readonly first: number
  readonly colon: number
  readonly end: number
  /** Whether it is the interviewer without a name ("Q"), the one who answers ("A"), or a name. */
  readonly by: 'asker' | 'answerer' | 'name'
  /** Behind a quotation mark that opens the paragraph, as where a whole transcript is quoted. */
  readonly quoted: boolean
  /** The paragraphs behind it that open with a quotation mark too and have no label: what the same one says on. */
  readonly on: readonly Range[]
}

const MOST_LABEL = 7
/** Tokens of a line; lines of a table have fewer. */
const LEAST_SAID = 4
const headings = new Set(lineHeadings.split(' '))
const asks = new Set(askers.split(' '))
const answers = new Set(answerers.split(' '))

/** `spoken` is false where the names are nobody's: lines of a play. */
export interface Dialogue {
  readonly turns: readonly LabelledTurn[]
  readonly spoken: boolean
}

const none: Dialogue = { turns: [], spoken: false }

/**
 * The labelled turns of an interview or a transcript, in order; none where lines only look like it. At least three turns of at
 * least two speakers, one of whom speaks again, so that a recipe or a table of results is none. They are spoken where each name is
 * somebody's: one that the text gives elsewhere, an outlet's, or one with a given name and a surname, or a title.
 */
export function labelledTurns(document: Document): Dialogue {
  const turns = turnsOf(document)
  if (turns.length < 3) return none
  const labels = new Map<string, LabelledTurn[]>()
  for (const turn of turns) {
    const key = lastWord(document, turn)
    labels.set(key, [...(labels.get(key) ?? []), turn])
  }
  const repeated = [...labels.values()].some((own) => own.length > 1)
  const told = turns.filter(({ colon, end }) => end - colon > LEAST_SAID).length
  const dialogue = labels.size > 1 && repeated && told * 2 >= turns.length && answersFollow(turns)
  if (!dialogue) return none
  const elsewhere = wordsElsewhere(document, turns)
  const known = (turn: LabelledTurn) => turn.by !== 'name' || turn.quoted || isSomebody(document, turn, elsewhere)
  return { turns, spoken: [...labels.values()].every((own) => own.some(known)) }
}

/** A colon behind what begins a paragraph, where nobody of that name is told of anywhere else: "Ingredients: two eggs". */
export function isLineHeading(document: Document, first: number, colon: number): boolean {
  const { tokens } = document
  if (tokens[colon]?.value !== ':' || colon - first > 2) return false
  if (headings.has(tokens[first]!.value.toLowerCase())) return true
  if (colon - first > 1 || !/^\p{Lu}/u.test(tokens[first]!.value)) return false
  const word = tokens[first]!.value.toLowerCase()
  if (genderOfName(word) !== undefined || nounKind(word) !== undefined) return false
  return !tokens.some(({ value }, i) => i !== first && value.toLowerCase() === word)
}

/** Tokens [first, end) of a paragraph. */
interface Range {
  readonly paragraph: number
  readonly first: number
  readonly end: number
}

export function paragraphs({ sentences, ranges }: Document): Range[] {
  const found: Range[] = []
  sentences.forEach(({ paragraph }, s) => {
    const { first, end } = ranges[s]!
    const last = found.at(-1)
    if (last?.paragraph === paragraph) found[found.length - 1] = { ...last, end }
    else if (end > first) found.push({ paragraph, first, end })
  })
  return found
}

function turnsOf(document: Document): LabelledTurn[] {
  const turns: LabelledTurn[] = []
  let on: Range[] = []
  let goesOn = false
  for (const range of paragraphs(document)) {
    const turn = labelOf(document, range)
    goesOn &&= isMark(document, range.first) && document.tokens[range.first + 1]?.value !== '('
    if (turn) {
      on = []
      turns.push({ ...turn, on })
      goesOn = turn.quoted
    } else if (goesOn) on.push(range)
  }
  // Behind the last turn nobody says who speaks.
  return turns.map((turn, k) => (k < turns.length - 1 ? turn : { ...turn, on: [] }))
}

const isMark = ({ tokens }: Document, i: number): boolean => /^["“”]$/.test(tokens[i]?.value ?? '')

const withoutMarks = (document: Document, { paragraph, first, end }: Range): Range => ({
  paragraph,
  first: first + (isMark(document, first) ? 1 : 0),
  end: end - (isMark(document, end - 1) ? 1 : 0),
})

function labelOf(document: Document, range: Range): LabelledTurn | undefined {
  const { tokens } = document
  const quoted = isMark(document, range.first)
  const { paragraph, first, end } = quoted ? withoutMarks(document, range) : range
  let colon = first
  while (colon < end && colon - first <= MOST_LABEL && tokens[colon]!.value !== ':') colon++
  if (tokens[colon]?.value !== ':' || colon === first || colon >= end - 1 || colon - first > MOST_LABEL)
    return undefined
  const words = tokens.slice(first, colon)
  // "ANN COE, harbour master:"
  const comma = words.findIndex(({ value }) => value === ',')
  const name = comma > 0 ? words.slice(0, comma) : words
  const named = name.every(
    ({ value }) => /^\p{Lu}/u.test(value) || /^(?:[.’'“”"()-]|de|van|von|of|the|and|al|el|bin)$/i.test(value),
  )
  if (comma > 0 && !(isShouted(name) && nounKind(words.at(-1)!.value) === 'person')) return undefined
  const word = name.at(-1)!.value.toLowerCase().replace(/\.$/, '')
  const alone = words.length === 1
  const by = alone && asks.has(word) ? 'asker' : alone && answers.has(word) ? 'answerer' : 'name'
  return named && !(by === 'name' && headings.has(words[0]!.value.toLowerCase()))
    ? { paragraph, first, colon, end, by, quoted, on: [] }
    : undefined
}

/** A name in capitals, so that what follows its comma is no clause. */
const isShouted = (words: Document['tokens']): boolean =>
  words.length > 1 && words.every(({ value }) => !/\p{Ll}/u.test(value) && /\p{Lu}/u.test(value))

/** Where one side is only "Q", the other answers: "A", or a name. */
const answersFollow = (turns: readonly LabelledTurn[]): boolean => turns.some(({ by }) => by !== 'asker')

const lastWord = ({ tokens }: Document, { first, colon }: LabelledTurn): string => {
  const comma = tokens.slice(first, colon).findIndex(({ value }) => value === ',')
  let last = (comma > 0 ? first + comma : colon) - 1
  while (last > first && !/\p{L}/u.test(tokens[last]!.value)) last--
  return tokens[last]!.value.toLowerCase()
}

/** Words with a capital in the text that are no part of a label. */
function wordsElsewhere({ tokens }: Document, turns: readonly LabelledTurn[]): Set<string> {
  const found = new Set<string>()
  let next = 0
  for (let i = 0; i < tokens.length; i++) {
    while (next < turns.length && turns[next]!.colon <= i) next++
    if (next < turns.length && turns[next]!.first <= i) continue
    if (/^\p{Lu}/u.test(tokens[i]!.value)) found.add(tokens[i]!.value.toLowerCase())
  }
  return found
}

function isSomebody(document: Document, turn: LabelledTurn, elsewhere: ReadonlySet<string>): boolean {
  const words = document.tokens.slice(turn.first, turn.colon).map(({ value }) => value)
  if (elsewhere.has(lastWord(document, turn)) || isOutlet(words.join(' '))) return true
  return words.length > 1 && words.some((word) => genderOfName(word) !== undefined || titleGender(word) !== undefined)
}
