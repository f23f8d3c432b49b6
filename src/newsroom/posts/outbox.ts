import { memberOf } from '../../core/place.ts'
import type { PostOutcome } from '../../core/platform.ts'
import { channelKey, channelOfKey } from '../../core/queue.ts'
import type { DeliveryChange, DeliveryRow } from '../../core/rows/delivery.ts'
import { say } from '../../locales/index.ts'
import { noticeCard } from '../cards/notice.ts'
import type { With } from '../newsroom.ts'
import { channelOf } from '../place.ts'
import { quietUntil } from '../quiet.ts'
import { blockedUntil, rest, unblock } from './blocked.ts'
import { gatherBurst } from './burst.ts'
import { isTakenAway } from './take-away.ts'
import { tellTrouble } from './tell-trouble.ts'
import { editTriedFor, noteTry } from './tries.ts'
import { askAboutUnclear } from './unclear.ts'
import { waitOf } from './waiting.ts'

type Uses = With<'store' | 'settings' | 'clock' | 'log' | 'platforms' | 'queue'>
type Drains = Uses & With<'calendar'>

const leaseMs = 60_000
/** An adapter may take nearly as long as the lease; a post that isn't with it so soon is left to whoever looks next. */
const begunWithinMs = 5000
const secondMs = 1000
/** Longer than any platform's window in which messages are counted. */
const rateWindowMs = 15 * secondMs
/** So often a post may make its adapter fail before it is given up: a fault of ours, not of the platform. */
const failuresAtMost = 30

/** A row with the end of the lease by which it is held. */
type Held = DeliveryRow & { readonly leaseUntil: number }

/** A fault in an adapter: the only outcome that costs a post an attempt. */
type Outcome = PostOutcome | { readonly state: 'broken'; readonly reason: string }

/**
 * Posts what waits in a channel's outbox, one after another, in order. Stops where the next one is not due. In quiet hours what the
 * wires bring waits for their end; what a person does or set a time for, corrections of what stands there, and what the desk must ask go.
 */
export async function drainChannel(newsroom: Drains, key: string): Promise<void> {
  const channel = channelOfKey(key)
  for (;;) {
    const now = newsroom.clock()
    const quiet = await quietUntil(newsroom, channel)
    if (quiet !== null) await newsroom.store.deliveries.hold(channel, quiet)
    await gatherBurst(newsroom, channel)
    const leaseUntil = now + leaseMs
    const claimed = await newsroom.store.deliveries.claimNext(channel, now, leaseUntil)
    if (!claimed) return
    const delivery = { ...(await inItsThread(newsroom, claimed)), leaseUntil }
    // This process may have stood still, and another one may have posted it meanwhile.
    if (newsroom.clock() - now > begunWithinMs) return
    const outcome = await send(newsroom, delivery)
    if (!(await settle(newsroom, delivery, outcome))) return
  }
}

/** What goes under another post goes into its thread, once that one is there: they leave in order, so it is, if it will ever be. */
async function inItsThread(newsroom: With<'store' | 'platforms'>, delivery: DeliveryRow): Promise<DeliveryRow> {
  const { under, thread, ref, platform } = delivery
  if (under === null || thread || ref || !newsroom.platforms.get(platform)?.can.threads) return delivery
  const above = await newsroom.store.deliveries.byKey(under)
  return above?.ref ? { ...delivery, thread: above.thread ?? above.ref.message } : delivery
}

/** A row that was posted before carries its message: then the message is edited, or taken away. */
async function send(newsroom: With<'log' | 'platforms'>, delivery: DeliveryRow): Promise<Outcome> {
  const platform = newsroom.platforms.get(delivery.platform)
  if (!platform) return { state: 'later', reason: say.posts.notRunning(delivery.platform), retryAfter: 60 * secondMs }
  try {
    if (delivery.ref) return await platform.update(delivery.ref, isTakenAway(delivery) ? null : delivery.card)
    return await platform.post(channelOf(delivery), delivery.card, delivery.key, delivery.again ? 'again' : undefined)
  } catch (error) {
    newsroom.log('error', 'a post failed in the adapter', { delivery: delivery.id, error })
    return { state: 'broken', reason: say.posts.adapterFailed }
  }
}

