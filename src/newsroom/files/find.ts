import type { Card } from '../../core/card.ts'
import type { Choice } from '../../core/command.ts'
import { say } from '../../locales/index.ts'
import { linkTo } from '../articles/link.ts'
import type { Found } from '../search/find.ts'
import { writeCsv } from './cells.ts'
import { escapeMarkdown } from './markdown.ts'

export const findFormats: readonly Choice[] = [
  { label: 'Table (CSV)', value: 'csv' },
  { label: 'Text (Markdown)', value: 'markdown' },
  { label: 'JSON', value: 'json' },
]

const kinds = {
  csv: { end: 'csv', mime: 'text/csv' },
  markdown: { end: 'md', mime: 'text/markdown' },
  json: { end: 'json', mime: 'application/json' },
} as const

/** A card with what was found as a file: each with its exact words and their place. `format` is a value of `findFormats`. */
export function findFile(title: string, found: readonly Found[], format: string): Card {
  const as = format === 'csv' || format === 'markdown' ? format : 'json'
  const text = { csv: asCsv, markdown: asMarkdown, json: asJson }[as](title, found)
  const { end, mime } = kinds[as]
  const label = say.finding.passages(found.length)
  const base64 = Buffer.from(text).toString('base64')
  return {
    tone: 'answer',
    title,
    madeOf: [...new Set(found.map(({ article }) => article.id))],
    parts: [{ type: 'file', name: `found.${end}`, mime, base64, label }],
  }
}

/** A finding, flat: its words with their place, where they are from, and where they can be read. */
export function rowOfFound(found: Found) {
  const { article, version, part, span, words, at, kind, speaker, fit } = found
  const { headline, outlet } = article.content
  return {
    date: new Date(at).toISOString().slice(0, 10),
    outlet: outlet ?? '',
    headline,
    speaker: speaker ?? '',
    kind: kind ?? '',
    fit: fit ?? 'all',
    words,
    article: article.id,
    version,
    part,
    ...span,
    link: linkTo(article, span) ?? '',
  }
}

function asCsv(_title: string, found: readonly Found[]): string {
  const rows = found.map(rowOfFound)
  const names = [
    'date',
    'outlet',
    'headline',
    'speaker',
    'kind',
    'fit',
    'words',
    'article',
    'version',
    'part',
    'start',
    'end',
    'link',
  ] as const
  return writeCsv([names, ...rows.map((row) => names.map((name) => String(row[name])))])
}

function asMarkdown(title: string, found: readonly Found[]): string {
  const lines = [`# ${escapeMarkdown(title)}`, '']
  for (const { date, outlet, headline, speaker, words, link } of found.map(rowOfFound)) {
    lines.push(`- ${[date, speaker, outlet].filter(Boolean).map(escapeMarkdown).join(' · ')}: ${escapeMarkdown(words)}`)
    lines.push(`  ${escapeMarkdown(headline)}${link ? ` <${link}>` : ''}`)
  }
  return `${lines.join('\n')}\n`
}

function asJson(title: string, found: readonly Found[]): string {
  return `${JSON.stringify({ title, found: found.map(rowOfFound) }, null, 2)}\n`
}
