import type { SpeakerKind } from '../../core/analysis.ts'
import { UserError } from '../../core/errors.ts'
import type { Span } from '../../core/span.ts'
import { say } from '../../locales/index.ts'
import type { AccusedFact, SpokenRef } from '../../text/quotes/audit/facts.ts'
import { auditSources } from '../../text/quotes/audit/index.ts'
import type { ReadArticle } from '../articles/article.ts'
import type { SourceEntry } from './sources.ts'

/** Facts about the sources of one article or several, with the entries that they were read from; no verdicts. */
export interface SourcesAudit {
  /** Speakers by kind: how many, and where each name comes first. */
  readonly heard: readonly { readonly kind: SpeakerKind; readonly count: number; readonly names: readonly Named[] }[]
  readonly singleSourced: readonly SourceEntry[]
  readonly secondHand: readonly SourceEntry[]
  readonly declined: readonly SourceEntry[]
  /** Who is accused, where that is said, and what the articles have from them. */
  readonly accused: readonly AccusedSomebody[]
  readonly differingQuotes: readonly { readonly a: SourceEntry; readonly b: SourceEntry }[]
}

/** The words that accuse are an entry's, or, where nobody is given for them, `told` of an article. */
export type AccusedSomebody = { readonly span: Span; readonly answer: AccusedFact['answer'] } & (
  | { readonly entry: SourceEntry }
  | { readonly read: ReadArticle; readonly told: Span }
)

export interface Named {
  readonly read: ReadArticle
  readonly span: Span
}

const kinds: readonly SpeakerKind[] = ['person', 'body', 'document', 'anonymous', 'collective', 'unknown']

const attributionsAtMost = 50_000

/** The audit of the articles, its facts resolved to their entries. Throws `UserError` `too-much-to-audit`. */
export function auditOf(articles: readonly ReadArticle[]): SourcesAudit {
  const attributions = articles.reduce((sum, { analysis }) => sum + analysis.attributions.length, 0)
  if (attributions > attributionsAtMost)
    throw new UserError(
      'too-much-to-audit',
      say.sources.tooMany(attributions, attributionsAtMost),
      articles.length > 1 ? say.sources.oneByOne : say.sources.asTable,
    )
  const reads = new Map(articles.map((read) => [read.article.id, read]))
  const audit = auditSources(
    articles.map(({ article, analysis }) => ({
      id: article.id,
      text: article.content.text,
      sentences: analysis.sentences,
      attributions: analysis.attributions,
      speakers: analysis.speakers,
      ...(analysis.charged && { charged: analysis.charged }),
    })),
  )
  const entry = ({ article, attribution: index }: Pick<SpokenRef, 'article' | 'attribution'>): SourceEntry => {
    const read = reads.get(article)!
    const attribution = read.analysis.attributions[index]!
    return { read, index, attribution, speaker: read.analysis.speakers.find(({ id }) => id === attribution.speaker) }
  }
  return {
    heard: kinds.map((kind) => {
      const names = audit.heard
        .filter(({ speaker }) => speaker.kind === kind)
        .map(({ article, speaker }): Named => ({ read: reads.get(article)!, span: speaker.nameSpan }))
      return { kind, count: names.length, names }
    }),
    singleSourced: audit.singleSourced.map(entry),
    secondHand: audit.secondHand.map(entry),
    declined: audit.declined.map(entry),
    accused: audit.accused.map((fact): AccusedSomebody => {
      const { span, answer } = fact
      if ('attribution' in fact) return { entry: entry(fact), span, answer }
      return { read: reads.get(fact.article)!, told: fact.told, span, answer }
    }),
    differingQuotes: audit.differingQuotes.map(({ a, b }) => ({ a: entry(a), b: entry(b) })),
  }
}
