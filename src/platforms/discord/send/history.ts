import { createHash } from 'node:crypto'
import { type APIMessage, Routes } from 'discord.js'
import type { MessageBody } from '../card/message.ts'
import type { Account } from '../connect/account.ts'
import type { Attempt } from '../connect/attempt.ts'
import { isAboutChannel } from '../connect/codes.ts'

export const absent = { state: 'absent' } as const

export type Look =
  | { readonly state: 'found'; readonly message: APIMessage }
  | { readonly state: 'absent' }
  /** Discord could not be asked just now, or the whole channel is closed to us. */
  | { readonly state: 'later'; readonly outcome: Exclude<Attempt, { state: 'done' }> }
  /** The history may not be read, or holds more than is looked through. */
  | { readonly state: 'unknown' }

/** Discord's ids begin in 2015; their upper bits are milliseconds since then. */
const epoch = 1420070400000n

/** Clocks may differ by so much. */
const skewMs = 60_000
const limit = 100
/** Pages of history that are looked through: a thousand messages. */
const mostPages = 10

/**
 * Looks whether a message of one of these fingerprints that was begun at `since` is in a channel already, once its nonce is no longer recognised: a bot always reads
 * its own messages. Without “Read Message History” Discord shows an empty channel: of an empty one the channel's own
 * `last_message_id` tells whether anything was posted since.
 */
export async function lookFor(
  account: Account,
  channel: string,
  since: number,
  wanted: readonly string[],
): Promise<Look> {
  const from = since - skewMs
  let before: string | undefined
  for (let page = 0; page < mostPages; page++) {
    const query = new URLSearchParams({ limit: String(limit), ...(before && { before }) })
    const outcome = await account.call({ method: 'GET', route: Routes.channelMessages(channel), query })
    if (outcome.state === 'refused' && !isAboutChannel(outcome)) return { state: 'unknown' }
    if (outcome.state !== 'done') return { state: 'later', outcome }
    if (!Array.isArray(outcome.value)) return { state: 'unknown' }
    const messages = outcome.value as APIMessage[]
    if (messages.length === 0 && before === undefined) return lookAtLast(account, channel, from)
    const message = messages.find(
      (candidate) => candidate.author.bot && sentAt(candidate.id) >= from && wanted.includes(fingerprint(candidate)),
    )
    if (message) return { state: 'found', message }
    if (messages.length < limit || messages.some(({ id }) => sentAt(id) < from)) return { state: 'absent' }
    before = messages.at(-1)!.id
  }
  return { state: 'unknown' }
}

/** A channel that shows no message: nothing came since `from` where its last message, if there ever was one, is older. */
async function lookAtLast(account: Account, channel: string, from: number): Promise<Look> {
  const outcome = await account.call({ method: 'GET', route: Routes.channel(channel) })
  if (outcome.state === 'refused') return { state: 'unknown' }
  if (outcome.state !== 'done') return { state: 'later', outcome }
  const last = (outcome.value as { readonly last_message_id?: string | null }).last_message_id
  return { state: last && sentAt(last) >= from ? 'unknown' : 'absent' }
}

/** When the message or the thread of this id was made, milliseconds since 1970. */
export const sentAt = (id: string) => Number((BigInt(id) >> 22n) + epoch)

/** Of what Discord gives back as it was sent, white space aside. */
export function fingerprint({
  content,
  embeds,
}: Pick<MessageBody, 'content'> & { embeds: readonly { title?: string; description?: string }[] }): string {
  const texts = [content, ...embeds.flatMap(({ title, description }) => [title ?? '', description ?? ''])]
  const words = texts.map((text) => text.replace(/\s+/g, ' ').trim()).join('\u0000')
  return createHash('sha256').update(words).digest('base64url').slice(0, 22)
}
