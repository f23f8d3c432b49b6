import { type AuditFact, joined, type SourceRow } from '../../sources/rows.ts'
import { writeCsv } from '../cells.ts'

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
  'grade',
  'not sure because',
  'person',
  'person named in',
  'speaks for',
]

/**
 * CSV, one row an attribution. A content in several pieces has them parted by " … ", and as many starts and ends, parted
 * by ";".
 */
export function sourcesCsv(rows: readonly SourceRow[]): string {
  return writeCsv([header, ...rows.map(cellsOf)])
}

/** The same for the facts of an audit: which fact, what it is about, and the attribution (or the article's own sentence) that shows it. */
export function factsCsv(facts: readonly AuditFact[]): string {
  return writeCsv([
    ['fact', 'about', ...header],
    ...facts.map(({ fact, about, row }) => [fact, about, ...cellsOf(row)]),
  ])
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
    String(row.grade),
    row.doubt,
    row.person?.text ?? '',
    row.person?.article ?? '',
    row.speaksFor,
  ]
}
