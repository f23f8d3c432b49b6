import type { Analysis, Attribution, Timex } from '../../core/analysis.ts'
import type { CheckedAgainst } from '../../core/check.ts'
import { contains, overlaps, type Span } from '../../core/span.ts'
import { type Word, wordsOf } from '../changes/words.ts'
import { isDay } from './days.ts'
import { type Figure, figuresOf } from './figures.ts'
import { quotationsOf } from './quotations.ts'
import { stemOf } from './stems.ts'

/** A sentence with the stems that say what it is about. */
export interface GroundSentence extends Span {
  readonly source: Source
  readonly own: ReadonlySet<string>
  /** Those outside of quotations. */
  readonly told: ReadonlySet<string>
  /** Its own, and those of the sentence before where it has few: it says only what is new. */
  readonly stems: ReadonlySet<string>
  readonly figures: readonly Figure[]
  /** Days, hours, months and years that it names. */
  readonly days: readonly Timex[]
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
  readonly weightOf: (sentence: GroundSentence) => number
  readonly sentencesWith: (stem: string) => readonly GroundSentence[]
}

/** A sentence with fewer stems leans on the one before. */
const leaningUnder = 4

export function readSource(text: string, analysis: Analysis, kept?: CheckedAgainst): Source {
  const words = wordsOf(text, { start: 0, end: text.length })
  const sentences: GroundSentence[] = []
  const quotations = quotationsOf(text)
  const source: Source = { kept, text, analysis, words, sentences }
  const timexes = analysis.timexes.toSorted((a, b) => a.start - b.start)
  let [w, t] = [0, 0]
  for (const { start, end } of analysis.sentences) {
    while (w < words.length && words[w]!.start < start) w++
    const stems = new Set<string>()
    const told = new Set<string>()
    for (let i = w; i < words.length && words[i]!.end <= end; i++) {
      const stem = stemOf(words[i]!.plain)
      if (stem) stems.add(stem)
      if (stem && !quotations.some((one) => contains(one, words[i]!))) told.add(stem)
    }
    const span = { start, end }
    while (t < timexes.length && timexes[t]!.end <= start) t++
    const here: Timex[] = []
    for (let i = t; i < timexes.length && timexes[i]!.start < end; i++) here.push(timexes[i]!)
    const days = here.filter((timex) => isDay(text, timex))
    const before = stems.size < leaningUnder ? sentences.at(-1)?.own : undefined
    const all = before ? new Set([...stems, ...before]) : stems
    sentences.push({ ...span, source, own: stems, told, stems: all, figures: figuresOf(text, span, here), days })
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
    for (const stem of sentence.stems) {
      const those = byStem.get(stem)
      if (those) those.push(sentence)
      else byStem.set(stem, [sentence])
    }
  }
  const weights = new Map([...byStem].map(([stem, those]) => [stem, Math.log(1 + count / those.length)] as const))
  const unheard = Math.log(1 + count / 0.7)
  const weigh = (stem: string) => weights.get(stem) ?? unheard
  const whole = new Map<GroundSentence, number>()
  for (const { sentences } of sources)
    for (const sentence of sentences)
      whole.set(
        sentence,
        [...sentence.stems].reduce((sum, stem) => sum + weigh(stem), 0),
      )
  return {
    ...{ sources, weigh, sentencesWith: (stem) => byStem.get(stem) ?? [] },
    weightOf: (sentence) => whole.get(sentence) ?? 0,
  }
}

/** A kept sentence that speaks of the same as one of the draft: `share` of the weight of the shorter one's stems, 0 to 1. */
export interface Alike {
  readonly sentence: GroundSentence
  readonly share: number
  readonly stems: number
}

const alikeFrom = 0.12
/** Fewer stems of its own say nothing without the sentence before. */
const fewestStems = 2
const comparedAtMost = 400

/** Kept sentences that share stems with a sentence of the draft, by its own and by those that it leans on, the most alike first. */
export function alikeTo({ own, stems }: Pick<GroundSentence, 'own' | 'stems'>, ground: Ground): Alike[] {
  const alike = new Map<GroundSentence, Alike>()
  const ways = own.size >= fewestStems && own.size < stems.size ? [own, stems] : [stems]
  for (const way of ways)
    for (const one of sharing(way, ground)) {
      const known = alike.get(one.sentence)
      if (!known || known.share < one.share) alike.set(one.sentence, one)
    }
  return [...alike.values()].sort((a, b) => b.share - a.share).slice(0, comparedAtMost)
}

function sharing(stems: ReadonlySet<string>, ground: Ground): Alike[] {
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
  return [...shared].flatMap(([sentence, { weight, stems: count }]) => {
    const theirs = ground.weightOf(sentence)
    // A sentence of two words is in every other: the longer one counts as well.
    const share = (weight / Math.max(1e-9, Math.min(own, theirs)) + weight / Math.max(own, theirs)) / 2
    return share >= alikeFrom ? [{ sentence, share, stems: count }] : []
  })
}

/** The same by what a sentence tells outside of its quotations, where that is anything. */
export function alikeToTold(sentence: GroundSentence, ground: Ground): Alike[] {
  const { own, told } = sentence
  return told.size === own.size || told.size === 0
    ? alikeTo(sentence, ground)
    : alikeTo({ own: told, stems: told }, ground)
}

/** The attributions whose words overlap a span, those that share most with it first. */
export function attributionsAt({ attributions }: Pick<Analysis, 'attributions'>, span: Span): Attribution[] {
  const shared = ({ content }: Attribution) =>
    content.reduce((sum, one) => sum + Math.max(0, Math.min(one.end, span.end) - Math.max(one.start, span.start)), 0)
  return attributions
    .filter(({ content, weak }) => !weak && content.some((one) => overlaps(one, span)))
    .sort((a, b) => shared(b) - shared(a))
}
