import type { Span } from '../../../core/span.ts'
import type { Document } from '../../document.ts'
import { nobodysRole, triedNouns } from '../../locales/en/charges.ts'
import { findNames, type NameRun } from '../resolve/names/names.ts'
import { nounKind } from '../words/people.ts'
import { inhabitantAt, isPlace, opensThing } from '../words/places.ts'

/** Tokens of an apposition that is looked over: ", 44, a clerk from Wexby,". */
const apposition = 16
const stepsAtMost = 5
const joinedAtMost = 8
/** Tokens between a verb and the name it has as its object: "charged former mayor Ann Lee". */
const titleTokens = 7

interface Names {
  readonly byFirst: ReadonlyMap<number, NameRun>
  readonly byEnd: ReadonlyMap<number, NameRun>
}
const namesOf = new WeakMap<Document, Names>()
function named(document: Document): Names {
  const known = namesOf.get(document)
  if (known) return known
  const runs = findNames(document)
  const names = {
    byFirst: new Map(runs.map((run) => [run.first, run])),
    byEnd: new Map(runs.map((run) => [run.end, run])),
  }
  namesOf.set(document, names)
  return names
}

/**
 * Who stands before token `at` + 1 as its subject, by name or by their office ("the mayor"). `many` says that the verb has
 * several: "Ann Lee, Bob Roe and Carl Poe were".
 */
export function subjectBefore(document: Document, at: number, told: Span, many: boolean): Span[] {
  const { tokens } = document
  const found = oneBefore(document, at, told)
  if (!found || !('first' in found)) return found ? [found] : []
  const runs = [found]
  for (let joint = 'and'; many && runs.length < joinedAtMost; joint = ',') {
    const lead = runs[0]!.first - runs[0]!.titles.length - 1
    if (tokens[lead]?.value !== joint) break
    const before = oneBefore(document, joint === 'and' ? lead - 1 : lead, told)
    if (!before || !('first' in before)) break
    runs.unshift(before)
  }
  return runs.map((run) => spanOf(document, run))
}

function oneBefore(document: Document, at: number, told: Span): NameRun | Span | undefined {
  const { tokens } = document
  let last = at
  for (let step = 0; step <= stepsAtMost; step++) {
    while (tokens[last]?.pos === 'ADV' || /^(?:who|that|also)$/i.test(tokens[last]?.value ?? '')) last--
    const token = tokens[last]
    if (!token || token.start < told.start) return undefined
    const mark = /^[,)]$/.test(token.value)
    const open = mark ? opening(document, last, told) : undefined
    const run = named(document).byEnd.get(mark ? last : last + 1)
    const where = run !== undefined && isTail(document, run)
    const beside = open !== undefined && /^(?:who|which|whose)$/.test(tokens[open + 1]!.value)
    if (run && !where && !beside && isSomebodys(document, run)) return run
    if (mark) {
      if (open === undefined) return undefined
      last = token.value === ')' ? open - 1 : open
    } else if (run && where) last = run.first - run.titles.length - (run.the ? 3 : 2)
    else return officeEndingAt(document, last)
  }
  return undefined
}

/** "Of Marsh Lane, Wexby", "from the Kestrel Bank": where somebody is from; "the trial of Ann Lee" is Ann Lee's. */
function isTail(document: Document, run: NameRun): boolean {
  const { tokens } = document
  const lead = run.first - run.titles.length - (run.the ? 2 : 1)
  const word = tokens[lead]?.value ?? ''
  if (/^(?:of|from|in|at|near)$/i.test(word)) return !triedNouns.has(tokens[lead - 1]?.value.toLowerCase() ?? '')
  const before = word === ',' && named(document).byEnd.get(lead)
  return before ? isTail(document, before) : false
}

/** The comma or bracket that opens what `close` ends. */
function opening({ tokens }: Document, close: number, told: Span): number | undefined {
  const mark = tokens[close]?.value === ')' ? '(' : tokens[close]?.value
  for (let i = close - 1; i >= 0 && close - i <= apposition; i--) {
    if (tokens[i]!.start < told.start) return undefined
    if (tokens[i]!.value === mark) return i
  }
  return undefined
}

