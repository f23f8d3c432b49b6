import type { Attribution, Thread, Timex } from '../../core/analysis.ts'
import type { Document } from '../document.ts'

export interface ThreadsInput {
  readonly document: Document
  readonly attributions: readonly Attribution[]
  readonly timexes: readonly Timex[]
  /** Day of publication, `YYYY-MM-DD` or a full ISO 8601 time. */
  readonly published?: string
}

const refusal = /\b(?:declined to comment|refused to comment|not (?:confirm|comment)|neither confirm)\b/i
const pending = /\b(?:is|are) (?:due to|expected to|planning (?:to|on)|set to)\b/i

/** What the article leaves open, the best first. */
export function findThreads({ document }: ThreadsInput): Thread[] {
  const threads: Thread[] = []
  for (const { start, end } of document.sentences) {
    const sentence = document.text.slice(start, end)
    if (refusal.test(sentence)) threads.push({ kind: 'refusal', start, end, certainty: 'certain' })
    else if (pending.test(sentence)) threads.push({ kind: 'pending', start, end, certainty: 'certain' })
  }
  return threads.slice(0, 8)
}
