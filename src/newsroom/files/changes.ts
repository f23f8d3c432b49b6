import type { ArticleContent } from '../../core/article.ts'
import type { Card } from '../../core/card.ts'
import type { ChangedPassage } from '../../core/change.ts'
import type { Choice } from '../../core/command.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import { say } from '../../locales/index.ts'
import { momentInWords } from '../../locales/plain.ts'
import type { ShownChange } from '../cards/change.ts'
import { writeCsv } from './cells.ts'
import { escapeMarkdown } from './markdown.ts'

export const changesFormats: readonly Choice[] = [
  { label: 'Table (CSV)', value: 'csv' },
  { label: 'Text (Markdown)', value: 'markdown' },
]

interface Listed extends ShownChange {
  readonly article: ArticleRow
}

/** A card with the changes as a file: each with both texts. */
export function changesFile(title: string, changes: readonly Listed[], format: string): Card {
  const markdown = format === 'markdown'
  const text = markdown ? changesMarkdown(title, changes) : changesCsv(changes)
  return {
    tone: 'answer',
    title: say.changes.title(title),
    parts: [
      {
        type: 'file',
        name: markdown ? 'changes.md' : 'changes.csv',
        mime: markdown ? 'text/markdown' : 'text/csv',
        base64: Buffer.from(text).toString('base64'),
        label: say.changes.versions(changes.length),
      },
    ],
  }
}

const header = [
  'seen',
  'outlet',
  'headline',
  'version',
  'kinds',
  'before',
  'after',
  'told by the outlet',
  'link',
  'article',
]

/** CSV, one row a change. */
function changesCsv(changes: readonly Listed[]): string {
  const rows = changes.flatMap(({ row, article, before, after }) =>
    row.changes
      .filter(({ material }) => material)
      .map((change) => [
        new Date(row.at).toISOString(),
        after.outlet ?? '',
        after.headline,
        String(row.toVersion),
        change.kinds.join(' '),
        words(change.before, before),
        words(change.after, after),
        row.silent ? 'no' : 'yes',
        article.canonicalUrl ?? '',
        article.id,
      ]),
  )
  return writeCsv([header, ...rows])
}

function changesMarkdown(title: string, changes: readonly Listed[]): string {
  const lines = [`# ${say.changes.title(escapeMarkdown(title))}`, '']
  for (const { row, before, after } of changes) {
    const told = row.silent ? say.changes.silently : say.changes.openly
    lines.push(
      `## ${escapeMarkdown(after.headline)}`,
      '',
      say.changes.versionAt(momentInWords(row.at), row.toVersion, told),
      '',
    )
    for (const change of row.changes.filter(({ material }) => material)) {
      lines.push(`- ${change.kinds.join(', ')}`)
      if (change.before) lines.push(`  - ${say.changes.was}: ${escapeMarkdown(words(change.before, before))}`)
      if (change.after) lines.push(`  - ${say.changes.is}: ${escapeMarkdown(words(change.after, after))}`)
    }
    lines.push('')
  }
  return lines.join('\n')
}

function words(passage: ChangedPassage | undefined, content: ArticleContent): string {
  if (!passage) return ''
  return (passage.where === 'headline' ? content.headline : content.text).slice(passage.start, passage.end)
}
