import type { types } from '@slack/bolt'
import type { Inline, Rich } from '../../../core/card.ts'
import { richToPlain } from '../../../locales/plain.ts'
import { clean } from '../../chat/clean.ts'
import { honestLabel, honestTitle, webAddress } from './address.ts'
import { pieces } from './clip.ts'

export type Element = types.RichTextElement
type Style = { bold?: true; italic?: true; code?: true }

const dateFormats = {
  date: '{date_short_pretty}',
  datetime: '{date_short_pretty} {time}',
  time: '{time}',
  relative: '{ago}',
} as const

/** Text with structure as elements of rich text: structure only, so that no string can become markup. */
export function elementsOf(rich: Rich, style: Style = {}): Element[] {
  const inlines: readonly Inline[] = typeof rich === 'string' ? [rich] : rich
  return inlines.flatMap((inline) => elementOf(inline, style))
}

function elementOf(inline: Inline, style: Style): Element[] {
  if (typeof inline === 'string') return textElements(inline, style)
  switch (inline.type) {
    case 'strong':
      return textElements(inline.text, { ...style, bold: true })
    case 'code':
      return textElements(inline.text, { ...style, code: true })
    case 'exact':
      return textElements(inline.text, style)
    case 'implied':
      return textElements(`[${inline.text}]`, { ...style, italic: true })
    case 'link':
      return linkElements(inline.text, inline.url, style)
    case 'time':
      return [
        {
          type: 'date',
          timestamp: Math.floor(inline.at / 1000),
          format: dateFormats[inline.style],
          fallback: richToPlain([inline]),
        },
      ]
    case 'member':
      if (isMember(inline.id)) return [{ type: 'user', user_id: inline.id }]
      return textElements(`@${inline.name}`, style)
    case 'role':
      if (/^S[A-Z0-9]{2,}$/.test(inline.id)) return [{ type: 'usergroup', usergroup_id: inline.id }]
      return textElements(`@${inline.name}`, style)
    case 'channel':
      if (/^[CG][A-Z0-9]{2,}$/.test(inline.id)) return [{ type: 'channel', channel_id: inline.id }]
      return textElements(`#${inline.name}`, style)
  }
}

export function isMember(id: string): boolean {
  return /^[UW][A-Z0-9]{2,}$/.test(id)
}

export function textElements(text: string, style: Style = {}): Element[] {
  const styled = Object.keys(style).length ? { style } : {}
  return pieces(clean(text), 2000).map((piece) => ({ type: 'text', text: piece, ...styled }))
}

/** A link that says where it leads; plain text where the address is none that a link may carry. */
function linkElements(text: string, url: string, style: Style = {}): Element[] {
  return elementsOfLink(text, url, style, honestLabel)
}

/** The same for a headline. */
export function titleElements(title: string, url: string): Element[] {
  return elementsOfLink(title, url, { bold: true }, honestTitle)
}

function elementsOfLink(text: string, url: string, style: Style, honest: typeof honestLabel): Element[] {
  const address = webAddress(url)
  if (!address) return textElements(text, style)
  const { before, label } = honest(text, address)
  const [shown = address] = pieces(label, 2000)
  const styled = Object.keys(style).length ? { style } : {}
  return [...(before ? textElements(`${before} `, style) : []), { type: 'link', url: address, text: shown, ...styled }]
}

/** How much room an element takes, in UTF-16 units. */
export function sizeOf(element: Element): number {
  if (element.type === 'text') return element.text.length
  if (element.type === 'link') return (element.text ?? element.url).length
  if (element.type === 'date') return (element.fallback ?? '').length
  return 20
}

export { dateFormats }
