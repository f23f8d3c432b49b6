import type { Document } from '../../../document.ts'
import { askingTo } from '../../../locales/en/tail-verbs.ts'
import type { Columns } from '../../tagger/columns.ts'
import { baseHash } from '../../words/telling.ts'
import { beforeStop, verbStart } from '../group/clause.ts'
import type { Group } from '../group/group.ts'
import { phraseEnd, phraseStart } from '../group/noun-phrase.ts'
import { spanIn } from '../group/part.ts'
import type { Free } from './free.ts'

const call = baseHash('call')
const asking = new Set(askingTo.split(' ').map(baseHash))

/**
 * "The opposition called on the minister to publish the report.", "Lee urged people to stay away.": what somebody is asked to do,
 * up to the end of the sentence.
 */
export function calledOn(document: Document, columns: Columns, free: Free): Group[] {
  const { tokens } = document
  return document.ranges.flatMap(({ first, end }, index): Group[] => {
    for (let i = first + 1; i < end - 4; i++) {
      const calls = columns.base[i] === call && /^(?:up)?on$/.test(tokens[i + 1]!.value)
      const asks = asking.has(columns.base[i]!) && tokens[i]!.pos === 'VERB' && !/ing$/.test(tokens[i]!.value)
      if ((!calls && !asks) || columns.quote[i] !== 0) continue
      const behind = calls ? i + 2 : i + 1
      const asked = hearerEnd(document, behind, end)
      if (asked === behind || tokens[asked]?.value !== 'to' || tokens[asked + 1]?.pos !== 'VERB') continue
      const verb = verbStart(document, i, first)
      const passive = tokens.slice(verb, i).some(({ value }) => /^(?:is|are|was|were|been|be|being)$/.test(value))
      const subject = phraseStart(document, verb, first)
      const stop = beforeStop(document, end)
      if (subject === verb || passive || !free(subject, stop)) continue
      const { paragraph } = document.sentences[index]!
      return [
        {
          source: spanIn(paragraph, 'source', subject, verb),
          cue: spanIn(paragraph, 'cue', verb, behind),
          content: [spanIn(paragraph, 'content', behind, stop)],
        },
      ]
    }
    return []
  })
}

function hearerEnd(document: Document, first: number, end: number): number {
  return /^(?:him|her|them|us|me)$/.test(document.tokens[first]?.value ?? '')
    ? first + 1
    : phraseEnd(document, first, end)
}
