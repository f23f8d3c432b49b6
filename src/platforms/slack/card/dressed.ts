import type { types } from '@slack/bolt'
import type { Card } from '../../../core/card.ts'
import { say } from '../../../locales/index.ts'
import { clean, cleanLine } from '../../chat/clean.ts'
import { sizes } from '../limits.ts'
import { webAddress } from './address.ts'
import type { Message } from './card.ts'
import { clip } from './clip.ts'

const longestName = 200

/**
 * A card's first message with what lies elsewhere: the outlet's icon at its head, and the article's picture under its text. Slack fetches
 * both itself, and refuses the whole message where it can't (`invalid_blocks`): whoever sends this has the plain one at hand.
 */
export function dressed(message: Message, card: Card): Message {
  const picture = webAddress(card.image)
  const icon = webAddress(card.icon?.url)
  if (!message.blocks || (!picture && !icon)) return message
  const blocks = [...message.blocks]
  if (picture) {
    const at = blocks.findIndex(({ type }) => type === 'actions')
    blocks.splice(at < 0 ? blocks.length : at, 0, pictureBlock(picture, card))
  }
  if (icon) blocks.unshift(iconBlock(icon, card.icon!.name))
  return { ...message, blocks }
}

function pictureBlock(url: string, { title }: Card): types.KnownBlock {
  const about = cleanLine(title ?? '')
  const alt = about ? say.slack.pictureOf(about) : say.slack.articlePicture
  return { type: 'image', image_url: url, alt_text: clip(alt, sizes.altText) }
}

function iconBlock(url: string, name: string): types.KnownBlock {
  const text = clip(cleanLine(name) || '…', longestName)
  return {
    type: 'context',
    elements: [
      { type: 'image', image_url: url, alt_text: clip(say.slack.iconOf(clean(text)), sizes.altText) },
      { type: 'plain_text', text, emoji: false },
    ],
  }
}
