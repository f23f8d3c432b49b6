import type { Attribution, AttributionKind } from '../../core/analysis.ts'
import type { Span } from '../../core/span.ts'

/** One entry of `attributions` in the output of `nightdesk analyze --jsonl`. */
export interface AttributionRecord {
  readonly kind: AttributionKind
  readonly source: readonly Span[] | null
  readonly cue: readonly Span[] | null
  readonly content: readonly Span[]
}

/** The attributions as the command line writes them: spans in UTF-16 units, `null` where there is no source or cue. */
export function toRecord(attributions: readonly Attribution[]): AttributionRecord[] {
  return attributions
    .filter((a) => a.within === undefined)
    .map(({ kind, source, cue, content }) => ({
      kind,
      source: source.length > 0 ? source.map(plain) : null,
      cue: cue.length > 0 ? cue.map(plain) : null,
      content: content.map(plain),
    }))
}

const plain = ({ start, end }: Span): Span => ({ start, end })
