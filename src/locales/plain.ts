import type { Card, CardPart, Inline, Rich } from '../core/card.ts'
import { say } from './index.ts'

/** Text with structure as plain text. What we worked out is in brackets, so that it is told apart even here. */
export function richToPlain(rich: Rich): string {
  return typeof rich === 'string' ? rich : rich.map(inlineToPlain).join('')
}

function inlineToPlain(inline: Inline): string {
  if (typeof inline === 'string') return inline
  switch (inline.type) {
    case 'implied':
      return `[${inline.text}]`
    case 'link':
      return inline.text === inline.url ? inline.url : `${inline.text} (${inline.url})`
    case 'time':
      return momentInWords(inline.at, inline.style)
    case 'member':
    case 'role':
      return `@${inline.name}`
    case 'channel':
      return `#${inline.name}`
    default:
      return inline.text
  }
}

/** A moment as people read it everywhere, in UTC where nobody can know the reader's zone: `Mon 23 Nov 2026, 22:00 UTC`. */
export function momentInWords(at: number, style: 'date' | 'datetime' | 'time' | 'relative' = 'datetime'): string {
  const date = new Date(at)
  const { calendar, timeline } = say
  const time = calendar.utc(date.toISOString().slice(11, 16))
  if (style === 'time') return time
  const weekday = date.getUTCDay() || 7
  const day = timeline.inWords.day(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), weekday)
  return style === 'date' ? day : calendar.at(day, time)
}

/** The whole card as plain text: for notifications, screen readers, logs and files. */
export function renderPlain(card: Card): string {
  const lines: string[] = []
  if (card.title) lines.push(card.title)
  if (card.url) lines.push(card.url)
  for (const part of card.parts) for (const one of partToPlain(part)) lines.push(one)
  if (card.footer) lines.push(richToPlain(card.footer))
  return lines.join('\n')
}

function partToPlain(part: CardPart): string[] {
  switch (part.type) {
    case 'text':
    case 'context':
      return [richToPlain(part.text)]
    case 'heading':
      return ['', part.text]
    case 'quote':
      return richToPlain(part.text)
        .split('\n')
        .map((line) => `> ${line}`)
    case 'list':
      return part.items.map((item, i) => `${part.ordered ? `${i + 1}.` : '•'} ${richToPlain(item)}`)
    case 'fields':
      return part.fields.map((field) => `${field.name}: ${richToPlain(field.value)}`)
    case 'divider':
      return ['']
    case 'picture':
      return [`[picture: ${part.alt}]`]
    case 'file':
      return [`[file: ${part.label} (${part.name})]`]
    // The text beside it says the same.
    case 'timeline':
    case 'table':
    case 'board':
      return []
    case 'actions':
      return part.actions.filter((action) => action.type === 'link').map((action) => `${action.label}: ${action.url}`)
  }
}
