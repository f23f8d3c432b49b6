import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import type { Pos, Token } from './token.ts'

const nlp = winkNLP(model, ['pos'])

/**
 * The tokens of a text in order, white space left out, each with its part of speech (wink-nlp with wink-eng-lite-web-model).
 * wink-nlp keeps each token's letters but not its place: the place is found again from the letters and the spaces before.
 */
export function tokenize(text: string): Token[] {
  const doc = nlp.readDoc(text)
  const values = doc.tokens().out(nlp.its.value) as string[]
  const spaces = doc.tokens().out(nlp.its.precedingSpaces) as string[]
  const tags = doc.tokens().out(nlp.its.pos) as Pos[]
  const tokens: Token[] = []
  let at = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    let start = at + spaces[i]!.length
    if (!text.startsWith(value, start)) start = text.indexOf(value, at)
    if (start < 0) continue
    at = start + value.length
    if (tags[i] !== 'SPACE') tokens.push({ value, pos: tags[i]!, start, end: at })
  }
  return tokens
}
