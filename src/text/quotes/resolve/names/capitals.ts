import type { Document } from '../../../document.ts'
import { genderOfName } from '../../words/givenNames.ts'
import { nounKind, titleGender } from '../../words/people.ts'
import { glued, ownedHouse, pairedHouse, syllableEnd } from './capitals-joined.ts'
import { isMonthName } from './month-names.ts'

const capital = /^\p{Lu}/u
const particles = new Set('de der den van von bin ibn al el la le du da dos del ter ten af av y e o’ op'.split(' '))
const calendar = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan. feb. aug. sept. oct. nov. dec. mar. apr.'.split(
    ' ',
  ),
)
/** Words that a number belongs to: "No 10", "Article 5", "Channel 4". */
const numbered = new Set(
  'no no. article channel local prop. proposition measure radio area unit court class ward district'.split(' '),
)
/** Adverbs that a headline writes with a capital. */
const adverbs = new Set(
  'now then here there not never only still also just more most again soon today too very how why when where back first ever always once finally yet even'.split(
    ' ',
  ),
)
const linkedBodies = new Set('of for on'.split(' '))
const closings = new Set(
  'said says told tells announced announces confirmed confirms denied denies declined declines added adds warned warns refused refuses rejected rejects will would has had is was did does'.split(
    ' ',
  ),
)

/** A stretch of capitals in one sentence, as tokens [first, end). */
export interface Capitals {
  readonly first: number
  readonly end: number
  readonly sentence: number
}

/** Stretches of capitals in order. A capital at the start of a sentence counts when the word is a name elsewhere, or goes on in capitals. */
export function findCapitals(document: Document): Capitals[] {
  const { tokens, ranges } = document
  const seen = new Set<string>()
  const names = Uint8Array.from(tokens, (_, i) => (isNameWord(document, i) ? 1 : 0))
  ranges.forEach(({ first, end }) => {
    for (let i = first + 1; i < end; i++) if (names[i] === 1 && !opensQuote(document, i)) seen.add(tokens[i]!.value)
  })
  const runs: Capitals[] = []
  ranges.forEach(({ first, end }, sentence) => {
    for (let i = first; i < end; ) {
      const initial = names[i] === 1 && (i === first || opensQuote(document, i))
      if (names[i] === 0 || (initial && !initialName(document, i, end, seen))) {
        i++
        continue
      }
      const stop = runEnd(document, i, end)
      const start = withPartners(document, spelledOut(document, i, stop, first), stop, first)
      while (runs.length > 0 && runs.at(-1)!.first >= start) runs.pop()
      if (!isParty(document, i, stop)) runs.push({ first: start, end: stop, sentence })
      i = stop
    }
  })
  return runs
}

/** "D-Winooski" says a party and a town, and names nobody. */
const isParty = ({ tokens }: Document, first: number, end: number): boolean =>
  end - first === 3 && /^[DRI]$/.test(tokens[first]!.value) && tokens[first + 1]!.value === '-'

const joinsCapital = (tokens: Document['tokens'], i: number): boolean =>
  /^[-–]$/.test(tokens[i + 1]?.value ?? '') &&
  tokens[i + 1]!.start === tokens[i]!.end &&
  tokens[i + 2]?.start === tokens[i + 1]!.end &&
  capital.test(tokens[i + 2]!.value)

