import { type APIMessage, Routes } from 'discord.js'
import { notices } from '../../chat/notices.ts'
import { answerMention, type MentionWay } from '../answer/mention.ts'
import type { Inbound } from './inbound.ts'

/**
 * Ends a mention that an earlier process left with a sentence, unless its answer is there. The nonce is the answer's own, which Discord
 * recognises for some minutes; where neither it nor the channel's messages can tell, nothing is said twice.
 */
export async function endMention(inbound: Inbound, bot: string, way: MentionWay, at: number): Promise<void> {
  const known = await isAnswered(inbound, bot, way)
  if (known === true) return
  const stillKnown = inbound.clock() - at < inbound.timing.nonceWindow
  if (known === undefined && !stillKnown)
    return inbound.log('warn', 'a mention was left open, and whether it was answered can’t be read', {
      channel: way.channel_id,
    })
  await answerMention(inbound, way, [notices.interrupted()])
}

/** Whether the bot's answer stands under the message; undefined where that can't be read. */
async function isAnswered({ account }: Inbound, bot: string, way: MentionWay): Promise<boolean | undefined> {
  const query = new URLSearchParams({ after: way.id, limit: '100' })
  const answer = await account.call({ method: 'GET', route: Routes.channelMessages(way.channel_id), query })
  if (answer.state !== 'done') return undefined
  const messages = answer.value as readonly Pick<APIMessage, 'author' | 'message_reference'>[]
  return messages.some(({ author, message_reference: above }) => author.id === bot && above?.message_id === way.id)
}
