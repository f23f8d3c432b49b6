import type { AuditFact, ExactWords, SourceRow } from '../../sources/rows.ts'

const header = [
  'speaker',
  'role',
  'kind',
  'stance',
  'cue',
  'content',
  'certainty',
  'channel',
  'sentence',
  'link',
  'start',
  'end',
  'article',
  'outlet',
  'source',
  'through',
  'repudiated by',
  'headline',
]

/**
 * CSV after RFC 4180, one row an attribution. A content in several pieces has them parted by " … ", and as many starts and
 * ends, parted by ";". A cell that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, "CSV
 * Injection"): the words are foreign.
 */
export function sourcesCsv(rows: readonly SourceRow[]): string {
  return csv([header, ...rows.map(cellsOf)])
}

/** The same for the facts of an audit: which fact, what it is about, and the attribution that shows it. */
export function factsCsv(facts: readonly AuditFact[]): string {
  return csv([['fact', 'about', ...header], ...facts.map(({ fact, about, row }) => [fact, about, ...cellsOf(row)])])
}

function cellsOf(row: SourceRow): string[] {
  return [
    row.speaker,
    row.role,
    row.kind,
    row.stance,
    joined(row.cue),
    joined(row.content),
    row.certainty,
    row.channel,
    row.sentence,
    row.link,
    row.content.map(({ start }) => start).join(';'),
    row.content.map(({ end }) => end).join(';'),
    row.article,
    row.outlet,
    joined(row.source),
    row.through.join('; '),
    row.repudiatedBy.join('; '),
    row.headline,
  ]
}

function csv(lines: readonly (readonly string[])[]): string {
  return `${lines.map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`
}

export function joined(words: readonly ExactWords[]): string {
  return words.map(({ text }) => text).join(' … ')
}

/** Full-width forms of the signs are read as the signs by some spreadsheets; white space and unseen marks before them are skipped. */
const formula = /^[\s\u00a0\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/

/** A cell that is no formula, quoted where it has to be. */
export function csvCell(value: string): string {
  const safe = formula.test(value) ? `'${value}` : value
  return /[",\r\n;\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
