import type { Sentence } from '../../core/analysis.ts'
import { tellingVerbs } from '../locales/en/abbreviations.ts'
import type { Token } from '../tokens/token.ts'
import { nameBegins } from './behind-country.ts'
import { type LetterCase, letterCaseOf } from './letter-case.ts'
import { splitParagraphs } from './paragraphs.ts'
import { stopEnds } from './stop.ts'

const closers = new Set(['"', '”', '’', "'", ')', ']', '»', "''"])
const openers = new Set(['"', '“', '‘', "'", '(', '[', '«', '``', '„', '‚'])
const telling = new Set(tellingVerbs.split(' '))
/** Words between a quotation and the verb that tells who spoke. */
const tellingReach = 4

/** A paragraph while it is read. */
interface Reading {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly end: number
  readonly letters: LetterCase
}

/** Sentences in order; each lies inside one paragraph and begins and ends on a token. Linear in the length of the text. */
export function splitSentences(text: string, tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = []
  const whole = letterCaseOf(text)
  let t = 0
  splitParagraphs(text).forEach((paragraph, index) => {
    const letters = letterCaseOf(text.slice(paragraph.start, paragraph.end), whole)
    const reading = { text, tokens, end: paragraph.end, letters }
    let start = -1
    let first = t
    while (t < tokens.length && tokens[t]!.start < paragraph.end) {
      const token = tokens[t]!
      if (start < 0) {
        start = token.start
        first = t
      }
      t++
      if (!endsSentence(reading, t - 1) || isNumbering(reading, first, t - 1, paragraph.start)) continue
      if (isInPhrase(reading, first, t - 1) || falters(reading, first, t - 1)) continue
      const mark = t - 1
      let end = token.end
      while (
        t < tokens.length &&
        tokens[t]!.start < paragraph.end &&
        closers.has(tokens[t]!.value) &&
        closes(text, tokens, t)
      ) {
        end = tokens[t]!.end
        t++
      }
      // Marks that were torn off, "No.' .''", stay with what they close.
      while (t < tokens.length && tokens[t]!.start < paragraph.end && isLoneMark(reading, t)) end = tokens[t++]!.end
      const next = tokens[t]
      if (next && next.start < paragraph.end && !(beginsSentence(reading, t) && !goesOn(reading, mark, t))) continue
      sentences.push({ start, end, paragraph: index })
      start = -1
    }
    if (start >= 0) sentences.push({ start, end: tokens[t - 1]!.end, paragraph: index })
  })
  return sentences
}

