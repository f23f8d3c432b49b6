import type { Document } from '../../../document.ts'
import { kinNouns } from '../../../locales/en/kin.ts'
import { genderOfName } from '../../words/givenNames.ts'
import { isOutlet } from '../../words/outlets.ts'
import { leadsToName, nounKind, titleGender } from '../../words/people.ts'
import { inhabitantAt, isPlace } from '../../words/places.ts'
import { type Capitals, findCapitals } from './capitals.ts'
import { ownedHouse } from './capitals-joined.ts'

const kin = new Set(kinNouns.flatMap((line) => line.split(' ')))

/** A name in the text as tokens [first, end): titles and roles before it are left out. */
export interface NameRun {
  readonly first: number
  readonly end: number
  /** Index of its sentence. */
  readonly sentence: number
  /** Titles and offices right before it ("Ms.", "Lithuanian President"), as token indices. */
  readonly titles: readonly number[]
  /** Whether "the" leads. */
  readonly the: boolean
  /** An office alone, with nobody's name ("the Foreign Secretary"). */
  readonly office: boolean
}

/** Names in order, each without what is only said of it. */
export function findNames(document: Document): NameRun[] {
  const capitals = findCapitals(document)
  const full = new Set(capitals.map((run) => textOf(document, run.first, run.end)))
  const surnames = new Set(
    capitals
      .filter(({ first, end }) => end - first > 1 && genderOfName(document.tokens[end - 2]!.value) !== undefined)
      .map(({ end }) => document.tokens[end - 1]!.value),
  )
  return capitals.map((run) => parted(document, run, full, surnames))
}

const textOf = ({ tokens }: Document, first: number, end: number): string =>
  tokens
    .slice(first, end)
    .map(({ value }) => value)
    .join(' ')

function parted(document: Document, run: Capitals, full: ReadonlySet<string>, surnames: ReadonlySet<string>): NameRun {
  const { tokens, ranges } = document
  const sentenceFirst = ranges[run.sentence]!.first
  const the = run.first > sentenceFirst && tokens[run.first - 1]!.value.toLowerCase() === 'the'
  // "Doctor says" is Ken Doctor, where one is told of.
  const surname = run.end - run.first === 1 && !the && surnames.has(tokens[run.first]!.value)
  const office = !surname && isOffice(document, run.first, run.end, the)
  const begins = behindDay(document, posted(document, run), run.end)
  const begin = ledSurname(document, { ...run, first: begins }, sentenceFirst, surnames)
  const from = office ? begins : (begin ?? nameStart(document, { ...run, first: begins }, sentenceFirst, full))
  const titles = Array.from({ length: from - begins }, (_, k) => begins + k)
  return { first: from, end: run.end, sentence: run.sentence, titles, the, office }
}

/** "Striker Marsh", "ADA Marsh", "No. 2 Marsh": a surname that is somebody's already, behind what is no given name. */
function ledSurname(
  { tokens }: Document,
  { first, end }: Capitals,
  sentenceFirst: number,
  surnames: ReadonlySet<string>,
): number | undefined {
  const last = end - 1
  if (last === first || last - first > 2 || !surnames.has(tokens[last]!.value)) return undefined
  const lead = tokens[first]!
  if (genderOfName(lead.value) !== undefined || nounKind(tokens[last]!.value) === 'body') return undefined
  if (/^No\.?$/.test(lead.value) && tokens[first + 1]!.pos === 'NUM') return last
  if (last - first > 1) return undefined
  const letters = /^\p{Lu}{2,4}$/u.test(lead.value)
  const role = first === sentenceFirst && /(?:er|or|ist|ian|man|woman)$/.test(lead.value)
  return letters || role ? last : undefined
}

/** A place, or a name of one word before a given name ("of Marden Tom Wyre"). */
export const isPost = (tokens: Document['tokens'], i: number): boolean =>
  isPlace(tokens[i]!.value) ||
  (/^\p{Lu}\p{Ll}+$/u.test(tokens[i]!.value) &&
    !leadsToName(tokens[i]!.value, 2) &&
    genderOfName(tokens[i]!.value) === undefined &&
    genderOfName(tokens[i + 1]?.value ?? '') !== undefined)

