import type { Attribution, Charge, Speaker } from '../../../core/analysis.ts'
import type { Span } from '../../../core/span.ts'

/** One article of the story, as analysed. `id` is the caller's own. */
export interface AuditInput {
  readonly id: string
  readonly text: string
  readonly sentences: readonly Span[]
  readonly attributions: readonly Attribution[]
  readonly speakers: readonly Speaker[]
  readonly charged?: readonly Charge[]
}

/** An attribution of an article by its index, and the spans of what is said in it. */
export interface SpokenRef {
  readonly article: string
  readonly attribution: number
  readonly spans: readonly Span[]
}

/** Somebody who is heard, where their name is fullest. */
export interface HeardVoice {
  readonly article: string
  readonly speaker: Speaker
}

/**
 * Somebody who is accused, as a span, and where: in somebody's words, or in a sentence that tells what has happened ("was charged
 * with fraud"), for which nobody need be given.
 */
export type Accusation = { readonly article: string; readonly span: Span } & (
  | { readonly attribution: number }
  | { readonly told: Span }
)

/**
 * `answer` is what the articles have from the accused: words of their own, of a lawyer, a spokesperson or an institution, a
 * denial or a plea (`spoke`); only a refusal (`declined`); or nothing that was found.
 */
export type AccusedFact = Accusation & { readonly answer: 'none' | 'declined' | 'spoke' }

/** Facts about the sources of a story, each with its spans; no verdicts. */
export interface Audit {
  /** Those who are heard, each once over all articles: not whoever is only contradicted, or only thinks. */
  readonly heard: readonly HeardVoice[]
  /** Claims of weight (harm, money, guilt, numbers) that nobody else makes, in these articles. */
  readonly singleSourced: readonly SpokenRef[]
  /** What reaches us only through somebody else: "according to Interfax", "reported by", or told inside another's words. */
  readonly secondHand: readonly SpokenRef[]
  readonly declined: readonly SpokenRef[]
  readonly accused: readonly AccusedFact[]
  /** Exact words that two articles give differently. */
  readonly differingQuotes: readonly { readonly a: SpokenRef; readonly b: SpokenRef }[]
}
