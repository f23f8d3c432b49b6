import type { Document } from '../../../document.ts'
import type { Columns } from '../../tagger/columns.ts'
import { baseHash } from '../../words/telling.ts'
import type { Group } from '../group.ts'
import { phraseEnd, phraseStart } from '../noun-phrase.ts'
import { spanIn } from '../part.ts'

const call = baseHash('call')

/** "The opposition called on the minister to publish the report.": what somebody is asked to do, up to the end of the sentence. */
export function calledOn(document: Document, columns: Columns, free: (first: number, end: number) => boolean): Group[] {
  const { tokens } = document
  return document.ranges.flatMap(({ first, end }, index): Group[] => {
    for (let i = first + 1; i < end - 4; i++) {
      if (columns.base[i] !== call || !/^(?:up)?on$/.test(tokens[i + 1]!.value) || columns.quote[i] !== 0) continue
      const asked = phraseEnd(document, i + 2, end)
      if (asked === i + 2 || tokens[asked]?.value !== 'to' || tokens[asked + 1]?.pos !== 'VERB') continue
      let verb = i
      while (verb > first && (tokens[verb - 1]!.pos === 'AUX' || tokens[verb - 1]!.pos === 'ADV')) verb--
      const passive = tokens.slice(verb, i).some(({ value }) => /^(?:is|are|was|were|been|be|being)$/.test(value))
      const subject = phraseStart(document, verb, first)
      const stop = /^[.!?]$/.test(tokens[end - 1]!.value) ? end - 1 : end
      if (subject === verb || passive || !free(subject, stop)) continue
      const { paragraph } = document.sentences[index]!
      return [
        {
          source: spanIn(paragraph, 'source', subject, verb),
          cue: spanIn(paragraph, 'cue', verb, i + 2),
          content: [spanIn(paragraph, 'content', i + 2, stop)],
        },
      ]
    }
    return []
  })
}
