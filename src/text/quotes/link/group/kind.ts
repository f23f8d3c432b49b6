import type { AttributionKind } from '../../../../core/analysis.ts'
import type { Span } from '../../../../core/span.ts'
import type { Document } from '../../../document.ts'
import { tokenAt } from '../../../tokens/token-at.ts'

const letters = /[\p{L}\p{N}]/u

/** Words of a content inside and outside quotation marks: `direct` when (nearly) all are inside, `indirect` when (nearly) none. */
export function kindOf(document: Document, marks: Uint8Array, content: readonly Span[]): AttributionKind {
  let inside = 0
  let all = 0
  for (const { start, end } of content) {
    for (let i = tokenAt(document.tokens, start); i < document.tokens.length && document.tokens[i]!.start < end; i++) {
      const token = document.tokens[i]!
      if (!letters.test(token.value)) continue
      const length = token.end - token.start
      all += length
      if (marks[i] === 2) inside += length
    }
  }
  const share = all === 0 ? 0 : inside / all
  if (share >= 0.95) return 'direct'
  return share > 0.05 ? 'mixed' : 'indirect'
}
