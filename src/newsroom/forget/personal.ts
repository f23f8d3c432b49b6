import type { Card, CardPart } from '../../core/card.ts'
import type { PersonalRow } from '../../core/rows/forgetting.ts'
import { escapeMarkdown } from '../files/markdown.ts'

type Kept = Readonly<Record<string, readonly PersonalRow[]>>

/** What the desk keeps of the one who asks: counts, and all of it as JSON and as a text to read. */
export function personalCard(kept: Kept, at: number): Card {
  const there = Object.entries(kept).filter(([, rows]) => rows.length > 0)
  const file = (name: string, mime: string, text: string, label: string): CardPart => ({
    ...{ type: 'file', name, mime, label },
    base64: Buffer.from(text).toString('base64'),
  })
  return {
    title: 'What the desk keeps of you',
    parts: [
      there.length === 0
        ? { type: 'text', text: 'Nothing.' }
        : { type: 'list', items: there.map(([kind, rows]) => `${kind}: ${rows.length}`) },
      { type: 'context', text: 'Only you see this. To have it forgotten: /desk forget member: and your name.' },
      file(
        'me.json',
        'application/json',
        `${JSON.stringify({ at: new Date(at).toISOString(), kept }, null, 2)}\n`,
        'All of it (JSON)',
      ),
      file('me.md', 'text/markdown', personalText(kept, at), 'All of it (text)'),
    ],
  }
}

function personalText(kept: Kept, at: number): string {
  const sections = Object.entries(kept).map(([kind, rows]) => {
    const lines = rows.map(
      (row) =>
        `- ${Object.entries(row)
          .filter(([, value]) => value !== null && value !== '')
          .map(([name, value]) => `${name}: ${escapeMarkdown(String(value).replaceAll('\n', ' '))}`)
          .join(' · ')}`,
    )
    return [`## ${kind}`, '', ...(lines.length === 0 ? ['Nothing.'] : lines), ''].join('\n')
  })
  return [`# What the desk keeps of you`, '', new Date(at).toISOString(), '', ...sections].join('\n')
}
