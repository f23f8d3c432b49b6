import type { Contradiction } from '../../../core/analysis.ts'
import { happenings, plannings } from '../../locales/en/tellings.ts'
import type { Clause } from '../clause/tells.ts'
import { isoNumber, readIsoDay, toDay, toNumber } from '../days/calendar.ts'
import type { Read } from '../interpret/index.ts'
import type { Lexeme } from '../read/lexeme.ts'
import type { Meaning } from '../read/meaning.ts'
import { sayDay } from './say.ts'

const HAPPENED = new Set(happenings.split(' '))
const PLANNED = new Set(plannings.split(' '))
const REACH = 16
/** A day more may pass between the place and the desk: time zones and clocks. */
const SLACK = 1

/** Dates after publication that the text tells as over: "the council voted on 25 May 2017", published on 18 May. */
export function findFutureToldAsPast(
  lexemes: readonly Lexeme[],
  read: readonly Read[],
  published: number | undefined,
): Contradiction[] {
  if (published === undefined) return []
  return read.flatMap(({ timex, finding, context: { clause } }) => {
    const after = lateness(timex.value, published)
    if (
      !after ||
      !isWrittenDate(finding.meaning) ||
      isPutAhead(finding.meaning, clause) ||
      !isToldAsOver(lexemes, finding.first, finding.end)
    )
      return []
    const span = { start: timex.start, end: timex.end }
    const today = sayDay(toDay(published))
    return [
      {
        ...span,
        kind: 'future-told-as-past' as const,
        readings: [
          { value: timex.value, because: `The date says ${after}, which is after publication on ${today}.`, span },
          {
            value: isoNumber(published),
            because: `The sentence tells it as over, so it can't be later than ${today}.`,
            span,
          },
        ],
      },
    ]
  })
}

/** The text itself says when: a day, or a month or a year with its year. "In December" alone may be either. */
const isWrittenDate = (meaning: Meaning) =>
  meaning.is === 'day' || meaning.is === 'value' || (meaning.is === 'month' && meaning.year !== undefined)

/** "…, and the last show is on June 3": its year is ours, and its clause tells it as to come. */
const isPutAhead = (meaning: Meaning, { tense }: Clause) =>
  meaning.is === 'day' && meaning.year === undefined && tense === 'future'

/** How the date reads, where all of it lies after publication. */
function lateness(value: string, published: number): string | undefined {
  const day = readIsoDay(value)
  if (day && value.length === 10) return toNumber(day) > published + SLACK ? sayDay(day) : undefined
  const { year, month } = toDay(published)
  const wide = /^(\d{4})(?:-(\d\d))?$/.exec(value)
  if (!wide) return undefined
  const later = Number(wide[1]) > year || (wide[2] !== undefined && Number(wide[1]) === year && Number(wide[2]) > month)
  return later ? value : undefined
}

/** A verb of happening in the past is in the clause, and nothing in it plans. */
function isToldAsOver(lexemes: readonly Lexeme[], first: number, end: number): boolean {
  const lead = lexemes[first - 1]?.lower ?? ''
  if (lead !== 'on' && lead !== 'in' && lead !== 'On' && first !== 0 && lexemes[first]!.gap !== 'break') return false
  let happened = false
  for (const [from, step] of [
    [first - 1, -1],
    [end, 1],
  ] as const) {
    for (let i = from, n = 0; n < REACH; i += step, n++) {
      const lexeme = lexemes[i]
      if (!lexeme || (lexeme.kind === 'mark' && /^[.;?!:"“”]$/.test(lexeme.lower))) break
      if (step < 0 ? lexemes[i + 1]?.gap === 'break' : lexeme.gap === 'break') break
      if (PLANNED.has(lexeme.lower)) return false
      if (HAPPENED.has(lexeme.lower)) happened = true
    }
  }
  return happened
}

/** So many days after publication no slip of the pen lies: the page was written anew, or its date is another's. */
const ANOTHER_TIME = 180

/**
 * Whether a text tells as over what came long after its date of publication: then that date says nothing about its days and months
 * without a year.
 */
export const isOlderThanItsText = (
  read: readonly Read[],
  published: number | undefined,
  lexemes: readonly Lexeme[],
): boolean =>
  published !== undefined &&
  read.some(({ timex, finding, context: { clause } }) => {
    const first = /^(\d{4})(?:-(\d\d))?/.exec(timex.value)
    return (
      first !== null &&
      isWrittenDate(finding.meaning) &&
      !isPutAhead(finding.meaning, clause) &&
      lateness(timex.value.slice(0, 10), published) !== undefined &&
      toNumber({ year: Number(first[1]), month: Number(first[2] ?? 1), day: 1 }) > published + ANOTHER_TIME &&
      (isToldAsOver(lexemes, finding.first, finding.end) ||
        (clause.tense === 'past' && clause.firm && opensWithIn(lexemes, finding.first)))
    )
  })

/** "In April 2018, the council decided …". */
const opensWithIn = (lexemes: readonly Lexeme[], first: number) =>
  lexemes[first - 1]?.lower === 'in' && lexemes[first - 1]!.capital
