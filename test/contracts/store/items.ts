import { describe, expect, test } from 'vitest'
import { addFeed, articleOf, itemOf, race, type World } from './samples.ts'

export function describeItems(world: World): void {
  describe('items', () => {
    test('a guid is one item of its feed, whoever of several racers adds it', async () => {
      const feed = await addFeed(world.store)
      const other = await addFeed(world.store)
      const added = await race(() => world.store.items.add(itemOf(feed.id, { guid: 'g' })))
      expect(added.length).toBe(1)
      expect(await world.store.items.add(itemOf(other.id, { guid: 'g' }))).toBeDefined()
      expect(await world.store.items.byGuid(feed.id, 'g')).toEqual(added[0])
      expect(await world.store.items.byId(added[0]!.id)).toEqual(added[0])
      expect(await world.store.items.countOfFeed(feed.id)).toBe(1)
    })

    test('items are found by address, by fingerprint in their feed, and by article', async () => {
      const feed = await addFeed(world.store)
      const other = await addFeed(world.store)
      const { article } = await world.store.articles.add(articleOf())
      const a = await world.store.items.add(
        itemOf(feed.id, { url: 'https://x.test/1', fingerprint: 'fa', article: article.id, state: 'read' }),
      )
      const b = await world.store.items.add(itemOf(other.id, { url: 'https://x.test/1', fingerprint: 'fb' }))
      expect(await world.store.items.byUrl('https://x.test/1')).toEqual([a, b])
      expect(await world.store.items.byFingerprint(feed.id, 'fa')).toEqual(a)
      expect(await world.store.items.byFingerprint(feed.id, 'fb')).toBeUndefined()
      expect(await world.store.items.ofArticle(article.id)).toEqual([a])
    })

    test('the items of a feed come newest first', async () => {
      const feed = await addFeed(world.store)
      for (const [guid, firstSeen] of [
        ['old', 1],
        ['new', 3],
        ['middle', 2],
        ['newer', 3],
      ] as const) {
        await world.store.items.add(itemOf(feed.id, { guid, firstSeen }))
      }
      expect((await world.store.items.ofFeed(feed.id, 3)).map((item) => item.guid)).toEqual(['newer', 'new', 'middle'])
    })

    test('due are new items whose time has come, earliest first', async () => {
      const feed = await addFeed(world.store)
      const late = await world.store.items.add(itemOf(feed.id, { nextAttempt: 20 }))
      const early = await world.store.items.add(itemOf(feed.id, { nextAttempt: 10 }))
      await world.store.items.add(itemOf(feed.id, { nextAttempt: 31 }))
      for (const state of ['held', 'read', 'failed', 'filtered'] as const)
        await world.store.items.add(itemOf(feed.id, { state }))
      expect(await world.store.items.due(30, 10)).toEqual([early!.id, late!.id])
      expect(await world.store.items.due(30, 1)).toEqual([early!.id])
    })

    test('due is also what has waited for its turn long enough', async () => {
      const feed = await addFeed(world.store)
      await world.store.items.add(itemOf(feed.id, { state: 'waiting', nextAttempt: 31 }))
      const over = await world.store.items.add(itemOf(feed.id, { state: 'waiting', nextAttempt: 30 }))
      expect(await world.store.items.due(30, 10)).toEqual([over!.id])
    })

    test('what a feed has not routed yet comes oldest first, and nothing else does', async () => {
      const feed = await addFeed(world.store)
      const other = await addFeed(world.store)
      await world.store.items.add(itemOf(other.id))
      const added = []
      for (const state of ['waiting', 'read', 'new', 'held', 'waiting', 'filtered', 'failed'] as const)
        added.push((await world.store.items.add(itemOf(feed.id, { state, nextAttempt: 10 - added.length })))!)
      const unrouted = await world.store.items.unrouted(feed.id)
      expect(unrouted.map((item) => item.id)).toEqual([added[0]!.id, added[2]!.id, added[4]!.id])
      const { state, attempts, nextAttempt, firstSeen } = added[0]!
      expect(unrouted[0]).toEqual({ id: added[0]!.id, state, attempts, nextAttempt, firstSeen })
    })

    test('what waits is claimed by one, whether due or not; what does not wait is not', async () => {
      const feed = await addFeed(world.store)
      const fresh = (await world.store.items.add(itemOf(feed.id)))!
      expect(await world.store.items.claimWaiting(fresh.id, 10, 100)).toBeUndefined()
      const item = (await world.store.items.add(itemOf(feed.id, { state: 'waiting', nextAttempt: 500 })))!
      expect(await world.store.items.claim(item.id, 600, 700)).toBeUndefined()
      expect(await race(() => world.store.items.claimWaiting(item.id, 10, 100))).toEqual([item])
      expect(await world.store.items.claimWaiting(item.id, 100, 200)).toEqual(item)
    })

    test('one of several racers claims an item, and a lease that is over frees it', async () => {
      const feed = await addFeed(world.store)
      const item = (await world.store.items.add(itemOf(feed.id, { nextAttempt: 10 })))!
      expect(await world.store.items.claim(item.id, 9, 100)).toBeUndefined()
      expect(await race(() => world.store.items.claim(item.id, 10, 100))).toEqual([item])
      expect(await world.store.items.due(99, 10)).toEqual([])
      expect(await world.store.items.due(100, 10)).toEqual([item.id])
      // Whoever had it never gave it back: that was an attempt.
      expect(await world.store.items.claim(item.id, 100, 200)).toEqual({ ...item, attempts: 1 })
    })

    test('what is held by one lease is given back by it, and by no other', async () => {
      const feed = await addFeed(world.store)
      const item = (await world.store.items.add(itemOf(feed.id)))!
      const change = { attempts: 1, nextAttempt: 60 }
      await world.store.items.claim(item.id, 1, 100)
      await world.store.items.giveBack(item.id, 99, change)
      expect(await world.store.items.claim(item.id, 60, 200)).toBeUndefined()
      await world.store.items.giveBack(item.id, 100, change)
      expect(await world.store.items.claim(item.id, 59, 200)).toBeUndefined()
      expect(await world.store.items.claim(item.id, 60, 200)).toEqual({ ...item, ...change })
    })

    test('a lease is held until it is another’s, or the row was written to', async () => {
      const feed = await addFeed(world.store)
      const item = (await world.store.items.add(itemOf(feed.id)))!
      await world.store.items.claim(item.id, 1, 100)
      expect(await world.store.items.holds(item.id, 100)).toBe(true)
      await world.store.items.claim(item.id, 100, 200)
      expect(await world.store.items.holds(item.id, 100)).toBe(false)
      expect(await world.store.items.holds(item.id, 200)).toBe(true)
      await world.store.items.save(item.id, { title: 'Its words changed' })
      expect(await world.store.items.holds(item.id, 200)).toBe(false)
    })

    test('save writes the outcome and lets go; what is read is claimed by nobody', async () => {
      const feed = await addFeed(world.store)
      const item = (await world.store.items.add(itemOf(feed.id)))!
      await world.store.items.claim(item.id, 1, 100)
      await world.store.items.save(item.id, { attempts: 1, nextAttempt: 50, problem: 'HTTP 500' })
      const tried = { ...item, attempts: 1, nextAttempt: 50, problem: 'HTTP 500' }
      expect(await world.store.items.claim(item.id, 50, 100)).toEqual(tried)
      await world.store.items.save(item.id, { state: 'read', problem: null })
      expect(await world.store.items.claim(item.id, 500, 600)).toBeUndefined()
      expect(await world.store.items.byId(item.id)).toEqual({ ...tried, state: 'read', problem: null })
    })
  })
}
