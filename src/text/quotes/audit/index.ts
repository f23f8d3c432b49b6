import type { Attribution } from '../../../core/analysis.ts'
import { slice } from '../../../core/span.ts'
import { noRefusal, ownDoubt, unanswered } from '../../locales/en/audit.ts'
import { findAccused } from './accused.ts'
import { readClaims, similarClaims } from './claims.ts'
import type { Audit, AuditInput, HeardVoice, SpokenRef } from './facts.ts'
import { heardIn } from './heard.ts'
import { readVoices, type Voices } from './voices.ts'
import { hasWeight } from './weight.ts'

/** Contents that share this much of their telling words say the same. */
const SAME_CLAIM = 0.4
/** Exact words that share this much are one quote; under 1 it is given differently. */
const SAME_QUOTE = 0.6

/** Facts about the sources of one article, or of several on one story. Spans are those of each article's own text. */
export function auditSources(articles: readonly AuditInput[]): Audit {
  const voices = readVoices(articles)
  const claims = readClaims(articles, voices)
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
  // What a report leaves out, it refuses to nobody.
  const documents = new Set(
    articles.flatMap(({ id, speakers }) =>
      speakers.filter(({ kind }) => kind === 'document').map((speaker) => `${id} ${speaker.id}`),
    ),
  )
  const every = (test: (attribution: Attribution, article: AuditInput) => boolean): SpokenRef[] =>
    articles.flatMap((article) => {
      const { id, attributions } = article
      return attributions.flatMap((attribution, index) =>
        test(attribution, article) ? [{ article: id, attribution: index, spans: attribution.content }] : [],
      )
    })
  return {
    heard: heardOnce(articles, voices),
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
    secondHand: every(isSecondHand),
    declined: every(
      (attribution, article) =>
        declinesToAnswer(attribution, article) && !documents.has(`${article.id} ${attribution.speaker}`),
    ),
    accused: findAccused(articles),
    differingQuotes,
  }
}

function heardOnce(articles: readonly AuditInput[], voices: Voices): HeardVoice[] {
  const all = new Set<HeardVoice>()
  for (const article of articles) {
    const heard = heardIn(article)
    for (const { id } of article.speakers) {
      const voice = heard.has(id) ? voices(article.id, id) : undefined
      if (voice) all.add(voice)
    }
  }
  return [...all]
}

/** Told by an agency, or inside the words of another; what somebody says of what they said themselves is theirs. */
function isSecondHand({ channel, within, speaker, weak }: Attribution, { attributions }: AuditInput): boolean {
  if (channel?.kind === 'according-to' || channel?.kind === 'reported-by') return true
  return within !== undefined && !weak && speaker !== undefined && attributions[within]?.speaker !== speaker
}

const firstWords = 60

/** "declined to comment"; not "declined to run a candidate", nor "I can't say I liked it". */
function declinesToAnswer({ stance, cue, content, source }: Attribution, { text }: AuditInput): boolean {
  if (stance !== 'declines') return false
  const words = [...cue, ...content.slice(0, 1)].map((span) => slice(text, span).slice(0, firstWords)).join(' ')
  if (!unanswered.test(words) || noRefusal.test(words)) return false
  return !(ownDoubt.test(words) && /^(?:i|we)$/i.test(source.map((span) => slice(text, span)).join(' ')))
}
