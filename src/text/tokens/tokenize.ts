import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import type { Pos, Token } from './token.ts'

const nlp = winkNLP(model, ['pos'])

/** wink-nlp takes quadratic time over a run of letters without a space; longer ones are no words and become one token. */
const LONGEST_RUN = 400

/**
 * The tokens of a text in order, white space left out, each with its part of speech (wink-nlp with wink-eng-lite-web-model).
 * A run of more than 400 characters without white space is one token of part X. Linear in the length of the text.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  let from = 0
  for (const { start, end } of longRuns(text)) {
    readPart(text, from, start, tokens)
    tokens.push({ value: text.slice(start, end), pos: 'X', start, end })
    from = end
  }
  readPart(text, from, text.length, tokens)
  return tokens
}

function longRuns(text: string): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = []
  for (let i = 0; i < text.length; ) {
    let end = i
    while (end < text.length && !isSpace(text.charCodeAt(end))) end++
    if (end - i > LONGEST_RUN) runs.push({ start: i, end })
    i = end + 1
  }
  return runs
}

const isSpace = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x3000 ||
  code === 0xfeff

/** wink-nlp keeps each token's letters but not its place: the place is found again from the letters and the spaces before. */
function readPart(text: string, from: number, to: number, tokens: Token[]): void {
  if (from >= to) return
  const part = from === 0 && to === text.length ? text : text.slice(from, to)
  const doc = nlp.readDoc(part)
  const values = doc.tokens().out(nlp.its.value) as string[]
  const spaces = doc.tokens().out(nlp.its.precedingSpaces) as string[]
  const tags = doc.tokens().out(nlp.its.pos) as Pos[]
  let at = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    let start = at + spaces[i]!.length
    if (!part.startsWith(value, start)) start = part.indexOf(value, at)
    if (start < 0) continue
    at = start + value.length
    if (tags[i] !== 'SPACE') tokens.push({ value, pos: tags[i]!, start: from + start, end: from + at })
  }
}
