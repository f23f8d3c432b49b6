import type { Document } from '../../../document.ts'
import { hearingForms } from '../../../locales/en/tail-verbs.ts'
import type { Columns } from '../../tagger/columns.ts'
import { hearerEnd } from '../bounds/hearer.ts'
import { beforeStop, verbStart } from '../group/clause.ts'
import type { Group } from '../group/group.ts'
import { spanIn } from '../group/part.ts'
import type { Free } from './free.ts'
import { subjectBefore } from './told-that.ts'

const tells = new Set(hearingForms.split(' '))
const LEAST_CONTENT = 3

/** "Ann Lee, a harbour master, told the Herald the demand for berths is growing.": a hearer, and a clause without "that". */
export function toldHearer(document: Document, columns: Columns, free: Free): Group[] {
  const { tokens } = document
  return document.ranges.flatMap(({ first, end }, index): Group[] => {
    const stop = beforeStop(document, end)
    for (let i = first + 1; i < stop - LEAST_CONTENT; i++) {
      if (!tells.has(tokens[i]!.value) || tokens[i]!.pos !== 'VERB' || columns.quote[i] !== 0) continue
      const verb = verbStart(document, i, first)
      if (tokens.slice(verb, i).some(({ value }) => /^(?:is|are|was|were|been|be|being)$/.test(value))) continue
      const subject = subjectBefore(document, columns, verb, first)
      const from = hearerEnd(document, i + 1, stop)
      if (subject < 0 || from < 0) continue
      const to = freeEnd(document, free, subject, from, stop)
      if (to - from < LEAST_CONTENT) continue
      const { paragraph } = document.sentences[index]!
      return [
        {
          source: spanIn(paragraph, 'source', subject, tokens[verb - 1]!.value === ',' ? verb - 1 : verb),
          cue: spanIn(paragraph, 'cue', verb, i + 1),
          content: [spanIn(paragraph, 'content', from, to)],
        },
      ]
    }
    return []
  })
}

/** Where what is told ends: with the sentence, or before another attribution (", and she expects …"). */
function freeEnd({ tokens }: Document, free: Free, subject: number, from: number, stop: number): number {
  if (!free(subject, from)) return from
  let to = from
  while (to < stop && free(to, to + 1)) to++
  if (to < stop) while (to > from && (tokens[to - 1]!.pos === 'CCONJ' || tokens[to - 1]!.pos === 'PUNCT')) to--
  return to
}