/** Writes what became of it; true when the next one in the channel may go. */
async function settle(newsroom: Uses, delivery: Held, outcome: Outcome): Promise<boolean> {
  if (outcome.state === 'posted') {
    const at = newsroom.clock()
    await newsroom.store.transaction(async (rows) => {
      const { deliveries } = rows
      await noteTry(rows, delivery, outcome, at)
      // A card that was changed while this one was on its way is still to be shown: the message is edited next.
      const now = await deliveries.byId(delivery.id)
      const changed = now !== undefined && JSON.stringify(now.card) !== JSON.stringify(delivery.card)
      await deliveries.save(delivery.id, {
        state: changed ? 'pending' : 'posted',
        attempts: delivery.attempts + 1,
        ref: isTakenAway(delivery) ? null : outcome.ref,
        ...(delivery.thread && { thread: delivery.thread }),
        reason: null,
        again: false,
        postedAt: delivery.postedAt ?? at,
        ...(changed && { nextAttempt: at }),
      })
    })
    await unblock(newsroom, delivery)
    return true
  }
  const { id, channel } = delivery
  newsroom.log('warn', 'a post did not go out', {
    delivery: id,
    channel,
    outcome: outcome.state,
    reason: outcome.reason,
  })
  const now = newsroom.clock()
  const tries = await noteTry(newsroom.store, delivery, outcome, now)
  // What was posted long ago has not waited since then to be edited.
  const waited = delivery.ref ? editTriedFor(tries, now) : now - delivery.createdAt
  return settleMissed(newsroom, delivery, outcome, waited)
}

async function settleMissed(
  newsroom: With<'store' | 'settings' | 'clock' | 'platforms' | 'queue'>,
  delivery: Held,
  outcome: Exclude<Outcome, { state: 'posted' }>,
  waited: number,
): Promise<boolean> {
  const now = newsroom.clock()
  const { reason } = outcome
  if (outcome.state === 'unclear') {
    // Nothing can be posted there either: it waits like what is behind it, and is looked for when the channel is open again.
    const until = outcome.about === 'channel' ? await blockedUntil(newsroom, delivery, reason) : undefined
    if (until !== undefined) return putOff(newsroom, delivery, until, reason)
    const change = { state: 'unclear', attempts: delivery.attempts + 1, reason } as const
    if (!(await hold(newsroom, delivery, change))) return false
    await askAboutUnclear(newsroom, delivery, reason)
    return true
  }
  if (outcome.state === 'later') {
    const wait = waitOf(outcome.retryAfter, outcome.rate ? 0 : waited)
    await putOff(newsroom, delivery, now + wait, reason)
    // A full window is over in seconds: waiting for the next beat after it would cost each window another.
    if (outcome.rate && wait < rateWindowMs)
      await newsroom.queue.send({ kind: 'post', key: channelKey(delivery) }, wait)
    return false
  }
  if (outcome.state === 'refused') {
    if (delivery.instead) {
      await newsroom.store.deliveries.move(delivery.id, delivery.instead, now)
      return true
    }
    const until = outcome.about === 'channel' ? await blockedUntil(newsroom, delivery, reason) : undefined
    if (until !== undefined) return putOff(newsroom, delivery, until, reason)
    if (!(await giveUp(newsroom, delivery, reason))) return false
    if (outcome.about === 'channel') await rest(newsroom, delivery)
    return true
  }
  const attempts = delivery.attempts + 1
  if (attempts >= failuresAtMost) return giveUp(newsroom, delivery, reason)
  await hold(newsroom, delivery, {
    state: 'pending',
    attempts,
    nextAttempt: now + waitOf(5 * secondMs, waited),
    reason,
  })
  return false
}

/** It waits, with all that waits behind it, and no attempt is counted. */
async function putOff(newsroom: With<'store'>, delivery: Held, nextAttempt: number, reason: string): Promise<false> {
  await hold(newsroom, delivery, { state: 'pending', nextAttempt, reason })
  return false
}

/** Writes what did not go out; whoever had the row for too long leaves it to those who have it now. */
function hold(newsroom: With<'store'>, { id, leaseUntil }: Held, change: DeliveryChange): Promise<boolean> {
  return newsroom.store.deliveries.saveHeld(id, leaseUntil, change)
}

/** What is given up is told where somebody reads it; a notice of the desk that is given up is only logged. */
async function giveUp(
  newsroom: With<'store' | 'settings' | 'clock' | 'platforms'>,
  delivery: Held,
  reason: string,
): Promise<boolean> {
  const change = { state: 'failed', attempts: delivery.attempts + 1, reason } as const
  if (!(await hold(newsroom, delivery, change))) return false
  if (delivery.kind === 'unclear') await askAboutUnclear(newsroom, delivery, reason)
  else if (delivery.kind !== 'failed') {
    const where = memberOf(delivery) === undefined ? delivery.channel : undefined
    const sentence = say.posts.notPostable(delivery.card.title ?? say.posts.somePost, where, reason)
    await tellTrouble(
      newsroom,
      channelOf(delivery),
      { kind: 'failed', key: `failed:${delivery.id}` },
      noticeCard(say.posts.givenUp, sentence, 'warning'),
    )
  }
  return true
}
