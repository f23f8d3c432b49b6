import type { Attribution, SpeakerKind } from '../../../core/analysis.ts'
import { findAccused } from './accused.ts'
import { readClaims, similarClaims } from './claims.ts'
import type { Audit, AuditInput, SpokenRef } from './facts.ts'
import { heardIn } from './heard.ts'
import { hasWeight } from './weight.ts'

/** Contents that share this much of their telling words say the same. */
const SAME_CLAIM = 0.4
/** Exact words that share this much are one quote; under 1 it is given differently. */
const SAME_QUOTE = 0.6

/** Facts about the sources of one article, or of several on one story. Spans are those of each article's own text. */
export function auditSources(articles: readonly AuditInput[]): Audit {
  const claims = readClaims(articles)
  const attributionOf = new Map(articles.map(({ id, attributions }) => [id, attributions]))
  const of = ({ article, attribution }: SpokenRef): Attribution => attributionOf.get(article)![attribution]!
  const backed = new Set<number>()
  const differingQuotes: { a: SpokenRef; b: SpokenRef }[] = []
  for (const { a, b, share } of similarClaims(claims, SAME_CLAIM)) {
    const [one, other] = [claims[a]!, claims[b]!]
    if (one.speaker !== other.speaker) {
      backed.add(a)
      backed.add(b)
    }
    const bothDirect = of(one.ref).kind === 'direct' && of(other.ref).kind === 'direct'
    const differs = share >= SAME_QUOTE && one.outlet !== other.outlet && one.spoken !== other.spoken
    if (bothDirect && differs) differingQuotes.push({ a: one.ref, b: other.ref })
  }
  const every = (test: (attribution: Attribution) => boolean): SpokenRef[] =>
    articles.flatMap(({ id, attributions }) =>
      attributions.flatMap((attribution, index) =>
        test(attribution) ? [{ article: id, attribution: index, spans: attribution.content }] : [],
      ),
    )
  const heard = new Map(articles.map((article) => [article.id, heardIn(article)]))
  return {
    heard,
    counts: countSpeakers(articles, heard),
    singleSourced: claims
      .filter(
        ({ ref, said }, index) =>
          !backed.has(index) &&
          ['states', 'claims'].includes(of(ref).stance) &&
          of(ref).source.length > 0 &&
          !of(ref).weak &&
          hasWeight(said),
      )
      .map(({ ref }) => ref),
    secondHand: every(
      ({ channel, within }) =>
        within !== undefined ||
        (channel !== undefined && (channel.kind === 'according-to' || channel.kind === 'reported-by')),
    ),
    declined: every(({ stance }) => stance === 'declines'),
    accused: findAccused(articles),
    differingQuotes,
  }
}

function countSpeakers(
  articles: readonly AuditInput[],
  heard: ReadonlyMap<string, ReadonlySet<string>>,
): Record<SpeakerKind, number> {
  const counts: Record<SpeakerKind, number> = {
    person: 0,
    body: 0,
    document: 0,
    anonymous: 0,
    collective: 0,
    unknown: 0,
  }
  const seen = new Set<string>()
  for (const { id, speakers } of articles) {
    for (const { id: speaker, name, kind } of speakers) {
      if (!heard.get(id)!.has(speaker)) continue
      const unnamed = kind === 'anonymous' || kind === 'collective' || kind === 'document'
      const key = `${kind}:${unnamed ? `${id}:` : ''}${name.toLowerCase()}`
      if (seen.has(key)) continue
      seen.add(key)
      counts[kind]++
    }
  }
  return counts
}
