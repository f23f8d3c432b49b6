import type { Sentence } from '../../core/analysis.ts'
import { contains } from '../../core/span.ts'
import { inCommon } from './common.ts'
import { isFurniture } from './furniture.ts'
import { type Word, wordsOf } from './words.ts'

export interface ReadSentence extends Sentence {
  readonly words: readonly Word[]
  /** Its words alone: what is the same in this form differs in marks and spaces only. */
  readonly plain: string
}

/** Sentences that answer each other: edited where both are there, added or taken away where one is. */
export interface Pairing {
  readonly before?: ReadSentence
  readonly after?: ReadSentence
}

/** A sentence so much of whose words the other side of its neighbour's pair has was split from it. */
const splitFrom = 0.7
/** Sentences of which so many words are the same are versions of one. */
const sameFrom = 0.4
/** Of so many sentences each is compared with each. */
const mostPaired = 400

export function readSentences(text: string, sentences: readonly Sentence[]): ReadSentence[] {
  return sentences
    .map((sentence) => {
      // The capital with which a sentence begins tells nothing.
      const words = wordsOf(text, sentence).map((word, i) => (i === 0 ? { ...word, capital: false } : word))
      return { ...sentence, words, plain: words.map(({ plain }) => plain).join(' ') }
    })
    .filter(({ plain, start, end }) => plain !== '' && !isFurniture(text.slice(start, end).trim()))
}

/** What differs between the sentences of two versions, in the order of the later one; moved, split and joined ones are no difference. */
export function alignSentences(before: readonly ReadSentence[], after: readonly ReadSentence[]): Pairing[] {
  const common = inCommon(
    before.map(({ plain }) => plain),
    after.map(({ plain }) => plain),
  )
  const [keptBefore, keptAfter] = [new Set(common.map(([i]) => i)), new Set(common.map(([, j]) => j))]
  const old = withoutMoved(
    before.filter((_, i) => !keptBefore.has(i)),
    after,
  )
  const fresh = withoutMoved(
    after.filter((_, j) => !keptAfter.has(j)),
    before,
  )
  const pairs = joinSplit(joinSplit(pairUp(old, fresh), fresh, 'after'), old, 'before')
  const rest: Pairing[] = [
    ...unheard(
      old,
      pairs.map((pair) => pair.before),
      after,
    ).map((sentence) => ({ before: sentence })),
    ...unheard(
      fresh,
      pairs.map((pair) => pair.after),
      before,
    ).map((sentence) => ({ after: sentence })),
  ]
  return [...pairs, ...rest].sort((a, b) => (a.after ?? a.before)!.start - (b.after ?? b.before)!.start)
}

/** Without those that the other version has in another place. */
function withoutMoved(sentences: readonly ReadSentence[], others: readonly ReadSentence[]): ReadSentence[] {
  const there = new Set(others.map(({ plain }) => plain))
  return sentences.filter(({ plain }) => !there.has(plain))
}

/** Those without a pair whose words the other version has nowhere in a row. */
function unheard(
  sentences: readonly ReadSentence[],
  paired: readonly ReadSentence[],
  others: readonly ReadSentence[],
): ReadSentence[] {
  const alone = sentences.filter((sentence) => !paired.some((one) => contains(one, sentence)))
  if (alone.length === 0 || alone.length > mostPaired) return alone
  const all = ` ${others.map(({ plain }) => plain).join(' ')} `
  return alone.filter(({ plain }) => !all.includes(` ${plain} `))
}

function pairUp(old: readonly ReadSentence[], fresh: readonly ReadSentence[]): Required<Pairing>[] {
  if (old.length * fresh.length > mostPaired * mostPaired) return []
  const likeness = old.flatMap((before) => fresh.map((after) => ({ before, after, same: sameWords(before, after) })))
  const pairs: Required<Pairing>[] = []
  const taken = new Set<ReadSentence>()
  for (const { before, after } of likeness.filter((one) => one.same >= sameFrom).sort((a, b) => b.same - a.same)) {
    if (taken.has(before) || taken.has(after)) continue
    taken.add(before).add(after)
    pairs.push({ before, after })
  }
  return pairs
}

/** Share of the shorter one's words that both have, where the longer one is not much longer. */
function sameWords(a: ReadSentence, b: ReadSentence): number {
  const [x, y] = [new Set(a.words.map(({ plain }) => plain)), new Set(b.words.map(({ plain }) => plain))]
  let shared = 0
  for (const word of x) if (y.has(word)) shared++
  return shared / Math.max(1, x.size + y.size - shared)
}

/** A sentence that was split in two, or joined of two, is held against both: the second half of it is nothing new. */
function joinSplit(
  pairs: readonly Required<Pairing>[],
  sentences: readonly ReadSentence[],
  side: 'before' | 'after',
): Required<Pairing>[] {
  const other = side === 'before' ? 'after' : 'before'
  return pairs.map((pair) => {
    const known = new Set(pair[other].words.map(({ plain }) => plain))
    const half = sentences.find(
      (sentence) =>
        !pairs.some((one) => one[side] === sentence) &&
        touches(sentence, pair[side]) &&
        sentence.words.filter(({ plain }) => known.has(plain)).length >= splitFrom * sentence.words.length,
    )
    if (!half) return pair
    const [first, second] = half.start < pair[side].start ? [half, pair[side]] : [pair[side], half]
    const words = [...first.words, ...second.words]
    return {
      ...pair,
      [side]: { ...first, end: second.end, words, plain: words.map(({ plain }) => plain).join(' ') },
    }
  })
}

const touches = (a: Sentence, b: Sentence) => Math.max(a.start, b.start) - Math.min(a.end, b.end) <= 3
