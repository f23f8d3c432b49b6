import type { Card, Inline, Rich } from '../../core/card.ts'
import { say } from '../../locales/index.ts'
import { momentInWords } from '../../locales/plain.ts'
import { escapeMarkdown } from '../files/markdown.ts'
import type { With } from '../newsroom.ts'
import { sectionsOf } from './card.ts'
import type { Handover } from './gather.ts'

/** The whole hand-over as a file (Markdown), with the address of each article; moments are by the clock of `zone` (IANA). */
export function handoverFile({ calendar }: With<'calendar'>, handover: Handover, zone: string): Card {
  const moment: Moment = (at, style) =>
    style === 'date' ? momentInWords(at, style) : calendar.format(at, zone).replace(` (${zone})`, '')
  const span = say.handover.spanIn(moment(handover.from), moment(handover.to), zone)
  const lines = [`# ${say.handover.title}`, '', escapeMarkdown(span), '']
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

type Moment = (...of: Parameters<typeof momentInWords>) => string

function plain(rich: Rich, moment: Moment): string {
  return (typeof rich === 'string' ? [rich] : rich).map((inline) => inlineText(inline, moment)).join('')
}

function inlineText(inline: Inline, moment: Moment): string {
  if (typeof inline === 'string') return inline === '\n' ? ' — ' : spaced(inline)
  if (inline.type === 'time') return moment(inline.at, inline.style)
  if (inline.type === 'link')
    return `[${escapeMarkdown(inline.text)}](<${inline.url.replace(/[<>\s\\]/g, encodeURIComponent)}>)`
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
