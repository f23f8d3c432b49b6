import type { PostOutcome } from '../../core/platform.ts'
import { channelOfKey } from '../../core/queue.ts'
import type { DeliveryRow } from '../../core/rows/delivery.ts'
import type { Newsroom } from '../newsroom.ts'
import { channelOf } from '../place.ts'
import { askAboutUnclear } from './unclear.ts'

const leaseMs = 60_000
const triesAtMost = 30
const secondMs = 1000
const longestWaitMs = 15 * 60_000

/** Posts what waits in a channel's outbox, one after another, in order. Stops where the next one is not due. */
export async function drainChannel(newsroom: Newsroom, key: string): Promise<void> {
  const channel = channelOfKey(key)
  for (;;) {
    const now = newsroom.clock()
    const delivery = await newsroom.store.deliveries.claimNext(channel, now, now + leaseMs)
    if (!delivery) return
    const outcome = await send(newsroom, delivery)
    if (!(await settle(newsroom, delivery, outcome))) return
  }
}

/** A row that was posted before carries its message: then the message is edited. */
async function send(newsroom: Newsroom, delivery: DeliveryRow): Promise<PostOutcome> {
  const platform = newsroom.platforms.get(delivery.platform)
  if (!platform) return { state: 'refused', reason: `${delivery.platform} is not running`, retryAfter: 60 * secondMs }
  try {
    if (delivery.ref) return await platform.update(delivery.ref, delivery.card)
    return await platform.post(channelOf(delivery), delivery.card, delivery.key)
  } catch (error) {
    newsroom.log('error', 'a post failed in the adapter', { delivery: delivery.id, error })
    return { state: 'refused', reason: 'the adapter failed; see the log', retryAfter: 5 * secondMs }
  }
}

/** Writes what became of it; true when the next one in the channel may go. */
async function settle(newsroom: Newsroom, delivery: DeliveryRow, outcome: PostOutcome): Promise<boolean> {
  const now = newsroom.clock()
  const { deliveries } = newsroom.store
  const attempts = delivery.attempts + 1
  if (outcome.state === 'posted') {
    await deliveries.save(delivery.id, {
      state: 'posted',
      attempts,
      ref: outcome.ref,
      reason: null,
      postedAt: delivery.postedAt ?? now,
    })
    return true
  }
  newsroom.log('warn', 'a post did not go out', {
    delivery: delivery.id,
    channel: delivery.channel,
    outcome: outcome.state,
    reason: outcome.reason,
  })
  if (outcome.state === 'unclear') {
    await deliveries.save(delivery.id, { state: 'unclear', attempts, reason: outcome.reason })
    await askAboutUnclear(newsroom, delivery, outcome.reason)
    return true
  }
  if (outcome.retryAfter === undefined || attempts >= triesAtMost) {
    await deliveries.save(delivery.id, { state: 'failed', attempts, reason: outcome.reason })
    return true
  }
  const wait = Math.max(outcome.retryAfter, Math.min(longestWaitMs, secondMs * 2 ** Math.min(attempts, 10)) / 2)
  await deliveries.save(delivery.id, { state: 'pending', attempts, nextAttempt: now + wait, reason: outcome.reason })
  return false
}
