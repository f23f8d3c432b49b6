import type { Document } from '../../../document.ts'
import { showingPlainly } from '../../../locales/en/telling-verbs.ts'
import type { Columns } from '../../tagger/columns.ts'
import { baseHash, isUttered } from '../../words/telling.ts'
import type { Group } from '../group/group.ts'

const shows = new Set(showingPlainly.split(' ').map(baseHash))

/** Whether, behind a thing that can't speak, nothing was said: no verb of saying, and nobody's exact words ("the trek proves that …"). */
export function isOnlyShown({ tokens }: Document, columns: Columns, { cue, content }: Group): boolean {
  if (!cue || content.some(({ first, end }) => columns.quote.subarray(first, end).some((mark) => mark !== 0)))
    return false
  for (let i = cue.first; i < cue.end; i++) {
    const { pos, value } = tokens[i]!
    if (/^(?:according|per|via|:)$/i.test(value)) return false
    if (pos === 'VERB' && !shows.has(columns.base[i]!) && isUttered(columns.base[i]!)) return false
  }
  return true
}
