import type { Document } from '../../../document.ts'
import { accounts } from '../../../locales/en/messages.ts'
import type { Columns } from '../../tagger/columns.ts'
import { beforeStop } from '../group/clause.ts'
import type { Group } from '../group/group.ts'
import { personal, phraseEnd } from '../group/noun-phrase.ts'
import { spanIn } from '../group/part.ts'
import type { Free } from './free.ts'

const MOST_NAME = 8
const LEAST_CONTENT = 3

/** "By his own account, VANE had been asleep", "In VANE'S telling, the alarm never rang": whose account it is tells the clause behind it. */
export function ownAccount(document: Document, columns: Columns, free: Free): Group[] {
  const { tokens } = document
  return document.ranges.flatMap(({ first, end }, index): Group[] => {
    if (!/^(?:by|in|on)$/i.test(tokens[first]!.value)) return []
    const comma = commaOf(document, first, end)
    if (comma < 0 || !accounts.has(tokens[comma - 1]!.value.toLowerCase())) return []
    const own = tokens[comma - 2]!.value === 'own' ? comma - 2 : comma - 1
    const stop = beforeStop(document, end)
    const { paragraph } = document.sentences[index]!
    const group = (source: readonly [number, number], cue: number, from: number): Group[] =>
      stop - from < LEAST_CONTENT || !free(first, stop) || columns.quote[from] !== 0
        ? []
        : [
            {
              source: spanIn(paragraph, 'source', source[0], source[1]),
              cue: spanIn(paragraph, 'cue', cue, comma),
              content: [spanIn(paragraph, 'content', from, stop)],
            },
          ]
    // "In Vane's telling,"
    if (/^['’]s?$/.test(tokens[own - 1]!.value) && own - 1 > first + 1)
      return group([first + 1, own - 1], own, comma + 1)
    if (own === comma - 1 || !/^(?:his|her|their|its)$/.test(tokens[own - 1]!.value) || own - 2 !== first) return []
    const subject = phraseEnd(document, comma + 1, stop)
    const person =
      tokens.slice(comma + 1, subject).some(({ pos }) => pos === 'PROPN') ||
      personal.has(tokens[comma + 1]!.value.toLowerCase())
    return subject > comma + 1 && person && /^(?:VERB|AUX|ADV)$/.test(tokens[subject]?.pos ?? '')
      ? group([comma + 1, subject], first, subject)
      : []
  })
}

function commaOf({ tokens }: Document, first: number, end: number): number {
  for (let i = first + 3; i < Math.min(end, first + MOST_NAME); i++) if (tokens[i]!.value === ',') return i
  return -1
}
