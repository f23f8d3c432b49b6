import type { Attribution, SummarySentence } from '../../core/analysis.ts'
import type { Document } from '../document.ts'

export interface SummaryOptions {
  /** At most this many sentences; fewer where fewer say it. */
  readonly sentences: number
  readonly title?: string
  readonly attributions?: readonly Attribution[]
}

/** Verbatim sentences in the order of the article. */
export function summarise(document: Document, options: SummaryOptions): SummarySentence[] {
  return document.sentences
    .filter(
      ({ start, end }) =>
        end - start > 40 && /[.!?…]["”’')\]]*$/.test(document.text.slice(Math.max(start, end - 6), end)),
    )
    .slice(0, Math.max(0, options.sentences))
    .map(({ start, end }) => ({ start, end, text: document.text.slice(start, end) }))
}
