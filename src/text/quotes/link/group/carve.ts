import type { Group } from './group.ts'
import type { TaggedSpan } from './spans.ts'

/** What is left of a span without tokens [first, end): up to two pieces. */
export function without(span: TaggedSpan, first: number, end: number): TaggedSpan[] {
  if (end <= span.first || span.end <= first) return [span]
  const pieces: TaggedSpan[] = []
  if (span.first < first) pieces.push({ ...span, end: first })
  if (end < span.end) pieces.push({ ...span, first: end })
  return pieces
}

/** The group without tokens [first, end) in its source, cue and content; pieces that hold no word are dropped. */
export function carve(group: Group, first: number, end: number, hasWord: (span: TaggedSpan) => boolean): void {
  group.content = group.content.flatMap((span) => without(span, first, end)).filter(hasWord)
  for (const role of ['source', 'cue'] as const) {
    const span = group[role]
    if (!span || end <= span.first || span.end <= first) continue
    const [left] = without(span, first, end).filter(hasWord)
    if (left) group[role] = left
    else delete group[role]
  }
}
