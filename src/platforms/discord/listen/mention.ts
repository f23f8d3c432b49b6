import { ChannelType, type GatewayMessageCreateDispatchData, Routes } from 'discord.js'
import type { Card } from '../../../core/card.ts'
import type { Reply } from '../../../core/command.ts'
import { commandText } from '../../../core/command-text.ts'
import { UserError } from '../../../core/errors.ts'
import type { ChannelRef } from '../../../core/place.ts'
import { say } from '../../../locales/index.ts'
import { parseCommandText, type TypedCommand } from '../../../typed/command.ts'
import { notices } from '../../chat/notices.ts'
import { answerMention } from '../answer/mention.ts'
import type { Inbound } from './inbound.ts'
import { levelByRoles } from './level.ts'

/** The longest message there is. */
const longest = 4000

/**
 * What was said to the bot in a server: "@Nightdesk sources …". Discord gives the words of messages that mention the bot without the
 * privileged intent for the others (docs.discord.com, Message Content Intent). Undefined where nothing was said to it.
 */
export function wordsToBot(message: GatewayMessageCreateDispatchData, bot: string): string | undefined {
  if (message.author.bot || message.webhook_id || !message.guild_id) return undefined
  const content = message.content.slice(0, longest)
  for (const mention of [`<@${bot}>`, `<@!${bot}>`]) {
    const at = content.indexOf(mention)
    if (at < 0) continue
    // "@Nightdesk, sources" and "@Nightdesk: help", as one speaks to people.
    const after = content.slice(at + mention.length).replace(/^[\s,:;.!?–—-]+/, '')
    return (after || content.slice(0, at)).trim()
  }
  return undefined
}

/** Runs the command that was said, and answers under the message, for all to see; once, whatever process heard it. Never rejects. */
export async function takeMention(
  inbound: Inbound,
  message: GatewayMessageCreateDispatchData,
  words: string,
): Promise<void> {
  const way = { id: message.id, channel_id: message.channel_id }
  try {
    await inbound.mentioned.hold(message.id, way, () => answer(inbound, message, words))
  } catch (error) {
    inbound.log('error', 'a mention could not be noted', { error: String((error as Error)?.stack ?? error) })
  }
}

async function answer(inbound: Inbound, message: GatewayMessageCreateDispatchData, words: string): Promise<void> {
  const id = inbound.newId()
  const tell = (cards: readonly Card[]) => answerMention(inbound, message, cards)
  try {
    const typed = read(inbound, words || 'help')
    if ('parts' in typed) return void (await tell([typed]))
    const reply = await ask(inbound, id, message, typed)
    const answered = await tell(reply.cards)
    const [card] = reply.cards
    if (reply.corrected && answered && card) {
      const { channelName: _, ...place } = await placeOf(inbound, message.guild_id!, message.channel_id)
      await inbound.desk.shared({ ...place, message: answered }, card)
    }
  } catch (error) {
    inbound.log('error', 'a mention broke', { invocation: id, error: String((error as Error)?.stack ?? error) })
    await tell([notices.broken(id)])
  }
}

/** The command that was typed; or a card that says what is wrong, or offers the form for what is missing. */
function read({ desk }: Inbound, words: string): TypedCommand | Card {
  try {
    const typed = parseCommandText(words, desk.commands)
    if (typed.missing.length === 0) return typed
    const invoke = commandText(typed.command, typed.options)
    const missing = typed.missing.map(({ name }) => name).join(', ')
    const button = { type: 'invoke', label: say.notices.fillIn, invoke } as const
    return {
      title: say.notices.needs(typed.command, missing),
      tone: 'notice',
      parts: invoke.length > 100 ? [] : [{ type: 'actions', actions: [button] }],
    }
  } catch (error) {
    if (error instanceof UserError) return notices.trouble(error)
    throw error
  }
}

async function ask(
  inbound: Inbound,
  id: string,
  message: GatewayMessageCreateDispatchData,
  { command, options }: TypedCommand,
): Promise<Reply> {
  const { author, member, message_reference: above } = message
  const server = message.guild_id!
  const roles = member?.roles ?? []
  const [level, place] = await Promise.all([
    levelByRoles(inbound.account, server, author.id, roles),
    placeOf(inbound, server, message.channel_id),
  ])
  const { channelName: _, ...channel } = place
  return inbound.desk.invoke({
    id,
    at: inbound.clock(),
    command,
    options,
    place,
    member: { id: author.id, name: member?.nick ?? author.global_name ?? author.username, roles, level },
    via: 'mention',
    // Said in answer to a post, it is about that post.
    ...(above?.message_id && { message: { ...channel, message: above.message_id } }),
  })
}

async function placeOf(
  { account }: Inbound,
  workspace: string,
  channel: string,
): Promise<ChannelRef & { readonly channelName: string }> {
  const answer = await account.call({ method: 'GET', route: Routes.channel(channel) })
  const known = (answer.state === 'done' ? answer.value : {}) as {
    readonly type?: number
    readonly name?: string
    readonly parent_id?: string | null
  }
  const inThread = known.parent_id && threads.includes(known.type ?? -1)
  const where = inThread ? { channel: known.parent_id!, thread: channel } : { channel }
  return { platform: 'discord', workspace, ...where, channelName: known.name ?? channel }
}

const threads: readonly number[] = [ChannelType.PublicThread, ChannelType.PrivateThread, ChannelType.AnnouncementThread]
