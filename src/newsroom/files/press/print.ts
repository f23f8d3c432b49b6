import { factsCsv, sourcesCsv } from '../sources/csv.ts'
import { factsMarkdown, sourcesMarkdown } from '../sources/markdown.ts'
import type { PrintedSheet } from './sheet.ts'

/** Makes a picture or a file, and gives its bytes as base64. The canvas is loaded at the first picture. */
export async function printSheet(sheet: PrintedSheet): Promise<string> {
  if (sheet.kind !== 'timeline') return Buffer.from(written(sheet)).toString('base64')
  const { drawTimeline } = await import('../picture.ts')
  return Buffer.from(drawTimeline(sheet.timeline)).toString('base64')
}

function written(sheet: Exclude<PrintedSheet, { kind: 'timeline' }>): string {
  const { title, format } = sheet
  if (sheet.kind === 'sources') {
    if (format === 'csv') return sourcesCsv(sheet.rows)
    if (format === 'markdown') return sourcesMarkdown(`Sources: ${title}`, sheet.rows)
    return json({ title, attributions: sheet.rows })
  }
  if (format === 'csv') return factsCsv(sheet.facts)
  if (format === 'markdown') return factsMarkdown(`Audit: ${title}`, sheet.facts)
  return json({ title, heard: sheet.heard, facts: sheet.facts })
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`
