import type { Document } from '../../../document.ts'
import type { Columns } from '../../tagger/columns.ts'
import { CLOSING, OPENING } from '../../tagger/marks.ts'
import { classesOf } from '../../words/bits.ts'
import type { Group } from '../group/group.ts'
import type { TaggedSpan } from '../group/spans.ts'

/** Cues that are one at least this often in training need no second look. */
const TRUSTED = 4
const functionWords = /^(?:a|an|the|of|on|in|to|and|for|at|by|with|from)$/

/** False where the only thing quoted is a title ("closed the evening with “Salt on the Rails”") and the verb is hardly ever a cue. */
export function isPlausible(document: Document, columns: Columns, group: Group): boolean {
  const { cue, content } = group
  if (!cue) return true
  if (isThing(document, columns, group)) return false
  if (content.length !== 1) return true
  for (let i = cue.first; i < cue.end; i++) if (columns.cueness[i]! >= TRUSTED) return true
  const { first, end } = content[0]!
  const opening = columns.quote.indexOf(OPENING, first)
  const closing = columns.quote.indexOf(CLOSING, first)
  if (opening < 0 || closing <= opening || closing >= end || closing - opening > 9) return true
  const words = document.tokens.slice(opening + 1, closing).map(({ value }) => value)
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length
  return !(capitals >= 2 && words.every((word) => /^\p{Lu}/u.test(word) || functionWords.test(word)))
}

/** "the Norland VESSEL made moves": a noun that tells nothing, behind what only describes it. */
function isThing({ tokens }: Document, { base }: Columns, { source, cue, content }: Group): boolean {
  if (
    !source ||
    !cue ||
    source.end !== cue.first ||
    tokens[content[0]!.first - 1]?.value === ':' ||
    /^['’]s?$/.test(tokens[source.end - 1]!.value)
  )
    return false
  if (tokens[source.first]!.pos === 'PRON' || /^(?:that|to)$/.test(tokens[content[0]!.first]!.value)) return false
  for (let i = cue.first; i < cue.end; i++)
    if (!/^(?:NOUN|PROPN|ADV)$/.test(tokens[i]!.pos) || classesOf(base[i]!) !== 0) return false
  return true
}

/** A content that ends right before the bracket that closes one of its own takes it in. */
export function withBracket(document: Document, span: TaggedSpan): TaggedSpan {
  if (span.role !== 'content' || document.tokens[span.end]?.value !== ')') return span
  let depth = 0
  for (let i = span.first; i < span.end; i++) {
    if (document.tokens[i]!.value === '(') depth++
    else if (document.tokens[i]!.value === ')') depth--
  }
  return depth === 1 ? { ...span, end: span.end + 1 } : span
}
