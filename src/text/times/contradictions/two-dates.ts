import type { Contradiction } from '../../../core/analysis.ts'
import { onceOnly } from '../../locales/en/tellings.ts'
import { readIsoDay, toNumber } from '../days/calendar.ts'
import type { Read } from '../interpret/index.ts'
import type { Lexeme } from '../read/lexeme.ts'
import { sayDay } from './say.ts'

const ONCE = new Set(onceOnly.split(' '))
const REACH = 12
/** More tellings than this are no article; the comparison is of each with each. */
const MOST = 200

interface Telling {
  readonly verb: string
  readonly subject: ReadonlySet<string>
  readonly read: Read
}

/** One event told with two days: "the bridge collapsed on 3 May" and, further on, "the bridge collapsed on 4 May". */
export function findTwoDates(lexemes: readonly Lexeme[], read: readonly Read[]): Contradiction[] {
  const tellings = read.flatMap((one) => tellingOf(lexemes, one) ?? []).slice(0, MOST)
  const found: Contradiction[] = []
  tellings.forEach((a, i) => {
    const b = tellings
      .slice(i + 1)
      .find((other) => sameEvent(a, other) && differ(a.read.timex.value, other.read.timex.value))
    if (!b) return
    found.push({
      kind: 'two-dates',
      start: b.read.timex.start,
      end: b.read.timex.end,
      readings: [a, b].map(({ read: { timex } }) => ({
        value: timex.value,
        because: `Here it is dated ${sayDay(readIsoDay(timex.value)!)}.`,
        span: { start: timex.start, end: timex.end },
      })),
    })
  })
  return found
}

/** Farther apart than this in days, two of one name did the same: grandfathers and grandsons. */
const NEAR = 31
function differ(a: string, b: string): boolean {
  const apart = Math.abs(toNumber(readIsoDay(a)!) - toNumber(readIsoDay(b)!))
  return apart > 0 && apart <= NEAR
}
const PRONOUNS = new Set('he she it they i we you one someone both all'.split(' '))
const SMALL = new Set(
  'the a an his her its their this that who which was were and of in on at by had has been after when'.split(' '),
)

/** The verb of the clause before a date, and the words before that verb. */
function tellingOf(lexemes: readonly Lexeme[], read: Read): Telling | undefined {
  const { finding, timex } = read
  if (timex.value.length !== 10 || !readIsoDay(timex.value) || finding.meaning.is !== 'day') return undefined
  for (let i = finding.first - 1, n = 0; i > 0 && n < REACH; i--, n++) {
    const lexeme = lexemes[i]!
    if (lexemes[i + 1]!.gap === 'break' || /^[.;?!]$/.test(lexeme.lower)) return undefined
    if (!ONCE.has(lexeme.lower)) continue
    const subject = subjectBefore(lexemes, i)
    return subject.size > 0 && ![...subject].some((word) => PRONOUNS.has(word))
      ? { verb: lexeme.lower, subject, read }
      : undefined
  }
  return undefined
}

function subjectBefore(lexemes: readonly Lexeme[], verb: number): Set<string> {
  const words = new Set<string>()
  for (let i = verb - 1, n = 0; i >= 0 && n < 6; i--, n++) {
    const lexeme = lexemes[i]!
    if (lexeme.kind === 'mark' || lexemes[i + 1]!.gap === 'break') break
    if (!SMALL.has(lexeme.lower)) words.add(lexeme.lower)
    else if (words.size > 0) break
  }
  return words
}

/** The shorter subject is all in the longer one. */
function sameEvent(a: Telling, b: Telling): boolean {
  if (a.verb !== b.verb) return false
  const [short, long] = a.subject.size <= b.subject.size ? [a.subject, b.subject] : [b.subject, a.subject]
  return [...short].every((word) => long.has(word))
}
