import type { Document } from '../../document.ts'
import type { Token } from '../../tokens/token.ts'
import { isOpeningPlace, isShutPlace } from './mark-places.ts'
import { findSinglePairs } from './single-marks.ts'
import { endOfUnclosed } from './unclosed.ts'

export const OPENING = 1
export const INSIDE = 2
const QUOTED = 2
export const CLOSING = 3

/**
 * For each token: 0 outside quotation marks, 1 an opening mark, 2 inside, 3 a closing mark; marks inside a quotation are part
 * of it. Reads “…”, "…", „…“, ”…”, «…», »…«, ``…'', ''…'' and ‘…’ or '…' (which need their closing mark, for apostrophes look alike).
 * A quotation ends with its paragraph at the latest, as in print, where each paragraph of a long one opens anew.
 * With `strokesOpen` false two strokes only close.
 */
export function quoteStates(document: Document, strokesOpen = true): Uint8Array {
  const { tokens, sentences, ranges } = document
  const states = new Uint8Array(tokens.length)
  for (let s = 0; s < sentences.length; ) {
    const { paragraph } = sentences[s]!
    const first = ranges[s]!.first
    let end = first
    while (s < sentences.length && sentences[s]!.paragraph === paragraph) end = ranges[s++]!.end
    markDoubles(document, states, first, end, strokesOpen)
    for (const { opening, closing } of findSinglePairs(document, states, first, end)) {
      states.fill(QUOTED, opening, closing)
      states[opening] = OPENING
      states[closing] = CLOSING
    }
    if (goesOn(document, states, first, end)) {
      states.fill(QUOTED, first, end)
      states[first] = OPENING
    }
  }
  return states
}

/** A paragraph that a single mark opens and none closes, before one that opens with it anew: a quotation over both. */
const goesOn = ({ tokens }: Document, states: Uint8Array, first: number, end: number): boolean =>
  tokens[first]?.value === '‘' && states[first] === 0 && tokens[end]?.value === '‘'

/** Marks that close what the key opened. */
const closers: Readonly<Record<string, string>> = {
  '“': "”''",
  '„': '“”"',
  '”': '”',
  '"': '"',
  '«': '»',
  '»': '«',
  '``': "''",
  "''": "''",
}

function markDoubles(document: Document, states: Uint8Array, first: number, end: number, strokesOpen: boolean): void {
  const { text, tokens } = document
  let open = ''
  let opened = -1
  for (let i = first; i < end; i++) {
    const mark = doubleMark(tokens, i)
    if (!mark) {
      if (open) states[i] = QUOTED
      continue
    }
    const last = mark.length > 1 && tokens[i]!.value.length === 1 ? i + 1 : i
    const onlyCloses = mark === "''" && !open && !strokesOpen
    const state = onlyCloses ? CLOSING : stateOf(text, tokens[i]!, tokens[last]!, mark, open)
    states.fill(state, i, last + 1)
    const closed = state === OPENING && open && opened >= 0 ? endOfUnclosed(document, opened, i) : -1
    if (closed > opened) {
      states.fill(0, closed + 1, i)
      states[closed] = CLOSING
    }
    if (state === OPENING) opened = i
    if (state === OPENING) open = mark
    else if (state === CLOSING) open = ''
    i = last
  }
}

function stateOf(text: string, { start }: Token, { end }: Token, mark: string, open: string): number {
  if (open) {
    if (closers[open]!.includes(mark)) return mark === open && reopens(text, start, end) ? OPENING : CLOSING
    if (mark !== open) return QUOTED
    // The same mark again closes where it looks so; else it opens anew, for the first was never closed.
    return !isOpeningPlace(text, start) && isShutPlace(text, end) ? CLOSING : OPENING
  }
  if (mark === '“' || mark === '„' || mark === '``') return OPENING
  if (mark === '"') return /\d/.test(text[start - 1] ?? '') && isShutPlace(text, end) ? 0 : OPENING
  if (mark === '«') return OPENING
  return isOpeningPlace(text, start) && !isShutPlace(text, end) ? OPENING : CLOSING
}

/** A straight mark after a space and before a letter opens, even where one before it was never closed. */
const reopens = (text: string, start: number, end: number): boolean =>
  isOpeningPlace(text, start) && /[\p{L}\p{N}]/u.test(text[end] ?? '')

/** The double mark that begins at a token, two single ones side by side included; nothing for other tokens. */
function doubleMark(tokens: readonly Token[], i: number): string | undefined {
  const { value, end } = tokens[i]!
  if (value in closers || value === "''") return value
  const next = tokens[i + 1]
  if (!next || next.start !== end || next.value !== value) return undefined
  if (value === '‘' || value === '`') return '``'
  return value === '’' || value === "'" ? "''" : undefined
}
