import { hashString, mix } from '../words/lexemes.ts'
import { AUX, type Columns, NOUN, PRON, PROPN, VERB } from './columns.ts'
import { CLOSING, OPENING } from './marks.ts'

const comma = hashString(',')
const that = hashString('that')
const quoteMark = hashString('"')
const EDGE = 0x1d0e

/** Distances told apart: 0–5 each, then by powers of about 1.6, at most 12. */
function bucket(distance: number): number {
  if (distance < 6) return distance
  if (distance < 9) return 6
  if (distance < 13) return 7
  if (distance < 20) return 8
  if (distance < 30) return 9
  return distance < 50 ? 10 : 11
}

/** Features of the tokens of a paragraph: 32-bit hashes that the weights are found by. */
export interface Features {
  /** Writes those of tokens [from, to), counted from the paragraph's first: `ids[(i - from) * WIDTH + k]`. */
  write(from: number, to: number, ids: Int32Array): void
}

/** Number of features of a token. */
export const WIDTH = 80

/** Each template hashes apart from the others. */
const seeds = Int32Array.from({ length: WIDTH }, (_, template) => ((template + 1) * 0x9e3779b1) | 0)

/**
 * Words, parts of speech, quotation marks, place in the sentence, and the way to the nearest likely cues, of the tokens
 * [first, end) of one paragraph. `place` tells the headline and the first paragraphs from the others.
 */
