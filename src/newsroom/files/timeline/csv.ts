import type { Timeline } from '../../../text/timeline/value.ts'

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

/**
 * CSV after RFC 4180, one row a sentence, with CRLF line ends. A cell that a spreadsheet would run as a formula gets an
 * apostrophe in front (OWASP, "CSV Injection"): the sentences are foreign text.
 */
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
  return `${[header, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

/** Full-width forms of the signs are read as the signs by some spreadsheets. */
const FORMULA = /^[\s\u00a0]*[=+\-@\t\r\n＝＋－＠]/

function cell(value: string): string {
  const safe = FORMULA.test(value) || /^[\t\r\n]/.test(value) ? `'${value}` : value
  return /[",\r\n;\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
