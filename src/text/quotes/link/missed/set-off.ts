import type { Document } from '../../../document.ts'
import type { Columns } from '../../tagger/columns.ts'
import { isUttering } from '../../words/telling.ts'
import { beforeStop } from '../group/clause.ts'
import type { Group } from '../group/group.ts'
import { phraseEnd } from '../group/noun-phrase.ts'
import { spanIn } from '../group/part.ts'
import type { Free } from './free.ts'

/** "And, the coach instructed, no reason to worry.": a tag between commas behind a joining word; the rest of the sentence is said. */
export function setOff(document: Document, columns: Columns, free: Free): Group[] {
  const { tokens } = document
  return document.ranges.flatMap(({ first, end }, index): Group[] => {
    if (end - first < 8 || tokens[first]!.pos !== 'CCONJ' || tokens[first + 1]!.value !== ',') return []
    const verb = phraseEnd(document, first + 2, end)
    if (verb === first + 2 || !isUttering(columns.base[verb]!) || tokens[verb + 1]?.value !== ',') return []
    if (columns.quote[verb] !== 0 || !/ed$|^sa(?:id|ys)$/.test(tokens[verb]!.value) || !free(first, verb + 1)) return []
    const stop = beforeStop(document, end)
    const { paragraph } = document.sentences[index]!
    return [
      {
        source: spanIn(paragraph, 'source', first + 2, verb),
        cue: spanIn(paragraph, 'cue', verb, verb + 1),
        content: [spanIn(paragraph, 'content', verb + 2, stop)],
      },
    ]
  })
}
