import { type APIMessage, Routes } from 'discord.js'
import type { MessageBody } from '../card/message.ts'
import type { Account } from '../connect/account.ts'

export type Look =
  | { readonly state: 'found'; readonly message: APIMessage }
  | { readonly state: 'absent' }
  /** The history can't be read, or holds more than one look shows. */
  | { readonly state: 'unknown' }

/** Discord's ids begin in 2015; their upper bits are milliseconds since then. */
const epoch = 1420070400000n

/** Clocks may differ by so much. */
const skewMs = 60_000
const limit = 100

/**
 * Looks whether a message that was begun at `since` is in a channel already, once its nonce is no longer recognised: a
 * bot always reads its own messages. Needs “Read Message History”; without it Discord shows an empty channel, so an empty
 * one tells nothing.
 */
export async function lookFor(
  account: Account,
  channel: string,
  since: number,
  bodies: readonly MessageBody[],
): Promise<Look> {
  const query = new URLSearchParams({ limit: String(limit) })
  const outcome = await account.call({ method: 'GET', route: Routes.channelMessages(channel), query })
  if (outcome.state !== 'done' || !Array.isArray(outcome.value)) return { state: 'unknown' }
  const messages = outcome.value as APIMessage[]
  const from = since - skewMs
  const wanted = bodies.map(fingerprint)
  const message = messages.find(
    (candidate) => candidate.author.bot && sentAt(candidate) >= from && wanted.includes(fingerprint(candidate)),
  )
  if (message) return { state: 'found', message }
  const reachesBack = messages.length < limit || messages.some((candidate) => sentAt(candidate) < from)
  return { state: messages.length > 0 && reachesBack ? 'absent' : 'unknown' }
}

const sentAt = (message: APIMessage) => Number((BigInt(message.id) >> 22n) + epoch)

/** What Discord gives back as it was sent, white space aside. */
function fingerprint({
  content,
  embeds,
}: Pick<MessageBody, 'content'> & { embeds: readonly { title?: string; description?: string }[] }): string {
  const texts = [content, ...embeds.flatMap(({ title, description }) => [title ?? '', description ?? ''])]
  return texts.map((text) => text.replace(/\s+/g, ' ').trim()).join('\u0000')
}
