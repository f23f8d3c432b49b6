import type { Attribution, AttributionKind, Stance } from '../../core/analysis.ts'
import type { Span } from '../../core/span.ts'

/** One entry of `attributions` in the output of `nightdesk analyze --jsonl`. */
export interface AttributionRecord {
  readonly kind: AttributionKind
  readonly source: readonly Span[] | null
  readonly cue: readonly Span[] | null
  readonly content: readonly Span[]
  /** Id of an entry of `speakers`; `null` where it is left open. */
  readonly speaker: string | null
  readonly channel: Span | null
  readonly stance: Stance
  /** 0 to 1, and whether that is shown as the answer. */
  readonly grade: number
  readonly sure: boolean
  /** True where nothing was said, written or shown: a thought, a plan, an act. The desk shows these only when asked. */
  readonly weak?: true
}

/**
 * The attributions as the command line writes them: spans in UTF-16 units, `null` where there is no source or cue. Those
 * inside the content of others are left out: there each word belongs to one attribution. A quote without a cue has the
 * source of its speaker's words before.
 */
export function toRecord(attributions: readonly Attribution[]): AttributionRecord[] {
  const lastSource = new Map<string, readonly Span[]>()
  return attributions.flatMap(
    ({
      kind,
      source,
      cue,
      content,
      speaker,
      within,
      channel,
      stance,
      weak,
      grade = 0,
      sure = false,
    }): AttributionRecord[] => {
      if (speaker !== undefined && source.length > 0) lastSource.set(speaker, source)
      if (within !== undefined) return []
      const own =
        source.length > 0 || cue.length > 0 || speaker === undefined ? source : (lastSource.get(speaker) ?? [])
      return [
        {
          kind,
          source: own.length > 0 ? own.map(plain) : null,
          cue: cue.length > 0 ? cue.map(plain) : null,
          content: content.map(plain),
          speaker: speaker ?? null,
          channel: channel ? plain(channel) : null,
          stance,
          grade,
          sure,
          ...(weak && { weak }),
        },
      ]
    },
  )
}

const plain = ({ start, end }: Span): Span => ({ start, end })
