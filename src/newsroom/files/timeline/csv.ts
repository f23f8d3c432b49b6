import type { Timeline } from '../../../text/timeline/value.ts'
import { writeCsv } from '../cells.ts'

const header = [
  'date',
  'until',
  'precision',
  'certainty',
  'about',
  'text',
  'article',
  'start',
  'end',
  'outlet',
  'outlets',
  'disagreements',
]

/** CSV, one row a sentence. */
export function toCsv(timeline: Timeline): string {
  const rows = timeline.entries.flatMap((entry) =>
    entry.sentences.map((sentence) => [
      entry.date,
      entry.until ?? '',
      entry.precision,
      entry.certainty,
      entry.about,
      sentence.text,
      sentence.article,
      String(sentence.start),
      String(sentence.end),
      sentence.outlet ?? '',
      entry.outlets.join('; '),
      entry.disagreements
        .map(
          (d) =>
            `${d.kind}: ${d.readings.map((r) => `${r.value}${r.outlets.length ? ` (${r.outlets.join(', ')})` : ''}`).join(' / ')}`,
        )
        .join('; '),
    ]),
  )
  return writeCsv([header, ...rows])
}
