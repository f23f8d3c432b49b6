import type { Document } from '../../../document.ts'
import type { Group } from '../group/group.ts'

/** The group with contents that end where their own brackets and dashes end: "(Lee said the pier is shut | ), …". */
export function boundContent(document: Document, group: Group): Group {
  const content = group.content.map((span) => ({ ...span, end: ownEnd(document, span) }))
  return content.every(({ end }, i) => end === group.content[i]!.end) ? group : { ...group, content }
}

function ownEnd({ tokens }: Document, { first, end }: { first: number; end: number }): number {
  let open = 0
  let last = end
  for (let i = first; i < last; i++) {
    const { value } = tokens[i]!
    if (value === '(') open++
    else if (value === ')' && --open < 0) last = i
  }
  while (last - first > 2 && /^[-–—―]+$/.test(tokens[last - 1]!.value)) last--
  return last === first ? end : last
}
