import type { Card } from '../../core/card.ts'
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
    title: `What was automatic: ${about}`,
    parts: [
      {
        type: 'list',
        items: [
          `${posts} posts, of which people changed ${changed}`,
          `${exact} stretches of an article’s own words, each with its place in the text`,
          `${implied} that the analysis worked out, shown so that they look different`,
        ],
      },
      {
        type: 'file',
        name: 'report.csv',
        mime: 'text/csv',
        base64: Buffer.from(reportCsv(lines)).toString('base64'),
        label: 'The report (CSV)',
      },
      {
        type: 'context',
        text: 'No sentence is written by a model: what is shown is an article’s own words, or a sentence of the desk’s. Posts that were forgotten, or whose time is over, are not in it.',
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
    line.analysers.join(' '),
    line.decided,
    changed.map(({ at: moment, memberName, summary }) => `${at(moment)} ${memberName}: ${summary}`).join('; '),
  ]
}
