import type { Analysis, Attribution } from '../../core/analysis.ts'
import type { ChangeKind } from '../../core/change.ts'
import { overlaps, type Span } from '../../core/span.ts'
import { accusing, opposites, turning } from '../locales/en/changes.ts'
import { nameWords } from './names.ts'
import { quantitiesOf } from './quantities.ts'
import { quotedWords } from './quoted.ts'
import type { Word } from './words.ts'

/** A sentence of one version, and in it the words that the other version lacks. */
export interface Side {
  readonly text: string
  readonly span: Span
  readonly words: readonly Word[]
  readonly changed: readonly Word[]
  readonly analysis: Pick<Analysis, 'timexes' | 'attributions'>
}

const accusingStems = accusing.split(' ')
const opposed = opposites.split('; ').map((pair) => pair.split(' | ').map((words) => new Set(words.split(' '))))
const turningWords = new Set(turning.replaceAll('’', "'").split(' '))

/** What an edit changed, by kind; empty where the words say the same as far as can be told. */
export function kindsOf(before: Side, after: Side): ChangeKind[] {
  const kinds: ChangeKind[] = []
  if (differ(numbersOf(before), numbersOf(after))) kinds.push('number')
  if (differ(datesOf(before), datesOf(after))) kinds.push('date')
  if (otherNames(before, after)) kinds.push('name')
  if (quotedWords(before.text, before.span) !== quotedWords(after.text, after.span)) kinds.push('quotation')
  if (touchesSource(before, after)) kinds.push('attribution')
  if (differ(accusations(before), accusations(after))) kinds.push('accusation')
  if (differ(turns(before), turns(after)) || saysOpposite(before, after)) kinds.push('negation')
  return kinds
}

/** What a sentence that came or went holds, besides being there. */
export function heldKinds(side: Side): ChangeKind[] {
  const kinds: ChangeKind[] = []
  if (quotedWords(side.text, side.span) !== '') kinds.push('quotation')
  if (numbersOf(side).length > 0) kinds.push('number')
  if (accusations(side).length > 0) kinds.push('accusation')
  return kinds
}

function differ(before: readonly (string | number)[], after: readonly (string | number)[]): boolean {
  const [a, b] = [new Set(before), new Set(after)]
  return a.size !== b.size || [...a].some((value) => !b.has(value))
}

function numbersOf({ text, span, analysis }: Side): number[] {
  return quantitiesOf(text, span, analysis.timexes).map(({ value }) => value)
}

function datesOf({ span, analysis }: Side): string[] {
  return analysis.timexes.filter((timex) => overlaps(timex, span) && /\d/.test(timex.value)).map(({ value }) => value)
}

/** A name that went or came; one that was only filled up ("Ade" to "Ruth Ade") is the same person's. */
function otherNames(before: Side, after: Side): boolean {
  const [old, fresh] = [lostNames(before, after), lostNames(after, before)]
  if (old.length > 0 && fresh.length > 0) return true
  const grown = old.length > 0 ? { names: old, side: before } : { names: fresh, side: after }
  return grown.names.some((word) => !besideKeptName(word, grown.side))
}

function lostNames(side: Side, other: Side): Word[] {
  const names = nameWords(side.words)
  const there = new Set(other.words.map(({ plain }) => plain.replace(/'s$/, '')))
  return side.changed.filter((word) => names.has(word) && !there.has(names.get(word)!) && !isTime(word, side))
}

function besideKeptName(word: Word, { words, changed }: Side): boolean {
  const at = words.indexOf(word)
  return [words[at - 1], words[at + 1]].some((near) => near?.capital && !changed.includes(near))
}

function isTime(word: Word, { analysis }: Side): boolean {
  return analysis.timexes.some((timex) => overlaps(timex, word))
}

/** The words of who says it, or the verb where it means something else, came, went or were exchanged. */
function touchesSource(before: Side, after: Side): boolean {
  if (differ(named(before), named(after))) return true
  const [old, fresh] = [saidIn(before), saidIn(after)]
  if (old.length === 0 && fresh.length === 0) return false
  if (old.length === 0 || fresh.length === 0) {
    const side = old.length > 0 ? before : after
    const changed = (spans: readonly Span[]) => spans.some((span) => side.changed.some((word) => overlaps(word, span)))
    return [...old, ...fresh].some(({ source, cue }) => changed(cue) && changed(source))
  }
  if (
    differ(
      old.map(({ stance }) => stance),
      fresh.map(({ stance }) => stance),
    )
  )
    return true
  const touched = (side: Side, attributions: readonly Attribution[]) =>
    attributions.some(({ source }) => source.some((span) => side.changed.some((word) => overlaps(word, span))))
  return touched(before, old) && touched(after, fresh)
}

/** Who is behind “according to”, whether or not the sentence was read so; only where it is among what changed. */
function named({ text, span, changed }: Side): string[] {
  const behind = /\baccording to ([^,.;“”]{2,80})/i.exec(text.slice(span.start, span.end))
  if (!behind) return []
  const start = span.start + behind.index
  const inside = changed.filter((word) => word.start >= start && word.end <= start + behind[0].length)
  return inside.map(({ plain }) => plain)
}

function saidIn({ span, analysis }: Side): Attribution[] {
  return analysis.attributions.filter(
    ({ source, cue, content }) =>
      source.length > 0 && cue.some((one) => overlaps(one, span)) && content.some((one) => overlaps(one, span)),
  )
}

function accusations({ changed }: Side): string[] {
  return changed.flatMap(({ plain }) => accusingStems.find((stem) => plain.startsWith(stem)) ?? [])
}

/** “Rose” where it read “fell”, “dead” for “missing”. */
function saysOpposite(before: Side, after: Side): boolean {
  const has = ({ changed }: Side, words: ReadonlySet<string>) => changed.some(({ plain }) => words.has(plain))
  return opposed.some(
    ([one, other]) => (has(before, one!) && has(after, other!)) || (has(before, other!) && has(after, one!)),
  )
}

function turns({ changed }: Side): string[] {
  return changed.flatMap(({ plain }) => (turningWords.has(plain) ? plain : plain.endsWith("n't") ? 'not' : []))
}
