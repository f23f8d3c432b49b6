import type { SearchTerm } from '../../core/rows/search.ts'
import type { Span } from '../../core/span.ts'
import { formsOf } from '../../core/word-forms.ts'

const longest = 320
const searchedUpTo = 100_000

/** The stretch of a text that holds most of what was looked for, the first of them: a sentence or two, exact. The beginning where none does. */
export function snippetOf(text: string, terms: readonly SearchTerm[]): Span {
  const wanted = terms
    .map(({ text: words }) => plainWords(words).map(({ plain }) => plain))
    .filter((words) => words.length > 0)
    .map((words) => (words.length === 1 ? [new Set(formsOf(words[0]!))] : words.map((word) => new Set([word]))))
  const words = plainWords(text.slice(0, searchedUpTo))
  const hits = words.flatMap((_, at) => {
    const term = wanted.findIndex((some) => some.every((forms, i) => forms.has(words[at + i]?.plain ?? '')))
    return term < 0 ? [] : [{ at: words[at]!.start, term }]
  })
  return around(text, fullestFrom(hits))
}

/** Where the stretch begins that holds most of the terms, those that are rare in the text before others; of two such the closer one. */
function fullestFrom(hits: readonly { readonly at: number; readonly term: number }[]): number {
  const times = new Map<number, number>()
  for (const { term } of hits) times.set(term, (times.get(term) ?? 0) + 1)
  let best = { from: 0, weight: 0, width: 0 }
  let first = 0
  for (let last = 0; last < hits.length; last++) {
    while (hits[last]!.at - hits[first]!.at > longest - 80) first++
    // What comes again further on needs not be begun with.
    while (hits.slice(first + 1, last + 1).some(({ term }) => term === hits[first]!.term)) first++
    const terms = new Set(hits.slice(first, last + 1).map(({ term }) => term))
    const weight = [...terms].reduce((sum, term) => sum + 1 + 1 / times.get(term)!, 0)
    const width = hits[last]!.at - hits[first]!.at
    if (weight > best.weight || (weight === best.weight && width < best.width))
      best = { from: hits[first]!.at, weight, width }
  }
  return best.from
}

/** From the sentence's beginning before a place, or not far before it, up to a sentence's end, or to a word's. */
function around(text: string, at: number): Span {
  const before = text.slice(Math.max(0, at - 160), at)
  const quoted = before.lastIndexOf('.” ')
  const stop = Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n'), quoted < 0 ? -1 : quoted + 1)
  const from =
    stop >= 0 ? at - before.length + stop + (before[stop] === '\n' ? 1 : 2) : wordBegin(text, Math.max(0, at - 160))
  const most = text.slice(from, from + longest)
  const paragraph = most.indexOf('\n', at - from)
  const within = paragraph >= 0 ? most.slice(0, paragraph) : most
  if (from + within.length >= text.length || paragraph >= 0) return trimmed(text, from, from + within.length)
  const end = within.lastIndexOf('. ')
  const cut = end > at - from ? end + 1 : within.lastIndexOf(' ')
  return trimmed(text, from, from + (cut > 0 ? cut : within.length))
}

function wordBegin(text: string, at: number): number {
  if (at === 0 || /\s/.test(text[at - 1]!)) return at
  const space = text.indexOf(' ', at)
  return space < 0 ? at : space + 1
}

function trimmed(text: string, start: number, end: number): Span {
  let [from, to] = [start, end]
  while (from < to && /\s/.test(text[from]!)) from++
  while (to > from && /\s/.test(text[to - 1]!)) to--
  return { start: from, end: to }
}

function plainWords(text: string): { plain: string; start: number }[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu), (match) => ({
    plain: match[0].toLowerCase().normalize('NFKD').replace(/\p{M}/gu, ''),
    start: match.index,
  }))
}
