import { slice } from '../../../core/span.ts'
import { baseForm, normalize } from '../words/lexemes.ts'
import type { AuditInput, HeardVoice, SpokenRef } from './facts.ts'
import type { Voices } from './voices.ts'

const common = new Set(
  'the and that this with from have has had been was were are for not but his her its their they them will would could should into over than then there when which who whom what about after before also more most very just said say'.split(
    ' ',
  ),
)
/** A word in more contents than this tells nothing about any. */
const COMMONEST = 60

/** One content with the words that carry it. */
export interface Claim {
  readonly ref: SpokenRef
  readonly words: ReadonlySet<string>
  /** The resolved speaker, the same in all articles, or nothing. */
  readonly speaker: HeardVoice | undefined
  readonly outlet: string
  /** The content as it is written, its pieces joined. */
  readonly said: string
  /** Exact words of the content, quotation marks aside, as read aloud. */
  readonly spoken: string
}

/** The contents of all articles that say at least three telling words. */
export function readClaims(articles: readonly AuditInput[], voices: Voices): Claim[] {
  return articles.flatMap((article) => {
    return article.attributions.flatMap((attribution, index): Claim[] => {
      const said = attribution.content.map((span) => slice(article.text, span)).join(' ')
      const spoken = said
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word.length > 0)
      const words = new Set(
        spoken.filter((word) => word.length > 2 && !common.has(word)).map((word) => baseForm(normalize(word))),
      )
      if (words.size < 3) return []
      return [
        {
          ref: { article: article.id, attribution: index, spans: attribution.content },
          words,
          said,
          speaker: attribution.speaker === undefined ? undefined : voices(article.id, attribution.speaker),
          outlet: article.id,
          spoken: spoken.join(' '),
        },
      ]
    })
  })
}

/** Pairs of claims that share telling words, each with its share (Jaccard), from `least` up. Linear but for the pairs themselves. */
export function similarClaims(claims: readonly Claim[], least: number): { a: number; b: number; share: number }[] {
  const byWord = new Map<string, number[]>()
  const pairs: { a: number; b: number; share: number }[] = []
  claims.forEach((claim, b) => {
    const shared = new Map<number, number>()
    for (const word of claim.words) {
      const list = byWord.get(word) ?? []
      byWord.set(word, list)
      if (list.length < COMMONEST) for (const a of list) shared.set(a, (shared.get(a) ?? 0) + 1)
      list.push(b)
    }
    for (const [a, count] of shared) {
      const share = count / (claims[a]!.words.size + claim.words.size - count)
      if (share >= least) pairs.push({ a, b, share })
    }
  })
  return pairs
}
