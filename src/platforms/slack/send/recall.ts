import type { webApi } from '@slack/bolt'
import type { TheirClock } from '../../chat/their-clock.ts'
import type { Access } from '../connect/access.ts'

/** Our mark on a message: its metadata hold the key of the delivery. */
const eventType = 'nightdesk_post'

export const markOf = (key: string) => ({ event_type: eventType, event_payload: { key } })

/** The key in the metadata of a message, where they are our mark. */
export function keyOfMark(metadata: unknown): string | undefined {
  const { event_type, event_payload } = (metadata ?? {}) as Mark
  if (event_type !== eventType || typeof event_payload?.key !== 'string') return undefined
  return event_payload.key
}

/** How far back we look for our own messages where it isn't known when they were begun. */
const window = 6 * 60 * 60_000
/** Pages of a history that are read at most: two thousand messages where Slack gives a hundred, three hundred where it gives fifteen. */
export const mostPages = 20
/** Slack's time is known to a second, and less well after a sleep. */
const skew = 5 * 60_000

/** One page of a history: which of our keys are on it, with their timestamps, and where the next page begins. */
export interface RecalledPage {
  readonly found: ReadonlyMap<string, string>
  readonly next?: string
}

/** How far back to look for what was begun at `since`, or some time ago, by Slack's own clock; milliseconds. */
export function recallFrom(theirs: TheirClock, since?: number): number {
  return Math.max(0, (since ?? (theirs.now() ?? window) - window) - skew)
}

/**
 * The keys of our messages in a channel or a thread since `from`, a page at a time, the newest first: Slack has no idempotency key, so
 * that this is the only way to know what became of a post whose answer was lost. Rejects when it can't be asked.
 */
export async function recallPage(
  client: webApi.WebClient,
  place: { readonly channel: string; readonly thread?: string; readonly access: Access },
  { from, cursor }: { readonly from: number; readonly cursor?: string | undefined },
): Promise<RecalledPage> {
  const ask = {
    channel: place.channel,
    include_all_metadata: true,
    oldest: String(Math.floor(from / 1000)),
    limit: 100,
    ...(cursor && { cursor }),
  }
  const answer = place.thread
    ? await client.conversations.replies({ ...ask, ts: place.thread })
    : await client.conversations.history(ask)
  const found = new Map<string, string>()
  for (const message of (answer.messages ?? []) as readonly Message[]) {
    const key = keyOfMark(message.metadata)
    const ours = message.bot_id === place.access.botId || message.user === place.access.botUser
    if (ours && key !== undefined && message.ts) found.set(key, message.ts)
  }
  const next = answer.response_metadata?.next_cursor
  return { found, ...(next && { next }) }
}

/** Whether one of our keys is in a history; all pages of it are read where it isn't found before. */
export async function recalls(
  client: webApi.WebClient,
  place: { readonly channel: string; readonly thread?: string; readonly access: Access },
  theirs: TheirClock,
  key: string,
): Promise<boolean> {
  const from = recallFrom(theirs)
  let cursor: string | undefined
  for (let page = 0; page < mostPages; page++) {
    const { found, next } = await recallPage(client, place, { from, cursor })
    if (found.has(key)) return true
    if (!next) return false
    cursor = next
  }
  return false
}

interface Message {
  readonly ts?: string
  readonly bot_id?: string
  readonly user?: string
  readonly metadata?: unknown
}

interface Mark {
  readonly event_type?: string
  readonly event_payload?: { readonly key?: unknown }
}
