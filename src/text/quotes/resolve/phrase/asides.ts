import type { Document } from '../../../document.ts'

/**
 * Past what stands inside of a noun phrase and is none of its words, from token i on: a title in marks ("the Office’s “Ships in
 * Norland” report"), letters in brackets ("the Department of Trade (DT) director"). i itself where nothing of the sort is there, or
 * where no noun follows.
 */
export function pastAside({ tokens }: Document, i: number, end: number): number {
  const opening = tokens[i]!.value
  const closing = asides[opening]
  if (!closing) return i
  let close = i + 1
  while (close < end && close - i <= MOST && !closing.includes(tokens[close]!.value)) close++
  if (close >= end - 1 || !closing.includes(tokens[close]!.value)) return i
  if (opening === '(' && (close !== i + 2 || !/^\p{Lu}/u.test(tokens[i + 1]!.value))) return i
  const next = tokens[close + 1]!
  return next.pos === 'NOUN' || next.pos === 'ADJ' ? close + 1 : i
}

const asides: Readonly<Record<string, string>> = { '“': '”', '"': '"', '‘': '’', '(': ')' }
const MOST = 16
