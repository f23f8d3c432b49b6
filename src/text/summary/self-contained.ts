import type { Attribution } from '../../core/analysis.ts'
import { contains, type Span } from '../../core/span.ts'
import type { Document } from '../document.ts'
import { firstThat } from '../first-that.ts'
import { asksOnly } from '../locales/en/follow-on.ts'
import type { Candidate } from './candidates.ts'
import { addsTo, dependenceOf, greets } from './dependence.ts'
import type { ArticleNames } from './names.ts'

/** What a candidate asks of the brief that it is in. */
export interface Terms {
  readonly candidate: Candidate
  /** Indices of sentences that must be there too. */
  readonly needs: readonly number[]
  /** A name to show before it when the sentence before is missing. */
  readonly lead?: Span
  /** What it loses when the sentence before is missing. */
  readonly looseness: number
  /** What it loses for needing another at all. */
  readonly dependence: number
  /** It turns from what was said before, so that no brief begins with it. */
  readonly turns: boolean
  /** A reporter's own "I". */
  readonly own: boolean
}

/** A lead is our guess, and a "But" hangs in the air: a little worse than a sentence that needs neither. */
const leadCost = 0.012
const linkCost = 0.02
/** "Also" asks what else. */
const addCost = 0.015
/** A sentence that opens with "they" reads worse than one that names whom it is about, even beside the sentence that does. */
const dependentCost = 0.03
/** "I think you're right": a reporter's own voice is not what a desk posts as news. */
const ownVoiceCost = 0.06
/** "Imagine a ferry that flies." */
const greetingCost = 0.06
/** More than this between quotation marks, and no word of whose they are. */
const allQuoted = 0.75

/** The candidates that can be read on their own or with others, and what each needs for that. */
export function settleTerms(
  document: Document,
  candidates: readonly Candidate[],
  attributions: readonly Attribution[],
  names: ArticleNames,
): Terms[] {
  const owners = ownersOf(document, attributions)
  const terms: Terms[] = []
  for (const candidate of candidates) {
    const owned = owners.get(candidate.index)
    if (owned === 'nobody') continue
    if (!owned && candidate.quoted > allQuoted && !namesItsSpeaker(candidate)) continue
    const { previous, lead, turns } = dependenceOf(document.text, candidate, names)
    const needs = new Set(owned ?? [])
    if (previous && lead === undefined) needs.add(candidate.index - 1)
    if (answersQuestion(document, candidate.index)) needs.add(candidate.index - 1)
    if (candidate.order > 0 && asksOnly.test(document.text.slice(candidate.start, candidate.end)))
      needs.add(candidate.index + 1)
    needs.delete(candidate.index)
    const looseness = (lead ? leadCost : 0) + (turns ? linkCost : 0) + (addsTo(candidate) ? addCost : 0)
    const own = tellsOfSelf(document.text, candidate)
    terms.push({
      candidate,
      needs: [...needs],
      looseness,
      dependence:
        (previous || needs.size > 0 ? dependentCost : 0) +
        (own ? ownVoiceCost : 0) +
        (greets(candidate) ? greetingCost : 0),
      turns,
      own,
      ...(lead ? { lead } : {}),
    })
  }
  return terms
}

/** "I" and "my" outside of quotation marks. */
function tellsOfSelf(text: string, { start, end }: Candidate): boolean {
  const told = text.slice(start, end).replace(/“[^”]*”?|"[^"]*"?|``[^']*/g, ' ')
  return /(?:^|[\s(—–-])(?:I|I['’](?:m|ve|d|ll)|[Mm]y|[Mm]e|[Mm]yself)(?=[\s,.;:!?)—–])/.test(told)
}

/** It comes right after a question in its paragraph, and would answer nothing alone. */
function answersQuestion({ text, sentences }: Document, index: number): boolean {
  const before = sentences[index - 1]
  if (!before || before.paragraph !== sentences[index]!.paragraph) return false
  return /\?["”’]?$/.test(text.slice(Math.max(before.start, before.end - 2), before.end))
}

function namesItsSpeaker(candidate: Candidate): boolean {
  const outside = candidate.tokens.filter(({ pos }) => pos === 'VERB' || pos === 'PROPN').length
  return outside > 0 && candidate.quoted < 0.95 && /^(?:said|says|told|added|wrote|asked)$/.test(lastVerb(candidate))
}

function lastVerb(candidate: Candidate): string {
  for (let i = candidate.tokens.length - 1; i >= 0; i--)
    if (candidate.tokens[i]!.pos === 'VERB') return candidate.tokens[i]!.value
  return ''
}

/** For sentences that are said by somebody named in another sentence: where. `nobody` for a quotation without a source. */
function ownersOf(document: Document, attributions: readonly Attribution[]): Map<number, readonly number[] | 'nobody'> {
  const owners = new Map<number, readonly number[] | 'nobody'>()
  for (const { kind, content, source, cue } of attributions) {
    const said = [...source, ...cue]
    const at = [...new Set(said.map((span) => sentenceAt(document, span)).filter((index) => index >= 0))]
    for (const piece of content) {
      const index = sentenceAt(document, piece)
      if (index < 0 || at.includes(index)) continue
      if (said.length === 0) {
        if (kind === 'direct' && !owners.has(index) && isMost(document, index, piece)) owners.set(index, 'nobody')
      } else if (owners.get(index) !== 'nobody') owners.set(index, at)
    }
  }
  return owners
}

function isMost(document: Document, index: number, piece: Span): boolean {
  const sentence = document.sentences[index]!
  return (piece.end - piece.start) * 2 > sentence.end - sentence.start
}

/** Index of the sentence in which a span begins, by halving; -1 where there is none. */
function sentenceAt(document: Document, span: Span): number {
  const { sentences } = document
  const at = firstThat(0, sentences.length, (i) => sentences[i]!.start > span.start) - 1
  const sentence = sentences[at]
  return sentence && contains(sentence, { start: span.start, end: span.start }) ? at : -1
}
