import type { Clock } from '../../core/clock.ts'
import type { Platform, PostOutcome } from '../../core/platform.ts'
import type { MessageRow, MessageRows } from '../../core/rows/message.ts'
import { say } from '../../locales/index.ts'
import type { Channels } from './channels.ts'
import { placeOf } from './conversation.ts'
import type { Events } from './events.ts'

interface PostingParts {
  readonly messages: MessageRows
  readonly channels: Channels
  readonly events: Events
  readonly clock: Clock
  readonly isOpen: () => boolean
}

const shut = (): PostOutcome => ({ state: 'later', reason: say.local.notOpen, retryAfter: 5_000 })

/** What the newsroom posts on its own. The key is unique in the rows, so that nothing is posted twice. */
export function posting(parts: PostingParts): Pick<Platform, 'post' | 'update'> {
  const { messages, channels, events, clock, isOpen } = parts
  return {
    async post(to, card, key) {
      if (!isOpen()) return shut()
      if (!(await channels.all()).includes(to.channel)) {
        return { state: 'refused', reason: say.local.noChannel(to.channel), about: 'channel' }
      }
      const { message, added } = await messages.add({
        channel: to.channel,
        key,
        author: 'Nightdesk',
        card,
        thread: to.thread ?? null,
        at: clock(),
      })
      if (added) events.posted(message)
      return posted(message)
    },

    async update(ref, card) {
      if (!isOpen()) return shut()
      if (card === null) {
        await messages.remove(ref.message)
        events.removed(ref.channel, ref.message)
        return { state: 'posted', ref }
      }
      const message = await messages.edit(ref.message, card, clock())
      if (!message) return { state: 'refused', reason: say.local.messageGone, about: 'post' }
      events.edited(message)
      return posted(message)
    },
  }
}

function posted(message: MessageRow): PostOutcome {
  const thread = message.thread === null ? {} : { thread: message.thread }
  return { state: 'posted', ref: { ...placeOf(message.channel), ...thread, message: message.id } }
}
