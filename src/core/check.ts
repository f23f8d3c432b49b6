import type { Analysis } from './analysis.ts'
import type { Span } from './span.ts'

/** One version of a kept article, as a draft is held against it. */
export interface CheckedAgainst {
  readonly article: string
  readonly version: number
  /** False for a version that the outlet has changed since: `newest` follows. */
  readonly current: boolean
  readonly headline: string
  readonly text: string
  readonly outlet?: string
  /** When it was published, or came in: milliseconds UTC. */
  readonly at: number
  readonly analysis: Analysis
}

export interface CheckInput {
  readonly draft: string
  /** The day on which the draft is written, `YYYY-MM-DD`: "on Thursday" is the one beside it. */
  readonly published: string
  readonly kept: readonly CheckedAgainst[]
}

export const checkedThings = ['quotation', 'speaker', 'number', 'date', 'weekday', 'name', 'title', 'sourcing'] as const
/** What of a draft is held against what is kept. */
export type CheckedThing = (typeof checkedThings)[number]

/**
 * What came of it. `same`: it stands there (of a quotation: exactly so); `changed`: it reads otherwise there; `unquoted`: the words stand
 * there, and nobody is quoted with them; `other-speaker`: somebody else says it there; `outdated`: a later article has another figure;
 * `corrected`: the outlet has changed it since; `impossible`: the calendar says otherwise; `not-found`; `one-source` and
 * `second-hand`: how a claim is sourced there.
 */
export type CheckVerdict =
  | 'same'
  | 'changed'
  | 'unquoted'
  | 'other-speaker'
  | 'outdated'
  | 'corrected'
  | 'impossible'
  | 'not-found'
  | 'one-source'
  | 'second-hand'

/** Words of a kept version, and in them those that differ from the draft's. */
export interface CheckPlace extends Span {
  readonly article: string
  readonly version: number
  readonly words: readonly Span[]
  /** Who says it there. */
  readonly speaker?: string
}

export interface CheckFinding {
  readonly thing: CheckedThing
  readonly verdict: CheckVerdict
  /** Words of the draft as it was read (`CheckReport.text`), and in them those that differ. */
  readonly draft: Span
  readonly words: readonly Span[]
  /** Who says it in the draft. */
  readonly speaker?: string
  /** What the calendar says, where the verdict is `impossible`. */
  readonly because?: string
  readonly places: readonly CheckPlace[]
}

/** Every span of a draft lies in `text`: the draft without the marks of footnotes and what is not seen. */
export interface CheckReport {
  readonly text: string
  readonly readable: boolean
  readonly findings: readonly CheckFinding[]
}

/** The port: a draft is read and compared off the main loop. Rejects with `UserError` `analysis-timeout`. */
export interface Checker {
  check(input: CheckInput): Promise<CheckReport>
}
