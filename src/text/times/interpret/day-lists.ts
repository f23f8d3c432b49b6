import type { Lexeme } from '../read/lexeme.ts'
import type { Meaning } from '../read/meaning.ts'
import type { Finding } from '../read/rule.ts'
import { ORDINAL_ENDS } from '../read/vocabulary.ts'

const LINK = new Set(['and', 'or', 'to', 'through', '&', ',', '-', '–', '—', 'until'])
/** What may follow a day; a noun would make the number a count ("May 3 and 4 people"). */
const AFTER = new Set(
  'in at on for with by when as after before but while the a an he she it they was were is are and or to from this last next of'.split(
    ' ',
  ),
)

/** Takes the further days of a month in: "April 24 and 25", "May 15-17, 2017", "3 to 5 March". Each is an expression of its own. */
export function refineDayLists(findings: readonly Finding[], lexemes: readonly Lexeme[]): Finding[] {
  return withFormerDays(withFurtherDays(findings, lexemes), lexemes)
}

const FORMER = new Set(['and', 'or', 'to', 'through', '&', ',', '-', '–', '—', 'until'])
/** What may be before the first day of such a list. */
const BEFORE = new Set('on from between of to until by for the dates , ( since through and'.split(' '))

/** "3 to 5 March", "on 2, 9 and 16 May": days whose month comes behind them. */
function withFormerDays(findings: readonly Finding[], lexemes: readonly Lexeme[]): Finding[] {
  return findings.flatMap((finding, f) => {
    const { meaning } = finding
    const floor = f > 0 ? findings[f - 1]!.end : 0
    if (meaning.is !== 'day' || meaning.weekday !== undefined || !startsWithDay(lexemes, finding.first, meaning.day))
      return [finding]
    const days: Finding[] = []
    let first = finding.first
    let next = meaning.day
    for (
      let at = formerDay(lexemes, first);
      at !== undefined && at >= floor && days.length < 6;
      at = formerDay(lexemes, first)
    ) {
      const day = Number(lexemes[at]!.lower)
      if (day >= next) break
      const end = ORDINAL_ENDS.has(lexemes[at + 1]!.lower) ? at + 2 : at + 1
      days.unshift({ first: at, end, meaning: { ...meaning, day }, rule: 'former day' })
      next = day
      first = at
    }
    const opens = days.length > 0 && (lexemes[first]!.gap === 'break' || BEFORE.has(lexemes[first - 1]!.lower))
    return opens ? [...days, finding] : [finding]
  })
}

const startsWithDay = (lexemes: readonly Lexeme[], first: number, day: number) =>
  lexemes[first]!.lower === String(day) ||
  (lexemes[first]!.lower === 'the' && lexemes[first + 1]!.lower === String(day))

/** The lexeme of the day before a link that ends at `first`. */
function formerDay(lexemes: readonly Lexeme[], first: number): number | undefined {
  const hyphened = lexemes[first]!.gap === 'hyphen'
  let at = hyphened ? first - 1 : first - 2
  if (lexemes[first]!.gap === 'break') return undefined
  if (!hyphened && !(lexemes[first - 1] && FORMER.has(lexemes[first - 1]!.lower))) return undefined
  if (at >= 0 && ORDINAL_ENDS.has(lexemes[at]!.lower)) at--
  const day = lexemes[at]
  if (!day || !/^\d\d?$/.test(day.lower) || Number(day.lower) < 1 || Number(day.lower) > 31) return undefined
  return lexemes[at + 1]!.gap === 'break' ? undefined : at
}

function withFurtherDays(findings: readonly Finding[], lexemes: readonly Lexeme[]): Finding[] {
  const years = new Set(findings.filter(({ rule }) => rule === 'year').map(({ first }) => first))
  const taken = new Set(findings.map(({ first }) => first).filter((first) => !years.has(first)))
  const swallowed = new Set<number>()
  const listed = findings.flatMap((finding) => {
    const { meaning } = finding
    if (meaning.is !== 'day' || meaning.year !== undefined || !endsInDay(lexemes, finding.end, meaning.day))
      return [finding]
    const days: Finding[] = []
    let end = finding.end
    let last = meaning.day
    for (
      let at = nextDay(lexemes, end);
      at !== undefined && !taken.has(at) && days.length < 6;
      at = nextDay(lexemes, end)
    ) {
      const day = Number(lexemes[at]!.lower)
      if (day <= last || day > 31) break
      days.push({ first: at, end: at + 1, meaning: { is: 'day', month: meaning.month, day }, rule: 'further day' })
      last = day
      end = at + 1
    }
    const year = yearAt(lexemes, end)
    const whole: Finding[] = [finding, ...days]
    if (days.length === 0 || year === undefined || taken.has(year.at)) return whole
    swallowed.add(year.at)
    return whole.map((one, i) => ({
      ...one,
      meaning: { ...(one.meaning as Extract<Meaning, { is: 'day' }>), year: year.value },
      ...(i === whole.length - 1 ? { end: year.at + 1 } : {}),
    }))
  })
  return listed.filter(({ first, rule }) => rule !== 'year' || !swallowed.has(first))
}

const endsInDay = (lexemes: readonly Lexeme[], end: number, day: number) => lexemes[end - 1]!.lower === String(day)

/** The lexeme of the next day of a list, if what is there is one. */
function nextDay(lexemes: readonly Lexeme[], end: number): number | undefined {
  const link = lexemes[end]
  if (!link || link.gap === 'break') return undefined
  if (link.gap === 'hyphen') return isDay(lexemes, end) ? end : undefined
  if (!LINK.has(link.lower)) return undefined
  const at = link.lower === ',' && lexemes[end + 1]?.lower === 'and' ? end + 2 : end + 1
  if (!isDay(lexemes, at)) return undefined
  const after = lexemes[at + 1]
  return !after || after.kind === 'mark' || after.gap === 'break' || AFTER.has(after.lower) ? at : undefined
}

function isDay(lexemes: readonly Lexeme[], at: number): boolean {
  const [day, after] = [lexemes[at], lexemes[at + 1]]
  if (!day || day.gap === 'break' || !/^\d\d?$/.test(day.lower)) return false
  return !after || (after.lower !== '%' && !(after.gap === 'none' && after.kind !== 'mark') && after.gap !== 'hyphen')
}

function yearAt(lexemes: readonly Lexeme[], end: number): { at: number; value: number } | undefined {
  const at = lexemes[end]?.lower === ',' ? end + 1 : end
  const year = lexemes[at]
  return year && year.gap === 'space' && /^(?:1[89]|20)\d\d$/.test(year.lower)
    ? { at, value: Number(year.lower) }
    : undefined
}
