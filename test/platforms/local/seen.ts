import type { Card, CardPart, Rich } from '../../../src/core/card.ts'
import { webAddress } from '../../../src/platforms/local/page/address.js'
// The page's own rules of what is shown and what leads elsewhere.
import { cleanText } from '../../../src/platforms/local/page/text.js'
import type { Seen } from '../../contracts/person.ts'

type SeenCard = Omit<Seen, 'id' | 'visibleToAll' | 'edited' | 'thread'> & { readonly invokes: Map<string, string> }

/** A card as the page shows it, without a browser: `test/browser` has the real one. */
export function seenCard(card: Card): SeenCard {
  const text: string[] = []
  const links: { text: string; url: string }[] = []
  const invokes = new Map<string, string>()
  const link = (label: string, url: string) => {
    if (webAddress(url)) links.push({ text: cleanText(label), url })
  }
  const rich = (value: Rich): string =>
    typeof value === 'string'
      ? cleanText(value)
      : value
          .map((inline) => {
            if (typeof inline === 'string') return cleanText(inline)
            if (inline.type === 'link') link(inline.text, inline.url)
            if (inline.type === 'time') return new Date(inline.at).toISOString()
            if (inline.type === 'member' || inline.type === 'role') return `@${cleanText(inline.name)}`
            if (inline.type === 'channel') return `#${cleanText(inline.name)}`
            return cleanText(inline.text)
          })
          .join('')
  const show = (part: CardPart): void => {
    if (part.type === 'heading') text.push(cleanText(part.text))
    if (part.type === 'text' || part.type === 'quote' || part.type === 'context') text.push(rich(part.text))
    if (part.type === 'list') text.push(...part.items.map(rich))
    if (part.type === 'fields') text.push(...part.fields.map(({ name, value }) => `${cleanText(name)}: ${rich(value)}`))
    if (part.type !== 'actions') return
    for (const action of part.actions) {
      if (action.type === 'link') link(action.label, action.url)
      else invokes.set(cleanText(action.label), action.invoke)
    }
  }
  if (card.title) text.push(cleanText(card.title))
  if (card.title && card.url) link(card.title, card.url)
  card.parts.forEach(show)
  if (card.footer) text.push(rich(card.footer))
  return {
    text: text.join('\n'),
    buttons: [...invokes.keys()],
    pictures: [
      ...card.parts.flatMap((part) => (part.type === 'picture' ? [cleanText(part.alt)] : [])),
      ...(card.image ? [card.image] : []),
    ],
    files: card.parts.flatMap((part) => (part.type === 'file' ? [part.name] : [])),
    links,
    look: JSON.stringify(card),
    invokes,
  }
}
