import type { Card } from '../../core/card.ts'
import type { Choice } from '../../core/command.ts'
import type { Named, SourcesAudit } from '../sources/audit.ts'
import { factsOf, rowsOf } from '../sources/rows.ts'
import { type SourceGroup, wordsOf } from '../sources/sources.ts'
import { factsCsv, sourcesCsv } from './sources/csv.ts'
import { factsMarkdown, sourcesMarkdown } from './sources/markdown.ts'

export const sourcesFormats: readonly Choice[] = [
  { label: 'Table (CSV)', value: 'csv' },
  { label: 'Text (Markdown)', value: 'markdown' },
  { label: 'JSON', value: 'json' },
]

/** A card with all attributions as a file, for whoever checks them. `format` is a value of `sourcesFormats`. */
export function sourcesFile(title: string, groups: readonly SourceGroup[], format: string): Card {
  const rows = rowsOf(groups)
  const written: Written = {
    csv: () => sourcesCsv(rows),
    markdown: () => sourcesMarkdown(`Sources: ${title}`, rows),
    json: () => json({ title, attributions: rows }),
  }
  return fileCard(`Sources: ${title}`, 'sources', format, written, counted(rows.length, 'attribution'))
}

/** The same of an audit: its facts, each with the attribution that shows it. */
export function auditFile(title: string, audit: SourcesAudit, format: string): Card {
  const facts = factsOf(audit)
  const heard = audit.heard.map(({ kind, count, names }) => ({ kind, count, names: names.map(wordsAt) }))
  const written: Written = {
    csv: () => factsCsv(facts),
    markdown: () => factsMarkdown(`Audit: ${title}`, facts),
    json: () => json({ title, heard, facts }),
  }
  return fileCard(`Audit: ${title}`, 'audit', format, written, counted(facts.length, 'fact'))
}

type Written = Readonly<Record<'csv' | 'markdown' | 'json', () => string>>
const kinds = {
  csv: { end: 'csv', mime: 'text/csv' },
  markdown: { end: 'md', mime: 'text/markdown' },
  json: { end: 'json', mime: 'application/json' },
} as const

function fileCard(title: string, name: string, format: string, written: Written, label: string): Card {
  const as = format === 'csv' || format === 'markdown' ? format : 'json'
  const base64 = Buffer.from(written[as]()).toString('base64')
  const { end, mime } = kinds[as]
  return { tone: 'answer', title, parts: [{ type: 'file', name: `${name}.${end}`, mime, base64, label }] }
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`
const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`

function wordsAt({ read, span }: Named) {
  return { ...span, text: wordsOf({ read }, span), article: read.article.id }
}
