import { z } from 'zod'
import { channelKey } from '../../core/place.ts'
import type { DeliveryRow } from '../../core/rows/delivery.ts'
import { say } from '../../locales/index.ts'
import { channelInline } from '../cards/channel.ts'
import { noticeCard } from '../cards/notice.ts'
import type { With } from '../newsroom.ts'
import { channelOf } from '../place.ts'
import { tellTrouble } from './tell-trouble.ts'

type Uses = With<'store' | 'settings' | 'clock' | 'platforms'>

const hourMs = 3_600_000

const schema = z.object({ since: z.number(), reason: z.string() })

type Block = Readonly<z.output<typeof schema>>

/** Channels that take no post until somebody mends something: since when, and why. */
const blocks = (newsroom: With<'store'>) => newsroom.store.keyValues('blocked-channels')

async function blockOf(newsroom: With<'store'>, delivery: DeliveryRow): Promise<Block | undefined> {
  return schema.safeParse(await blocks(newsroom).get<unknown>(channelKey(delivery))).data
}

/**
 * The platform lets nobody post in the channel: what waits for it goes on waiting, an hour from look to look, and somebody is told
 * once; its feeds are polled for others only. Answers when to look again, or nothing when the post has waited for as long as the workspace wants.
 */
export async function blockedUntil(newsroom: Uses, delivery: DeliveryRow, reason: string): Promise<number | undefined> {
  const now = newsroom.clock()
  const hours = await newsroom.settings.get(delivery, 'waiting-hours')
  if (now - delivery.createdAt >= hours * hourMs) return undefined
  await newsroom.store.subscriptions.turn(channelOf(delivery), 'active', 'blocked')
  const known = await blockOf(newsroom, delivery)
  if (!known) {
    await blocks(newsroom).set(channelKey(delivery), { since: now, reason } satisfies Block)
    const channel = channelInline({ channel: delivery.channel, channelName: delivery.channel })
    const card = noticeCard(say.posts.blockedTitle, say.posts.blocked(channel, reason, hours), 'warning')
    const key = `blocked:${channelKey(delivery)}:${now}`
    await tellTrouble(newsroom, channelOf(delivery), { kind: 'blocked', key }, card)
  }
  return now + hourMs
}

/**
 * The last post that waited was given up: nobody would notice that the channel takes posts again. Its feeds are paused, and that is told
 * with what takes them up again.
 */
export async function rest(newsroom: Uses, delivery: DeliveryRow): Promise<void> {
  const place = channelOf(delivery)
  const known = await blockOf(newsroom, delivery)
  if (!known || (await newsroom.store.deliveries.waits(place))) return
  await blocks(newsroom).delete(channelKey(delivery))
  const blocked = (await newsroom.store.subscriptions.ofWorkspace(place.platform, place.workspace)).some(
    ({ channel, state }) => channel === place.channel && state === 'blocked',
  )
  if (!blocked) return
  await newsroom.store.subscriptions.turn(place, 'blocked', 'paused')
  const channel = channelInline({ channel: delivery.channel, channelName: delivery.channel })
  const card = noticeCard(say.posts.restsTitle, say.posts.rests(channel), 'warning')
  await tellTrouble(newsroom, place, { kind: 'blocked', key: `rests:${channelKey(delivery)}:${known.since}` }, card)
}

/** A post went out: where the channel was blocked, that it is so no longer is told as well, once. */
export async function unblock(newsroom: Uses, delivery: DeliveryRow): Promise<void> {
  // A post that had no trouble knows of none: the look is saved.
  if (delivery.reason === null) return
  const known = await blockOf(newsroom, delivery)
  if (!known) return
  await blocks(newsroom).delete(channelKey(delivery))
  await newsroom.store.subscriptions.turn(channelOf(delivery), 'blocked', 'active')
  const channel = channelInline({ channel: delivery.channel, channelName: delivery.channel })
  const card = noticeCard(say.posts.unblockedTitle, say.posts.unblocked(channel))
  const key = `unblocked:${channelKey(delivery)}:${known.since}`
  await tellTrouble(newsroom, channelOf(delivery), { kind: 'blocked', key }, card)
}
