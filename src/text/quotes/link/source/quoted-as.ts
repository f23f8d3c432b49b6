import type { Document } from '../../../document.ts'
import { citing } from '../../../locales/en/messages.ts'
import type { Columns } from '../../tagger/columns.ts'
import { OPENING } from '../../tagger/marks.ts'
import { isUttered } from '../../words/telling.ts'
import { without } from '../group/carve.ts'
import type { Group } from '../group/group.ts'
import { phraseEnd, phraseStart } from '../group/noun-phrase.ts'
import { spanIn } from '../group/part.ts'
import type { TaggedSpan } from '../group/spans.ts'
import { hearerEnd } from '../manner/channel.ts'

/** Who is quoted, and the words that tell of it, as tokens [first, end). */
export interface QuotedAs {
  readonly source: { readonly first: number; readonly end: number }
  readonly cue: { readonly first: number; readonly end: number }
  /** One past who is told: "as telling the Herald". */
  readonly told: number
}

const MOST_BETWEEN = 16
const helpers = new Set(['AUX', 'ADV'])

/**
 * Who is quoted where "as saying", "who said", or a colon and a quotation, stands at token `at`: "LEE was quoted by the Herald as saying", "the
 * Herald quoted LEE as adding", "it quoted an AIDE who asked not to be named: “…”". The paper passes it on.
 */
export function readQuotedAs(document: Document, columns: Columns, at: number): QuotedAs | undefined {
  const { tokens, ranges } = document
  const told = columns.quote[at] === 0 ? leadEnd(document, columns, at) : at
  if (told === at) return undefined
  const { first } = ranges[columns.sentence[at]!]!
  for (let i = at - 1; i >= Math.max(first, at - MOST_BETWEEN); i--) {
    const { value } = tokens[i]!
    if (columns.quote[i] !== 0 || /^[;:.]$/.test(value)) return undefined
    const reports = tokens[at]!.value === 'as' && /^(?:reported|paraphrased)$/.test(value)
    if (!reports && !citing.has(value.toLowerCase())) continue
    let helped = i
    while (helped > first && helpers.has(tokens[helped - 1]!.pos)) helped--
    const passive = tokens.slice(helped, i).some((token) => /^(?:is|are|was|were|been|be|being)$/i.test(token.value))
    if (!passive) {
      if (i + 1 === at || tokens[i + 1]!.pos === 'ADP') return undefined
      return { source: { first: i + 1, end: at }, cue: { first: helped, end: i + 1 }, told }
    }
    const subject = phraseStart(document, helped, first)
    if (tokens[at]!.value === 'who') return undefined
    const end = tokens[at]!.value === ':' ? at : at + 2
    return subject === helped
      ? undefined
      : { source: { first: subject, end: helped }, cue: { first: helped, end }, told }
  }
  return undefined
}

/** One past "as saying", "as telling the Herald", "who said", or a colon before a quotation; `at` where there is none of these. */
function leadEnd(document: Document, { base, quote }: Columns, at: number): number {
  const { tokens } = document
  if (tokens[at]!.value === ':') return quote[at + 1] === OPENING ? at + 1 : at
  if (tokens[at]!.value === 'who')
    return isUttered(base[at + 1]!) && /(?:ed|id|ld)$/.test(tokens[at + 1]!.value) ? at + 2 : at
  const verb = tokens[at + 1]?.value ?? ''
  if (tokens[at]!.value !== 'as' || !/^\p{Ll}+ing$/u.test(verb) || !isUttered(base[at + 1]!)) return at
  if (!/^(?:telling|informing)$/.test(verb)) return at + 2
  const hearer = hearerEnd(document, at + 2)
  return hearer > at + 2 ? hearer : phraseEnd(document, at + 2, tokens.length)
}

/** A group whose cue quotes somebody as saying something, with who is quoted as its source. */
export function quotedAs(document: Document, columns: Columns, group: Group): Group {
  const { cue, content } = group
  if (!cue) return group
  for (let at = cue.first; at < Math.min(cue.end + MOST_BETWEEN, document.tokens.length); at++) {
    const read = readQuotedAs(document, columns, at)
    if (!read || read.cue.first >= cue.end || cue.first >= read.told) continue
    const span = (role: TaggedSpan['role'], { first, end }: QuotedAs['source']) =>
      spanIn(cue.paragraph, role, first, end)
    const rest = content.flatMap((other) =>
      without(other, Math.min(read.source.first, read.cue.first), read.told).filter(
        ({ first, end }) =>
          hasWord(document, first, end) &&
          !(first === read.told && /^(?:by|in|on)$/.test(document.tokens[first]!.value)),
      ),
    )
    return { ...group, source: span('source', read.source), cue: span('cue', read.cue), content: rest }
  }
  return group
}

const hasWord = ({ tokens }: Document, first: number, end: number): boolean =>
  tokens.slice(first, end).some(({ value }) => /[\p{L}\p{N}]/u.test(value))
