import type { Document } from '../../document.ts'
import { tokenAt } from '../../tokens/token-at.ts'
import {
  allowed,
  begins,
  CONTENT,
  CUE,
  FRONTED,
  GAP,
  LABELS,
  mayEnd,
  mayStart,
  OUTSIDE,
  SOURCE,
  spanOf,
} from '../tagger/labels.ts'

type Piece = readonly [start: number, end: number]

/** An annotated attribution: pieces in UTF-16 units. */
export interface GoldAttribution {
  readonly source: readonly Piece[] | null
  readonly cue: readonly Piece[] | null
  readonly content: readonly Piece[]
}

const roles = [
  ['source', SOURCE],
  ['cue', CUE],
  ['content', CONTENT],
] as const

/** The label of each token. A token belongs to one span only: to the attribution that starts first, then the longer one. */
export function goldLabels(document: Document, attributions: readonly GoldAttribution[]): Uint8Array {
  const { tokens } = document
  const paragraph = paragraphOfToken(document)
  const labels = new Uint8Array(tokens.length)
  const owner = new Int32Array(tokens.length).fill(-1)
  const ordered = [...attributions].sort((a, b) => startOf(a) - startOf(b) || length(b.content) - length(a.content))
  ordered.forEach((attribution, index) => {
    const own: number[] = []
    for (const [role, label] of roles) {
      for (const [start, end] of attribution[role] ?? []) {
        let last = -1
        for (let i = tokenAt(tokens, start); i < tokens.length && tokens[i]!.start < end; i++) {
          if (owner[i]! >= 0) {
            last = -1
            continue
          }
          owner[i] = index
          labels[i] = last >= 0 && paragraph[i] === paragraph[last] ? label + 1 : label
          own.push(i)
          last = i
        }
      }
    }
    own.sort((a, b) => a - b)
    markOrder(own, labels, owner, paragraph)
  })
  makeLegal(labels, paragraph)
  return labels
}

/** Content before the first source or cue of its paragraph is fronted; free tokens between two spans are a gap. */
function markOrder(own: readonly number[], labels: Uint8Array, owner: Int32Array, paragraph: Int32Array): void {
  for (let from = 0; from < own.length; ) {
    let to = from
    while (to < own.length && paragraph[own[to]!] === paragraph[own[from]!]) to++
    const anchor = own.slice(from, to).find((i) => [SOURCE, CUE].includes(spanOf(labels[i]!))) ?? -1
    for (let k = from; k < to; k++) {
      const i = own[k]!
      if (i < anchor && spanOf(labels[i]!) === CONTENT) labels[i] = labels[i]! + FRONTED - CONTENT
      if (k === from) continue
      const between = own[k - 1]! + 1
      if (owner.subarray(between, i).every((other) => other < 0)) labels.fill(GAP, between, i)
    }
    from = to
  }
}

/** Mends what interleaved attributions broke, so that every gold sequence is one that the tagger may answer. */
function makeLegal(labels: Uint8Array, paragraph: Int32Array): void {
  const n = labels.length
  const unfront = (last: number) => {
    for (let j = last; j >= 0 && spanOf(labels[j]!) === FRONTED; j--) {
      const first = begins(labels[j]!)
      labels[j] = labels[j]! + CONTENT - FRONTED
      if (first) break
    }
  }
  for (let i = 0; i < n; i++) {
    const label = labels[i]!
    if (i === 0 || paragraph[i] !== paragraph[i - 1]) {
      if (!mayStart(label)) labels[i] = label === GAP ? OUTSIDE : label - 1
    } else if (!allowed[labels[i - 1]! * LABELS + label]) {
      if (label === GAP) labels[i] = OUTSIDE
      else if (label >= SOURCE && !begins(label)) labels[i] = label - 1
      else unfront(i - 1)
    }
    if ((i === n - 1 || paragraph[i + 1] !== paragraph[i]) && !mayEnd(labels[i]!)) {
      if (labels[i] === GAP) labels[i] = OUTSIDE
      else unfront(i)
    }
  }
}

function paragraphOfToken({ tokens, sentences, ranges }: Document): Int32Array {
  const paragraph = new Int32Array(tokens.length)
  ranges.forEach(({ first, end }, s) => {
    paragraph.fill(sentences[s]!.paragraph, first, end)
  })
  return paragraph
}

function startOf(attribution: GoldAttribution): number {
  return Math.min(...roles.flatMap(([role]) => (attribution[role] ?? []).map(([start]) => start)))
}

const length = (pieces: readonly Piece[]): number => pieces.reduce((sum, [start, end]) => sum + end - start, 0)
