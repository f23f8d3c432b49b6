import type { Document } from '../../../document.ts'
import type { Columns } from '../../tagger/columns.ts'
import { CLOSING, OPENING } from '../../tagger/marks.ts'
import { isNounOfTelling } from '../../words/telling.ts'
import type { Group } from '../group/group.ts'
import { phraseEnd } from '../group/noun-phrase.ts'

/** A content that runs on into the clause around it, cut where that clause goes on. */
export function cutOverrun(document: Document, columns: Columns, group: Group): Group {
  const { cue, content } = group
  const span = content.at(-1)
  if (!cue || !span || span.first < cue.end) return group
  const end = mainVerb(document, columns, cue, span) ?? pastClause(document, columns, span)
  if (end !== undefined) return { ...group, content: [...content.slice(0, -1), { ...span, end }] }
  const stop = pastSentence(document, columns, span)
  if (stop === undefined) return group
  const quoted = quotationsIn(columns, stop, span.end).map((part) => ({ ...span, ...part }))
  return { ...group, content: [...content.slice(0, -1), { ...span, end: stop }, ...quoted] }
}

interface Stretch {
  readonly first: number
  readonly end: number
}

const isVerb = ({ tokens }: Document, i: number): boolean => /^(?:VERB|AUX)$/.test(tokens[i]?.pos ?? '')

/** "His remarks that “anarchy is spread by the press” FOLLOWED a protest": behind a whole clause in marks comes the noun's own verb. */
function mainVerb(document: Document, { quote, base }: Columns, cue: Stretch, span: Stretch): number | undefined {
  const { tokens } = document
  if (!isNounOfTelling(base[cue.end - 1]!) || tokens[cue.end - 1]!.pos === 'VERB') return undefined
  if (tokens[span.first]!.value !== 'that') return undefined
  let told = false
  for (let i = span.first + 1; i < span.end - 1; i++) {
    if (quote[i] !== 0 && isVerb(document, i)) told = true
    if (quote[i] === CLOSING && told && quote[i + 1] === 0 && isVerb(document, i + 1)) return i + 1
  }
  return undefined
}

/** "agreed to pause the tariffs AFTER the president committed to …": when somebody agreed, and no part of what was agreed to. */
function pastClause(document: Document, { quote }: Columns, span: Stretch): number | undefined {
  const { tokens } = document
  if (tokens[span.first]!.value !== 'to' || !isVerb(document, span.first + 1)) return undefined
  for (let i = span.first + 3; i < span.end - 2; i++) {
    if (tokens[i]!.value !== 'after' || quote[i] !== 0) continue
    const subject = phraseEnd(document, i + 1, span.end)
    if (
      subject === i + 1 ||
      tokens[subject]?.pos !== 'VERB' ||
      !/(?:ed|id|ade|ook|ent|ame)$/.test(tokens[subject]!.value)
    )
      continue
    return tokens[i - 1]!.value === ',' ? i - 1 : i
  }
  return undefined
}

/** "said he is “touched.” THE FINDINGS are due next week": words that are not quoted end with their sentence. */
function pastSentence({ tokens, ranges }: Document, { quote, sentence }: Columns, span: Stretch): number | undefined {
  const { end } = ranges[sentence[span.first]!]!
  if (quote[span.first] !== 0 || span.end <= end || quote[end] !== 0) return undefined
  return /^[.!?]$/.test(tokens[end - 1]!.value) && quote[end - 1] === 0 ? end - 1 : end
}

const LEAST_QUOTED = 8

/** The quotations behind that are long enough to be the speaker's as well: "… at the Open. Still she was “looking forward to …”" */
function quotationsIn({ quote }: Columns, first: number, end: number): Stretch[] {
  const found: Stretch[] = []
  for (let i = first; i < end; i++) {
    if (quote[i] !== OPENING) continue
    const closing = quote.indexOf(CLOSING, i)
    if (closing < 0 || closing >= end) break
    if (closing - i >= LEAST_QUOTED) found.push({ first: i, end: closing + 1 })
    i = closing
  }
  return found
}
