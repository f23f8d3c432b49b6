import type { Document } from '../../../document.ts'
import type { Columns } from '../../tagger/columns.ts'
import { baseHash } from '../../words/telling.ts'
import type { Group } from '../group/group.ts'
import { phraseStart } from '../group/noun-phrase.ts'
import { spanIn } from '../group/part.ts'
import { subjectBeside } from '../source/apposition.ts'
import type { Free } from './free.ts'

const denying = new Set(['deny', 'confirm', 'dispute', 'reject', 'dismiss'].map(baseHash))
const helpers = new Set(['AUX', 'ADV'])
const MOST_OBJECT = 12

/** "St Ada’s denies this.", "The firm has denied wrongdoing.": a short answer, which tells most about those who are accused. */
export function denied(document: Document, columns: Columns, free: Free): Group[] {
  const { tokens } = document
  return document.ranges.flatMap(({ first, end }, index): Group[] => {
    for (let i = first + 1; i < end - 1; i++) {
      const { pos, value } = tokens[i]!
      // "The union DISPUTES that …": read as a noun.
      const clause = pos === 'NOUN' && tokens[i + 1]!.value === 'that' && /^(?:disputes|denies)$/.test(value)
      if ((pos !== 'VERB' && !clause) || !denying.has(columns.base[i]!) || columns.quote[i] !== 0 || /ing$/.test(value))
        continue
      let verb = i
      while (verb > first && (helpers.has(tokens[verb - 1]!.pos) || tokens[verb - 1]!.value === 'neither')) verb--
      const stop = tokens[verb - 1]?.value === ',' ? verb - 1 : verb
      // "Marr, 34, of Holm, denies arson"
      const beside = stop < verb ? subjectBeside(document, columns, verb, first) : -1
      const subject = beside >= 0 ? beside : phraseStart(document, stop, first)
      let last = i + 1
      while (last < end && last - i < MOST_OBJECT && !/^[.;:!?]$/.test(tokens[last]!.value)) last++
      const passive = tokens.slice(verb, i).some(({ value: word }) => /^(?:is|are|was|were|been|be|being)$/.test(word))
      if (subject === stop || passive || last === i + 1 || last - i >= MOST_OBJECT || !free(subject, last)) continue
      const { paragraph } = document.sentences[index]!
      return [
        {
          source: spanIn(paragraph, 'source', subject, stop),
          cue: spanIn(paragraph, 'cue', verb, i + 1),
          content: [spanIn(paragraph, 'content', i + 1, last)],
        },
      ]
    }
    return []
  })
}
