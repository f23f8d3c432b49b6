import type { Timex } from '../../core/analysis.ts'
import type { Span } from '../../core/span.ts'
import { quantitiesOf } from '../changes/quantities.ts'
import { type Word, wordsOf } from '../changes/words.ts'
import { approximations, goneBefore } from '../locales/en/check.ts'
import { baseForm } from '../quotes/words/lexemes.ts'
import { isPlural } from '../quotes/words/people.ts'
import { isDay } from './days.ts'
import { stemOf } from './stems.ts'
import { moneyAt, unitOf } from './units.ts'

/** A number with what it counts. */
export interface Figure extends Span {
  readonly value: number
  /** Money, measure, share, age or stretch of time: of two figures that have one it has to be the same. */
  readonly unit?: string
  /** Stems of the words that follow: what is counted. */
  readonly counted: ReadonlySet<string>
  /** Stems of the words around it, in its clause. */
  readonly near: ReadonlySet<string>
  /** “From”, “to”, “of”: the place of the figure where it counts nothing that is named. */
  readonly role?: string
  /** “More than”, “almost”, “about”. */
  readonly about?: 'over' | 'under' | 'about'
  /** It comes on top of another: “six more”. */
  readonly more?: true
  /** It is told as what no longer holds: “and not 900”. */
  readonly gone?: true
}

const rough = approximations.split('; ').flatMap((line) => {
  const [kind = '', forms = ''] = line.split(' | ')
  return forms.split(',').map((form) => [form, kind as NonNullable<Figure['about']>] as const)
})
const gone = goneBefore.split(',')
/** They belong to the value. */
const scales = /^(?:hundred|thousand|million|billion|trillion)$/
const countedWords = 4
const nearWords = 9

/** The figures of a stretch of a text; days and hours are none, stretches of time are. */
export function figuresOf(text: string, span: Span, timexes: readonly Timex[]): Figure[] {
  const days = timexes.filter((timex) => isDay(text, timex))
  const words = wordsOf(text, span)
  return quantitiesOf(text, span, days).map(({ start, end, value }) => {
    const before = text.slice(Math.max(span.start, start - 24), start).replace(/[$£€¥₹]$/, '')
    const behind = text.slice(end, Math.min(span.end, end + 60))
    const at = Math.max(
      0,
      words.findIndex((word) => word.end > start),
    )
    const counted = countedIn(behind)
    const unit = moneyAt(text, start - 1) ?? moneyAt(text, start) ?? unitOf(counted, behind, before)
    const role = /\b(from|to|by|of|than|and) (?:the )?$/.exec(before)?.[1]
    const about = rough.find(([form]) => before.toLowerCase().endsWith(`${form} `))?.[1]
    return {
      ...{
        start,
        end,
        value,
        near: new Set(stemsIn(clauseAround(text, words, at))),
      },
      counted: new Set(counted.filter((word) => word.length > 2).map(baseForm)),
      ...(unit && { unit }),
      ...(role && { role }),
      ...(about && { about }),
      ...((/^ (?:more|further|additional|extra|others?)\b/.test(behind) || /\banother $/.test(before)) && {
        more: true,
      }),
      ...(gone.some((form) => before.toLowerCase().endsWith(` ${form} `)) && { gone: true }),
    }
  })
}

/** The words behind a figure up to the first in the plural: what is counted. */
function countedIn(behind: string): string[] {
  const stop = behind.search(/[.,;:()“”"!?]/)
  const words = wordsOf(behind, { start: 0, end: stop < 0 ? behind.length : stop }).map(({ plain }) => plain)
  const some = words.slice(0, countedWords)
  const link = some.findIndex((word) => /^(?:and|or|but|in|at|on|for|from|by|who|while|to)$/.test(word))
  const own = link < 0 ? some : some.slice(0, link)
  const plural = own.findIndex((word) => isPlural(word))
  return plural < 0 ? own : own.slice(0, plural + 1)
}

/** The words beside a figure, up to a mark that parts clauses. */
function clauseAround(text: string, words: readonly Word[], at: number): readonly Word[] {
  const parted = (i: number) => /[;:—–]/.test(text.slice(words[i]!.end, words[i + 1]?.start ?? words[i]!.end))
  let [from, to] = [at, at]
  while (from > 0 && at - from < nearWords && !parted(from - 1)) from--
  while (to < words.length - 1 && to - at < nearWords && !parted(to)) to++
  return words.slice(from, to + 1)
}

const stemsIn = (words: readonly Word[]) =>
  words.flatMap(({ plain }) => (scales.test(plain) ? [] : (stemOf(plain) ?? [])))
