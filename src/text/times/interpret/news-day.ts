import { asideOpeners } from '../../locales/en/clauses.ts'
import { readClause } from '../clause/index.ts'
import { readIsoDay, toNumber } from '../days/calendar.ts'
import type { Lexeme } from '../read/lexeme.ts'
import type { Meaning } from '../read/meaning.ts'
import type { Finding } from '../read/rule.ts'
import { resolve } from '../resolve/index.ts'
import type { Quotation } from './quotations.ts'

/** So many lexemes in, a text has told what is new. */
const LEAD = 160
/** News is of the day before it is printed, or of the one before that. */
const OLDEST = 2

const ASIDES = new Set(asideOpeners.split(' '))
/** The day of the news, and whether its lead names no other. */
export interface NewsDay {
  readonly day: number
  readonly alone: boolean
}

/**
 * The day that a text tells of where that is not the day of publication (a day number, like `now`): its lead names yesterday,
 * or the day before, and nothing outside quotation marks names the day it was published. On that day its people spoke.
 */
export function newsDay(
  findings: readonly Finding[],
  lexemes: readonly Lexeme[],
  quotations: readonly Quotation[],
  now: number | undefined,
): NewsDay | undefined {
  if (now === undefined) return undefined
  let lead: number | undefined
  let alone = true
  let quotation = 0
  for (const { meaning, first, end } of findings) {
    while (quotation < quotations.length && quotations[quotation]!.end <= first) quotation++
    const quoted = quotation < quotations.length && quotations[quotation]!.first <= first
    // "The mayor, who on Monday defended it, said today": who it is, and not what is new.
    const aside = first > 1 && ASIDES.has(lexemes[first - 2]!.lower) && lexemes[first - 3]?.lower === ','
    const day: number | undefined = quoted || aside ? undefined : dayTold(meaning, lexemes, first, end, now)
    if (day === now) return undefined
    if (first > LEAD || day === undefined) continue
    // "Cut power on Friday and again on Saturday": its people spoke on the later of them, or after it.
    if (lead !== undefined && lead !== day) alone = false
    lead = Math.max(lead ?? day, day)
  }
  return lead !== undefined && lead < now && now - lead <= OLDEST ? { day: lead, alone } : undefined
}

/** The day of "on Tuesday", "Tuesday night", "yesterday", "today", as its clause tells it. */
function dayTold(
  meaning: Meaning,
  lexemes: readonly Lexeme[],
  first: number,
  end: number,
  now: number,
): number | undefined {
  if (meaning.is === 'part' || meaning.is === 'clock')
    return meaning.of && dayTold(meaning.of, lexemes, first, end, now)
  const isDay = meaning.is === 'weekday' || (meaning.is === 'unit' && meaning.unit === 'day')
  if (!isDay || meaning.from === 'anchor') return undefined
  const clause = readClause(lexemes, first, end, meaning.is === 'weekday')
  const told = resolve(meaning, { now, anchor: undefined, quarter: undefined, clause })
  const day = readIsoDay(told?.value ?? '')
  return day && toNumber(day)
}
