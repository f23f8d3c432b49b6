import type { Card } from '../../core/card.ts'
import type { Choice } from '../../core/command.ts'
import { say } from '../../locales/index.ts'
import type { With } from '../newsroom.ts'
import type { Named, SourcesAudit } from '../sources/audit.ts'
import { factsOf, rowsOf } from '../sources/rows.ts'
import { type SourceGroup, wordsOf } from '../sources/sources.ts'
import { printSheet } from './press/print.ts'
import type { PrintedSheet, SourcesFormat } from './press/sheet.ts'

export const sourcesFormats: readonly Choice[] = [
  { label: 'Table (CSV)', value: 'csv' },
  { label: 'Text (Markdown)', value: 'markdown' },
  { label: 'JSON', value: 'json' },
]

/** Rows that are written in a millisecond or two, where they are; more of them go to the press. */
const fewRows = 200

/** A card with all attributions as a file, for whoever checks them. `format` is a value of `sourcesFormats`. */
export function sourcesFile(
  newsroom: With<'press'>,
  title: string,
  groups: readonly SourceGroup[],
  format: string,
): Promise<Card> {
  const rows = rowsOf(groups)
  const sheet = { kind: 'sources', title, format: known(format), rows } as const
  return fileCard(newsroom, say.sources.title(title), sheet, rows.length, say.sources.attributions)
}

/** The same of an audit: its facts, each with the attribution that shows it. */
export function auditFile(newsroom: With<'press'>, title: string, audit: SourcesAudit, format: string): Promise<Card> {
  const facts = factsOf(audit)
  const heard = audit.heard.map(({ kind, count, names }) => ({ kind, count, names: names.map(wordsAt) }))
  const sheet = { kind: 'audit', title, format: known(format), heard, facts } as const
  return fileCard(newsroom, say.sources.auditOf(title), sheet, facts.length, say.sources.factCount)
}

const kinds = {
  csv: { end: 'csv', mime: 'text/csv' },
  markdown: { end: 'md', mime: 'text/markdown' },
  json: { end: 'json', mime: 'application/json' },
} as const

async function fileCard(
  { press }: With<'press'>,
  title: string,
  sheet: Exclude<PrintedSheet, { kind: 'timeline' }>,
  count: number,
  counted: (count: number) => string,
): Promise<Card> {
  const base64 = await (count < fewRows ? printSheet(sheet) : press.print(sheet))
  const { end, mime } = kinds[sheet.format]
  const label = counted(count)
  return { tone: 'answer', title, parts: [{ type: 'file', name: `${sheet.kind}.${end}`, mime, base64, label }] }
}

const known = (format: string): SourcesFormat => (format === 'csv' || format === 'markdown' ? format : 'json')

function wordsAt({ read, span }: Named) {
  return { ...span, text: wordsOf({ read }, span), article: read.article.id }
}
