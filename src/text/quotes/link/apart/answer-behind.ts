import type { Document } from '../../../document.ts'
import type { Columns } from '../../tagger/columns.ts'
import { OPENING } from '../../tagger/marks.ts'
import { nounKind } from '../../words/people.ts'
import type { Group } from '../group/group.ts'
import { phraseEnd } from '../group/noun-phrase.ts'

/**
 * "“Did you lock it?” Ms Orr asked KRAFT. | “I think so, yes.”": the quotation behind a question that names the one whom it asks is no more
 * of the question. It is left to itself, since it may be the answer.
 */
export function partAnswer(document: Document, columns: Columns, group: Group): Group[] {
  const { tokens } = document
  const { source, cue, content } = group
  if (!cue || !/^asks?(?:ed)?$/.test(tokens[cue.end - 1]!.value)) return [group]
  const from = Math.max(cue.end, source?.end ?? 0)
  const question = content.find(({ end }) => end <= cue.first)
  const behind = content.filter(({ first }) => first > from && columns.quote[first] === OPENING)
  const [next] = behind
  if (!question || !next || !tokens.slice(question.end - 3, question.end).some(({ value }) => value === '?'))
    return [group]
  const stop = asksOne(document, from, next.first)
  if (stop < 0 || tokens.slice(next.first, next.end).some(({ value }) => value === '?')) return [group]
  return [
    { ...group, content: content.filter((span) => !behind.includes(span) && span.first < from) },
    { content: behind },
  ]
}

/** The stop behind one person who is asked, by name or by what they are ("asked the driver."); -1 where many or nobody hear it. */
function asksOne(document: Document, first: number, to: number): number {
  const { tokens } = document
  const pronoun = /^(?:him|her)$/.test(tokens[first]?.value ?? '')
  const end = pronoun ? first + 1 : phraseEnd(document, first, to)
  const head = tokens[end - 1]
  if (end === first || !head || tokens[end]?.value !== '.') return -1
  const one = pronoun || head.pos === 'PROPN' || nounKind(head.value.toLowerCase()) === 'person'
  return one && !/[^s]s$/.test(head.pos === 'PROPN' ? '' : head.value) ? end : -1
}
