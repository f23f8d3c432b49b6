import type { Contradiction, Timex } from '../../core/analysis.ts'
import type { Clause } from './clause/tells.ts'
import { isOlderThanItsText } from './contradictions/future-past.ts'
import { findContradictions } from './contradictions/index.ts'
import { readIsoDay, toNumber } from './days/calendar.ts'
import { englishRules } from './en/index.ts'
import { presentDay } from './interpret/dateline.ts'
import { refineDayLists } from './interpret/day-lists.ts'
import { interpret } from './interpret/index.ts'
import { refineApposedQuarters } from './read/apposed-quarters.ts'
import { refineMerged } from './read/merge.ts'
import { refineModifiers } from './read/modifiers.ts'
import { asPrinted } from './read/one-case.ts'
import { parse, RuleIndex } from './read/parse.ts'
import { scan } from './read/scan.ts'
import { isAbbreviation } from './read/vocabulary.ts'

export { findEvents } from './events/index.ts'

/** `published` is `YYYY-MM-DD` or a full ISO 8601 time: its local calendar day is what "today" means. */
export interface TimesOptions {
  readonly published?: string
}

function publicationDay(published: string | undefined): number | undefined {
  const day = published === undefined ? undefined : readIsoDay(published)
  return day && toNumber(day)
}

const rules = new RuleIndex(englishRules)

/**
 * Time expressions of an English text in order (TIMEX3 of TimeML 1.2.1: type, value, mod; spans in UTF-16 units), and the
 * readings among them that can't both be right. The way of wanasit/chrono: parsers find, refiners rewrite what was found,
 * each value is certain (the text says it) or implied (resolved against the publication date, the dateline or an anchor).
 * `clauses` tells for each expression how the clause around it is told.
 * Linear in the length of the text; never throws on any text.
 */
export function findTimes(
  text: string,
  options: TimesOptions = {},
): { timexes: Timex[]; clauses: Clause[]; contradictions: Contradiction[] } {
  const lexemes = asPrinted(scan(text, isAbbreviation), text)
  const published = publicationDay(options.published)
  const found = parse(lexemes, rules)
  const now = presentDay(lexemes, found, published)
  const refined = refineApposedQuarters(
    refineMerged(refineModifiers(refineDayLists(found, lexemes), lexemes), lexemes),
    lexemes,
  )
  const first = interpret(refined, lexemes, now)
  const read = isOlderThanItsText(first, published, lexemes) ? interpret(refined, lexemes, undefined) : first
  return {
    timexes: read.map(({ timex }) => timex),
    clauses: read.map(({ context }) => context.clause),
    contradictions: findContradictions({ lexemes, read, now: published ?? now, published }),
  }
}
