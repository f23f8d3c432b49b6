import type { Timeline } from '../../../text/timeline/value.ts'
import type { Named } from '../../sources/audit.ts'
import type { AuditFact, SourceRow } from '../../sources/rows.ts'

/** Who is heard, with the words of the article. */
export interface Heard {
  readonly kind: string
  readonly count: number
  readonly names: readonly (Named['span'] & { readonly text: string; readonly article: string })[]
}

export type SourcesFormat = 'csv' | 'markdown' | 'json'

/** All that the newsroom prints. */
export type PrintedSheet =
  | { readonly kind: 'timeline'; readonly timeline: Timeline }
  | {
      readonly kind: 'sources'
      readonly format: SourcesFormat
      readonly title: string
      readonly rows: readonly SourceRow[]
    }
  | {
      readonly kind: 'audit'
      readonly format: SourcesFormat
      readonly title: string
      readonly heard: readonly Heard[]
      readonly facts: readonly AuditFact[]
    }
