import { describe, expect, test } from 'vitest'
import { addFeed, itemOf, race, subscribe, type World } from './samples.ts'

export function describeFeeds(world: World): void {
  describe('feeds', () => {
    test('a new feed is there with nothing known of it yet', async () => {
      const feed = await addFeed(world.store, { url: 'https://wire.test/a', nextPoll: 7 })
      expect(feed).toEqual({
        id: feed.id,
        kind: 'feed',
        url: 'https://wire.test/a',
        title: 'Wire',
        siteUrl: null,
        etag: null,
        lastModified: null,
        nextPoll: 7,
        lastPoll: null,
        lastSuccess: null,
        failures: 0,
        state: 'new',
        problem: null,
        interval: 60_000,
        gap: null,
        longestGap: null,
        newest: null,
        createdAt: 1,
      })
      expect(await world.store.feeds.byId(feed.id)).toEqual(feed)
      expect(await world.store.feeds.byUrl('https://wire.test/a')).toEqual(feed)
      expect(await world.store.feeds.byUrl('https://wire.test/b')).toBeUndefined()
      expect(await world.store.feeds.byId('none')).toBeUndefined()
    })

    test('an address is one feed, however many add it at once', async () => {
      const ids = await race(async () => (await addFeed(world.store, { url: 'https://wire.test/a' })).id)
      expect(new Set(ids).size).toBe(1)
      expect((await world.store.feeds.all()).length).toBe(1)
    })

    test('all are listed in the order of their adding', async () => {
      const added = [await addFeed(world.store), await addFeed(world.store), await addFeed(world.store)]
      expect(await world.store.feeds.all()).toEqual(added)
    })

    test('those of a workspace are what it subscribes to, each once', async () => {
      const [a, b, theirs] = [await addFeed(world.store), await addFeed(world.store), await addFeed(world.store)]
      await addFeed(world.store)
      await subscribe(world.store, b.id)
      await subscribe(world.store, a.id)
      await subscribe(world.store, a.id, { channel: 'politics', state: 'paused' })
      await subscribe(world.store, theirs.id, { workspace: 'other' })
      expect(await world.store.feeds.ofWorkspace('local', 'desk')).toEqual([a, b])
      expect(await world.store.feeds.ofWorkspace('local', 'none')).toEqual([])
    })

    test('a workspace knows how many of its feeds are how, and which can’t be read, the longest unread first', async () => {
      const feeds = await Promise.all(Array.from({ length: 4 }, () => addFeed(world.store)))
      for (const feed of feeds.slice(0, 3)) await subscribe(world.store, feed.id)
      await subscribe(world.store, feeds[0]!.id, { channel: 'politics' })
      await world.store.feeds.save(feeds[0]!.id, { state: 'failing', lastSuccess: 20 })
      await world.store.feeds.save(feeds[1]!.id, { state: 'gone' })
      await world.store.feeds.save(feeds[3]!.id, { state: 'failing', lastSuccess: 10 })
      expect(await world.store.feeds.counts('local', 'desk')).toEqual({ new: 1, ok: 0, quiet: 0, failing: 1, gone: 1 })
      const ids = async (limit: number) => (await world.store.feeds.failing('local', 'desk', limit)).map(({ id }) => id)
      expect(await ids(10)).toEqual([feeds[1]!.id, feeds[0]!.id])
      expect(await ids(1)).toEqual([feeds[1]!.id])
    })

    test('due are those whose time has come and that somebody active wants, earliest first', async () => {
      const late = await addFeed(world.store, { nextPoll: 20 })
      const early = await addFeed(world.store, { nextPoll: 10 })
      const future = await addFeed(world.store, { nextPoll: 31 })
      const paused = await addFeed(world.store, { nextPoll: 1 })
      await addFeed(world.store, { nextPoll: 1 })
      for (const feed of [late, early, future]) await subscribe(world.store, feed.id)
      await subscribe(world.store, paused.id, { state: 'paused' })
      expect(await world.store.feeds.due(30, 10)).toEqual([early.id, late.id])
      expect(await world.store.feeds.due(30, 1)).toEqual([early.id])
    })

    test('a due feed is claimed by one of several racers', async () => {
      const feed = await addFeed(world.store, { nextPoll: 10 })
      await subscribe(world.store, feed.id)
      const won = await race(() => world.store.feeds.claim(feed.id, 10, 100))
      expect(won).toEqual([feed])
      expect(await world.store.feeds.due(99, 10)).toEqual([])
    })

    test('a feed that is not due yet is claimed by nobody', async () => {
      const feed = await addFeed(world.store, { nextPoll: 10 })
      expect(await world.store.feeds.claim(feed.id, 9, 100)).toBeUndefined()
    })

    test('a lease that is over gives the feed to another worker', async () => {
      const feed = await addFeed(world.store, { nextPoll: 10 })
      await subscribe(world.store, feed.id)
      await world.store.feeds.claim(feed.id, 10, 100)
      expect(await world.store.feeds.claim(feed.id, 99, 200)).toBeUndefined()
      expect(await world.store.feeds.due(100, 10)).toEqual([feed.id])
      expect(await world.store.feeds.claim(feed.id, 100, 200)).toEqual(feed)
    })

    test('a lease is held until it is another’s', async () => {
      const feed = await addFeed(world.store, { nextPoll: 10 })
      await world.store.feeds.claim(feed.id, 10, 100)
      expect(await world.store.feeds.holds(feed.id, 100)).toBe(true)
      await world.store.feeds.claim(feed.id, 100, 200)
      expect(await world.store.feeds.holds(feed.id, 100)).toBe(false)
      expect(await world.store.feeds.holds(feed.id, 200)).toBe(true)
    })

    test('save writes what is given, leaves the rest, and lets go of the lease', async () => {
      const feed = await addFeed(world.store, { nextPoll: 10 })
      await world.store.feeds.claim(feed.id, 10, 100)
      await world.store.feeds.save(feed.id, {
        etag: '"1"',
        state: 'failing',
        problem: 'HTTP 500',
        failures: 2,
        lastPoll: 10,
        nextPoll: 20,
      })
      const saved = {
        ...feed,
        etag: '"1"',
        state: 'failing',
        problem: 'HTTP 500',
        failures: 2,
        lastPoll: 10,
        nextPoll: 20,
      }
      expect(await world.store.feeds.byId(feed.id)).toEqual(saved)
      expect(await world.store.feeds.claim(feed.id, 20, 100)).toEqual(saved)
      await world.store.feeds.save(feed.id, {})
      expect(await world.store.feeds.claim(feed.id, 20, 100)).toEqual(saved)
    })

    test('a removed feed takes its subscriptions and items along', async () => {
      const feed = await addFeed(world.store)
      const subscription = await subscribe(world.store, feed.id)
      const item = await world.store.items.add(itemOf(feed.id))
      await world.store.feeds.remove(feed.id)
      expect(await world.store.feeds.byId(feed.id)).toBeUndefined()
      expect(await world.store.subscriptions.byId(subscription.id)).toBeUndefined()
      expect(await world.store.items.byId(item!.id)).toBeUndefined()
    })

    test('a NUL in foreign text is kept as U+FFFD, on every database', async () => {
      const feed = await addFeed(world.store, { url: 'https://wire.test/\0' })
      expect(feed.url).toBe('https://wire.test/\ufffd')
      expect(await world.store.feeds.byUrl('https://wire.test/\0')).toEqual(feed)
    })
  })
}