export function readFeatures(columns: Columns, first: number, end: number, place: number): Features {
  const { word, base, suffix, tag, shape, quote, cueness, kind, cue, sentence } = columns
  const n = end - first
  const cueLeft = new Int32Array(n).fill(-1)
  const cueRight = new Int32Array(n).fill(-1)
  const verbRight = new Int32Array(n).fill(-1)
  const verbLeft = new Int32Array(n).fill(-1)
  const sentenceStart = new Int32Array(n)
  const sentenceEnd = new Int32Array(n)
  const commas = new Int32Array(n + 1)
  const verbs = new Int32Array(n + 1)
  const nouns = new Int32Array(n + 1)
  const quotes = new Int32Array(n + 1)
  for (let i = 0; i < n; i++) {
    const at = first + i
    const same = i > 0 && sentence[at] === sentence[at - 1]
    sentenceStart[i] = same ? sentenceStart[i - 1]! : i
    cueLeft[i] = same ? (cue[at - 1] === 1 ? i - 1 : cueLeft[i - 1]!) : -1
    verbLeft[i] = same ? (tag[at - 1] === VERB ? i - 1 : verbLeft[i - 1]!) : -1
    commas[i + 1] = commas[i]! + (word[at] === comma ? 1 : 0)
    verbs[i + 1] = verbs[i]! + (tag[at] === VERB || tag[at] === AUX ? 1 : 0)
    nouns[i + 1] = nouns[i]! + (tag[at] === NOUN || tag[at] === PROPN || tag[at] === PRON ? 1 : 0)
    quotes[i + 1] = quotes[i]! + (quote[at] === OPENING || quote[at] === CLOSING ? 1 : 0)
  }
  for (let i = n - 1; i >= 0; i--) {
    const at = first + i
    const same = i < n - 1 && sentence[at] === sentence[at + 1]
    sentenceEnd[i] = same ? sentenceEnd[i + 1]! : i
    cueRight[i] = same ? (cue[at + 1] === 1 ? i + 1 : cueRight[i + 1]!) : -1
    verbRight[i] = same ? (tag[at + 1] === VERB || tag[at + 1] === AUX ? i + 1 : verbRight[i + 1]!) : -1
  }
  const words = padded(word, first, n, EDGE)
  const tags = padded(tag, first, n, 0)
  const marks = padded(quote, first, n, 4)
  const rates = padded(cueness, first, n, 8)
  const kinds = padded(kind, first, n, 31)
  const W = (i: number) => words[i + PAD]!
  const C = (i: number) => kind[first + i]!
  const write = (from: number, to: number, ids: Int32Array) => {
    for (let i = from; i < to; i++) {
      const at = first + i
      const o = i + PAD
      let k = (i - from) * WIDTH
      // What is around the token: `w1` is the next word, `wb1` the one before.
      const [wb3, wb2, wb1] = [words[o - 3]!, words[o - 2]!, words[o - 1]!]
      const [w, w1, w2, w3] = [words[o]!, words[o + 1]!, words[o + 2]!, words[o + 3]!]
      const [pb2, pb1, p, p1, p2] = [tags[o - 2]!, tags[o - 1]!, tags[o]!, tags[o + 1]!, tags[o + 2]!]
      const [qb1, q, q1] = [marks[o - 1]!, marks[o]!, marks[o + 1]!]
      const [kb1, k0, k1] = [rates[o - 1]!, rates[o]!, rates[o + 1]!]
      const [cb2, cb1, c, c1, c2] = [kinds[o - 2]!, kinds[o - 1]!, kinds[o]!, kinds[o + 1]!, kinds[o + 2]!]
      const left = cueLeft[i]!
      const right = cueRight[i]!
      const leftBase = left < 0 ? 0 : base[first + left]!
      const rightBase = right < 0 ? 0 : base[first + right]!
      const leftDistance = left < 0 ? 13 : bucket(i - left)
      const rightDistance = right < 0 ? 13 : bucket(right - i)
      const fromStart = bucket(i - sentenceStart[i]!)
      const toEnd = bucket(sentenceEnd[i]! - i)
      const leftVerbs = left < 0 ? 9 : Math.min(4, verbs[i]! - verbs[left + 1]!)
      const leftCommas = left < 0 ? 9 : Math.min(3, commas[i]! - commas[left + 1]!)
      const rightVerbs = right < 0 ? 9 : Math.min(3, verbs[right]! - verbs[i + 1]!)
      const rightCommas = right < 0 ? 9 : Math.min(3, commas[right]! - commas[i + 1]!)
      const leftThat = left >= 0 && (W(left + 1) === that || W(left + 2) === that) ? 1 : 0
      const leftQuote = left >= 0 && (W(left + 1) === quoteMark || W(left + 2) === quoteMark) ? 1 : 0
      const nextVerb = verbRight[i]!
      const nextVerbBase = nextVerb < 0 ? 0 : base[first + nextVerb]!
      const lastVerb = verbLeft[i]!
      const nounsToVerb = nextVerb < 0 ? 5 : Math.min(4, nouns[nextVerb]! - nouns[i + 1]!)
      ids[k++] = 0
      ids[k++] = w
      ids[k++] = wb1
      ids[k++] = w1
      ids[k++] = wb2
      ids[k++] = w2
      ids[k++] = mix(wb1, w)
      ids[k++] = mix(w, w1)
      ids[k++] = p
      ids[k++] = pb1 * 32 + p
      ids[k++] = p * 32 + p1
      ids[k++] = (pb2 * 32 + pb1) * 32 + p
      ids[k++] = (pb1 * 32 + p) * 32 + p1
      ids[k++] = (p * 32 + p1) * 32 + p2
      ids[k++] = (((pb2 * 32 + pb1) * 32 + p) * 32 + p1) * 32 + p2
      ids[k++] = base[at]!
      ids[k++] = suffix[at]!
      ids[k++] = shape[at]! * 16 + (i === sentenceStart[i] ? 1 : 0)
      ids[k++] = mix(w, p)
      ids[k++] = mix(wb1, p)
      ids[k++] = mix(w1, p)
      ids[k++] = mix(pb1, w)
      ids[k++] = mix(p1, w)
      ids[k++] = q * 32 + p
      ids[k++] = mix(w, q)
      ids[k++] = (qb1 * 8 + q) * 8 + q1
      ids[k++] = ((qb1 * 8 + q) * 32 + p) * 32 + pb1
      ids[k++] = mix(leftBase, leftDistance)
      ids[k++] = mix(leftBase, leftVerbs * 16 + leftCommas)
      ids[k++] = mix(leftBase, p * 32 + pb1)
      ids[k++] = mix(leftBase, w)
      ids[k++] = mix(leftBase, wb1)
      ids[k++] = mix(leftBase, w1)
      ids[k++] = mix(rightBase, rightDistance)
      ids[k++] = mix(rightBase, p * 32 + p1)
      ids[k++] = mix(rightBase, w)
      ids[k++] = (leftDistance * 16 + rightDistance) * 32 + p
      ids[k++] = mix(w, leftDistance * 16 + leftVerbs)
      ids[k++] = mix(w, rightDistance * 16 + rightVerbs)
      ids[k++] = (((p * 16 + leftVerbs) * 4 + leftCommas) * 2 + leftThat) * 2 + leftQuote
      ids[k++] = mix(w, ((leftVerbs * 16 + leftCommas) * 2 + leftThat) * 2 + leftQuote)
      ids[k++] = ((p * 16 + rightVerbs) * 16 + rightCommas) * 32 + p1
      ids[k++] = fromStart * 32 + p
      ids[k++] = toEnd * 32 + p
      ids[k++] = (fromStart * 16 + toEnd) * 4 + (quotes[sentenceEnd[i]! + 1]! - quotes[sentenceStart[i]!]! > 0 ? 1 : 0)
      ids[k++] = mix(w, fromStart)
      ids[k++] = mix(w, toEnd)
      ids[k++] = mix(nextVerbBase, nounsToVerb)
      ids[k++] = mix(nextVerbBase, p * 32 + p1)
      ids[k++] = mix(nextVerbBase, w)
      ids[k++] = mix(lastVerb < 0 ? 0 : base[first + lastVerb]!, p * 16 + bucket(lastVerb < 0 ? 0 : i - lastVerb))
      ids[k++] = mix(w, (nextVerb < 0 ? 9 : cueness[first + nextVerb]!) * 16 + nounsToVerb)
      ids[k++] = (kb1 * 16 + k0) * 16 + k1
      ids[k++] = ((k0 * 32 + pb1) * 32 + p1) * 32 + p
      ids[k++] = mix(place * 32 + p, w1)
      ids[k++] = mix(place * 16 + fromStart, w)
      ids[k++] = mix(wb1, w1)
      ids[k++] = mix(mix(wb2, wb1), w)
      ids[k++] = mix(mix(w, w1), w2)
      ids[k++] = mix(W(sentenceStart[i]!), p * 16 + (quotes[i]! - quotes[sentenceStart[i]!]!) * 2)
      ids[k++] = mix(w3, p)
      ids[k++] = mix(wb3, p)
      const leftKind = left < 0 ? 30 : C(left)
      const rightKind = right < 0 ? 30 : C(right)
      const nextKind = nextVerb < 0 ? 30 : C(nextVerb)
      ids[k++] = (cb1 * 32 + c) * 32 + c1
      ids[k++] = (c * 32 + p) * 32 + p1
      ids[k++] = (c * 32 + p) * 32 + pb1
      ids[k++] = mix(c, w1)
      ids[k++] = mix(c, wb1)
      ids[k++] = mix(c1, w)
      ids[k++] = mix(cb1, w)
      ids[k++] = (leftKind * 16 + leftDistance) * 32 + p
      ids[k++] = mix(leftKind, w) ^ leftThat
      ids[k++] = (((leftKind * 16 + leftVerbs) * 16 + leftCommas) * 2 + leftThat) * 32 + p
      ids[k++] = (leftKind * 32 + p) * 32 + pb1
      ids[k++] = (rightKind * 16 + rightDistance) * 32 + p
      ids[k++] = mix(rightKind, w) ^ rightVerbs
      ids[k++] = ((rightKind * 16 + rightVerbs) * 16 + rightCommas) * 32 + p
      ids[k++] = (nextKind * 8 + nounsToVerb) * 32 + p
      ids[k++] = mix(nextKind, w) ^ nounsToVerb
      ids[k++] = (c2 * 32 + c1) * 32 + p
      ids[k++] = (cb2 * 32 + cb1) * 32 + p
      for (let t = 0, o = (i - from) * WIDTH; t < WIDTH; t++, o++) ids[o] = mix(seeds[t]!, ids[o]!)
    }
  }
  return { write }
}

/** Tokens looked at on either side. */
const PAD = 3

/** A column's entries of n tokens from `first` on, with what stands for nothing before and behind them. */
function padded(column: Int32Array | Uint8Array, first: number, n: number, nothing: number): Int32Array {
  const around = new Int32Array(n + 2 * PAD).fill(nothing)
  around.set(column.subarray(first, first + n), PAD)
  return around
}
