import type { Card, Rich } from '../../../core/card.ts'
import { renderPlain } from '../../../locales/plain.ts'
import { safeAddress } from './address.ts'
import { head, points } from './clip.ts'
import { escapeText } from './escape.ts'
import { inlines } from './rich.ts'

/** The card as text of at most `room` code points. The addresses that it leads to can be clicked; those in foreign text can't. */
export function plainMarkdown(card: Card, room: number): string {
  const written = pieces(renderPlain(card), addressesOf(card)).map(({ text, address }) => ({
    markdown: address ? `<${address}>` : escapeText(text),
    canBeCut: !address,
  }))
  const whole = written.map(({ markdown }) => markdown).join('')
  if (points(whole) <= room) return whole
  let kept = ''
  for (const { markdown, canBeCut } of written) {
    const left = room - 1 - points(kept)
    if (points(markdown) > left) return `${kept}${canBeCut ? head(markdown, left).replace(/\\+$/, '') : ''}…`
    kept += markdown
  }
  return kept
}

interface Piece {
  readonly text: string
  /** Where the piece is an address of the card's own. */
  readonly address?: string
}

function pieces(text: string, addresses: ReadonlyMap<string, string>): Piece[] {
  const found: Piece[] = []
  let from = 0
  while (from < text.length) {
    const next = nearest(text, from, addresses.keys())
    if (!next) break
    if (next.at > from) found.push({ text: text.slice(from, next.at) })
    found.push({ text: next.url, address: addresses.get(next.url)! })
    from = next.at + next.url.length
  }
  return from < text.length ? [...found, { text: text.slice(from) }] : found
}

/** The address that comes first, and of two at one place the longer. */
function nearest(text: string, from: number, urls: Iterable<string>): { at: number; url: string } | undefined {
  let best: { at: number; url: string } | undefined
  for (const url of urls) {
    const at = text.indexOf(url, from)
    if (at >= 0 && (!best || at < best.at || (at === best.at && url.length > best.url.length))) best = { at, url }
  }
  return best
}

/** More links than this are not made clickable in a text: it holds no more than a few. */
const mostLinks = 40

function addressesOf(card: Card): Map<string, string> {
  const urls = [card.url, ...card.parts.flatMap(partUrls), ...(card.footer ? richUrls(card.footer) : [])]
  const safe = new Map<string, string>()
  for (const url of urls) {
    const address = url && safeAddress(url)
    if (address && safe.size < mostLinks) safe.set(url, address)
  }
  return safe
}

function partUrls(part: Card['parts'][number]): string[] {
  switch (part.type) {
    case 'text':
    case 'quote':
    case 'context':
      return richUrls(part.text)
    case 'list':
      return part.items.flatMap(richUrls)
    case 'fields':
      return part.fields.flatMap(({ value }) => richUrls(value))
    case 'actions':
      return part.actions.flatMap((action) => (action.type === 'link' ? [action.url] : []))
    default:
      return []
  }
}

function richUrls(rich: Rich): string[] {
  return inlines(rich).flatMap((inline) => (typeof inline !== 'string' && inline.type === 'link' ? [inline.url] : []))
}
