import { readIsoDay, toNumber } from '../times/days/calendar.ts'
import { findTimes } from '../times/index.ts'
import { contentWords, Lexicon } from './vectors.ts'

/** An article of a collection; `published` is `YYYY-MM-DD` or longer. */
export interface TimelineArticle {
  readonly id: string
  readonly published: string
  readonly text: string
  readonly outlet?: string
}

/** A sentence as a timeline sees it. */
export interface ReadSentence {
  readonly start: number
  readonly end: number
  /** Place in the article, 0 first. */
  readonly position: number
  readonly words: Uint32Array
  /** Words of the topic in it. */
  readonly topical: boolean
  /** Days that it names, as day numbers. */
  readonly days: readonly number[]
}

/** An article as a timeline sees it. `relevance` is 0 to 1.1: how much of it speaks of the topic. */
export interface ReadArticle {
  readonly id: string
  readonly text: string
  readonly day: number
  readonly sentences: readonly ReadSentence[]
  readonly relevance: number
}

/** A collection read once. Articles without a publication day are left out. */
export interface Collection {
  readonly articles: readonly ReadArticle[]
  readonly lexicon: Lexicon
}

const MOST_SENTENCES = 2000

/** Reads a collection: its sentences (one a line, or ended by a stop), their words, the days they name, what is on topic. */
export function readCollection(articles: readonly TimelineArticle[], query: string | undefined): Collection {
  const lexicon = new Lexicon()
  const topic = topicWords(articles, query)
  const read = articles.flatMap(({ id, text, published }): ReadArticle[] => {
    const day = readIsoDay(published)
    if (!day) return []
    const sentences = readSentences(text, published, topic, lexicon)
    const topical = sentences.filter((s) => s.topical).length
    return [
      { id, text, day: toNumber(day), sentences, relevance: sentences.length ? 0.1 + topical / sentences.length : 0 },
    ]
  })
  return { articles: read, lexicon }
}

function readSentences(text: string, published: string, topic: readonly string[], lexicon: Lexicon): ReadSentence[] {
  const spans = splitLines(text)
  const days = daysBySentence(text, published, spans)
  return spans.map(({ start, end }, position) => {
    const sentence = text.slice(start, end)
    const lower = sentence.toLowerCase()
    return {
      start,
      end,
      position,
      words: lexicon.add(contentWords(sentence)),
      topical: topic.some((word) => standsIn(lower, word)),
      days: days.get(position) ?? [],
    }
  })
}

/** What a word of the topic may end in besides: "quakes", "Haitian", "Iraqis". Short ones only stand in the plural. */
const ENDING = /^(?:['’]?s|es|ed|ing|ers?|ian?s?|an?s?|is?|ns?|ish|ese)?$/
const PLURAL = /^(?:['’]?s)?$/

/** As a word or with an ending of its own: "war" is in "wars", not in "toward" and not in "warned". */
function standsIn(lower: string, word: string): boolean {
  for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
    if (at > 0 && IN_WORD.test(lower[at - 1]!)) continue
    let end = at + word.length
    while (end < lower.length && end - at < word.length + 6 && IN_WORD.test(lower[end]!)) end++
    const ending = lower.slice(at + word.length, end)
    if ((word.length > 3 ? ENDING : PLURAL).test(ending)) return true
  }
  return false
}
const IN_WORD = /[\p{L}\p{N}]/u

/** One sentence a line where lines are short; a long line is split at its stops. */
function splitLines(text: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = []
  let at = 0
  for (const line of text.split('\n')) {
    let from = at
    const end = at + line.length
    if (line.length > 400) {
      for (const match of line.matchAll(/[.!?]["'”’)]{0,2}\s+(?=["'“‘(]?[\p{Lu}\d])/gu)) {
        const stop = at + match.index + match[0].trimEnd().length
        if (stop - from > 40) {
          push(spans, text, from, stop)
          from = stop
        }
      }
    }
    push(spans, text, from, end)
    at = end + 1
    if (spans.length >= MOST_SENTENCES) break
  }
  return spans
}

function push(spans: { start: number; end: number }[], text: string, from: number, to: number): void {
  let start = from
  let end = to
  while (start < end && /\s/.test(text[start]!)) start++
  while (end > start && /\s/.test(text[end - 1]!)) end--
  if (end > start) spans.push({ start, end })
}

function daysBySentence(
  text: string,
  published: string,
  spans: readonly { start: number; end: number }[],
): Map<number, number[]> {
  const found = new Map<number, number[]>()
  let i = 0
  for (const { start, type, value } of findTimes(text, { published }).timexes) {
    if (type !== 'DATE' && type !== 'TIME') continue
    const day = readIsoDay(value)
    if (!day) continue
    while (i < spans.length - 1 && spans[i]!.end <= start) i++
    const days = found.get(i) ?? []
    if (!days.includes(toNumber(day))) days.push(toNumber(day))
    found.set(i, days)
  }
  return found
}

/** The words of the query; without one, the content words that most articles share. */
function topicWords(articles: readonly TimelineArticle[], query: string | undefined): string[] {
  const asked = (query ?? '').toLowerCase().split(/\s+/).filter(Boolean).slice(0, 20)
  if (asked.length > 0) return asked
  const counts = new Map<string, number>()
  for (const { text } of articles) {
    for (const word of new Set(contentWords(text.slice(0, 2000)))) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 3)
    .map(([word]) => word)
}
