import { describe, expect, test } from 'vitest'
import { addFeed, elsewhere, night, politics, subscribe, type World } from './samples.ts'

export function describeSubscriptions(world: World): void {
  describe('subscriptions', () => {
    test('a channel has a feed once, and other channels have it too', async () => {
      const feed = await addFeed(world.store)
      const first = await subscribe(world.store, feed.id)
      const { id: _, ...same } = first
      expect(await world.store.subscriptions.add(same)).toBeUndefined()
      await subscribe(world.store, feed.id, politics)
      await subscribe(world.store, feed.id, elsewhere)
      expect(await world.store.subscriptions.count(feed.id)).toBe(3)
      expect((await world.store.subscriptions.ofFeed(feed.id)).map((row) => `${row.workspace} ${row.channel}`)).toEqual(
        ['desk night', 'desk politics', 'other night'],
      )
    })

    test('those of a channel are turned from one state to another, and no others; the feed of a blocked one is not due', async () => {
      const { store } = world
      const here = await subscribe(store, (await addFeed(store)).id)
      const paused = await subscribe(store, (await addFeed(store)).id, { state: 'paused' })
      const there = await subscribe(store, (await addFeed(store)).id, politics)
      await store.subscriptions.turn(night, 'active', 'blocked')
      const stateOf = async ({ id }: { readonly id: string }) => (await store.subscriptions.byId(id))?.state
      expect(await Promise.all([here, paused, there].map(stateOf))).toEqual(['blocked', 'paused', 'active'])
      expect(await store.feeds.due(1_000, 10)).toEqual([there.feed])
    })

    test('search finds by letters of the title or the address, in this workspace only; no letter is a pattern', async () => {
      const add = async (url: string, title: string, change = {}) => {
        const feed = await world.store.feeds.add({ url, title, nextPoll: 0, interval: 0, at: 1 })
        return (await subscribe(world.store, feed.id, change)).id
      }
      const courier = await add('https://c.test/rss', 'Harbour Courier')
      const percent = await add('https://p.test/harbour_100%', 'Only\\Percent')
      await add('https://e.test/', 'Harbour Elsewhere', elsewhere)
      const found = async (typed: string, limit = 10) =>
        (await world.store.subscriptions.search('local', 'desk', typed, limit)).map((row) => row.id)
      expect(await found('harBOUR')).toEqual([courier, percent])
      expect(await found('harbour', 1)).toEqual([courier])
      expect(await found('')).toEqual([courier, percent])
      expect(await found('_100%')).toEqual([percent])
      expect(await found('y\\p')).toEqual([percent])
      expect(await found('h%r')).toEqual([])
    })

    test('a subscription reads back as it was added, with and without a thread', async () => {
      const feed = await addFeed(world.store)
      const plain = await subscribe(world.store, feed.id)
      const threaded = await subscribe(world.store, feed.id, {
        ...politics,
        thread: 't1',
        filter: 'visa -sport',
        style: 'digest',
        catchUp: 3,
      })
      expect(plain).toEqual({
        id: plain.id,
        ...night,
        channelName: '#night',
        feed: feed.id,
        filter: '',
        style: 'each',
        state: 'active',
        pausedUntil: null,
        name: null,
        colour: null,
        picture: null,
        icon: null,
        catchUp: 0,
        since: null,
        heldBack: null,
        createdBy: 'ann',
        createdAt: 1,
      })
      expect(await world.store.subscriptions.byId(plain.id)).toEqual(plain)
      expect(await world.store.subscriptions.byId(threaded.id)).toEqual(threaded)
      expect(threaded.thread).toBe('t1')
    })

    test('workspaces are kept apart', async () => {
      const feed = await addFeed(world.store)
      const ours = await subscribe(world.store, feed.id)
      await subscribe(world.store, feed.id, elsewhere)
      await subscribe(world.store, feed.id, { ...night, platform: 'slack' })
      expect(await world.store.subscriptions.ofWorkspace('local', 'desk')).toEqual([ours])
    })

    test('save changes what is given, and remove removes', async () => {
      const feed = await addFeed(world.store)
      const row = await subscribe(world.store, feed.id)
      await world.store.subscriptions.save(row.id, {})
      await world.store.subscriptions.save(row.id, { state: 'paused', heldBack: 12, since: 40 })
      expect(await world.store.subscriptions.byId(row.id)).toEqual({ ...row, state: 'paused', heldBack: 12, since: 40 })
      await world.store.subscriptions.remove(row.id)
      expect(await world.store.subscriptions.byId(row.id)).toBeUndefined()
      expect(await world.store.subscriptions.count(feed.id)).toBe(0)
    })
  })
}
