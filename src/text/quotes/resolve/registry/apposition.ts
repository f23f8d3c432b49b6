import type { Document } from '../../../document.ts'
import { workVerbs } from '../../../locales/en/titles.ts'
import { type NounKind, nounKind, singular } from '../../words/people.ts'
import { baseHash, isTelling } from '../../words/telling.ts'

/** A role told beside a name, as tokens [first, end), and its noun. */
export interface RoleRun {
  readonly first: number
  readonly end: number
  readonly head: string
  readonly kind: NounKind
}

const working = new Set(workVerbs.split(' '))
const stops = new Set('of for in at from on with who that which whose and to near as by under'.split(' '))
const nominal = new Set(['NOUN', 'ADJ', 'PROPN', 'NUM', 'PART', 'X'])
const MOST = 18

/** A word of a noun's phrase that comes before its complement. */
export const isNominal = (pos: string): boolean => nominal.has(pos)
/** A word that a complement or a clause begins with. */
export const stopsHead = (word: string): boolean => stops.has(word.toLowerCase())

/** Where a segment between commas or brackets ends; −1 where it isn't closed nearby. */
export function segmentEnd({ tokens }: Document, first: number, last: number, bracket: boolean): number {
  for (let i = first; i < last && i - first < MOST; i++) {
    const { value } = tokens[i]!
    if (bracket ? value === ')' : /^(?:[,.;—–(]|who|whose)$/.test(value)) return i
  }
  return bracket ? -1 : last - first < MOST ? last : -1
}

/** What a stretch beside a name says of it: ", a nurse from Leeds", "R-Maryville". */
export function apposition(document: Document, first: number, end: number): RoleRun | undefined {
  const { tokens } = document
  if (end <= first) return undefined
  if (/^[DRI]$/.test(tokens[first]!.value) && tokens[first + 1]?.value === '-')
    return { first, end, head: 'member', kind: 'person' }
  const determined = /^(?:an?|the)$/i.test(tokens[first]!.value)
  let head: string | undefined
  let kind: NounKind | undefined
  let lastNoun: string | undefined
  for (let i = first; i < end; i++) {
    const { value, pos } = tokens[i]!
    if (stopsHead(value)) {
      if (determined && kind !== 'person' && saysBehind(document, i, end)) return undefined
      break
    }
    const compound = tokens[i - 1]?.value === '-' || tokens[i + 1]?.value === '-'
    if (!isNominal(pos) && pos !== 'DET' && pos !== 'PRON' && !compound && !/^[-&’']$/.test(value)) {
      // "…, the hospital said" is no apposition.
      if (determined && lastNoun && pos !== 'AUX' && (pos !== 'VERB' || value.endsWith('ing'))) break
      return undefined
    }
    if (pos === 'NOUN' || pos === 'PROPN') lastNoun = value
    const found = nounKind(value)
    if (found) [head, kind] = [value, found]
  }
  if (kind === 'document' && !determined) return undefined
  if (head && kind) return { first, end, head: singular(head), kind }
  // A determiner behind a person's name leads in who that is, whatever the noun.
  return determined && lastNoun && end - first < 14
    ? { first, end, head: singular(lastNoun), kind: 'person' }
    : undefined
}

/** "…, the Office for Norland announced Monday": behind the complement somebody says something, so it is no apposition. */
function saysBehind({ tokens }: Document, from: number, end: number): boolean {
  for (let i = from + 1; i < end; i++) {
    const { value, pos } = tokens[i]!
    if (/^(?:who|whom|whose|which|that|when|where)$/i.test(value)) return false
    if (pos === 'VERB' && /(?:ed|said|told|wrote)$/.test(value) && isTelling(baseHash(value)))
      return i > from + 1 && tokens[i - 1]!.pos !== 'AUX' && !/^(?:by|to)$/.test(tokens[i + 1]?.value ?? '')
  }
  return false
}

/** "A professor who teaches law at Marden": what the work is belongs to what somebody is. */
export function pastWork({ tokens }: Document, end: number, last: number): number {
  if (tokens[end]?.value !== 'who' || !working.has(tokens[end + 1]?.value.toLowerCase() ?? '')) return end
  let i = end
  while (i < last && i - end < MOST && !/^(?:[,.;—–(“"]|and)$/.test(tokens[i]!.value)) i++
  return i - end < MOST ? i : end
}
