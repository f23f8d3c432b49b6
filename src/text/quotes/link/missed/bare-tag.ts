import type { Document } from '../../../document.ts'
import type { Columns } from '../../tagger/columns.ts'
import { isUttered } from '../../words/telling.ts'
import { contentStart, hasVerb, mayFollow } from '../group/clause.ts'
import type { Group } from '../group/group.ts'
import { spanIn } from '../group/part.ts'
import type { Free } from './free.ts'

const LEAST_CONTENT = 2

/**
 * "Its first boat could leave this week, |said| |Pia Holt, an adviser who …|", "The museum, |Holt| |said|, shows much.": a source and a verb of saying
 * that the tagger found, and nothing told by them, behind a clause or within one: the clause is theirs.
 */
export function bareTag(document: Document, columns: Columns, free: Free, bare: readonly Group[]): Group[] {
  const { tokens, ranges } = document
  return bare.flatMap(({ source, cue }) => {
    if (!source || !cue || columns.quote[cue.first] !== 0 || !tellsBy(document, columns, cue)) return []
    const first = Math.min(source.first, cue.first)
    const end = Math.max(source.end, cue.end)
    const sentence = ranges[columns.sentence[cue.first]!]!
    if (first <= sentence.first + LEAST_CONTENT || end > sentence.end || !free(cue.first, cue.end)) return []
    if (!/^(?:,|—|–|-+)$/.test(tokens[first - 1]!.value) || columns.quote[first - 2] !== 0) return []
    if (!endsThere(document, columns, cue, end, sentence.end)) return []
    const start = contentStart(document, sentence.first, first - 1)
    const front = spanIn(cue.paragraph, 'content', start, first - 1, true)
    if (front.end - start < LEAST_CONTENT) return []
    const told = hasVerb(document, start, first - 1)
    const behind = goesOn(document, end, sentence.end, told)
    if (behind > 0)
      return free(end + 1, behind)
        ? [{ source, cue, content: [front, spanIn(cue.paragraph, 'content', end + 1, behind)] }]
        : []
    return told && !opensBeside(document, start, first - 1) ? [{ source, cue, content: [front] }] : []
  })
}

const tellsBy = ({ tokens }: Document, { base }: Columns, { first, end }: { first: number; end: number }): boolean =>
  tokens[first]!.value === 'according' || (isUttered(base[end - 1]!) && !/ing$/.test(tokens[end - 1]!.value))

/** Nothing is behind the tag that could be told by it. */
const endsThere = (document: Document, columns: Columns, cue: { end: number }, end: number, stop: number): boolean =>
  cue.end === end ? mayFollow(document, columns, end - 1, stop) : /^[.,;]$/.test(document.tokens[end]?.value ?? '.')

/** "AS he left, Lee said", "SPEAKING in Marden, Lee said": what is only beside the tag's own verb. */
function opensBeside({ tokens }: Document, start: number, stop: number): boolean {
  if (tokens.slice(start, stop).some(({ value }) => value === ',')) return false
  const { pos, value } = tokens[start]!
  return pos === 'VERB' || /^(?:as|when|while|after|before|if|in|on|at|by|during|with|since|until)$/i.test(value)
}

/** Where a clause that goes on behind a tag within it ends: "The museum, Holt said, SHOWS MUCH", "Before that, Holt said, HE MET THE CREW"; 0 where none does. */
function goesOn(document: Document, end: number, stop: number, told: boolean): number {
  const { tokens } = document
  const next = tokens[end + 1]
  if (tokens[end]?.value !== ',' || !next || end + 1 >= stop) return 0
  const last = /^[.!?]$/.test(tokens[stop - 1]!.value) ? stop - 1 : stop
  if (/^(?:VERB|AUX)$/.test(next.pos)) return /ing$/.test(next.value) ? 0 : last
  const subject = /^(?:PRON|DET|PROPN|NOUN)$/.test(next.pos) && !/^(?:who|which|that|whose)$/.test(next.value)
  return !told && subject && hasVerb(document, end + 1, last) ? last : 0
}
