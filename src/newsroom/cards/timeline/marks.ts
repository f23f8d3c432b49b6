import { say } from '../../../locales/index.ts'
import type { TimelineEntry } from '../../../text/timeline/value.ts'

/** What is under a date in small print: planned, reported, worked out. */
export function marksOf({ about, certainty }: TimelineEntry): string[] {
  const kind = about === 'planned' ? say.timeline.planned : about === 'report' ? say.timeline.reported : ''
  const date = certainty === 'implied' ? say.timeline.workedOut : ''
  return [kind, date].filter(Boolean)
}
