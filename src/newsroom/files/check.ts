import type { CardPart } from '../../core/card.ts'
import type { Choice } from '../../core/command.ts'
import { say } from '../../locales/index.ts'
import type { ToldFinding } from '../check/told.ts'
import { checkMarkdown } from './check/markdown.ts'
import { checkRtf } from './check/rtf.ts'

export const checkFormats: readonly Choice[] = [
  { label: 'Text (Markdown)', value: 'markdown' },
  { label: 'Word (RTF)', value: 'word' },
]

const kinds = {
  markdown: { write: checkMarkdown, end: 'md', mime: 'text/markdown' },
  word: { write: checkRtf, end: 'rtf', mime: 'application/rtf' },
} as const

/** All findings of a draft as a file, those included that stand as they are kept. `format` is a value of `checkFormats`. */
export function checkFile(title: string, findings: readonly ToldFinding[], format: string): CardPart {
  const { write, end, mime } = kinds[format === 'word' ? 'word' : 'markdown']
  const label = say.checks.findings(findings.length)
  const base64 = Buffer.from(write(title, findings)).toString('base64')
  return { type: 'file', name: `check.${end}`, mime, base64, label }
}
