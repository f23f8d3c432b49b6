import type { Sentence, Timex } from '../../../core/analysis.ts'
import type { Document } from '../../document.ts'
import type { Clause } from '../clause/tells.ts'
import { toDay } from '../days/calendar.ts'
import { isAsked } from './asked.ts'
import { isAttributive, isForYear, isInName, isOfSomething, isOpeningFor } from './attributive.ts'
import { isAim, isBaseline, isBefore, isBestOf, isCountedFrom, isCountSince, isNeverSince } from './baseline.ts'
import { isFilingDate, isPageDate } from './filing.ts'
import { isIdiom, isLikened, isSpan, isYearly } from './habit.ts'
import { isKindOf } from './kind-of.ts'
import { isOfPicture } from './line.ts'
import { isTerm } from './term.ts'
import { isFarAhead, isFeastOfYear, isOneMore, isRough, isSeasonToCome, isSubject, isYearOf } from './which.ts'

/** A date in a sentence: `of` is the mention that it is worked out from, `until` its other end, `clause` what `of` stands in. */
export interface Mention {
  readonly document: Document
  readonly index: number
  readonly sentence: Sentence
  readonly timex: Timex
  readonly of: Timex
  readonly until: Timex | undefined
  readonly clause: Clause | undefined
}

/** Whether a date only says which one, since when, of what kind or for what: nothing happened on it. `published` is a day's number. */
export function isNoEvent(mention: Mention, published: number | undefined): boolean {
  const { document, index, sentence, timex, of, until, clause } = mention
  const { text } = document
  return (
    isFilingDate(text, timex) ||
    isAsked(text, sentence, timex) ||
    isPageDate(text, sentence, timex) ||
    isBaseline(text, sentence, timex) ||
    isSubject(text, sentence, timex) ||
    (isSeasonToCome(timex.value, published) && clause?.tense !== 'past') ||
    isOfSomething(document, index, timex) ||
    (clause?.tense === 'past' && isForYear(document, index, timex, timex.value)) ||
    (until !== undefined && isTerm(document, index, timex, until)) ||
    (clause?.tense !== 'future' && isOpeningFor(text, sentence, timex, timex.value)) ||
    isNeverSince(text, sentence, timex) ||
    isCountSince(text, sentence, timex) ||
    isOfPicture(text, sentence, timex) ||
    isFarAhead(of, published) ||
    isCountedFrom(text, sentence, timex) ||
    isInName(document, index, until ? { start: timex.start, end: until.end } : timex) ||
    isRough(of) ||
    isYearOf(text, timex) ||
    isOneMore(text, timex) ||
    isFeastOfYear(text, timex, timex.value) ||
    (clause?.tense === 'past' && isBefore(text, sentence, timex)) ||
    isSpan(text, timex) ||
    isLikened(text, timex) ||
    isIdiom(text, timex) ||
    isYearly(text, sentence, timex, timex.value, clause!) ||
    isKindOf(
      document,
      index,
      { start: timex.start, end: (until ?? timex).end },
      { value: timex.value, over: clause?.tense === 'past' },
    ) ||
    (published !== undefined && timex.value === String(toDay(published).year) && isBestOf(text, sentence, timex)) ||
    isAttributive(document, index, timex, timex.value) ||
    isAim(text, sentence, timex, until)
  )
}
