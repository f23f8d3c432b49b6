/**
 * What a token can be. `gap` is between the spans of one attribution ("said ON FRIDAY that …"); `fronted` is content
 * that comes before its cue. The order is part of the weights file.
 */
const labelNames = [
  'outside',
  'gap',
  'B-source',
  'I-source',
  'B-cue',
  'I-cue',
  'B-content',
  'I-content',
  'B-fronted',
  'I-fronted',
] as const

export const LABELS = labelNames.length

export const OUTSIDE = 0
export const GAP = 1
export const SOURCE = 2
export const CUE = 4
export const CONTENT = 6
export const FRONTED = 8

/** True for the first token of a span. */
export const begins = (label: number): boolean => label >= SOURCE && label % 2 === 0

/** The span's own label: that of its first token. */
export const spanOf = (label: number): number => (label < SOURCE ? label : label & ~1)

/** One byte a pair `from * LABELS + to`: 1 where `to` may follow `from`. An inner label follows its own span only. */
export const allowed: Uint8Array = new Uint8Array(LABELS * LABELS)
for (let from = 0; from < LABELS; from++) {
  for (let to = 0; to < LABELS; to++) {
    const inner = to >= SOURCE && to % 2 === 1
    let good = inner ? spanOf(from) === to - 1 : true
    if (to === GAP && from === OUTSIDE) good = false
    // A fronted content is always followed by its source or its cue.
    if (spanOf(from) === FRONTED && (to === OUTSIDE || to === CONTENT)) good = false
    allowed[from * LABELS + to] = good ? 1 : 0
  }
}

/** A paragraph does not begin inside a span or a gap. */
export const mayStart = (label: number): boolean => label === OUTSIDE || begins(label)

/** Nor does it end in a gap, or in a fronted content whose cue never came. */
export const mayEnd = (label: number): boolean => label !== GAP && spanOf(label) !== FRONTED
