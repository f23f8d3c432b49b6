import { firstThat } from '../../first-that.ts'
import { courtPapers, quotingVerbs, speechVerbs } from '../../locales/en/tellings.ts'
import type { Lexeme } from '../read/lexeme.ts'
import type { Finding } from '../read/rule.ts'
import type { Quotation } from './quotations.ts'

const SPEECH = new Set(`${speechVerbs} ${quotingVerbs}`.split(' '))
const COURT_PAPERS = new Set(courtPapers.split(' '))
/** So far from a quotation its verb of saying may be, and so far from the verb its date. */
const REACH = 12
const LISTENERS = new Set(['her', 'him', 'them', 'me', 'us'])

/** When a quotation was said: the finding that dates it, `in-the-story` where its telling is a story of the past, `before-it` where it comes before what is told, `some-day` of a month or a year, or the day of publication. */
export type SaidWhen = { readonly finding: number } | 'in-the-story' | 'before-it' | 'some-day' | undefined

/** Looks behind a quotation ("…," she said on Monday), then before it (On Monday she said: "…"). */
function saidWhen(quotation: Quotation, findings: readonly Finding[], lexemes: readonly Lexeme[]): SaidWhen {
  const behind = verbFrom(lexemes, quotation.end + 1, 1)
  const before = verbFrom(lexemes, quotation.first - 2, -1)
  const verb = behind ?? before
  if (verb === undefined) return undefined
  const finding = dateBeside(verb, quotation, findings, lexemes)
  if (finding !== undefined) return { finding }
  // "…, she wrote in her diary in 1912": on some day of that year.
  if (dateBeside(verb, quotation, findings, lexemes, isCoarse) !== undefined) return 'some-day'
  if (lexemes[verb - 1]?.lower === 'had') return 'before-it'
  return toldInAStory(lexemes, verb) ? 'in-the-story' : undefined
}

function verbFrom(lexemes: readonly Lexeme[], from: number, step: 1 | -1): number | undefined {
  for (let i = from, n = 0; n < REACH && lexemes[i]; i += step, n++) {
    const { lower, gap } = lexemes[i]!
    if (step > 0 && (gap === 'break' || /^[.!?“"]$/.test(lower))) return undefined
    if (step < 0 && /^[.!?”"]$/.test(lower)) return undefined
    if (SPEECH.has(lower)) return i
    if (step < 0 && gap === 'break') return undefined
  }
  return undefined
}

/** The date that hangs on a verb of saying: right behind it, or at the head of its clause. */
function dateBeside(
  verb: number,
  { first, end }: Quotation,
  findings: readonly Finding[],
  lexemes: readonly Lexeme[],
  wanted: (finding: Finding) => boolean = isDay,
): number | undefined {
  const near = firstThat(0, findings.length, (i) => findings[i]!.first >= verb - REACH)
  for (let i = near; i < findings.length && findings[i]!.first <= verb + REACH; i++) {
    const finding = findings[i]!
    const inside = finding.first >= first && finding.first < end
    if (!inside && wanted(finding) && joins(lexemes, verb, finding)) return i
  }
  return undefined
}

const isDay = ({ meaning: { is } }: Finding) =>
  is === 'day' ||
  is === 'weekday' ||
  is === 'unit' ||
  is === 'part' ||
  is === 'holiday' ||
  is === 'anchor' ||
  is === 'away'

/** A month or a year. */
const isCoarse = ({ meaning }: Finding) =>
  meaning.is === 'month' || (meaning.is === 'value' && meaning.type === 'DATE' && /^\d{4}$/.test(meaning.value))

function joins(lexemes: readonly Lexeme[], verb: number, { first, end }: Finding): boolean {
  const [from, to] = first > verb ? [verb + 1, first] : [end, verb]
  for (let i = from; i < to; i++) if (lexemes[i]!.gap === 'break' || /^[.;?!“”"]$/.test(lexemes[i]!.lower)) return false
  return true
}

/** "told her", "said to them": what is quoted belongs to what is being told, not to the day of the paper. */
const toldInAStory = (lexemes: readonly Lexeme[], verb: number) =>
  LISTENERS.has(lexemes[lexemes[verb + 1]?.lower === 'to' ? verb + 2 : verb + 1]?.lower ?? '') ||
  isOnRecord(lexemes, verb)

/** "…, he said, according to the charge": told in a paper of a court, of what was. */
function isOnRecord(lexemes: readonly Lexeme[], verb: number): boolean {
  for (let i = verb + 1; i <= verb + 4 && lexemes[i] && lexemes[i]!.gap !== 'break'; i++)
    if (lexemes[i]!.lower === 'according')
      return lexemes.slice(i + 2, i + 6).some(({ lower, gap }) => gap !== 'break' && COURT_PAPERS.has(lower))
  return false
}

/** For each finding in a quotation, when that was said. */
export function inQuotations(
  quotations: readonly Quotation[],
  findings: readonly Finding[],
  lexemes: readonly Lexeme[],
): Map<number, SaidWhen> {
  const said = new Map<number, SaidWhen>()
  let i = 0
  for (const quotation of quotations) {
    while (i < findings.length && findings[i]!.first < quotation.first) i++
    if (i >= findings.length) break
    if (findings[i]!.first >= quotation.end) continue
    const when = saidWhen(quotation, findings, lexemes)
    for (; i < findings.length && findings[i]!.first < quotation.end; i++) said.set(i, when)
  }
  return said
}
