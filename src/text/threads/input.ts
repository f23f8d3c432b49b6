import type { Attribution, Timex } from '../../core/analysis.ts'
import type { Document } from '../document.ts'

export interface ThreadsInput {
  readonly document: Document
  readonly attributions: readonly Attribution[]
  readonly timexes: readonly Timex[]
  /** `YYYY-MM-DD` or a full ISO 8601 time: what was due before it is no longer open. */
  readonly published?: string
}
