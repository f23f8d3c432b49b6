import type { Document } from '../../../document.ts'
import { ownWords } from '../../../locales/en/messages.ts'
import { timeNouns } from '../../../locales/en/time-nouns.ts'
import type { Columns } from '../../tagger/columns.ts'
import { isUttering } from '../../words/telling.ts'
import { personal, phraseEnd, phraseStart } from '../group/noun-phrase.ts'
import { inWordsOf } from './in-words.ts'
import type { Tag } from './tag.ts'

/**
 * What leads a quotation in: "Said Dale: “Good.”", "In the words of Maas, “nobody won”", and any clause that ends in a colon
 * ("Tully picks up the story: “…”"), whose subject then has the word. `stop` is where the lead ends: at the quotation, or at the
 * end of the paragraph before it.
 */
export function leadBefore(document: Document, columns: Columns, stop: number): Tag | undefined {
  const { tokens, ranges } = document
  const mark = tokens[stop - 1]
  if (!mark || stop <= 0) return undefined
  const from = ranges[columns.sentence[stop - 1]!]!.first
  return (
    inWordsOf(document, from, stop) ??
    (mark.value === ':' ? colonClause(document, columns, from, stop - 1) : commaBefore(document, columns, from, stop))
  )
}

const MOST_ASIDE = 12
const aside = new Set(['ADP', 'DET', 'NOUN', 'ADJ', 'PROPN', 'NUM', 'PUNCT', 'ADV', 'PRON', 'PART'])

/** "led Christie to suggest, in an open-mic moment on Friday, “…": a verb of telling with nothing but an aside behind it. */
function commaBefore(document: Document, columns: Columns, from: number, stop: number): Tag | undefined {
  const { tokens } = document
  if (tokens[stop - 1]!.value !== ',') return undefined
  for (let i = stop - 2; i > from && stop - i <= MOST_ASIDE; i--) {
    const { pos, value } = tokens[i]!
    if (columns.quote[i] !== 0) return undefined
    if (pos === 'VERB' && isUttering(columns.base[i]!) && !/ing$/.test(value)) {
      const subject = subjectOfVerb(document, i, from)
      return subject && { source: subject, cue: { first: i, end: i + 1 } }
    }
    if (!aside.has(pos)) return undefined
  }
  return undefined
}

const MOST_CLAUSE = 40

/** The subject of the clause before a colon, and its verb: the one of telling that is last, else the first one. */
function colonClause(document: Document, columns: Columns, from: number, colon: number): Tag | undefined {
  const { tokens } = document
  const first = Math.max(from, colon - MOST_CLAUSE)
  for (let i = first; i < colon; i++) if (columns.quote[i] !== 0) return undefined
  // "Said Dale:"
  if (isUttering(columns.base[first]!) && tokens[first]!.pos !== 'PROPN') {
    const end = phraseEnd(document, first + 1, colon)
    if (end > first + 1 && colon - end <= 6)
      return { cue: { first, end: first + 1 }, source: { first: first + 1, end } }
  }
  let start = first
  while (start < colon && ['CCONJ', 'ADV', 'SCONJ'].includes(tokens[start]!.pos)) start++
  if (tokens[start]?.value === ',') start++
  const phrase = subjectOf(document, start, colon)
  const subject = phrase && (ownerOf(document, phrase) ?? phrase)
  if (!subject) return undefined
  let verb = -1
  let told = -1
  for (let i = subject.end; i < colon; i++) {
    const { pos, value } = tokens[i]!
    if (pos !== 'VERB' && !(pos === 'AUX' && verb < 0)) continue
    if (verb < 0 && !/ing$/.test(value)) verb = i
    if (isUttering(columns.base[i]!) && !/ing$/.test(value)) told = i
  }
  // "Lee alleged that Marsh was behind it, stating:"
  const doing = colon - 1
  if (/ing$/.test(tokens[doing]!.value) && isUttering(columns.base[doing]!) && doing > subject.end) {
    // "The video shows Lee SHOUTING:" is Lee.
    const near = phraseStart(document, doing, subject.end)
    const source = near < doing ? { first: near, end: doing } : tokens[doing - 1]!.value === ',' ? subject : undefined
    if (source) return { source, cue: { first: doing, end: colon } }
  }
  const cue = told >= 0 ? told : verb
  const near = told >= 0 ? subjectOfVerb(document, told, start) : undefined
  if (near) return { source: near, cue: { first: told, end: told + 1 } }
  const last = subject.end - 1
  // "Tully picks up the story": a verb that was read as a noun.
  if (
    cue < 0 &&
    last > subject.first &&
    /^\p{Ll}{2,}s$/u.test(tokens[last]!.value) &&
    tokens[last - 1]!.pos === 'PROPN'
  )
    return { source: { first: subject.first, end: last }, cue: { first: last, end: last + 1 } }
  // "Lee's | message was simple:"
  if (subject !== phrase && cue >= 0 && tokens[cue]!.pos === 'AUX')
    return { source: subject, cue: { first: subject.end + 1, end: colon + 1 } }
  return { source: subject, cue: cue < 0 ? { first: colon, end: colon + 1 } : { first: cue, end: cue + 1 } }
}

const messages = new Set(ownWords.split(' '))

/** "LEE's message to the board was simple": whose message it is. */
function ownerOf(
  { tokens }: Document,
  { first, end }: { first: number; end: number },
): { first: number; end: number } | undefined {
  for (let i = first + 1; i < end - 1; i++) {
    if (!/^['’]s?$/.test(tokens[i]!.value)) continue
    const rest = tokens.slice(i + 1, end)
    const noun = rest.findIndex(({ pos }) => pos === 'ADP')
    return messages.has(rest.at(noun < 0 ? -1 : noun - 1)!.value) && noun !== 0 ? { first, end: i } : undefined
  }
  return undefined
}

const helpers = new Set(['ADV', 'AUX', 'PART'])

/** The noun phrase right before a verb, adverbs and auxiliaries between: of several verbs each has its own. */
function subjectOfVerb(document: Document, verb: number, start: number): { first: number; end: number } | undefined {
  const { tokens } = document
  let end = verb
  while (end > start && helpers.has(tokens[end - 1]!.pos) && tokens[end - 1]!.value !== '’s') end--
  const first = phraseStart(document, end, start)
  return first < end && !timeNouns.has(tokens[end - 1]!.value.toLowerCase()) ? { first, end } : undefined
}

/** "Several months into the year" speaks of when. */
const isSpanOfTime = (value: string): boolean =>
  timeNouns.has(value.toLowerCase()) || /^(?:second|minute|hour|day|week|month|year|decade|moment)s$/i.test(value)

/** The noun phrase that a clause begins with; one behind a fronted phrase ("On Monday, Dale …") where the first has no verb behind it. */
function subjectOf(document: Document, start: number, colon: number): { first: number; end: number } | undefined {
  const { tokens } = document
  const end = phraseEnd(document, start, colon)
  if (end > start && (tokens[start]!.pos !== 'PRON' || personal.has(tokens[start]!.value.toLowerCase())))
    if (!isSpanOfTime(tokens[end - 1]!.value)) return { first: start, end }
  for (let i = start; i < Math.min(colon, start + 14); i++) {
    if (tokens[i]!.value !== ',') continue
    const second = phraseEnd(document, i + 1, colon)
    return second > i + 1 ? { first: i + 1, end: second } : undefined
  }
  for (let i = start + 1; i < colon; i++) {
    if (tokens[i]!.pos !== 'VERB') continue
    const before = phraseStart(document, i, start)
    return before < i ? { first: before, end: i } : undefined
  }
  return undefined
}
