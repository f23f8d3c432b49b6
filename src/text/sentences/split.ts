import type { Sentence } from '../../core/analysis.ts'
import type { Token } from '../tokens/token.ts'
import { splitParagraphs } from './paragraphs.ts'

const closers = new Set(['"', '”', '’', "'", ')', ']', '»', "''"])
const openers = new Set(['"', '“', '‘', "'", '(', '[', '«', '``'])
/** Ends in a stop, and goes on in the same sentence. */
const abbreviations = new Set(
  'mr. mrs. ms. dr. prof. gov. sen. rep. gen. col. lt. sgt. capt. cmdr. adm. maj. st. mt. rev. hon. jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. no. vs. v. etc. e.g. i.e. fig. pp. p. inc. ltd. co. corp. u.s. u.k. u.n. e.u.'.split(
    ' ',
  ),
)
/** Abbreviations that often end a sentence as well: they do when a capital of a common word follows. */
const either = new Set('inc. ltd. co. corp. u.s. u.k. u.n. e.u. etc. a.m. p.m. jr. sr.'.split(' '))
const starters = new Set(['DET', 'PRON', 'ADV', 'SCONJ', 'CCONJ', 'AUX', 'INTJ'])

/** Sentences in order; each lies inside one paragraph and begins and ends on a token. */
export function splitSentences(text: string, tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = []
  let t = 0
  splitParagraphs(text).forEach((paragraph, index) => {
    let start = -1
    while (t < tokens.length && tokens[t]!.start < paragraph.end) {
      const token = tokens[t]!
      if (start < 0) start = token.start
      t++
      if (!endsSentence(tokens, t - 1)) continue
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
      const next = tokens[t]
      if (next && next.start < paragraph.end && !beginsSentence(text, tokens, t)) continue
      sentences.push({ start, end, paragraph: index })
      start = -1
    }
    if (start >= 0) sentences.push({ start, end: tokens[t - 1]!.end, paragraph: index })
  })
  return sentences
}

function endsSentence(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!
  if (/^(?:[.!?…]|\.{2,}|[?!]{2,})$/.test(token.value)) return !isInitial(tokens, i)
  if (!token.value.endsWith('.')) return false
  const lower = token.value.toLowerCase()
  const next = tokens[i + 1]
  if (either.has(lower)) return next !== undefined && starters.has(next.pos) && /^\p{Lu}/u.test(next.value)
  if (abbreviations.has(lower)) return false
  return !/^\p{Lu}\.$/u.test(token.value)
}

/** "J." in "J. Smith": wink may part the letter from its stop. */
function isInitial(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]
  return (
    tokens[i]!.value === '.' &&
    before !== undefined &&
    before.end === tokens[i]!.start &&
    /^\p{Lu}$/u.test(before.value) &&
    before.value !== 'I'
  )
}

/** A mark that touches what stands before it closes; one after a space opens the next sentence. */
function closes(text: string, tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!
  const touches = tokens[i - 1]!.end === token.start
  if (touches) return true
  const after = text[token.end]
  return after === undefined || after === ' ' || after === '\n'
}

function beginsSentence(text: string, tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!
  if (openers.has(token.value)) return tokens[i + 1] !== undefined && !/^\p{Ll}/u.test(tokens[i + 1]!.value)
  return !/^[\p{Ll},;:)\]%]/u.test(text.slice(token.start, token.start + 1))
}
