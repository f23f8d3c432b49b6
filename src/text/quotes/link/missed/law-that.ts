import type { Document } from '../../../document.ts'
import { laws, lawVerbs } from '../../../locales/en/telling-verbs.ts'
import type { Columns } from '../../tagger/columns.ts'
import { baseHash } from '../../words/telling.ts'
import { beforeStop } from '../group/clause.ts'
import type { Group } from '../group/group.ts'
import { phraseStart } from '../group/noun-phrase.ts'
import { spanIn } from '../group/part.ts'
import type { Free } from './free.ts'

const law = new Set(laws.split(' '))
const verbs = new Set(lawVerbs.split(' ').map(baseHash))
const MOST_BETWEEN = 8

/** "a 2014 law approved by the voters THAT set a cap on rent AND requires owners to …": each thing that a law lays down. */
export function lawThat(document: Document, columns: Columns, free: Free): Group[] {
  const { tokens } = document
  return document.ranges.flatMap(({ first, end }, index): Group[] => {
    for (let noun = first; noun < end - 4; noun++) {
      if (!law.has(tokens[noun]!.value) || !/(?:ed|en)$/.test(tokens[noun + 1]!.value)) continue
      let that = noun + 2
      while (that < end && that < noun + MOST_BETWEEN && tokens[that]!.value !== 'that') that++
      if (tokens[that]?.value !== 'that' || !laysDown(document, columns, that + 1)) continue
      const stop = beforeStop(document, end)
      const start = phraseStart(document, noun + 1, first)
      if (start > noun || !free(start, stop)) return []
      const heads = [that + 1]
      for (let i = that + 3; i < stop - 1; i++)
        if (tokens[i - 1]!.value === 'and' && laysDown(document, columns, i)) heads.push(i)
      const { paragraph } = document.sentences[index]!
      return heads.map((verb, k) => ({
        source: spanIn(paragraph, 'source', start, noun + 1),
        cue: spanIn(paragraph, 'cue', verb, verb + 1),
        content: [spanIn(paragraph, 'content', verb + 1, heads[k + 1] ? heads[k + 1]! - 1 : stop)],
      }))
    }
    return []
  })
}

const laysDown = ({ tokens }: Document, { base, quote }: Columns, i: number): boolean =>
  quote[i] === 0 && verbs.has(base[i]!) && tokens[i]!.pos === 'VERB'
