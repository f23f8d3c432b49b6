import type { Attribution } from '../../../core/analysis.ts'
import { contains, type Span } from '../../../core/span.ts'

/** Whether it lies in what somebody denies or won't say: "denied that any jobs were to go in March". */
export const isDenied = (span: Span, attributions: readonly Attribution[]): boolean =>
  attributions.some(
    ({ stance, content, cue }) =>
      (stance === 'denies' || stance === 'declines') &&
      (content.some((c) => contains(c, span)) || cue.some((c) => contains(span, c))),
  )
