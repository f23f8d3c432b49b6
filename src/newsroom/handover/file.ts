import type { Card, Inline, Rich } from '../../core/card.ts'
import { say } from '../../locales/index.ts'
import { escapeMarkdown } from '../files/markdown.ts'
import { sectionsOf } from './card.ts'
import type { Handover } from './gather.ts'

/** The whole hand-over as a file (Markdown), with the address of each article. */
export function handoverFile(handover: Handover): Card {
  const moment = (at: number) => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`
  const lines = [
    `# ${say.handover.title}`,
    '',
    plain(say.handover.span(moment(handover.from), moment(handover.to)), moment),
    '',
  ]
  for (const { heading, lines: items } of sectionsOf(handover)) {
    lines.push(`## ${escapeMarkdown(heading)}`, '', ...items.map((item) => `- ${plain(item, moment)}`), '')
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

function plain(rich: Rich, moment: (at: number) => string): string {
  return (typeof rich === 'string' ? [rich] : rich).map((inline) => inlineText(inline, moment)).join('')
}

function inlineText(inline: Inline, moment: (at: number) => string): string {
  if (typeof inline === 'string') return inline === '\n' ? ' — ' : spaced(inline)
  if (inline.type === 'time') return moment(inline.at)
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