/** "The ambassador to Norland Wren Moe", "the mayor of Marden Tom Wyre": where somebody is posted is no part of their name. */
function posted({ tokens }: Document, { first, end }: Capitals): number {
  const house = behindHouse(tokens, first, end)
  if (house > first) return house
  const place = end - first > 2 && isPost(tokens, first) && /^(?:to|of|for|in)$/.test(tokens[first - 1]?.value ?? '')
  const plain = tokens.slice(first, end).every(({ value }) => /^\p{Lu}[\p{L}.]*$/u.test(value))
  const bodily = nounKind(tokens[end - 1]!.value) !== undefined
  return place && plain && !bodily && nounKind(tokens[first - 2]?.value ?? '') === 'person' ? first + 1 : first
}

/** "Chief executive of the Marl Trust ANN COE", "editor of the Daily Mirror KEVIN MARSH": where the house ends and the holder’s name begins. */
function behindHouse(tokens: Document['tokens'], first: number, end: number): number {
  const of = tokens[first - 1]?.value === 'the' ? first - 2 : first - 1
  if (!/^(?:of|at|for)$/.test(tokens[of]?.value ?? '') || nounKind(tokens[of - 1]?.value ?? '') !== 'person')
    return first
  for (let i = first + 1; i < end - 1; i++) {
    if (genderOfName(tokens[i]!.value) === undefined || end - i > 3) continue
    const words = tokens.slice(first, i).map(({ value }) => value)
    if (nounKind(words.at(-1)!) === 'body' || isOutlet(words.join(' '))) return i
  }
  return first
}

/** "Yesterday Mr Coe", "Today Ann Coe": the day that a sentence begins with is no part of the name. */
function behindDay({ tokens }: Document, first: number, end: number): number {
  if (!/^(?:Yesterday|Today|Tonight|Tomorrow)$/.test(tokens[first]!.value) || end - first < 2) return first
  const next = tokens[first + 1]!.value
  return titleGender(next) !== undefined || genderOfName(next) !== undefined ? first + 1 : first
}

