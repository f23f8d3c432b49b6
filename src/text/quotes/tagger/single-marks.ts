import type { Document } from '../../document.ts'
import { elisions } from '../../locales/en/elisions.ts'
import { isOpeningPlace, isShutPlace } from './mark-places.ts'
import { endOfUnclosed } from './unclosed.ts'

export interface MarkPair {
  readonly opening: number
  readonly closing: number
}

const opens = new Set(['‘', "'", '‚', '‹', '‛'])
const closes: Readonly<Record<string, string>> = { '‘': '’', "'": "'", '‚': '‘’', '‹': '›', '‛': '’' }
const MOST_TOKENS = 400

/**
 * The quotations in single marks among tokens [first, end) of a paragraph, outside double ones (`states` marks those). An
 * apostrophe looks like a closing mark: one behind a stop, a comma or before one closes; one behind a word that doesn't end
 * in s closes too; behind an s it closes only where nothing better follows ("the farmers’ votes").
 */
export function findSinglePairs(document: Document, states: Uint8Array, first: number, end: number): MarkPair[] {
  const pairs: MarkPair[] = []
  for (let i = first; i < end; i++) {
    if (states[i] !== 0 || !isOpening(document, i)) continue
    const closing = closingOf(document, states, i, Math.min(end, i + MOST_TOKENS))
    if (closing < 0) continue
    pairs.push({ opening: i, closing })
    i = closing
  }
  return pairs
}

function isOpening({ text, tokens }: Document, i: number): boolean {
  const { value, start, end } = tokens[i]!
  const next = tokens[i + 1]
  if (!opens.has(value) || !next || next.start !== end || !isOpeningPlace(text, start)) return false
  return !/^\d0s/.test(next.value) && !elisions.has(next.value.toLowerCase())
}

function closingOf(document: Document, states: Uint8Array, opening: number, end: number): number {
  const { text, tokens } = document
  const wanted = closes[tokens[opening]!.value]!
  let doubtful = -1
  for (let i = opening + 1; i < end; i++) {
    const { value, start, end: after } = tokens[i]!
    if (states[i] !== 0) continue
    const last = isOpening(document, i) ? endOfUnclosed(document, opening, i) : -1
    if (last > opening) return last
    if (!wanted.includes(value)) {
      if (doubtful >= 0 && isOpening(document, i)) return doubtful
      continue
    }
    if (tokens[i - 1]!.end !== start || !isShutPlace(text, after)) continue
    const before = text[start - 1]!
    const possessive = /[sS]/.test(before) && /^\s\p{L}/u.test(text.slice(after, after + 2))
    if (!possessive && i > opening + 1) return i
    if (doubtful < 0 && i > opening + 1) doubtful = i
  }
  return doubtful
}
