import type { Document } from '../../../document.ts'
import { backings, ownFigures } from '../../../locales/en/tail-verbs.ts'
import type { Columns } from '../../tagger/columns.ts'
import { isNounOfTelling } from '../../words/telling.ts'
import { beforeStop, verbStart } from '../group/clause.ts'
import type { Group } from '../group/group.ts'
import { phraseEnd } from '../group/noun-phrase.ts'
import { spanIn } from '../group/part.ts'
import { headOf } from '../untold/no-telling.ts'
import type { Free } from './free.ts'
import { subjectBefore } from './told-that.ts'

const owners = new Set(['his', 'her', 'their', 'its'])
/** "backed away from" */
const MOST_WORDS = 3

const wordsOf = ({ tokens }: Document, first: number, end: number): string =>
  tokens
    .slice(first, end)
    .map(({ value }) => value.toLowerCase())
    .join(' ')

/** "The agency backed away from its estimate", "Lee has walked back her claim that …": words of one's own that hold no longer. */
export function walkedBack(document: Document, columns: Columns, free: Free): Group[] {
  const { tokens } = document
  return document.ranges.flatMap(({ first, end }, index): Group[] => {
    const stop = beforeStop(document, end)
    for (let i = first + 1; i < stop - 1; i++) {
      if (tokens[i]!.pos !== 'VERB' || columns.quote[i] !== 0) continue
      let object = Math.min(i + MOST_WORDS, stop - 1)
      while (object > i && !owners.has(tokens[object]!.value)) object--
      if (object === i || !backings.has(wordsOf(document, i, object))) continue
      const own = { first: object, end: phraseEnd(document, object, stop) }
      if (own.end === object || !isWord(headOf(tokens, own), columns, own)) continue
      const verb = verbStart(document, i, first)
      const subject = subjectBefore(document, columns, verb, first)
      if (subject < 0 || !free(subject, stop)) return []
      const { paragraph } = document.sentences[index]!
      return [
        {
          source: spanIn(paragraph, 'source', subject, tokens[verb - 1]!.value === ',' ? verb - 1 : verb),
          cue: spanIn(paragraph, 'cue', verb, object),
          content: [spanIn(paragraph, 'content', object, stop)],
        },
      ]
    }
    return []
  })

  function isWord(head: string, { base }: Columns, { first, end: last }: { first: number; end: number }): boolean {
    for (let i = first; i < last; i++)
      if (tokens[i]!.value.toLowerCase() === head) return isNounOfTelling(base[i]!) || ownFigures.has(head)
    return false
  }
}
