import type { Document } from '../../../document.ts'
import { firmShares, namedBehind, operatedServices } from '../../../locales/en/bodies.ts'
import { genderOfName } from '../../words/givenNames.ts'
import { type NounKind, nounKind, singular } from '../../words/people.ts'
import { isPlace } from '../../words/places.ts'
import type { NameRun } from './names.ts'

const firms = new Set(namedBehind.split(' '))
const services = new Set(operatedServices.split(' '))
const shares = new Set(firmShares.split(' '))
const joining = /^(?:of|in|with)$/

/**
 * How many tokens before `at` say that what follows is a name: "calling itself", "that calls itself", "called", "named", "known
 * as"; 0 where none do.
 */
export function namingBefore({ tokens }: Document, at: number): number {
  const word = (back: number) => tokens[at - back]?.value.toLowerCase() ?? ''
  if (
    /^(?:itself|themselves|himself|herself)$/.test(word(1)) &&
    /^(?:call|nam|styl|dubb)(?:s|es|ed|ing)?$/.test(word(2))
  )
    return /^(?:that|which|who)$/.test(word(3)) ? 3 : 2
  if (word(1) === 'as' && word(2) === 'known') return 2
  return /^(?:called|named|dubbed)$/.test(word(1)) ? 1 : 0
}

/** The kind of what is told to be called so: "a group calling itself Grey Heron", "a man called Oddvar Lunn". */
export function calledBy(document: Document, run: NameRun): NounKind | undefined {
  const first = run.titles[0] ?? run.first
  const lead = namingBefore(document, first)
  return lead > 0 ? nounKind(document.tokens[first - lead - 1]?.value ?? '') : undefined
}

/** What the words right before a name tell it to be: "the ferry company Calder Line", "the sale of Calder Line". */
export function toldKind(document: Document, run: NameRun): NounKind | undefined {
  const called = calledBy(document, run)
  if (called) return called
  const { tokens } = document
  if (goesOnInPlural(document, run)) return 'body'
  if (run.titles.length > 0 || genderOfName(tokens[run.first]!.value) !== undefined) return undefined
  const before = tokens[run.first - 1]
  if (!before || (run.end - run.first < 2 && !firms.has(before.value))) return undefined
  const genitive = /^['’]s?$/.test(tokens[run.end]?.value ?? '')
  if (joining.test(before.value) && !genitive && shares.has(tokens[run.first - 2]?.value.toLowerCase() ?? ''))
    return 'body'
  const apposed = before.value === ',' && tokens[run.end]?.value === ','
  const noun = apposed ? run.first - 2 : run.first - 1
  if (tokens[noun]?.pos !== 'NOUN' || !firms.has(singular(tokens[noun]!.value))) return undefined
  let first = noun
  while (first > 0 && run.first - first < 6 && /^(?:NOUN|ADJ|DET|PROPN|NUM)$/.test(tokens[first - 1]!.pos)) first--
  // "The utility, North Valley Power, said", but "She left the firm, Odd Lunn, its founder, said".
  if (apposed && first !== document.ranges[run.sentence]!.first) return undefined
  // "told the newspaper Odd Lunn would resign" names no newspaper.
  return tokens[first - 1]?.pos === 'VERB' ? undefined : 'body'
}

/** "Ferry operator Blue Strait": who operates what people use is a firm; who operates a crane is somebody. */
export function isOperated({ tokens }: Document, { first, titles }: NameRun): boolean {
  const noun = titles[0] ?? first
  return /^operator$/i.test(tokens[noun - 1]?.value ?? '') && services.has(tokens[noun - 2]?.value.toLowerCase() ?? '')
}

/** "Big Engine have denied it": a name that isn't one of several, and goes on as many do, is a house's. */
function goesOnInPlural({ tokens, ranges }: Document, run: NameRun): boolean {
  if (run.titles.length > 0 || run.the || genderOfName(tokens[run.first]!.value) !== undefined) return false
  if (!/^(?:have|are|were|deny|say)$/.test(tokens[run.end]?.value ?? '')) return false
  if (/s$/.test(tokens[run.end - 1]!.value) || isPlace(tokens[run.end - 1]!.value)) return false
  const before = tokens.slice(Math.max(ranges[run.sentence]!.first, run.first - 4), run.first)
  return !before.some(
    ({ value, pos }) => pos === 'AUX' || /^(?:and|or|nor|&|,|if|as|though|like|of|than)$/i.test(value),
  )
}
