import type { Document } from '../../../document.ts'
import { firstThat } from '../../../first-that.ts'
import { begins, CONTENT, CUE, FRONTED, OUTSIDE, SOURCE, spanOf } from '../../tagger/labels.ts'

export type Role = 'source' | 'cue' | 'content'

/** A tagged span as tokens [first, end). `fronted`: content that comes before its cue. */
export interface TaggedSpan {
  readonly role: Role
  readonly first: number
  readonly end: number
  readonly paragraph: number
  readonly fronted: boolean
  /** Whether nothing outside any attribution is between the span before and this one. */
  readonly joined: boolean
}

const roles = new Map<number, Role>([
  [SOURCE, 'source'],
  [CUE, 'cue'],
  [CONTENT, 'content'],
  [FRONTED, 'content'],
])

/** The spans that the labels of tokens mark, in order. `labels[0]` is the label of token `offset`. */
export function readSpans(document: Document, labels: Uint8Array, offset = 0): TaggedSpan[] {
  const spans: TaggedSpan[] = []
  const end = offset + labels.length
  for (let sentence = sentenceAt(document, offset); sentence < document.ranges.length; sentence++) {
    const range = document.ranges[sentence]!
    if (range.first >= end) break
    const paragraph = document.sentences[sentence]!.paragraph
    for (let i = Math.max(offset, range.first); i < Math.min(end, range.end); i++) {
      const label = labels[i - offset]!
      const role = roles.get(spanOf(label))
      if (!role) continue
      const last = spans.at(-1)
      if (!begins(label) && last?.end === i && last.paragraph === paragraph) {
        spans[spans.length - 1] = { ...last, end: i + 1 }
        continue
      }
      const joined = last?.paragraph === paragraph && !labels.subarray(last.end - offset, i - offset).includes(OUTSIDE)
      spans.push({ role, first: i, end: i + 1, paragraph, fronted: spanOf(label) === FRONTED, joined })
    }
  }
  return spans
}

/** The first sentence that ends after a token. */
const sentenceAt = ({ ranges }: Document, token: number): number =>
  firstThat(0, ranges.length, (i) => ranges[i]!.end > token)
