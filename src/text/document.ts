import type { Sentence } from '../core/analysis.ts'
import { splitSentences } from './sentences/split.ts'
import type { Token } from './tokens/token.ts'
import { tokenize } from './tokens/tokenize.ts'

/** A text read once: what every question in `text/` starts from. */
export interface Document {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  /** For each sentence the index of its first token, and one past its last. */
  readonly ranges: readonly { readonly first: number; readonly end: number }[]
}

/** Tokens and sentences of a text. */
export function readDocument(text: string): Document {
  const tokens = tokenize(text)
  const sentences = splitSentences(text, tokens)
  let t = 0
  const ranges = sentences.map((sentence) => {
    while (t < tokens.length && tokens[t]!.start < sentence.start) t++
    const first = t
    while (t < tokens.length && tokens[t]!.end <= sentence.end) t++
    return { first, end: t }
  })
  return { text, tokens, sentences, ranges }
}
