import type { Document } from '../../../document.ts'
import type { Group } from '../group/group.ts'
import { hearerEnd, platformEnd } from '../manner/channel.ts'

/** Takes out of a content what only tells through whom it came: "his death TO NINE NEWS", "wrote on TRUTH SOCIAL". */
export function partChannel(document: Document, group: Group): Group {
  const { tokens } = document
  const { cue, content } = group
  if (!cue) return group
  const kept = content.flatMap((span) => {
    const before = tokens[span.first - 1]?.value.toLowerCase() ?? ''
    if (content.length > 1 && ['on', 'in', 'via'].includes(before) && platformEnd(document, span.first) === span.end)
      return []
    // "to Nine News" at the end of what is confirmed, not of what was quoted.
    for (let i = span.end - 2; i > span.first && i > span.end - 8; i--) {
      if (tokens[i]!.value === 'to' && hearerEnd(document, i + 1) === span.end) return [{ ...span, end: i }]
    }
    return [span]
  })
  const last = tokens[cue.end - 1]!.value
  const trimmed = kept.length < content.length && ['on', 'in', 'via'].includes(last) && cue.end - cue.first > 1
  return { ...group, content: kept, ...(trimmed && { cue: { ...cue, end: cue.end - 1 } }) }
}
