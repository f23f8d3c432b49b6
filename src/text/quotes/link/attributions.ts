import type { Attribution } from '../../../core/analysis.ts'
import type { Span } from '../../../core/span.ts'
import type { Document } from '../../document.ts'
import { quoteStates } from '../tagger/marks.ts'
import type { Group } from './group.ts'
import { kindOf } from './kind.ts'
import type { TaggedSpan } from './spans.ts'

/** What the tags alone tell: no speaker, no channel, no stance yet. */
export type Draft = Omit<Attribution, 'stance' | 'certainty' | 'speaker' | 'channel' | 'within'>

/** Groups of tagged spans as spans of the text. */
export function draftAttributions(document: Document, groups: readonly Group[]): Draft[] {
  const marks = quoteStates(document)
  const spanOf = ({ first, end }: TaggedSpan): Span => ({
    start: document.tokens[first]!.start,
    end: document.tokens[end - 1]!.end,
  })
  return groups.map((group) => {
    const content = group.content.map(spanOf)
    return {
      kind: kindOf(document, marks, content),
      source: group.source ? [spanOf(group.source)] : [],
      cue: group.cue ? [spanOf(group.cue)] : [],
      content,
    }
  })
}
