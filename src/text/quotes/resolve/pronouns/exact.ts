import type { Document } from '../../../document.ts'
import type { Group } from '../../link/group/group.ts'

/** Whether a group stands in the very words of another: in marks, or behind a label ("ANN LEE: Moe says he’ll go."). */
export function isExactWithin({ tokens }: Document, marks: Uint8Array, { source, within }: Group): boolean {
  if (!within || !source) return false
  const { cue } = within
  return (
    marks[source.first] !== 0 || (cue !== undefined && cue.end - cue.first === 1 && tokens[cue.first]!.value === ':')
  )
}
