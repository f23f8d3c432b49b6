import type { Card } from '../core/card.ts'
import type { Choice } from '../core/command.ts'
import type { SourceGroup } from './sources.ts'
import { sourcesCsv } from './sources-csv.ts'
import { sourcesMarkdown } from './sources-markdown.ts'
import { rowsOf, type SourceRow } from './sources-rows.ts'

export const sourcesFormats: readonly Choice[] = [
  { label: 'Table (CSV)', value: 'csv' },
  { label: 'Text (Markdown)', value: 'markdown' },
  { label: 'JSON', value: 'json' },
]

/** A card with all attributions as a file, for whoever checks them. `format` is a value of `sourcesFormats`. */
export function sourcesFile(title: string, groups: readonly SourceGroup[], format: string): Card {
  const rows = rowsOf(groups)
  const file = written(title, rows, format)
  return {
    tone: 'answer',
    title: `Sources: ${title}`,
    parts: [
      {
        type: 'file',
        name: file.name,
        mime: file.mime,
        base64: Buffer.from(file.text).toString('base64'),
        label: rows.length === 1 ? '1 attribution' : `${rows.length} attributions`,
      },
    ],
  }
}

function written(title: string, rows: readonly SourceRow[], format: string) {
  switch (format) {
    case 'csv':
      return { name: 'sources.csv', mime: 'text/csv', text: sourcesCsv(rows) }
    case 'markdown':
      return { name: 'sources.md', mime: 'text/markdown', text: sourcesMarkdown(title, rows) }
    default:
      return {
        name: 'sources.json',
        mime: 'application/json',
        text: `${JSON.stringify({ title, attributions: rows }, null, 2)}\n`,
      }
  }
}
