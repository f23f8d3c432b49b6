import type { Analysis } from '../../core/analysis.ts'
import type { Change, ChangedPassage, ChangeKind } from '../../core/change.ts'
import type { Span } from '../../core/span.ts'
import { alignSentences, type Pairing, type ReadSentence, readSentences } from './align.ts'
import { inCommon } from './common.ts'
import { isNote } from './furniture.ts'
import { compareHeadlines } from './headline.ts'
import { heldKinds, kindsOf, type Side } from './kinds.ts'
import type { Word } from './words.ts'

/** One version of an article, and what was read in it. */
export interface ArticleVersion {
  readonly headline: string
  readonly text: string
  readonly analysis: Analysis
}

/** A line that came or went with fewer words is a label, not news. */
const fewestWords = 5

/**
 * What differs between two versions of an article, in the order of the later one: each edited sentence old beside new with the words
 * that differ, sentences that came and went (neighbours together), the headline first. Marks, spaces, capitals, sentences that
 * were moved, split or joined, stamps of time and promotion are no differences. Pure; bounded by the length of both.
 */
export function compareVersions(before: ArticleVersion, after: ArticleVersion): Change[] {
  const old = readSentences(before.text, before.analysis.sentences)
  const fresh = readSentences(after.text, after.analysis.sentences)
  const changes = alignSentences(old, fresh).flatMap((pairing) => changeOf(pairing, before, after) ?? [])
  return [...compareHeadlines(before.headline, after.headline), ...joinNeighbours(changes)]
}

function changeOf(pairing: Pairing, before: ArticleVersion, after: ArticleVersion): Change | undefined {
  const { before: old, after: fresh } = pairing
  if (old && fresh) return edited(old, fresh, before, after)
  const [sentence, version] = old ? [old, before] : [fresh!, after]
  const text = version.text.slice(sentence.start, sentence.end)
  const passage = passageOf(sentence, sentence.words)
  if (fresh && isNote(text)) return { kinds: ['note'], material: true, after: passage }
  const kinds: ChangeKind[] = [old ? 'removed' : 'added', ...heldKinds(sideOf(sentence, sentence.words, version))]
  const material = sentence.words.length >= fewestWords && !isNote(text)
  return { kinds, material, ...(old ? { before: passage } : { after: passage }) }
}

function edited(
  old: ReadSentence,
  fresh: ReadSentence,
  before: ArticleVersion,
  after: ArticleVersion,
): Change | undefined {
  const common = inCommon(
    old.words.map(({ plain }) => plain),
    fresh.words.map(({ plain }) => plain),
  )
  const lost = without(old.words, new Set(common.map(([i]) => i)))
  const won = without(fresh.words, new Set(common.map(([, j]) => j)))
  const kinds = kindsOf(sideOf(old, lost, before), sideOf(fresh, won, after))
  if (isNote(after.text.slice(fresh.start, fresh.end))) kinds.unshift('note')
  if (kinds.length === 0 && lost.length === 0 && won.length === 0) return undefined
  return {
    kinds: kinds.length > 0 ? kinds : ['wording'],
    material: kinds.length > 0,
    before: passageOf(old, lost),
    after: passageOf(fresh, won),
  }
}

const without = (words: readonly Word[], kept: ReadonlySet<number>) => words.filter((_, i) => !kept.has(i))

function sideOf(span: ReadSentence, changed: readonly Word[], { text, analysis }: ArticleVersion): Side {
  return { text, span, words: span.words, changed, analysis }
}

function passageOf({ start, end }: Span, changed: readonly Word[]): ChangedPassage {
  return { where: 'text', start, end, words: changed.map((word) => ({ start: word.start, end: word.end })) }
}

/** Sentences that came, or went, one after another are one change. */
function joinNeighbours(changes: readonly Change[]): Change[] {
  const joined: Change[] = []
  for (const change of changes) {
    const last = joined.at(-1)
    const side = last && sameSide(last, change)
    if (!side) {
      joined.push(change)
      continue
    }
    const [from, to] = [last[side]!, change[side]!]
    joined[joined.length - 1] = {
      kinds: [...new Set([...last.kinds, ...change.kinds])],
      material: last.material || change.material,
      [side]: { where: 'text', start: from.start, end: to.end, words: [...from.words, ...to.words] },
    }
  }
  return joined
}

const gap = 3

function sameSide(last: Change, change: Change): 'before' | 'after' | undefined {
  for (const side of ['before', 'after'] as const) {
    const other = side === 'before' ? 'after' : 'before'
    if (!last[side] || !change[side] || last[other] || change[other]) continue
    if (last.kinds.includes('note') !== change.kinds.includes('note')) continue
    if (change[side].start - last[side].end <= gap) return side
  }
  return undefined
}
