import type { Certainty, Contradiction, Event, Precision } from '../../core/analysis.ts'

/** A verbatim sentence of an article: `article.text.slice(start, end) === text`. */
export interface TimelineSentence {
  readonly article: string
  readonly text: string
  readonly start: number
  readonly end: number
  readonly outlet?: string
}

/** What one side says where outlets, or an article with itself, disagree. */
export interface TimelineReading {
  /** An ISO date, or a number as written. */
  readonly value: string
  readonly outlets: readonly string[]
  /** Why this reading; for contradictions inside one article. */
  readonly because?: string
  readonly sentence: TimelineSentence
}

/** Two or more readings side by side. Nothing is chosen between them. */
export interface TimelineDisagreement {
  readonly kind: 'date' | 'number' | Contradiction['kind']
  readonly readings: readonly TimelineReading[]
}

export interface TimelineEntry {
  /** ISO date as precise as is known, as in `Event`. */
  readonly date: string
  readonly until?: string
  readonly precision: Precision
  readonly certainty: Certainty
  readonly about: Event['about']
  /** At most `perDate`, in the order of the text. */
  readonly sentences: readonly TimelineSentence[]
  /** Every outlet that speaks of this date, sorted; empty when none is known. */
  readonly outlets: readonly string[]
  readonly disagreements: readonly TimelineDisagreement[]
  /** Weight among the entries, 0 to 1; the heaviest date of a story has 1. */
  readonly weight: number
}

/** The neutral timeline that lists, pictures and exports are made of. Entries are in order of date. */
export interface Timeline {
  readonly title: string
  readonly entries: readonly TimelineEntry[]
  /** Plans that no date is given for, in the order of the texts: they are on no day. */
  readonly undated: readonly TimelineSentence[]
  /** Dates that the window asked for leaves out. */
  readonly outside: number
}
