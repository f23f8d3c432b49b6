import type { types } from '@slack/bolt'
import { say } from '../../../locales/index.ts'
import type { Message } from '../card/card.ts'

export const shareAction = 'share'

/** The message with a button that shares the answer kept under this id. */
export function withShareButton(message: Message, id: string): Message {
  const button: types.ActionsBlock = {
    type: 'actions',
    block_id: 'share',
    elements: [
      {
        type: 'button',
        action_id: shareAction,
        text: { type: 'plain_text', text: say.notices.shareToChannel, emoji: false },
        value: id,
      },
    ],
  }
  const before = message.blocks ?? [
    { type: 'section', text: { type: 'plain_text', text: say.slack.done, emoji: false } } as const,
  ]
  return { ...message, blocks: [...before, button] }
}
