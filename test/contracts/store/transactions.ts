import { describe, expect, test } from 'vitest'
import { addFeed, articleOf, card, followupOf, itemOf, night, race, showArticle, type World } from './samples.ts'

export function describeTransactions(world: World): void {
  describe('transactions', () => {
    test('all of a transaction is there afterwards, and its answer comes back', async () => {
      const id = await world.store.transaction(async (rows) => {
        const feed = await rows.feeds.add({ url: 'https://wire.test/t', title: 'T', nextPoll: 0, interval: 1, at: 1 })
        await rows.items.add(itemOf(feed.id, { guid: 'g' }))
        expect(await rows.items.byGuid(feed.id, 'g')).toBeDefined()
        return feed.id
      })
      expect(await world.store.items.byGuid(id, 'g')).toBeDefined()
    })

    test('nothing of a transaction that throws is there, of no kind of row', async () => {
      const feed = await addFeed(world.store)
      const story = await world.store.stories.add({
        platform: 'local',
        workspace: 'desk',
        slug: 's',
        headline: 'S',
        createdAt: 1,
      })
      const trouble = new Error('no')
      const undone = world.store.transaction(async (rows) => {
        await rows.items.add(itemOf(feed.id, { guid: 'g' }))
        const { article } = await rows.articles.add(articleOf({ headline: 'Ghost' }))
        await rows.articles.addVersion(article.id, { headline: 'Ghost again', text: 'T' }, 'f', 2)
        await rows.articles.show(article.id, night, 1)
        await rows.stories.put(story.id, article.id, 50, true)
        await rows.followups.add(followupOf())
        await rows.deliveries.add({ kind: 'notice', key: 'k', card, article: article.id, ...night, at: 1 })
        expect(await rows.deliveries.claimNext(night, 1, 2)).toBeDefined()
        await rows.feeds.remove(feed.id)
        throw trouble
      })
      await expect(undone).rejects.toBe(trouble)
      expect(await world.store.feeds.byId(feed.id)).toEqual(feed)
      expect(await world.store.items.countOfFeed(feed.id)).toBe(0)
      expect(await world.store.articles.count()).toBe(0)
      expect(await world.store.articles.seenBy({ ...night, member: null }).search('ghost', 5)).toEqual([])
      expect((await world.store.stories.byId(story.id))?.updatedAt).toBe(1)
      expect(await world.store.deliveries.byKey('k')).toBeUndefined()
      expect((await world.store.followups.add(followupOf())).number).toBe(1)
    })

    test('transactions at once each see the other whole or not at all', async () => {
      const { id } = await showArticle(world.store)
      await race((racer) =>
        world.store
          .transaction(async (rows) => {
            await rows.deliveries.add({ kind: 'notice', key: `${racer} one`, card, article: id, ...night, at: 1 })
            await rows.deliveries.add({ kind: 'notice', key: `${racer} two`, card, article: id, ...night, at: 1 })
            if (racer % 2 === 1) throw new Error('undone')
            return true
          })
          .catch(() => undefined),
      )
      expect((await world.store.deliveries.ofArticle(id)).length).toBe(8)
      expect(await world.store.deliveries.counts()).toMatchObject({ pending: 8 })
    })

    test('small values join a transaction: they are there with its rows, or as they were', async () => {
      const kept = world.store.keyValues('settings')
      await kept.set('old', 'before')
      await kept.set('going', 1)
      const change = (fails: boolean) =>
        world.store.transaction(async (rows) => {
          const values = rows.keyValues('settings')
          await values.set('old', 'after')
          await values.set('new', { a: 1 })
          await values.delete('going')
          expect(await values.get('old')).toBe('after')
          expect(await values.get('going')).toBeUndefined()
          await rows.feeds.add({ url: 'https://wire.test/t', title: 'T', nextPoll: 0, interval: 1, at: 1 })
          if (fails) throw new Error('undone')
        })
      await expect(change(true)).rejects.toThrow('undone')
      expect([await kept.get('old'), await kept.get('new'), await kept.get('going')]).toEqual(['before', undefined, 1])
      expect(await world.store.feeds.all()).toEqual([])
      await change(false)
      expect([await kept.get('old'), await kept.get('new'), await kept.get('going')]).toEqual([
        'after',
        { a: 1 },
        undefined,
      ])
    })

    test('a row refused for its key leaves the transaction usable', async () => {
      const feed = await addFeed(world.store)
      await world.store.items.add(itemOf(feed.id, { guid: 'g' }))
      await world.store.transaction(async (rows) => {
        expect(await rows.items.add(itemOf(feed.id, { guid: 'g' }))).toBeUndefined()
        await rows.items.add(itemOf(feed.id, { guid: 'h' }))
      })
      expect(await world.store.items.countOfFeed(feed.id)).toBe(2)
    })

    test('the database says what it is, and how large', async () => {
      const { kind, place, bytes } = await world.store.describe()
      expect(['sqlite', 'postgres']).toContain(kind)
      expect(place).not.toBe('')
      expect(bytes).toBeGreaterThan(10_000)
    })
  })
}
