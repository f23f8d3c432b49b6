import type { Document } from '../../../document.ts'
import { timeNouns } from '../../../locales/en/time-nouns.ts'
import type { Columns } from '../../tagger/columns.ts'
import { baseHash } from '../../words/telling.ts'
import { phraseEnd } from './noun-phrase.ts'

/** Verbs whose object is who hears it. Hashes of base forms. */
export const hearing: ReadonlySet<number> = new Set(['tell', 'inform', 'remind', 'assure'].map(baseHash))

/** Nothing but an end, a time, a place, or (behind "told") a hearer is after the verb. */
export function mayFollow(document: Document, columns: Columns, verb: number, end: number): boolean {
  const { tokens } = document
  let next = verb + 1
  if (hearing.has(columns.base[verb]!)) {
    const after = phraseEnd(document, next, end)
    if (after === next) return false
    next = after
  }
  if (/^(?:out|it|late|early)$/.test(tokens[next]?.value ?? '')) next++
  const token = tokens[next]
  if (!token || next >= end || timeNouns.has(token.value.toLowerCase())) return true
  if (token.value === 'that' || token.value === ':' || columns.quote[next] !== 0) return false
  return token.pos === 'PUNCT' || token.pos === 'ADP' || token.pos === 'SCONJ'
}

/** Behind a dateline ("HAVEN (AP) —"), where there is one. */
export function contentStart({ tokens }: Document, first: number, stop: number): number {
  for (let i = first + 1; i < Math.min(stop, first + 14); i++) {
    if (!/^(?:—|–|―|-|--)$/.test(tokens[i]!.value)) continue
    const capital = /^\p{Lu}{3,}$/u.test(tokens[first]!.value) || tokens[i - 1]!.value === ')'
    return capital ? i + 1 : first
  }
  return first
}

/** Whether a verb is among tokens [first, end), whatever the tokenizer takes the others for. */
export function hasVerb({ tokens }: Document, first: number, end: number): boolean {
  for (let i = first; i < end; i++)
    if (tokens[i]!.pos === 'VERB' || tokens[i]!.pos === 'AUX' || /^\p{Ll}{2,}ed$/u.test(tokens[i]!.value)) return true
  return false
}

/** One past the last word of a sentence that ends before token `end`: the stop is none of what is told. */
export const beforeStop = ({ tokens }: Document, end: number): number =>
  /^[.!?]$/.test(tokens[end - 1]!.value) ? end - 1 : end

/** Where a verb begins, with what helps it and how it is done ("HAS BITTERLY denied"), not before `first`. */
export function verbStart({ tokens }: Document, at: number, first: number): number {
  let verb = at
  while (verb > first && (tokens[verb - 1]!.pos === 'AUX' || tokens[verb - 1]!.pos === 'ADV')) verb--
  return verb
}
