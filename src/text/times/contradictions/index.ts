import type { Contradiction } from '../../../core/analysis.ts'
import type { Read } from '../interpret/index.ts'
import type { Lexeme } from '../read/lexeme.ts'
import { findFutureToldAsPast } from './future-past.ts'
import { findImpossibleDates } from './no-such-date.ts'
import { findTwoDates } from './two-dates.ts'
import { findWeekdayContradictions } from './weekday.ts'

/** What the finders are given: `now` is the day that "today" means, `published` that of publication, as day numbers. */
export interface Evidence {
  readonly lexemes: readonly Lexeme[]
  readonly read: readonly Read[]
  readonly now: number | undefined
  readonly published: number | undefined
}

/** Readings that can't both be right, in the order of the text. All of them are kept; nothing is decided between them. */
export function findContradictions({ lexemes, read, now, published }: Evidence): Contradiction[] {
  return [
    ...findWeekdayContradictions(lexemes, now),
    ...findImpossibleDates(lexemes, read, now),
    ...findFutureToldAsPast(lexemes, read, published),
    ...findTwoDates(lexemes, read),
  ].sort((a, b) => a.start - b.start)
}
