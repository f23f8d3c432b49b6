import type { Analysis, Attribution } from '../../core/analysis.ts'
import type { CheckedAgainst } from '../../core/check.ts'
import { overlaps, type Span } from '../../core/span.ts'
import { type Word, wordsOf } from '../changes/words.ts'
import { commonWords } from '../locales/en/common-words.ts'
import { baseForm } from '../quotes/tagger/lexemes.ts'
import { type Figure, figuresOf } from './figures.ts'

/** A sentence with the stems that say what it is about. */
export interface GroundSentence extends Span {
  readonly source: Source
  readonly stems: ReadonlySet<string>
  readonly figures: readonly Figure[]
}

/** A text that was read: the draft, or a kept version. */
export interface Source {
  readonly kept: CheckedAgainst | undefined
  readonly text: string
  readonly analysis: Analysis
  readonly words: readonly Word[]
  readonly sentences: readonly GroundSentence[]
}

/** All that a draft is held against, and how much each stem tells in it. */
export interface Ground {
  readonly sources: readonly Source[]
  readonly weigh: (stem: string) => number
  readonly sentencesWith: (stem: string) => readonly GroundSentence[]
}

const common = new Set(commonWords.split(' '))

/** The stem of a word that tells something; undefined for figures and words that say nothing. */
export function stemOf(plain: string): string | undefined {
  const bare = plain.replace(/'s$/, '')
  if (bare.length < 3 || /\d/.test(bare) || common.has(bare)) return undefined
  return baseForm(bare)
}

export function readSource(text: string, analysis: Analysis, kept?: CheckedAgainst): Source {
  const words = wordsOf(text, { start: 0, end: text.length })
  const sentences: GroundSentence[] = []
  const source: Source = { kept, text, analysis, words, sentences }
  let w = 0
  for (const { start, end } of analysis.sentences) {
    while (w < words.length && words[w]!.start < start) w++
    const stems = new Set<string>()
    for (let i = w; i < words.length && words[i]!.end <= end; i++) {
      const stem = stemOf(words[i]!.plain)
      if (stem) stems.add(stem)
    }
    const span = { start, end }
    sentences.push({ ...span, source, stems, figures: figuresOf(text, span, analysis.timexes) })
  }
  return source
}

/** Reads what is kept; each text once. */
export function readGround(kept: readonly CheckedAgainst[]): Ground {
  const sources = kept.map((one) => readSource(one.text, one.analysis, one))
  const byStem = new Map<string, GroundSentence[]>()
  let count = 0
  for (const sentence of sources.flatMap(({ sentences }) => sentences)) {
    count++
    for (const stem of sentence.stems) byStem.set(stem, [...(byStem.get(stem) ?? []), sentence])
  }
  const weigh = (stem: string) => Math.log(1 + count / Math.max(1, byStem.get(stem)?.length ?? 0.7))
  return { sources, weigh, sentencesWith: (stem) => byStem.get(stem) ?? [] }
}

/** A kept sentence that speaks of the same as one of the draft: `share` of the weight of the shorter one's stems, 0 to 1. */
export interface Alike {
  readonly sentence: GroundSentence
  readonly share: number
  readonly stems: number
}

const alikeFrom = 0.12
const comparedAtMost = 400

/** Kept sentences that share stems with these of the draft, the most alike first. */
export function alikeTo({ stems }: Pick<GroundSentence, 'stems'>, ground: Ground): Alike[] {
  const shared = new Map<GroundSentence, { weight: number; stems: number }>()
  let own = 0
  for (const stem of stems) {
    const weight = ground.weigh(stem)
    own += weight
    for (const sentence of ground.sentencesWith(stem).slice(0, comparedAtMost)) {
      const sum = shared.get(sentence) ?? { weight: 0, stems: 0 }
      shared.set(sentence, { weight: sum.weight + weight, stems: sum.stems + 1 })
    }
  }
  const alike: Alike[] = []
  for (const [sentence, { weight, stems: count }] of shared) {
    let theirs = 0
    for (const stem of sentence.stems) theirs += ground.weigh(stem)
    const share = weight / Math.max(1e-9, Math.min(own, theirs))
    // A sentence of two words is in every other: half of the longer one counts as well.
    const both = (share + weight / Math.max(own, theirs)) / 2
    if (both >= alikeFrom) alike.push({ sentence, share: both, stems: count })
  }
  return alike.sort((a, b) => b.share - a.share).slice(0, comparedAtMost)
}

/** The attributions whose words overlap a span, those that share most with it first. */
export function attributionsAt({ attributions }: Pick<Analysis, 'attributions'>, span: Span): Attribution[] {
  const shared = ({ content }: Attribution) =>
    content.reduce((sum, one) => sum + Math.max(0, Math.min(one.end, span.end) - Math.max(one.start, span.start)), 0)
  return attributions
    .filter(({ content, weak }) => !weak && content.some((one) => overlaps(one, span)))
    .sort((a, b) => shared(b) - shared(a))
}
