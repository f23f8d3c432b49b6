import type { Document } from '../../document.ts'
import { begins, CONTENT, CUE, FRONTED, OUTSIDE, SOURCE, spanOf } from '../tagger/labels.ts'

export type Role = 'source' | 'cue' | 'content'

/** A tagged span as tokens [first, end). `fronted`: content that stands before its cue. */
export interface TaggedSpan {
  readonly role: Role
  readonly first: number
  readonly end: number
  readonly paragraph: number
  readonly fronted: boolean
  /** Whether nothing outside any attribution stands between the span before and this one. */
  readonly joined: boolean
}

const roles = new Map<number, Role>([
  [SOURCE, 'source'],
  [CUE, 'cue'],
  [CONTENT, 'content'],
  [FRONTED, 'content'],
])

/** The spans that the labels of tokens mark, in order. */
export function readSpans(document: Document, labels: Uint8Array): TaggedSpan[] {
  const spans: TaggedSpan[] = []
  document.ranges.forEach((range, sentence) => {
    const paragraph = document.sentences[sentence]!.paragraph
    for (let i = range.first; i < range.end; i++) {
      const label = labels[i]!
      const role = roles.get(spanOf(label))
      if (!role) continue
      const last = spans.at(-1)
      if (!begins(label) && last?.end === i && last.paragraph === paragraph) {
        spans[spans.length - 1] = { ...last, end: i + 1 }
        continue
      }
      const joined = last?.paragraph === paragraph && !labels.subarray(last.end, i).includes(OUTSIDE)
      spans.push({ role, first: i, end: i + 1, paragraph, fronted: spanOf(label) === FRONTED, joined })
    }
  })
  return spans
}
