import type { Document } from '../../../document.ts'
import { lawModals, lawStates, namedLaws } from '../../../locales/en/telling-verbs.ts'
import type { Columns } from '../../tagger/columns.ts'
import { beforeStop } from '../group/clause.ts'
import type { Group } from '../group/group.ts'
import { spanIn } from '../group/part.ts'
import type { Free } from './free.ts'

const named = new Set(namedLaws.split(' '))
const modals = new Set(lawModals.split(' '))
const states = new Set(lawStates.split(' '))
const MOST_NAME = 10
const MOST_ASIDE = 12

/** "Under the Harbour Act, an owner must …": what a law lays down that is named. */
export function underLaw(document: Document, columns: Columns, free: Free): Group[] {
  const { tokens } = document
  return document.ranges.flatMap(({ first, end }, index): Group[] => {
    if (tokens[first]?.value !== 'Under' || columns.quote[first] !== 0) return []
    const comma = nameEnd(document, first + 1, end)
    if (comma < 0) return []
    const from = behindAside(document, comma, end)
    const stop = beforeStop(document, end)
    if (!laysDown(document, from, stop) || !free(first, stop)) return []
    const { paragraph } = document.sentences[index]!
    return [
      {
        source: spanIn(paragraph, 'source', first + 1, comma),
        cue: spanIn(paragraph, 'cue', first, first + 1),
        content: [spanIn(paragraph, 'content', from, stop)],
      },
    ]
  })
}

/** The comma behind "the Harbour Act" or "Norland law", -1 where no law is named. */
function nameEnd({ tokens }: Document, first: number, end: number): number {
  let capitals = 0
  for (let i = first; i < Math.min(end, first + MOST_NAME); i++) {
    const { value, pos } = tokens[i]!
    if (value === ',') {
      const last = tokens[i - 1]!.value
      return capitals > 1 && (named.has(last) || last === 'law') ? i : -1
    }
    if (/^\p{Lu}/u.test(value) || value === 'law') capitals++
    else if (!/^(?:DET|ADP|CCONJ|PART)$/.test(pos) && !/^(?:’s|'s|’)$/.test(value)) return -1
  }
  return -1
}

/** Behind ", which was passed in March," there is the clause itself. */
function behindAside({ tokens }: Document, comma: number, end: number): number {
  if (!/^(?:which|passed|signed|enacted)$/.test(tokens[comma + 1]?.value ?? '')) return comma + 1
  for (let i = comma + 2; i < Math.min(end, comma + MOST_ASIDE); i++) if (tokens[i]!.value === ',') return i + 1
  return comma + 1
}

const laysDown = ({ tokens }: Document, from: number, stop: number): boolean =>
  tokens
    .slice(from, stop)
    .some(
      ({ value, pos }, k) =>
        modals.has(value.toLowerCase()) ||
        (pos === 'AUX' && states.has(tokens[from + k + 1]?.value ?? '')) ||
        (/^(?:has|have)$/.test(value) && tokens[from + k + 1]?.value === 'to'),
    )
