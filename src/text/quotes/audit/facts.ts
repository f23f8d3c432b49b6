import type { Attribution, Speaker, SpeakerKind } from '../../../core/analysis.ts'
import type { Span } from '../../../core/span.ts'

/** One article of the story, as analysed. `id` is the caller's own. */
export interface AuditInput {
  readonly id: string
  readonly text: string
  readonly attributions: readonly Attribution[]
  readonly speakers: readonly Speaker[]
}

/** An attribution of an article by its index, and the spans of what is said in it. */
export interface SpokenRef {
  readonly article: string
  readonly attribution: number
  readonly spans: readonly Span[]
}

/** Somebody who is accused, as a span; `answer` is what they say to it in the same article. */
export interface AccusedFact {
  readonly article: string
  readonly attribution: number
  readonly span: Span
  readonly answer: 'none' | 'declined' | 'spoke'
}

/** Facts about the sources of a story, each with its spans; no verdicts. */
export interface Audit {
  /** Speakers by kind, over all articles; a speaker of one name counts once. */
  readonly counts: Readonly<Record<SpeakerKind, number>>
  /** Statements and claims that nobody else makes, in these articles. */
  readonly singleSourced: readonly SpokenRef[]
  /** What reaches us only through somebody else: "according to Interfax", "reported by", or told inside another's words. */
  readonly secondHand: readonly SpokenRef[]
  readonly declined: readonly SpokenRef[]
  readonly accused: readonly AccusedFact[]
  /** Exact words that two articles give differently. */
  readonly differingQuotes: readonly { readonly a: SpokenRef; readonly b: SpokenRef }[]
}
