import type { Span } from '../../../core/span.ts'
import type { Document } from '../../document.ts'
import { tokenFrom } from '../link/kind.ts'
import type { Gender } from '../words/givenNames.ts'
import type { NameRun } from './names.ts'

export interface Pronoun {
  readonly gender: Gender | 'thing' | 'plural'
}

const pronouns = new Map<string, Pronoun>([
  ...['he', 'his', 'him', 'himself'].map((word) => [word, { gender: 'man' }] as const),
  ...['she', 'her', 'hers', 'herself'].map((word) => [word, { gender: 'woman' }] as const),
  ...['it', 'its', 'itself'].map((word) => [word, { gender: 'thing' }] as const),
  ...['they', 'their', 'them', 'themselves', 'both'].map((word) => [word, { gender: 'plural' }] as const),
])
const speechless = new Set(
  'i me my mine we us our ours you your one who which that this these those there what whoever anyone everyone someone nobody something nothing'.split(
    ' ',
  ),
)
const afterHead = new Set([
  ',',
  '(',
  '-',
  '—',
  '–',
  'of',
  'for',
  'in',
  'at',
  'from',
  'on',
  'with',
  'who',
  'that',
  'which',
  'whose',
  'close',
  'familiar',
  'to',
  'about',
  'by',
  'near',
  'as',
  'speaking',
  'including',
])
const determiners = new Set(
  'the a an this that these those his her its their our my some many several two three four five most all another other'.split(
    ' ',
  ),
)

/** What a source span says, in parts. */
export type Phrase =
  | { readonly type: 'pronoun'; readonly pronoun: Pronoun; readonly token: number }
  | { readonly type: 'name'; readonly run: number; readonly first: number; readonly end: number }
  | {
      readonly type: 'noun'
      readonly head: string
      readonly determiner: string
      /** The words before the complement: "a senior official" of "a senior official at the ministry". */
      readonly first: number
      readonly headEnd: number
      readonly end: number
      /** A name set beside it: "the harbour master, Ann Lee". */
      readonly beside?: number
    }
  | { readonly type: 'none' }

/** Parses a source span. `runs` are the names of the article in order. */
export function parseSource(document: Document, runs: readonly NameRun[], source: Span): Phrase {
  const { tokens } = document
  let first = tokenFrom(document, source.start)
  let end = first
  while (end < tokens.length && tokens[end]!.start < source.end) end++
  while (first < end && tokens[first]!.pos === 'PUNCT') first++
  while (end > first && tokens[end - 1]!.pos === 'PUNCT') end--
  if (first >= end) return { type: 'none' }
  const lead = tokens[first]!.value.toLowerCase()
  const pronoun = pronouns.get(lead)
  const possessive = ['his', 'her', 'its', 'their'].includes(lead) && end - first > 1
  if (pronoun && !possessive && (lead !== 'both' || end - first === 1))
    return { type: 'pronoun', pronoun, token: first }
  if (speechless.has(lead) && (end - first === 1 || lead === 'who' || lead === 'i' || lead === 'we' || lead === 'you'))
    return { type: 'none' }
  const inside = runsWithin(runs, first, end)
  let headEnd = first
  while (headEnd < end) {
    const within = inside.find(({ run }) => run.first <= headEnd && headEnd < run.end)
    if (within) {
      headEnd = Math.min(end, within.run.end)
      continue
    }
    if (headEnd > first && afterHead.has(tokens[headEnd]!.value.toLowerCase())) break
    headEnd++
  }
  // "Ann Lee and Bob Roe" speak together: no one of them is the speaker.
  for (let i = first; i < headEnd; i++) {
    const within = inside.some(({ run }) => run.first <= i && i < run.end)
    if (!within && ['and', 'or', '&'].includes(tokens[i]!.value.toLowerCase())) return { type: 'none' }
  }
  let last = headEnd - 1
  if (last > first && /^(?:’s|'s|’|')$/.test(tokens[last]!.value)) last--
  const named = inside.find(({ run }) => run.first <= last && last < run.end)
  if (named) return { type: 'name', run: named.index, first, end: headEnd }
  const next =
    tokens[headEnd]?.value === ',' ? inside.find(({ run }) => (run.titles[0] ?? run.first) === headEnd + 1) : undefined
  const determiner = determiners.has(lead) ? lead : ''
  const noun = {
    type: 'noun',
    head: tokens[last]!.value,
    determiner,
    first: determiner ? first + 1 : first,
    headEnd: last + 1,
    end,
  } as const
  if (noun.first >= noun.headEnd) return { ...noun, first }
  return next ? { ...noun, beside: next.index } : noun
}

/** The names that share a token with [first, end). */
function runsWithin(runs: readonly NameRun[], first: number, end: number): { run: NameRun; index: number }[] {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (runs[middle]!.end <= first) low = middle + 1
    else high = middle
  }
  const found: { run: NameRun; index: number }[] = []
  for (let index = low; index < runs.length && runs[index]!.first < end; index++)
    found.push({ run: runs[index]!, index })
  return found
}
