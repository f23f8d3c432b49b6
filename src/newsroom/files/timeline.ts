import type { Card } from '../../core/card.ts'
import type { Choice } from '../../core/command.ts'
import { say } from '../../locales/index.ts'
import type { Timeline } from '../../text/timeline/value.ts'
import type { Picture } from '../cards/timeline.ts'
import type { With } from '../newsroom.ts'
import { describeTimeline } from './picture/alt.ts'
import type { PrintedSheet } from './press/sheet.ts'
import { type ExportFormat, exportTimeline } from './timeline/export.ts'

const worthDrawing = 2

export const timelineFormats: readonly Choice[] = [
  { label: 'Calendar (ICS)', value: 'ics' },
  { label: 'Table (CSV)', value: 'csv' },
  { label: 'Text (Markdown)', value: 'markdown' },
  { label: 'TimelineJS', value: 'timelinejs' },
  { label: 'JSON', value: 'json' },
]

/** A card with the timeline as a file. `stamp` is the moment of writing, milliseconds UTC. */
export function timelineFile(timeline: Timeline, format: string, stamp: number): Card {
  const file = exportTimeline(timeline, format as ExportFormat, stamp)
  return {
    tone: 'answer',
    title: say.timeline.title(timeline.title),
    parts: [
      {
        type: 'file',
        name: file.name,
        mime: file.mime,
        base64: Buffer.from(file.text).toString('base64'),
        label: say.timeline.dates(timeline.entries.length),
      },
    ],
  }
}

/** The picture, where there is enough to look at; an answer goes without one that can't be drawn. */
export async function drawnTimeline(newsroom: With<'press' | 'log'>, timeline: Timeline): Promise<Picture | undefined> {
  if (timeline.entries.length < worthDrawing) return undefined
  const sheet = { kind: 'timeline', timeline } satisfies PrintedSheet
  try {
    return { base64: await newsroom.press.print(sheet), alt: describeTimeline(timeline) }
  } catch (error) {
    newsroom.log('error', 'a timeline could not be drawn', { title: timeline.title, error })
    return undefined
  }
}
