import { describe, expect, test } from 'vitest'
import { addDelivery, addFeed, followupOf, itemOf, night, scheduleOf, subscribe, type World } from './samples.ts'

const hour = 3_600_000
const day = 24 * hour
const now = 100 * day

export function describeClock(world: World): void {
  describe('a clock that ran ahead', () => {
    test('what was polled, seen and subscribed goes back together, in the order it had', async () => {
      const { store } = world
      const feed = await addFeed(store)
      await store.feeds.save(feed.id, {
        lastPoll: now + day,
        lastSuccess: now + day,
        newest: now + day - hour,
        nextPoll: now + day + hour,
      })
      const subscription = await subscribe(store, feed.id, {
        since: now + day - 2 * hour,
        createdAt: now + day - 3 * hour,
      })
      const held = await store.items.add(itemOf(feed.id, { firstSeen: now + day - 2 * hour }))
      const fresh = await store.items.add(
        itemOf(feed.id, { firstSeen: now + day - hour, nextAttempt: now + day + hour }),
      )

      expect(await store.pullBack(now, 0)).toBe(day)

      expect(await store.feeds.byId(feed.id)).toMatchObject({
        lastPoll: now,
        lastSuccess: now,
        newest: now - hour,
        nextPoll: now + hour,
      })
      const since = (await store.subscriptions.byId(subscription.id))!.since!
      expect(since).toBe(now - 2 * hour)
      expect((await store.items.byId(held!.id))!.firstSeen).toBe(since)
      expect(await store.items.byId(fresh!.id)).toMatchObject({ firstSeen: now - hour, nextAttempt: now + hour })
    })

    test('it goes back once: whoever starts later leaves alone what was planned by the right clock since', async () => {
      const { store } = world
      const feed = await addFeed(store)
      await addDelivery(store, 'post', { at: now + day })
      expect(await store.pullBack(now, 0)).toBe(day)
      expect((await store.deliveries.byKey('post'))!.createdAt).toBe(now)
      const item = await store.items.add(itemOf(feed.id, { firstSeen: now, nextAttempt: now + hour }))
      expect(await store.pullBack(now + 1000, 0)).toBe(0)
      expect((await store.items.byId(item!.id))!.nextAttempt).toBe(now + hour)
    })

    test('what waits further ahead than any rule allows comes due, whoever wrote it', async () => {
      const { store } = world
      const feed = await addFeed(store, { nextPoll: now + 3 * day })
      await subscribe(store, feed.id)
      const item = await store.items.add(itemOf(feed.id, { nextAttempt: now + 3 * day }))
      await addDelivery(store, 'post', { at: now - hour })
      const claimed = await store.deliveries.claimNext(night, now, now + 1)
      await store.deliveries.save(claimed!.id, { state: 'pending', attempts: 1, nextAttempt: now + 3 * day })

      expect(await store.pullBack(now, 0)).toBe(0)

      expect(await store.feeds.due(now, 10)).toEqual([feed.id])
      expect(await store.items.due(now, 10)).toEqual([item!.id])
      expect(await store.deliveries.dueChannels(now, 10)).toHaveLength(1)
    })

    test('what a rule allows is left alone, and so is a difference of seconds between machines', async () => {
      const { store } = world
      const feed = await addFeed(store)
      await store.feeds.save(feed.id, { lastPoll: now + 20_000, nextPoll: now + 6 * hour })
      const before = await store.feeds.byId(feed.id)
      expect(await store.pullBack(now, 0)).toBe(0)
      expect(await store.feeds.byId(feed.id)).toEqual(before)
    })

    test('a worker holds nothing for longer than its lease, and not for less', async () => {
      const { store } = world
      await addDelivery(store, 'post', { at: now - hour })
      await store.deliveries.claimNext(night, now, now + day)
      await store.pullBack(now, 0)
      expect(await store.deliveries.claimNext(night, now + 60_000, now + 90_000)).toBeUndefined()
      expect(await store.deliveries.claimNext(night, now + 121_000, now + 200_000)).toBeDefined()
    })

    test('a run is only ever pulled to an earlier moment', async () => {
      const row = await world.store.schedules.add(scheduleOf({ nextRun: now + day }))
      await world.store.schedules.pullBack(row.id, now + 2 * day)
      expect((await world.store.schedules.byId(row.id))!.nextRun).toBe(now + day)
      await world.store.schedules.pullBack(row.id, now + hour)
      expect((await world.store.schedules.byId(row.id))!.nextRun).toBe(now + hour)
      expect((await world.store.schedules.all()).map(({ id }) => id)).toEqual([row.id])
    })

    test('follow-ups that are reminded of again: not the first time, not snoozed, not closed', async () => {
      const add = async (change: Parameters<typeof followupOf>[0], reminders: number) => {
        const row = await world.store.followups.add(followupOf({ nextReminder: now, ...change }))
        await world.store.followups.reschedule(row.id, now, { nextReminder: now + day, reminders })
        return row.id
      }
      const again = await add({}, 1)
      await add({}, 0)
      await add({ state: 'snoozed' }, 2)
      await add({ state: 'done' }, 2)
      expect((await world.store.followups.remindedAgain(now)).map(({ id }) => id)).toEqual([again])
    })

    test('the nightly upkeep takes out what is over and nothing else', async () => {
      world.now = now
      const values = world.store.keyValues('upkeep')
      await values.set('short', 1, 1_000)
      await values.set('long', 2, day)
      await world.store.upkeep(now + 2_000, async () => {})
      expect([await values.get('short'), await values.get('long')]).toEqual([undefined, 2])
    })
  })
}