/** The first token of the name itself. */
function nameStart(
  document: Document,
  { first, end }: Capitals,
  sentenceFirst: number,
  full: ReadonlySet<string>,
): number {
  const { tokens } = document
  if (nounKind(tokens[end - 1]!.value) === 'body' && genderOfName(tokens[end - 2]?.value ?? '') === undefined)
    return titled(document, first, end)
  if (isOfficesHouse(document, first, end)) return first
  if (tokens.slice(first, end).some(({ value }) => /^vs?\.?$/.test(value))) return first
  const player = abbreviated(document, first, end)
  if (player > first) return player
  const tail = behindTitle(document, first, end)
  if (tail > first) return tail
  let from = first
  for (let i = end - 2; i >= first; i--) {
    // "Kevin “Coach” Mallow": what somebody is nicknamed is no office.
    if (/^[”"’)]$/.test(tokens[i + 1]!.value)) continue
    const behind = wordsBetween(document, i + 1, end)
    if (!leadsToName(tokens[i]!.value, behind)) continue
    const link = tokens[i + 1]!.value
    from = /^(?:of|for)$/.test(link) ? officeOf(document, i + 1, end) : i + 1
    break
  }
  while (from < end - 1 && (/^[-–.’']$/.test(tokens[from]!.value) || /^(?:['’]s)$/.test(tokens[from]!.value))) from++
  // "President Pro Tem Ann Coe"
  while (from > first && from < end - 2 && /^(?:pro|tem|tempore)$/i.test(tokens[from]!.value)) from++
  if (from > first) return from
  const native = first + inhabitantAt(tokens, first)
  if (native > first && native < end && genderOfName(tokens[native]!.value) !== undefined) return native
  // "Brave Ann Lee", "Harbour Ann Lee": what leads a sentence, or a place, is no part of a name that is known without it.
  const shorter =
    end - first > 2 &&
    (full.has(textOf(document, first + 1, end)) ||
      genderOfName(tokens[first + 1]!.value) !== undefined ||
      (/(?:er|or|ist|ian|(?<!^Hu)man|woman)$/.test(tokens[first]!.value) &&
        nounKind(tokens[end - 1]!.value) !== 'body'))
  const plainWord =
    tokens[first]!.pos !== 'PROPN' ||
    full.has(textOf(document, first + 1, end)) ||
    /(?:er|or|ist|ian|man|woman)$/.test(tokens[first]!.value)
  const extra = (first === sentenceFirst && plainWord) || isPlace(tokens[first]!.value)
  return shorter && extra && genderOfName(tokens[first]!.value) === undefined ? first + 1 : first
}

/** "Editor-AT-LARGE Ruth Quale", "Poet-IN-RESIDENCE Tom Hale": where the name begins behind a title of hyphens. */
function behindTitle({ tokens }: Document, first: number, end: number): number {
  for (let i = Math.max(1, first - 2); i < end - 3; i++)
    if (
      tokens[i - 1]!.value === '-' &&
      /^(?:at|in)$/.test(tokens[i]!.value) &&
      /^(?:Large|Residence|Waiting)$/.test(tokens[i + 2]!.value)
    )
      return i + 3
  return first
}

/** "The Office of the Inspector General", "the U.S. Attorney’s Office for Norland": a house, and the office only tells which. */
function isOfficesHouse({ tokens }: Document, first: number, end: number): boolean {
  const house = (i: number) => nounKind(tokens[i]?.value ?? '') === 'body'
  if (house(first) && /^(?:of|for)$/.test(tokens[first + 1]?.value ?? '') && leadsToName(tokens[end - 1]!.value, 2))
    return true
  // "The Royal Society for …"
  if (tokens[first]!.value === 'Royal' && house(first + 1) && /^(?:of|for)$/.test(tokens[first + 2]?.value ?? ''))
    return true
  for (let i = first + 1; i < end - 1; i++) if (ownedHouse({ tokens }, i, end) > 0) return true
  return false
}

/** "Ravens DL Sheldon Marsh": letters for an office or a place in a team right before a given name. */
function abbreviated({ tokens }: Document, first: number, end: number): number {
  for (let i = first; i < end - 2; i++) {
    const { value } = tokens[i]!
    if (genderOfName(value) !== undefined) return first
    if (/^\p{Lu}{2,3}$/u.test(value) && genderOfName(tokens[i + 1]!.value) !== undefined) return i + 1
  }
  return first
}

/** Plain titles before a body's or a place's name stay out of it: "Lord Mayor's House" isn't parted, "Mr. Justice" is. */
function titled({ tokens }: Document, first: number, end: number): number {
  let from = first
  while (from < end - 1 && /^(?:mrs?|ms|miss|sir|dr|sen|rep|gov)\.?$/i.test(tokens[from]!.value)) from++
  return from
}

/** "Secretary of Education Ann Lee", "Minister for Housing and Land Tom Wyre": the name is the last two words, or begins with a given name. */
function officeOf(document: Document, link: number, end: number): number {
  const { tokens } = document
  for (let i = link + 2; i < end - 1; i++) if (genderOfName(tokens[i]!.value) !== undefined) return i
  return Math.max(link + 2, end - 2)
}

const wordsBetween = ({ tokens }: Document, first: number, end: number): number =>
  tokens.slice(first, end).filter(({ value }) => /[\p{L}\p{N}]/u.test(value) && !/^['’]s$/.test(value)).length

/** "Foreign Secretary", "Chief of Staff", "President": the last word before a complement is an office, and no given name is among them. */
function isOffice({ tokens }: Document, first: number, end: number, the: boolean): boolean {
  const words = tokens.slice(first, end).map(({ value }) => value)
  const link = words.findIndex((word) => word === 'of' || word === 'for')
  const head = words[link > 0 ? link - 1 : words.length - 1]!
  // "Harbour CEO Masayo Son"
  if (words.length > 1 && kin.has(head.toLowerCase())) return false
  const office = titleGender(head) === 'either' || leadsToName(head, 2)
  if (!office || /^(?:dr|prof)\.?$/i.test(head) || (link < 0 && (words.length > 1 || !the) && !leadsToName(head, 1)))
    return false
  if (
    link < 0 &&
    words.length > 1 &&
    (isOutlet(words.join(' ')) || (words.length > 2 && the && isBodyBeside({ tokens }, end)))
  )
    return false
  return words.every((word) => genderOfName(word) === undefined && !/^\p{Lu}\.$/u.test(word))
}

/** ", the nonprofit entity that runs the grid,": what a name is told to be behind it. */
function isBodyBeside({ tokens }: Pick<Document, 'tokens'>, end: number): boolean {
  if (tokens[end]?.value !== ',' || !/^(?:the|an?)$/.test(tokens[end + 1]?.value ?? '')) return false
  const words = tokens.slice(end + 2, end + 6)
  const stop = words.findIndex(({ pos }) => pos !== 'NOUN' && pos !== 'ADJ' && pos !== 'PROPN')
  return words.slice(0, stop < 0 ? words.length : stop).some(({ value }) => nounKind(value) === 'body')
}
