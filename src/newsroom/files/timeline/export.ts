import type { Timeline } from '../../../text/timeline/value.ts'
import { toCsv } from './csv.ts'
import { toIcs } from './ics.ts'
import { toJson } from './json.ts'
import { toMarkdown } from './markdown.ts'
import { toTimelineJs } from './timelinejs.ts'

/** A file of a timeline, as text. */
export interface TimelineFile {
  readonly name: string
  readonly mime: string
  readonly text: string
}

export type ExportFormat = 'timelinejs' | 'ics' | 'csv' | 'markdown' | 'json'
export const exportFormats: readonly ExportFormat[] = ['timelinejs', 'ics', 'csv', 'markdown', 'json']

/** Writes a timeline in a format. `stamp` is the moment of writing in milliseconds UTC: iCalendar wants one. */
export function exportTimeline(timeline: Timeline, format: ExportFormat, stamp: number): TimelineFile {
  switch (format) {
    case 'timelinejs':
      return { name: 'timeline.timelinejs.json', mime: 'application/json', text: toTimelineJs(timeline) }
    case 'ics':
      return { name: 'timeline.ics', mime: 'text/calendar', text: toIcs(timeline, stamp) }
    case 'csv':
      return { name: 'timeline.csv', mime: 'text/csv', text: toCsv(timeline) }
    case 'markdown':
      return { name: 'timeline.md', mime: 'text/markdown', text: toMarkdown(timeline) }
    case 'json':
      return { name: 'timeline.json', mime: 'application/json', text: toJson(timeline) }
  }
}
