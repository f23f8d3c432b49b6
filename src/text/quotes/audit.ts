import type { Attribution, Speaker, SpeakerKind } from '../../core/analysis.ts'

/** One article of the story, as analysed. `id` is the caller's own. */
export interface AuditInput {
  readonly id: string
  readonly text: string
  readonly attributions: readonly Attribution[]
  readonly speakers: readonly Speaker[]
}

/** A fact about the sources of a story; each points at the attributions it was read off. */
export interface Audit {
  /** How many speakers of each kind. */
  readonly counts: Readonly<Record<SpeakerKind, number>>
  /** Attributions that reach us through somebody else ("according to Interfax"). */
  readonly secondHand: readonly AttributionRef[]
  /** Attributions whose speaker declined to say. */
  readonly declined: readonly AttributionRef[]
}

export interface AttributionRef {
  readonly article: string
  readonly attribution: number
}

/** Facts about the sources of one article, or of several on one story. */
export function auditSources(articles: readonly AuditInput[]): Audit {
  const counts: Record<SpeakerKind, number> = {
    person: 0,
    body: 0,
    document: 0,
    anonymous: 0,
    collective: 0,
    unknown: 0,
  }
  const secondHand: AttributionRef[] = []
  const declined: AttributionRef[] = []
  for (const article of articles) {
    for (const speaker of article.speakers) counts[speaker.kind]++
    article.attributions.forEach((attribution, index) => {
      const ref = { article: article.id, attribution: index }
      if (attribution.channel && attribution.channel.kind !== 'told') secondHand.push(ref)
      if (attribution.stance === 'declines') declined.push(ref)
    })
  }
  return { counts, secondHand, declined }
}
