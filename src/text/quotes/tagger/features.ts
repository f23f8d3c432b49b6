import { AUX, type Columns, NOUN, PRON, PROPN, VERB } from './columns.ts'
import { hashString, mix } from './lexemes.ts'
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

/** Features of each token of a paragraph: `ids[(i - first) * width + k]`, 32-bit hashes that the weights are found by. */
export interface Features {
  readonly width: number
  readonly ids: Int32Array
}

/** Number of features of a token. */
export const WIDTH = 80

/**
 * Words, parts of speech, quotation marks, place in the sentence, and the way to the nearest likely cues, of the tokens
 * [first, end) of one paragraph. `place` tells the headline and the first paragraphs from the others.
 */
export function extractFeatures(columns: Columns, first: number, end: number, place: number): Features {
  const { word, base, suffix, tag, shape, quote, cueness, kind, cue, sentence } = columns
  const n = end - first
  const ids = new Int32Array(n * WIDTH)
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
  const W = (i: number) => (i < 0 || i >= n ? EDGE : word[first + i]!)
  const P = (i: number) => (i < 0 || i >= n ? 0 : tag[first + i]!)
  const B = (i: number) => (i < 0 || i >= n ? EDGE : base[first + i]!)
  const Q = (i: number) => (i < 0 || i >= n ? 4 : quote[first + i]!)
  const K = (i: number) => (i < 0 || i >= n ? 8 : cueness[first + i]!)
  const C = (i: number) => (i < 0 || i >= n ? 31 : kind[first + i]!)
  for (let i = 0; i < n; i++) {
    const at = first + i
    let k = i * WIDTH
    let template = 1
    const put = (value: number) => {
      ids[k++] = mix(template++ * 0x9e3779b1, value)
    }
    const w = word[at]!
    const p = tag[at]!
    const q = quote[at]!
    const left = cueLeft[i]!
    const right = cueRight[i]!
    const leftBase = left < 0 ? 0 : B(left)
    const rightBase = right < 0 ? 0 : B(right)
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
    const nextVerbBase = nextVerb < 0 ? 0 : B(nextVerb)
    const lastVerb = verbLeft[i]!
    const nounsToVerb = nextVerb < 0 ? 5 : Math.min(4, nouns[nextVerb]! - nouns[i + 1]!)
    put(0)
    put(w)
    put(W(i - 1))
    put(W(i + 1))
    put(W(i - 2))
    put(W(i + 2))
    put(mix(W(i - 1), w))
    put(mix(w, W(i + 1)))
    put(p)
    put(P(i - 1) * 32 + p)
    put(p * 32 + P(i + 1))
    put((P(i - 2) * 32 + P(i - 1)) * 32 + p)
    put((P(i - 1) * 32 + p) * 32 + P(i + 1))
    put((p * 32 + P(i + 1)) * 32 + P(i + 2))
    put((((P(i - 2) * 32 + P(i - 1)) * 32 + p) * 32 + P(i + 1)) * 32 + P(i + 2))
    put(base[at]!)
    put(suffix[at]!)
    put(shape[at]! * 16 + (i === sentenceStart[i] ? 1 : 0))
    put(mix(w, p))
    put(mix(W(i - 1), p))
    put(mix(W(i + 1), p))
    put(mix(P(i - 1), w))
    put(mix(P(i + 1), w))
    put(q * 32 + p)
    put(mix(w, q))
    put((Q(i - 1) * 8 + q) * 8 + Q(i + 1))
    put(((Q(i - 1) * 8 + q) * 32 + p) * 32 + P(i - 1))
    put(mix(leftBase, leftDistance))
    put(mix(leftBase, leftVerbs * 16 + leftCommas))
    put(mix(leftBase, p * 32 + P(i - 1)))
    put(mix(leftBase, w))
    put(mix(leftBase, W(i - 1)))
    put(mix(leftBase, W(i + 1)))
    put(mix(rightBase, rightDistance))
    put(mix(rightBase, p * 32 + P(i + 1)))
    put(mix(rightBase, w))
    put((leftDistance * 16 + rightDistance) * 32 + p)
    put(mix(w, leftDistance * 16 + leftVerbs))
    put(mix(w, rightDistance * 16 + rightVerbs))
    put((((p * 16 + leftVerbs) * 4 + leftCommas) * 2 + leftThat) * 2 + leftQuote)
    put(mix(w, ((leftVerbs * 16 + leftCommas) * 2 + leftThat) * 2 + leftQuote))
    put(((p * 16 + rightVerbs) * 16 + rightCommas) * 32 + P(i + 1))
    put(fromStart * 32 + p)
    put(toEnd * 32 + p)
    put((fromStart * 16 + toEnd) * 4 + (quotes[sentenceEnd[i]! + 1]! - quotes[sentenceStart[i]!]! > 0 ? 1 : 0))
    put(mix(w, fromStart))
    put(mix(w, toEnd))
    put(mix(nextVerbBase, nounsToVerb))
    put(mix(nextVerbBase, p * 32 + P(i + 1)))
    put(mix(nextVerbBase, w))
    put(mix(lastVerb < 0 ? 0 : B(lastVerb), p * 16 + bucket(lastVerb < 0 ? 0 : i - lastVerb)))
    put(mix(w, (nextVerb < 0 ? 9 : K(nextVerb)) * 16 + nounsToVerb))
    put((K(i - 1) * 16 + K(i)) * 16 + K(i + 1))
    put(((K(i) * 32 + P(i - 1)) * 32 + P(i + 1)) * 32 + p)
    put(mix(place * 32 + p, W(i + 1)))
    put(mix(place * 16 + fromStart, w))
    put(mix(W(i - 1), W(i + 1)))
    put(mix(mix(W(i - 2), W(i - 1)), w))
    put(mix(mix(w, W(i + 1)), W(i + 2)))
    put(mix(W(sentenceStart[i]!), p * 16 + (quotes[i]! - quotes[sentenceStart[i]!]!) * 2))
    put(mix(W(i + 3), p))
    put(mix(W(i - 3), p))
    const c = C(i)
    const leftKind = left < 0 ? 30 : C(left)
    const rightKind = right < 0 ? 30 : C(right)
    const nextKind = nextVerb < 0 ? 30 : C(nextVerb)
    put((C(i - 1) * 32 + c) * 32 + C(i + 1))
    put((c * 32 + p) * 32 + P(i + 1))
    put((c * 32 + p) * 32 + P(i - 1))
    put(mix(c, W(i + 1)))
    put(mix(c, W(i - 1)))
    put(mix(C(i + 1), w))
    put(mix(C(i - 1), w))
    put((leftKind * 16 + leftDistance) * 32 + p)
    put(mix(leftKind, w) ^ leftThat)
    put((((leftKind * 16 + leftVerbs) * 16 + leftCommas) * 2 + leftThat) * 32 + p)
    put((leftKind * 32 + p) * 32 + P(i - 1))
    put((rightKind * 16 + rightDistance) * 32 + p)
    put(mix(rightKind, w) ^ rightVerbs)
    put(((rightKind * 16 + rightVerbs) * 16 + rightCommas) * 32 + p)
    put((nextKind * 8 + nounsToVerb) * 32 + p)
    put(mix(nextKind, w) ^ nounsToVerb)
    put((C(i + 2) * 32 + C(i + 1)) * 32 + p)
    put((C(i - 2) * 32 + C(i - 1)) * 32 + p)
  }
  return { width: WIDTH, ids }
}
