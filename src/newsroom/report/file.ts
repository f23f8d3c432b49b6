import type { Card } from '../../core/card.ts'
import { say } from '../../locales/index.ts'
import { writeCsv } from '../files/cells.ts'
import type { ReportLine } from './gather.ts'

const header = [
  ...['shown at', 'channel', 'kind of post', 'state', 'message', 'headline', 'outlet', 'address', 'version'],
  ...['words are', 'start', 'end', 'words', 'analyser', 'decided by', 'changed by'],
]

/** A card with the report as a table: what was shown, from which words, read by what, decided and changed by whom. */
export function reportCard(about: string, lines: readonly ReportLine[]): Card {
  const posts = new Set(lines.map(({ post }) => post.id)).size
  const exact = lines.filter(({ kind }) => kind === 'exact').length
  const implied = lines.filter(({ kind }) => kind === 'implied').length
  const changed = new Set(lines.filter((line) => line.changed.length > 0).map(({ post }) => post.id)).size
  return {
    tone: 'answer',
    title: say.reports.title(about),
    parts: [
      {
        type: 'list',
        items: [say.reports.posts(posts, changed), say.reports.exact(exact), say.reports.implied(implied)],
      },
      {
        type: 'file',
        name: 'report.csv',
        mime: 'text/csv',
        base64: Buffer.from(reportCsv(lines)).toString('base64'),
        label: say.reports.file,
      },
      {
        type: 'context',
        text: say.reports.note,
      },
    ],
  }
}

function reportCsv(lines: readonly ReportLine[]): string {
  return writeCsv([header, ...lines.map(cells)])
}

function cells(line: ReportLine): string[] {
  const { post, span, version, changed } = line
  const at = (moment: number) => new Date(moment).toISOString()
  return [
    at(post.postedAt ?? post.createdAt),
    post.channel,
    post.kind,
    post.state,
    post.ref?.message ?? '',
    line.headline,
    line.outlet,
    line.address,
    version === undefined ? '' : String(version),
    line.kind,
    span ? String(span.start) : '',
    span ? String(span.end) : '',
    line.words,
    line.analyser,
    line.decided,
    changed.map(({ at: moment, memberName, summary }) => `${at(moment)} ${memberName}: ${summary}`).join('; '),
  ]
}
