import { say } from '../../../locales/index.ts'
import type { Timeline, TimelineEntry } from '../../../text/timeline/value.ts'
import { sayDate, sayReading } from '../../cards/timeline/say-date.ts'
import { escapeMarkdown } from '../markdown.ts'

/** Markdown (CommonMark): a heading, and one item an entry. Foreign text is escaped, so that it can't become markup. */
export function toMarkdown(timeline: Timeline): string {
  return `${[`# ${escapeMarkdown(timeline.title)}`, '', ...timeline.entries.flatMap(item)].join('\n')}\n`
}

function item(entry: TimelineEntry): string[] {
  const marks = [
    entry.about === 'planned' ? say.timeline.planned : entry.about === 'report' ? say.timeline.reported : '',
    entry.certainty === 'implied' ? say.timeline.implied : '',
  ].filter(Boolean)
  const outlets = entry.outlets.length ? ` — ${entry.outlets.map(escapeMarkdown).join(', ')}` : ''
  return [
    `- **${escapeMarkdown(sayDate(entry))}**${marks.length ? ` (${marks.join(', ')})` : ''}${outlets}`,
    ...entry.sentences.map((s) => `  - ${escapeMarkdown(s.text)}`),
    ...entry.disagreements.flatMap((d) => [
      `  - ⚠ ${d.kind === 'number' ? say.timeline.numbersDiffer : say.timeline.datesDiffer}`,
      ...d.readings.map(
        (r) =>
          `    - ${escapeMarkdown([sayReading(r.value), r.outlets.join(', '), r.because ?? ''].filter(Boolean).join(': '))}`,
      ),
    ]),
  ]
}