/** A stop or a closing mark, and behind it the paragraph ends. */
function isLoneMark({ tokens, end }: Reading, t: number): boolean {
  let k = t
  while (k < tokens.length && k < t + 4 && tokens[k]!.start < end && /^[.'"”’»)\]]+$/.test(tokens[k]!.value)) k++
  return k > t && (k === tokens.length || tokens[k]!.start >= end)
}

/** A quoted phrase is no longer than this, in tokens. */
const phraseReach = 14

/** "its viral “Stop. We mean it.” campaign": a stop in a quoted phrase that the sentence goes on behind. */
function isInPhrase({ text, tokens, end, letters }: Reading, first: number, mark: number): boolean {
  if (letters !== 'mixed') return false
  let opened = mark
  while (opened > first && opened > mark - phraseReach && !/^["“”]$/.test(tokens[opened]!.value)) opened--
  const opener = tokens[opened]!
  if (opened <= first || !/^["“]$/.test(opener.value) || /^[,:.?!–—-]/.test(tokens[opened - 1]!.value)) return false
  // A straight mark that touches the word before it closes.
  if (tokens[opened - 1]!.end === opener.start) return false
  let closed = mark + 1
  while (closed < tokens.length && closed < mark + phraseReach && !/^["”]$/.test(tokens[closed]!.value)) closed++
  const next = tokens[closed + 1]
  if (!next || closed === mark + 1 || !/^["”]$/.test(tokens[closed]!.value)) return false
  return next.start < end && /^\p{Ll}/u.test(text.slice(next.start, next.start + 1)) && !telling.has(next.value)
}

/** Words before an ellipsis that are hardly a sentence. */
const begun = 2

/** "“I … I don’t know”, “Well … Mr Orr was there”": who speaks stops after a word or two, or begins again with the same word. */
function falters({ text, tokens, end }: Reading, first: number, mark: number): boolean {
  const next = tokens[mark + 1]
  if (!/^(?:…|\.{3,})$/.test(tokens[mark]!.value) || !next || next.start >= end || !openers.has(tokens[first]!.value))
    return false
  if (!/^[\p{L}]/u.test(text.slice(next.start, next.start + 1))) return false
  const words = tokens.slice(first + 1, mark).filter(({ value }) => /^\p{L}/u.test(value))
  const again = words.length > 0 && words[0]!.value === next.value && words.length <= 2 * begun
  return again || (words.length > 0 && words.length <= begun)
}

function endsSentence({ text, tokens, end, letters }: Reading, i: number): boolean {
  const token = tokens[i]!
  const next = tokens[i + 1]
  const inside = next !== undefined && next.start < end
  if (/^(?:[?!]|…|[?!.]{2,})$/.test(token.value)) return !(inside && isMoreOfIt(text, token, next))
  if (!token.value.endsWith('.')) return false
  if (inside && isMoreOfIt(text, token, next)) return false
  if (!inside || closers.has(next.value)) return stopEnds(text, token.end - 1, behindClosers(tokens, i, end), letters)
  if (letters === 'mixed' && nameBegins(tokens, i)) return true
  return stopEnds(text, token.end - 1, { word: next.value, touches: next.start === token.end }, letters)
}

/** The word behind closing marks: it touches nothing. */
function behindClosers(tokens: readonly Token[], i: number, end: number): { word?: string; touches: boolean } {
  let k = i + 1
  while (k < tokens.length && k <= i + 4 && closers.has(tokens[k]!.value)) k++
  const word = tokens[k]
  return word && word.start < end ? { word: word.value, touches: false } : { touches: false }
}

/** One more stop of an ellipsis or of "?!", close behind, or a stop apart: ". . ." */
function isMoreOfIt(text: string, token: Token, next: Token): boolean {
  if (!/^[.?!…]+$/.test(next.value)) return false
  if (next.start === token.end) return true
  return next.start === token.end + 1 && /^[.…]+$/.test(token.value + next.value) && text[token.end] === ' '
}

/** "1." or "B." at the start of a paragraph counts the line and is no sentence; nor is "2." alone between two sentences of it. */
function isNumbering({ text, tokens, end }: Reading, first: number, last: number, start: number): boolean {
  const next = tokens[last + 1]
  if (last - first > 1 || !next || next.start >= end) return false
  const opens = tokens[first]!.start === start
  return (opens ? /^(?:\d{1,3}|\p{L})\.$/u : /^\d{1,2}\.$/).test(text.slice(tokens[first]!.start, tokens[last]!.end))
}

/** A mark that touches what comes before it closes; one after a space opens the next sentence. */
function closes(text: string, tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!
  const touches = tokens[i - 1]!.end === token.start
  if (touches) return true
  const after = text[token.end]
  // The two strokes that close a quotation in a treebank: "no . '' he left".
  if (token.value === "'" && after === "'") return !/\S/.test(text[token.end + 1] ?? ' ')
  return after === undefined || after === ' ' || after === '\n'
}

function beginsSentence({ text, tokens, letters }: Reading, i: number): boolean {
  const token = tokens[i]!
  if (/^[,;:)\]%]/.test(token.value)) return false
  if (letters !== 'mixed') return true
  if (/^[–—-]+$/.test(token.value)) return tokens[i + 1] !== undefined && /^\p{Lu}/u.test(tokens[i + 1]!.value)
  if (openers.has(token.value)) return tokens[i + 1] !== undefined && !/^\p{Ll}/u.test(tokens[i + 1]!.value)
  return (
    !/^\p{Ll}/u.test(token.value) ||
    /^(?:\p{Ll}{1,3}\p{Lu}|(?:al|el)-\p{Lu})/u.test(text.slice(token.start, token.start + 4))
  )
}

/**
 * Whether the sentence goes on behind the mark: "“Why now?” Ann Smith asked.", and in a text without capitals every quotation
 * that ends in a mark and is followed by who said it. An ellipsis goes on where no sentence seems to begin.
 */
function goesOn({ text, tokens, end, letters }: Reading, mark: number, i: number): boolean {
  const value = tokens[mark]!.value
  if (letters === 'small' && /^(?:…|\.{2,})$/.test(value)) return true
  const quoted = i - mark > 1 && /["”’»']/.test(text[tokens[i - 1]!.end - 1]!)
  if (!quoted || !/[?!…]$/.test(value)) return false
  for (let k = i; k < tokens.length && k < i + tellingReach && tokens[k]!.start < end; k++) {
    const word = tokens[k]!.value.toLowerCase()
    if (telling.has(word)) return k > i || letters !== 'mixed'
    if (
      letters === 'mixed'
        ? tokens[k]!.pos !== 'PROPN' || !/^\p{Lu}/u.test(tokens[k]!.value)
        : tokens[k]!.pos === 'PUNCT'
    )
      return false
  }
  return false
}
