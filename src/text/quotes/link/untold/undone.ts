import type { Document } from '../../../document.ts'
import type { Columns } from '../../tagger/columns.ts'
import type { Group } from '../group/group.ts'

/**
 * Whether nothing has been told: what somebody has to tell, and a verb with nobody's words but whom they are about behind it. Words in
 * quotation marks have been said.
 */
export const isUndone = (document: Document, columns: Columns, group: Group): boolean =>
  group.content.every(({ first, end }) => columns.quote.subarray(first, end).every((mark) => mark === 0)) &&
  (isDuty(document, group) || isPersonOnly(document, group))

/** "an owner MUST REPORT each spill" */
const isDuty = ({ tokens }: Document, { cue, content }: Group): boolean =>
  /^(?:must|shall)$/.test(tokens[cue!.first]!.value) && tokens[content[0]!.first]!.value !== 'that'

/** "wrote a profile about HIM", "quoted BROK" */
const isPersonOnly = ({ tokens }: Document, { cue, content }: Group): boolean => {
  const quotes = /^quot/.test(tokens[cue!.end - 1]!.value)
  return content.every(({ first, end }) =>
    tokens
      .slice(first, end)
      .every(({ pos, value }) => /^(?:him|her|them|me|us)$/.test(value) || (quotes && pos === 'PROPN')),
  )
}
