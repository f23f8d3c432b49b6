import type { Span } from '../../core/span.ts'

/** Universal part-of-speech tags (universaldependencies.org), as wink-nlp gives them. */
export type Pos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SPACE'
  | 'SYM'
  | 'VERB'
  | 'X'

/** A word or a mark with its place in the text; `text.slice(start, end) === value`. */
export interface Token extends Span {
  readonly value: string
  readonly pos: Pos
}
