import type { Card, CardPart } from '../../core/card.ts'
import type { PersonalRow } from '../../core/rows/forgetting.ts'
import { say } from '../../locales/index.ts'
import { momentInWords } from '../../locales/plain.ts'
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
    title: say.forgetting.keptOfYou,
    parts: [
      there.length === 0
        ? { type: 'text', text: say.forgetting.nothing }
        : { type: 'list', items: there.map(([kind, rows]) => `${kind}: ${rows.length}`) },
      { type: 'context', text: say.forgetting.onlyYouSee },
      file(
        'me.json',
        'application/json',
        `${JSON.stringify({ at: new Date(at).toISOString(), kept }, null, 2)}\n`,
        say.forgetting.allJson,
      ),
      file('me.md', 'text/markdown', personalText(kept, at), say.forgetting.allText),
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
    return [`## ${kind}`, '', ...(lines.length === 0 ? [say.forgetting.nothing] : lines), ''].join('\n')
  })
  return [`# ${say.forgetting.keptOfYou}`, '', momentInWords(at), '', ...sections].join('\n')
}
