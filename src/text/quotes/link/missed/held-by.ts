import type { Document } from '../../../document.ts'
import { views } from '../../../locales/en/passives.ts'
import type { Columns } from '../../tagger/columns.ts'
import { beforeStop, verbStart } from '../group/clause.ts'
import type { Group } from '../group/group.ts'
import { phraseEnd } from '../group/noun-phrase.ts'
import { spanIn } from '../group/part.ts'
import type { Free } from './free.ts'
import { subjectBefore } from './told-that.ts'

/** "The stock is regarded by MANY BROKERS as cheap", "she was seen by critics to have won": whose view it is, and of whom or what. */
export function heldBy(document: Document, columns: Columns, free: Free): Group[] {
  const { tokens } = document
  return document.ranges.flatMap(({ first, end }, index): Group[] => {
    const stop = beforeStop(document, end)
    for (let i = first + 2; i < stop - 3; i++) {
      if (!views.has(tokens[i]!.value) || tokens[i + 1]!.value !== 'by' || columns.quote[i] !== 0) continue
      const verb = verbStart(document, i, first)
      if (!tokens.slice(verb, i).some(({ value }) => /^(?:is|are|was|were|been|being)$/.test(value))) continue
      const by = phraseEnd(document, i + 2, stop)
      if (by === i + 2 || !/^(?:as|to)$/.test(tokens[by]?.value ?? '') || by + 1 >= stop) continue
      const subject =
        verb > first && /^it$/i.test(tokens[verb - 1]!.value) ? verb - 1 : subjectBefore(document, columns, verb, first)
      if (subject < 0 || !free(subject, stop)) return []
      const { paragraph } = document.sentences[index]!
      let last = by
      while (last < stop && !/^[,;]$/.test(tokens[last]!.value)) last++
      return [
        {
          source: spanIn(paragraph, 'source', i + 2, by),
          cue: spanIn(paragraph, 'cue', verb, i + 1),
          content: [spanIn(paragraph, 'content', subject, verb, true), spanIn(paragraph, 'content', by, last)],
        },
      ]
    }
    return []
  })
}
