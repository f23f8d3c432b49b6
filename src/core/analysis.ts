import type { PageKind } from './article.ts'
import type { Span } from './span.ts'

/** Said in the text, or worked out by us. */
export type Certainty = 'certain' | 'implied'

export interface Sentence extends Span {
  /** Index of the sentence's paragraph. */
  readonly paragraph: number
}

/** A verbatim sentence of the brief. `lead` is what a reader needs to know first ("she" = Ann Lee): ours, shown as implied. */
export interface SummarySentence extends Span {
  readonly text: string
  readonly lead?: string
}

export type AttributionKind = 'direct' | 'indirect' | 'mixed'

/** What the cue does: "denied" is not "said". */
export type Stance = 'states' | 'claims' | 'denies' | 'declines' | 'promises' | 'demands' | 'asks' | 'repudiates'

/** The sort of source behind an attribution. */
export type SpeakerKind = 'person' | 'body' | 'document' | 'anonymous' | 'collective' | 'unknown'

/** The person, body or document resolved behind a source span. Every name and role is a span of the text. */
export interface Speaker {
  readonly id: string
  readonly name: string
  readonly nameSpan: Span
  readonly kind: SpeakerKind
  readonly roles: readonly Span[]
  readonly mentions: readonly Span[]
  /** Id of the one whom a spokesperson without a name speaks for. */
  readonly speaksFor?: string
  /** Ids of those who speak together ("Ann Lee and Bob Roe said"). */
  readonly members?: readonly string[]
}

/** Through whom an attribution reached us. */
export interface AttributionChannel extends Span {
  /** "told The Independent" | "according to Interfax" | "in a tweet". */
  readonly kind: 'told' | 'according-to' | 'medium' | 'reported-by'
}

/**
 * Why the desk is not sure of a speaker: a pronoun that could be somebody else; a quotation that nobody is given for; somebody
 * called by what they are; words said on behalf of a body; no name given, only what they are; a word that hardly tells of
 * saying; an unclear source; nobody found.
 */
export type Doubt = 'pronoun' | 'no-cue' | 'called' | 'behalf' | 'unnamed' | 'faint' | 'unclear' | 'nobody'

/** Source, cue, content (the model of Pareti's PARC and of bbc/citron). Spans may come in several pieces. */
export interface Attribution {
  readonly kind: AttributionKind
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  readonly stance: Stance
  readonly channel?: AttributionChannel
  /** Id of the speaker in `Analysis.speakers`; absent where none, or more than one, fits. */
  readonly speaker?: string
  /** Whether the source is named there, or was worked out ("she", or a quote with no cue). */
  readonly certainty: Certainty
  /** How sure the desk is that the words are this speaker's, 0 to 1: of a hundred with .9 about ninety are. */
  readonly grade?: number
  /** Whether it is shown as the answer; where it isn't, `doubt` says why. */
  readonly sure?: boolean
  readonly doubt?: Doubt
  /** True where nothing was said, written or shown: a thought, a plan, an act. Shown only when asked for. */
  readonly weak?: true
  /** Index of the attribution whose content this one is in ("the minister said the police had told him"). */
  readonly within?: number
}

/** Somebody of whom the article itself tells that they are charged, sued or on trial: a name or an office, in the sentence that tells it. */
export interface Charge extends Span {
  readonly told: Span
}

export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET'

/** TIMEX3 (TimeML 1.2.1): a time expression and its normalised value. */
export interface Timex extends Span {
  readonly type: TimexType
  readonly value: string
  readonly mod?: string
  readonly certainty: Certainty
}

/** Two readings that can't both be right; both are kept and shown. */
export interface Contradiction extends Span {
  readonly kind: 'weekday-date' | 'future-told-as-past' | 'no-such-date' | 'two-dates'
  /** What each reading says, as ISO dates where there is one; `because` is a sentence in plain words. */
  readonly readings: readonly { readonly value: string; readonly because: string; readonly span: Span }[]
}

export type Precision = 'year' | 'quarter' | 'month' | 'week' | 'day' | 'part-of-day' | 'minute'

/** A sentence anchored to a date. */
export interface Event extends Span {
  /** ISO date as precise as is known: `2017`, `2017-05`, `2017-W20`, `2017-05-18`, `2017-05-18T14:30`. */
  readonly date: string
  /** Last date of an interval, in the same form. */
  readonly until?: string
  readonly precision: Precision
  readonly certainty: Certainty
  /** The expression that the date came from. */
  readonly timex: Span
  /** `report` is the day it was said or published, not the day it happened. */
  readonly about: 'event' | 'report' | 'planned'
  /** Indices of the attributions that say so. */
  readonly attributions: readonly number[]
  /** Index into `Analysis.contradictions`. */
  readonly contradiction?: number
}

/** A sentence that tells a plan and gives no date for it: it is on no day. */
export interface UndatedPlan extends Span {
  /** Indices of the attributions that say so. */
  readonly attributions: readonly number[]
}

export type ThreadKind = 'refusal' | 'promise' | 'demand' | 'pending' | 'deadline'

/** What a story leaves open. */
export interface Thread extends Span {
  readonly kind: ThreadKind
  /** Who has to act or refused, a span of the text. */
  readonly who?: Span
  /** The expression that names a date by when, and its day. */
  readonly by?: Span
  readonly byDate?: string
  readonly certainty: Certainty
}

/** A piece that is no news report, and the signs by which it is told: plain words, to be shown. */
export interface Genre {
  readonly kind: 'opinion' | 'editorial' | 'letters' | 'live' | 'interview' | 'review' | 'listing' | 'essay'
  readonly because: readonly string[]
}

/** Everything that the text of one article version says, each with its span. */
export interface Analysis {
  readonly version: string
  readonly language: { readonly code: string; readonly readable: boolean }
  /** Absent for news, and where one sign alone speaks for another kind. */
  readonly genre?: Genre
  readonly sentences: readonly Sentence[]
  readonly summary: readonly SummarySentence[]
  /** The brief at each length asked for, by number of sentences: a shorter one is chosen anew, not cut off. */
  readonly briefs: Readonly<Record<number, readonly SummarySentence[]>>
  readonly speakers: readonly Speaker[]
  readonly attributions: readonly Attribution[]
  /** Absent where nobody is. */
  readonly charged?: readonly Charge[]
  readonly timexes: readonly Timex[]
  readonly contradictions: readonly Contradiction[]
  readonly events: readonly Event[]
  readonly undated: readonly UndatedPlan[]
  readonly threads: readonly Thread[]
}

/** What the analysis is asked: `published` is `YYYY-MM-DD` or a full ISO 8601 time. */
export interface AnalysisInput {
  readonly text: string
  readonly title?: string
  readonly published?: string
  /** Where it was published: its path can say what kind of piece it is. */
  readonly url?: string
  /** What its page says of its kind. */
  readonly pageKind?: PageKind
  /** Sentences of `summary`; 3 unless told. */
  readonly summarySentences?: number
  /** Lengths for `briefs`. */
  readonly briefLengths?: readonly number[]
}

/** The port: analysis runs off the main loop. Rejects with `UserError` `analysis-timeout` when a text takes too long. */
export interface Analyst {
  readonly version: string
  analyse(input: AnalysisInput): Promise<Analysis>
  stop(): Promise<void>
}
