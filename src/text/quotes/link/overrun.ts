import type { Document } from '../../document.ts'
import type { Columns } from '../tagger/columns.ts'
import { CLOSING } from '../tagger/marks.ts'
import { isNounOfTelling } from '../words/telling.ts'
import type { Group } from './group.ts'
import { phraseEnd } from './noun-phrase.ts'

/** A content that runs on into the clause around it, cut where that clause goes on. */
export function cutOverrun(document: Document, columns: Columns, group: Group): Group {
  const { cue, content } = group
  const span = content.at(-1)
  if (!cue || !span || span.first < cue.end) return group
  const end = mainVerb(document, columns, cue, span) ?? pastClause(document, columns, span)
  if (end === undefined) return group
  return { ...group, content: [...content.slice(0, -1), { ...span, end }] }
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