function opensQuote({ tokens }: Document, i: number): boolean {
  return i > 0 && /^["“‘:]$/.test(tokens[i - 1]!.value)
}

function isNameWord({ tokens }: Document, i: number): boolean {
  const { value, pos } = tokens[i]!
  // Most words open small, which is told without an expression.
  const code = value.charCodeAt(0)
  if ((code >= 97 && code <= 122) || !capital.test(value) || /^I(?:['’]|$)/.test(value)) return false
  if (calendar.has(value.toLowerCase()) && !isMonthName(tokens, i)) return false
  // "ROD BEER SAID", on an old wire.
  if (pos === 'VERB' && value === value.toUpperCase() && closings.has(value.toLowerCase())) return false
  if (pos === 'DET' && /^No\.?$/.test(value) && tokens[i + 1]?.pos === 'NUM') return true
  // "Soon-Vale": what is joined to a capital is no adverb.
  if ((pos === 'ADV' || pos === 'ADP') && joinsCapital(tokens, i)) return true
  // "Will Marsh": a name that the tokenizer takes for a verb.
  if (pos === 'AUX' && genderOfName(value) !== undefined && tokens[i + 1]?.pos === 'PROPN') return true
  return pos === 'PROPN' || pos === 'NOUN' || pos === 'ADJ' || pos === 'X' || pos === 'VERB' || pos === 'INTJ'
}

function initialName(document: Document, i: number, end: number, seen: ReadonlySet<string>): boolean {
  const { tokens } = document
  const { value, pos } = tokens[i]!
  if (seen.has(value)) return true
  if (pos === 'AUX') return false
  const goesOn = i + 1 < end && (isNameWord(document, i + 1) || numbered.has(value.toLowerCase()))
  if (!goesOn && nounKind(value) !== undefined) return false
  if (pos === 'PROPN') return true
  return goesOn && (titleGender(value) !== undefined || pos !== 'VERB')
}

function runEnd(document: Document, first: number, end: number): number {
  let i = first + 1
  for (let next = i; next !== 0 && i < end; ) {
    next = longer(document, first, i, end)
    if (next !== 0) i = next
  }
  return i
}

/** Where the run goes on to from token i, or 0 where it ends. */
function longer(document: Document, first: number, i: number, end: number): number {
  const { tokens } = document
  const { value, pos } = tokens[i]!
  const name = (at: number) => at < end && capital.test(tokens[at]!.value) && isNameWord(document, at)
  if (isNameWord(document, i) || /^\p{Lu}\.?$/u.test(value)) return i + 1
  // "Sherin Abed", which the tokenizer takes for an adverb.
  if (
    pos === 'ADV' &&
    /^\p{Lu}\p{Ll}{2,}$/u.test(value) &&
    !value.endsWith('ly') &&
    tokens[i - 1]!.pos === 'PROPN' &&
    !adverbs.has(value.toLowerCase())
  )
    return i + 1
  // The stop of an initial.
  if (value === '.' && tokens[i - 1]!.end === tokens[i]!.start && /^\p{Lu}$/u.test(tokens[i - 1]!.value)) return i + 1
  // "Orbit.com"
  if (
    value === '.' &&
    glued(document, i) &&
    /^(?:com|org|net|gov|edu|co|io|tv|info|ca|au|uk)$/.test(tokens[i + 1]?.value ?? '')
  )
    return i + 2
  if (/^vs?\.?$/.test(value) && i + 1 < end && capital.test(tokens[i + 1]!.value)) return i + 2
  const house = ownedHouse(document, i, end) || pairedHouse(document, first, i, end)
  if (house > 0) return house
  if (/^[-–’']$/.test(value)) {
    if (!glued(document, i)) return 0
    if (name(i + 1)) return i + 2
    const syllable = syllableEnd(document, first, i)
    if (syllable > 0) return syllable
    // "Editor-in-Chief", "Tehreek-e-Insaf".
    return i + 3 < end && glued(document, i + 2) && tokens[i + 2]!.value === value && name(i + 3) ? i + 4 : 0
  }
  if (pos === 'NUM') {
    if (tokens[i + 1]?.start === tokens[i]!.end && name(i + 1)) return i + 2
    return numbered.has(tokens[i - 1]!.value.toLowerCase()) ? i + 1 : 0
  }
  if ((particles.has(value.toLowerCase()) || value === '&') && name(i + 1)) return i + 2
  if (particles.has(value.toLowerCase()) && /^[-–]$/.test(tokens[i + 1]?.value ?? '') && name(i + 2)) return i + 3
  if (/^['’]s$/.test(value)) return possessiveName(document, first, i, end) ? i + 1 : 0
  return nickname(document, i, end) || linked(document, first, i, end)
}

const MOST_NICKNAME = 3

/** Where a name goes on behind a nickname in marks ("Kevin “Coach” Mallow"); 0 where none is. */
function nickname(document: Document, i: number, end: number): number {
  const { tokens } = document
  const mark = tokens[i]!.value
  const closing = nicknameMarks[mark]
  if (!closing || tokens[i + 1]?.start !== tokens[i]!.end) return 0
  for (let j = i + 1; j < Math.min(end - 1, i + 2 + MOST_NICKNAME); j++) {
    const { value, pos } = tokens[j]!
    if (closing.includes(value)) {
      const next = tokens[j + 1]!
      const apart = tokens[j]!.end < next.start && (mark !== '(' || isShort(document, i))
      return j > i + 1 && apart && next.pos === 'PROPN' && capital.test(next.value) ? j + 2 : 0
    }
    if (!capital.test(value) || pos === 'PUNCT') return 0
  }
  return 0
}

/** "Robert (Bob) Tane", but no letters for a body ("Harbour (HWB) Chair Ann Lee"). */
const isShort = ({ tokens }: Document, bracket: number): boolean =>
  genderOfName(tokens[bracket - 1]!.value) !== undefined &&
  tokens[bracket + 2]!.value === ')' &&
  !/^\p{Lu}+$/u.test(tokens[bracket + 1]!.value)

const nicknameMarks: Readonly<Record<string, string>> = { '“': '”', '"': '"', '‘': '’', "'": "'", '(': ')' }

/** "St Ada's said", "McDonald's will": the possessive is part of the name where a verb follows it, or the rest of a saint's house. */
function possessiveName({ tokens }: Document, first: number, i: number, end: number): boolean {
  const next = i + 1 < end ? tokens[i + 1]!.value : ''
  if (closings.has(next.toLowerCase())) return true
  return (
    /^(?:St\.?|Saint)$/.test(tokens[first]!.value) &&
    i - first <= 2 &&
    (capital.test(next) || next === '' || /^[.,;]$/.test(next) || nounKind(next) === 'body')
  )
}

/** "Ministry of Fisheries and Coasts", "Minister of State". */
function linked(document: Document, first: number, i: number, end: number): number {
  const { tokens } = document
  const { value } = tokens[i]!
  const name = (at: number) => at < end && capital.test(tokens[at]!.value) && isNameWord(document, at)
  if (linkedBodies.has(value) && opensBody(tokens[i - 1]!.value)) {
    const next = tokens[i + 1]?.value.toLowerCase() === 'the' ? i + 2 : i + 1
    if (name(next) && genderOfName(tokens[next]!.value) === undefined) return next + 1
  }
  const link = tokens.slice(first, i).findIndex(({ value: word }) => linkedBodies.has(word))
  if (link < 1 || !opensBody(tokens[first + link - 1]!.value)) return 0
  // "Royal Society for the Protection of Wells"
  if (value === 'of' && tokens[first + link]!.value === 'for' && name(i + 1)) return i + 2
  if (/^(?:and|&)$/.test(value) && name(i + 1) && genderOfName(tokens[i + 1]!.value) === undefined) return i + 2
  const more = value === ',' && name(i + 1) && /^(?:and|&|,)$/.test(tokens[i + 2]?.value ?? '') && name(i + 3)
  return more && genderOfName(tokens[i + 1]!.value) === undefined ? i + 2 : 0
}

const opensBody = (word: string): boolean =>
  nounKind(word) === 'body' ||
  /^(?:Secretary|Minister|Bank|Ministry|House|Chief|Duke|Duchess|Bishop|Archbishop|Speaker|Institute|Chamber|Director|District)$/.test(
    word,
  )

/** "Immigration, Refugees and Housing Canada (IRHC)": the letters in brackets tell how far the name reaches back. */
function spelledOut({ tokens }: Document, first: number, end: number, sentenceFirst: number): number {
  const letters = tokens[end]?.value === '(' && tokens[end + 2]?.value === ')' ? tokens[end + 1]!.value : ''
  if (!/^\p{Lu}{3,8}$/u.test(letters)) return first
  let left = letters.length - 1
  for (let i = end - 1; i >= sentenceFirst && end - i <= 20; i--) {
    const { value } = tokens[i]!
    if (capital.test(value)) {
      if (value[0] !== letters[left]) return first
      left--
      if (left < 0) return Math.min(first, i)
    } else if (!/^(?:,|and|of|for|the|on|&|-)$/.test(value)) return first
  }
  return first
}

/** "Hart, Bloom & Sons": the partners before the comma, where the sentence or "the" begins with them. */
function withPartners({ tokens }: Document, first: number, end: number, sentenceFirst: number): number {
  if (tokens[first + 1]?.value !== '&' || first + 1 >= end) return first
  let start = first
  while (start - 2 >= sentenceFirst && tokens[start - 1]!.value === ',' && capital.test(tokens[start - 2]!.value))
    start -= 2
  const whole = start === sentenceFirst || /^(?:the|of|by|with|from)$/i.test(tokens[start - 1]!.value)
  return whole ? start : first
}
