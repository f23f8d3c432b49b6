import type { SummarySentence } from '../../core/analysis.ts'

/** The `summary` field of `nightdesk analyze --jsonl`: `{start, end, text}` for each sentence, `lead` where there is one. */
export function summaryRecords(summary: readonly SummarySentence[]): SummarySentence[] {
  return summary.map(({ start, end, text, lead }) => ({ start, end, text, ...(lead === undefined ? {} : { lead }) }))
}