/** Whom a verb before token `first` has as its object, by name, and where the words about them end. */
export function objectFrom(document: Document, first: number, told: Span): { span: Span; end: number }[] {
  const { tokens } = document
  const head = nounBefore(document, first)
  const office = /^the$/i.test(tokens[first]?.value ?? '') ? officeEndingAt(document, head) : undefined
  if (office && office.start === tokens[first]!.start) return [{ span: office, end: office.end }]
  const { byFirst } = named(document)
  const at = Array.from({ length: titleTokens + 1 }, (_, k) => first + k).find((token) => byFirst.has(token))
  const run = at === undefined ? undefined : byFirst.get(at)
  if (!run || tokens[run.first]!.start >= told.end || !isSomebodys(document, run)) return []
  const between = tokens.slice(first, run.first)
  if (between.some(({ pos, value }) => !/^(?:DET|NUM|ADJ|NOUN|PROPN)$/.test(pos) && !/^[-–]$/.test(value))) return []
  if (/^['’]s?$/.test(tokens[run.end]?.value ?? '')) return []
  if (run.end - run.first === 1 && between.some(({ pos }) => pos === 'NUM') && /s$/.test(tokens[run.first]!.value))
    return []
  const runs = [run]
  if (/^(?:and|,)$/.test(tokens[run.end]?.value ?? '')) {
    const next = byFirst.get(run.end + 1)
    if (next && isSomebodys(document, next)) runs.push(next)
  }
  const end = behindApposition(document, runs.at(-1)!.end)
  return runs.map((one) => ({ span: spanOf(document, one), end }))
}

/** The last noun of the words from `first` on that stand before "with", "for" and the like. */
function nounBefore({ tokens }: Document, first: number): number {
  let at = first
  while (at < first + 4 && /^(?:DET|ADJ|NOUN|PROPN)$/.test(tokens[at]?.pos ?? '')) at++
  return Math.max(0, at - 1)
}

/** Past ", 44," behind a name. */
function behindApposition({ tokens }: Document, end: number): number {
  if (tokens[end]?.value !== ',') return tokens[end - 1]!.end
  for (let i = end + 1; i < end + apposition; i++) if (tokens[i]?.value === ',') return tokens[i]!.end
  return tokens[end - 1]!.end
}

/** A name that is no place's, no people's and nobody's: "two Norlanders", "No one". */
function isSomebodys({ tokens }: Document, { first, end, office, titles }: NameRun): boolean {
  const words = tokens.slice(first, end)
  const lead = tokens[first - titles.length - 1]?.value ?? ''
  return (
    !office &&
    !/^an?$/i.test(lead) &&
    !/^(?:no|any|every|some)/i.test(words.length === 2 && /^one$/i.test(words[1]!.value) ? words[0]!.value : '') &&
    words.some(({ value, pos }) => /^\p{Lu}/u.test(value) && pos !== 'NUM' && pos !== 'ADJ') &&
    !(words.length === 1 && inhabitantAt(tokens, first) > 0) &&
    !words.every(({ value }, index) => isPlace(value) || (index === 0 && opensThing(value)))
  )
}

const spanOf = ({ tokens }: Document, { first, end }: NameRun): Span => ({
  start: tokens[first]!.start,
  end: tokens[end - 1]!.end,
})

/** "The mayor", "the former treasurer": somebody by what they are. */
function officeEndingAt({ tokens }: Document, last: number): Span | undefined {
  const noun = tokens[last]!
  if (noun.pos !== 'NOUN' || nobodysRole.test(noun.value) || nounKind(noun.value) !== 'person') return undefined
  for (let i = last - 1; i >= Math.max(0, last - 3); i--) {
    if (tokens[i]!.value.toLowerCase() === 'the') return { start: tokens[i]!.start, end: noun.end }
    if (!/^(?:NOUN|ADJ|PROPN)$/.test(tokens[i]!.pos)) return undefined
  }
  return undefined
}
