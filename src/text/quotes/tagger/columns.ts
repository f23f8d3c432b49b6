import type { Document } from '../../document.ts'
import { remembered } from '../../remembered.ts'
import type { Pos } from '../../tokens/token.ts'
import { classesOf, isCueClass, mainClass } from '../words/bits.ts'
import { baseForm, hashString, normalize } from '../words/lexemes.ts'
import { quoteStates } from './marks.ts'

const tags: readonly Pos[] = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SPACE',
  'SYM',
  'VERB',
  'X',
]
const tagId = new Map<string, number>(tags.map((tag, index) => [tag, index + 1]))
export const VERB = tagId.get('VERB')!
export const AUX = tagId.get('AUX')!
export const NOUN = tagId.get('NOUN')!
export const PROPN = tagId.get('PROPN')!
export const PRON = tagId.get('PRON')!

/** What is known of each token before any feature is made of it; one entry a token. */
export interface Columns {
  readonly word: Int32Array
  readonly base: Int32Array
  readonly suffix: Int32Array
  readonly tag: Uint8Array
  readonly shape: Uint8Array
  /** 0 outside quotation marks, 1 an opening mark, 2 inside, 3 a closing mark. */
  readonly quote: Uint8Array
  /** How often the token's base form was a cue in training, 0 (never) to 7 (nearly always). */
  readonly cueness: Uint8Array
  /** The class of the word (`locales/en/word-classes.ts`), 0 for none. */
  readonly kind: Uint8Array
  /** 1 where the token may be the heart of a cue, by its rate in training or its class. */
  readonly cue: Uint8Array
  /** Index of the token's sentence. */
  readonly sentence: Int32Array
}

interface Lexeme {
  readonly word: number
  readonly base: number
  readonly suffix: number
  readonly shape: number
  readonly classes: number
}

/** Bits of the table of cue rates. */
export const CUE_BITS = 14

export const cueSlot = (base: number): number => (base ^ (base >>> 16)) & ((1 << CUE_BITS) - 1)

/** The columns of a document's tokens. `cueRates` is the table of `cueness` by `cueSlot`; `strokesOpen` as for `quoteStates`. */
export function readColumns(document: Document, cueRates: Uint8Array, strokesOpen = true): Columns {
  const { tokens } = document
  const n = tokens.length
  const columns = {
    word: new Int32Array(n),
    base: new Int32Array(n),
    suffix: new Int32Array(n),
    tag: new Uint8Array(n),
    shape: new Uint8Array(n),
    quote: quoteStates(document, strokesOpen),
    cueness: new Uint8Array(n),
    kind: new Uint8Array(n),
    cue: new Uint8Array(n),
    sentence: new Int32Array(n),
  }
  for (let i = 0; i < n; i++) {
    const token = tokens[i]!
    const lexeme = lexemeOf(token.value)
    columns.word[i] = lexeme.word
    columns.base[i] = lexeme.base
    columns.suffix[i] = lexeme.suffix
    columns.shape[i] = lexeme.shape
    columns.tag[i] = tagId.get(token.pos) ?? 0
    const rate = cueRates[cueSlot(lexeme.base)]!
    const verb = token.pos === 'VERB' || token.pos === 'AUX'
    const kind = mainClass(lexeme.classes, verb)
    columns.cueness[i] = rate
    columns.kind[i] = kind
    columns.cue[i] = rate >= 3 || (verb && isCueClass(kind)) ? 1 : 0
  }
  document.ranges.forEach(({ first, end }, index) => {
    columns.sentence.fill(index, first, end)
  })
  return columns
}

function readLexeme(value: string): Lexeme {
  const word = normalize(value.length > 40 ? value.slice(0, 40) : value)
  const base = baseForm(word)
  const hash = hashString(base)
  return {
    word: hashString(word),
    base: hash,
    suffix: hashString(word.slice(-3)),
    shape: shapeOf(value),
    classes: classesOf(hash),
  }
}

const lexemeOf = remembered(readLexeme)

function shapeOf(value: string): number {
  if (/^\p{Lu}\p{Ll}/u.test(value)) return 1
  if (/^\p{Lu}+$/u.test(value)) return value.length === 1 ? 2 : 3
  if (/^\p{Ll}/u.test(value)) return 4
  if (/^[0-9]/.test(value)) return 5
  if (/^\p{Lu}/u.test(value)) return 6
  return 7
}
