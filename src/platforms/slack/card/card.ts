import type { types } from '@slack/bolt'
import type { Card } from '../../../core/card.ts'
import { colourSquare } from '../../../core/colour.ts'
import { renderPlain } from '../../../locales/plain.ts'
import { clean } from '../../chat/clean.ts'
import { page, sizes } from '../limits.ts'
import { webAddress } from './address.ts'
import { clip } from './clip.ts'
import { contextBlocks } from './context.ts'
import { escapeMarkup } from './escape.ts'
import { textElements, titleElements } from './inline.ts'
import { paginate } from './pages.ts'
import { type FilesGo, partBlocks, type Uploaded } from './parts.ts'
import { fitRows, richText, section } from './rich-text.ts'

/** One Slack message: blocks, and the text that notifications and screen readers use. */
export interface Message {
  readonly text: string
  readonly blocks?: types.KnownBlock[]
}

/** A card as one message, or as several when it is longer than Slack takes: the first, and then the rest in order. */
export function renderCard(
  card: Card,
  uploaded: Uploaded = new Map(),
  filesGo: FilesGo = 'thread',
): readonly [Message, ...Message[]] {
  const blocks = [...titleBlocks(card)]
  let number = 0
  for (const part of card.parts) {
    for (const one of partBlocks(part, uploaded, number, filesGo)) blocks.push(one)
    number += part.type === 'actions' ? part.actions.length : 0
  }
  if (card.footer !== undefined) for (const one of contextBlocks(card.footer)) blocks.push(one)
  const [first = [], ...rest] = paginate(blocks, page)
  return [
    { text: fallbackText(renderPlain(card)), ...(first.length && { blocks: first }) },
    ...rest.map((more) => ({
      text: fallbackText(`${card.title ? `${card.title} (continued)` : 'Continued'}`),
      blocks: more,
    })),
  ]
}

/** A title beyond this is cut. */
const titleSize = 1000

function titleBlocks(card: Card): types.KnownBlock[] {
  const mark = card.colour === undefined ? '' : `${colourSquare(card.colour)} `
  const title = clip(clean(card.title ?? '').trim(), titleSize)
  const url = webAddress(card.url)
  if (url) {
    const [rows = []] = fitRows([[...textElements(mark), ...titleElements(title, url)]])
    return [richText(rows.map(section))]
  }
  if (title === '') return []
  const line = `${mark}${title.replaceAll('\n', ' ')}`
  if (line.length <= sizes.header) return [{ type: 'header', text: { type: 'plain_text', text: line, emoji: false } }]
  return [richText([section(textElements(line, { bold: true }))])]
}

/** Escaped, and within its limit after escaping. */
export function fallbackText(plain: string): string {
  const text = clean(plain).trim() || 'Nightdesk'
  let max: number = sizes.fallback
  let escaped = escapeMarkup(clip(text, max))
  while (escaped.length > sizes.fallback) {
    max -= escaped.length - sizes.fallback
    escaped = escapeMarkup(clip(text, Math.max(max, 500)))
  }
  return escaped
}
