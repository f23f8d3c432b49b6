import type { webApi } from '@slack/bolt'
import type { Clock } from '../../../core/clock.ts'
import type { Access } from '../connect/access.ts'

/** Our mark on a message: its metadata hold the key of the delivery. */
const eventType = 'nightdesk_post'

export const markOf = (key: string) => ({ event_type: eventType, event_payload: { key } })

/** How far back we look for our own messages. */
const window = 6 * 60 * 60_000
/** Clocks of ours and Slack's may differ by this much. */
const skew = 5 * 60_000

/**
 * The keys of our messages in a channel or a thread, with their timestamps: Slack has no idempotency key, so
 * that this is the only way to know what became of a post whose answer was lost. Rejects when it can't be asked.
 */
export async function recall(
  client: webApi.WebClient,
  place: { readonly channel: string; readonly thread?: string; readonly access: Access },
  clock: Clock,
): Promise<ReadonlyMap<string, string>> {
  const ask = {
    channel: place.channel,
    include_all_metadata: true,
    oldest: String(Math.max(0, Math.floor((clock() - window - skew) / 1000))),
    limit: 100,
  }
  const { messages = [] } = place.thread
    ? await client.conversations.replies({ ...ask, ts: place.thread })
    : await client.conversations.history(ask)
  const found = new Map<string, string>()
  for (const message of messages as readonly { ts?: string; bot_id?: string; user?: string; metadata?: Mark }[]) {
    const { event_type, event_payload } = message.metadata ?? {}
    const ours = message.bot_id === place.access.botId || message.user === place.access.botUser
    if (event_type !== eventType || !ours) continue
    if (typeof event_payload?.key === 'string' && message.ts) found.set(event_payload.key, message.ts)
  }
  return found
}

interface Mark {
  readonly event_type?: string
  readonly event_payload?: { readonly key?: unknown }
}
