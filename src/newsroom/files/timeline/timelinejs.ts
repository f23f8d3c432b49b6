import { say } from '../../../locales/index.ts'
import { type Moment, readMoment } from '../../../text/timeline/moment.ts'
import type { Timeline, TimelineEntry } from '../../../text/timeline/value.ts'
import { sayDate, sayReading } from '../../cards/timeline/say-date.ts'

/**
 * TimelineJS 3's JSON (timeline.knightlab.com/docs/json-format.html): `title`, and `events` with `start_date`, `end_date`,
 * `text.headline`, `text.text` (which it reads as HTML: foreign text is escaped), `group`, `unique_id`.
 */
export function toTimelineJs(timeline: Timeline): string {
  const events = timeline.entries.flatMap(slide)
  return `${JSON.stringify({ title: { text: { headline: escapeHtml(timeline.title) } }, events }, null, 2)}\n`
}

function slide(entry: TimelineEntry, index: number): object[] {
  const start = readMoment(entry.date)
  if (!start) return []
  const end = entry.until === undefined ? undefined : readMoment(entry.until)
  const marks = [
    entry.about === 'planned' ? say.timeline.planned : '',
    entry.certainty === 'implied' ? say.timeline.implied : '',
  ].filter(Boolean)
  const shown = sayDate(entry) + (marks.length ? ` (${marks.join(', ')})` : '')
  const [first, ...rest] = entry.sentences
  return [
    {
      unique_id: `e${index}-${entry.date.replace(/[^\w-]/g, '')}`,
      start_date: toTimelineDate(start),
      ...(end ? { end_date: toTimelineDate(end) } : {}),
      display_date: escapeHtml(shown),
      group: say.timeline.lanes[entry.about],
      text: {
        headline: escapeHtml(first?.text ?? ''),
        text: [
          ...rest.map((s) => `<p>${escapeHtml(s.text)}</p>`),
          ...(entry.outlets.length ? [`<p><small>${escapeHtml(entry.outlets.join(', '))}</small></p>`] : []),
          ...entry.disagreements.map(
            (d) =>
              `<p><strong>${d.kind === 'number' ? say.timeline.numbersDifferHere : say.timeline.datesDifferHere}</strong></p><ul>${d.readings
                .map(
                  (r) =>
                    `<li>${escapeHtml([sayReading(r.value), r.outlets.join(', '), r.because ?? ''].filter(Boolean).join(': '))}</li>`,
                )
                .join('')}</ul>`,
          ),
        ].join(''),
      },
    },
  ]
}

const toTimelineDate = (m: Moment) => Object.fromEntries(Object.entries(m).filter(([, value]) => value !== undefined))

const escapeHtml = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
