import type { types } from '@slack/bolt'
import type { Card } from '../../../core/card.ts'
import type { NewId } from '../../../core/id.ts'
import { BoundedMap } from '../bounded-map.ts'
import type { Message } from '../card/card.ts'

export const shareAction = 'share'

/** Private answers that may be shown to the channel: kept while this process runs, the oldest forgotten first. */
export interface Shares {
  keep(cards: readonly Card[]): string
  find(id: string): readonly Card[] | undefined
}

export function newShares(newId: NewId): Shares {
  const kept = new BoundedMap<string, readonly Card[]>(500)
  return {
    keep(cards) {
      const id = newId()
      kept.set(id, cards)
      return id
    },
    find: (id) => kept.get(id),
  }
}

export function withShareButton(message: Message, id: string): Message {
  const button: types.ActionsBlock = {
    type: 'actions',
    block_id: 'share',
    elements: [
      {
        type: 'button',
        action_id: shareAction,
        text: { type: 'plain_text', text: 'Share to channel', emoji: false },
        value: id,
      },
    ],
  }
  const before = message.blocks ?? [
    { type: 'section', text: { type: 'plain_text', text: 'Done.', emoji: false } } as const,
  ]
  return { ...message, blocks: [...before, button] }
}

/** The cards as the channel sees them: with the name of who shared them. */
export function sharedCards(cards: readonly Card[], by: string): Card[] {
  return cards.map((card, i) =>
    i === cards.length - 1 ? { ...card, parts: [...card.parts, { type: 'context', text: `Shared by ${by}` }] } : card,
  )
}
