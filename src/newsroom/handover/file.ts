import type { Card, Inline, Rich } from '../../core/card.ts'
import { say } from '../../locales/index.ts'
import { momentInWords } from '../../locales/plain.ts'
import { escapeMarkdown } from '../files/markdown.ts'
import { sectionsOf } from './card.ts'
import type { Handover } from './gather.ts'

/** The whole hand-over as a file (Markdown), with the address of each article. */
export function handoverFile(handover: Handover): Card {
  const lines = [
    `# ${say.handover.title}`,
    '',
    plain(say.handover.span(momentInWords(handover.from), momentInWords(handover.to))),
    '',
  ]
  for (const { heading, lines: items } of sectionsOf(handover)) {
    lines.push(`## ${escapeMarkdown(heading)}`, '', ...items.map((item) => `- ${plain(item)}`), '')
  }
  return {
    tone: 'answer',
    title: say.handover.title,
    parts: [
      {
        type: 'file',
        name: 'handover.md',
        mime: 'text/markdown',
        base64: Buffer.from(lines.join('\n')).toString('base64'),
        label: say.handover.wholeFile,
      },
    ],
  }
}

function plain(rich: Rich): string {
  return (typeof rich === 'string' ? [rich] : rich).map(inlineText).join('')
}

function inlineText(inline: Inline): string {
  if (typeof inline === 'string') return inline === '\n' ? ' — ' : spaced(inline)
  if (inline.type === 'time') return momentInWords(inline.at, inline.style)
  if (inline.type === 'link') return `[${escapeMarkdown(inline.text)}](<${encodeURI(decodeURI(inline.url))}>)`
  if (inline.type === 'member' || inline.type === 'role' || inline.type === 'channel')
    return escapeMarkdown(inline.name)
  if (inline.type === 'exact') return `“${escapeMarkdown(inline.text)}”`
  if (inline.type === 'strong') return `**${escapeMarkdown(inline.text.trim())}**${/\s$/.test(inline.text) ? ' ' : ''}`
  return spaced(inline.text)
}

/** Escaped, with the space that parts it from its neighbours. */
function spaced(text: string): string {
  return `${/^\s/.test(text) ? ' ' : ''}${escapeMarkdown(text.trim())}${/\s$/.test(text) && text.trim() ? ' ' : ''}`
}
