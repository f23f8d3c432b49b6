import { describe, expect, test } from 'vitest'
import type { ChannelRef, MessageRef } from '../../../src/core/place.ts'
import {
  addDelivery,
  addFeed,
  articleOf,
  card,
  elsewhere,
  itemOf,
  night,
  politics,
  race,
  showArticle,
  type World,
} from './samples.ts'

export function describeDeliveries(world: World): void {
  describe('the outbox', () => {
    const claim = (now: number, until = now + 100, place = night) => world.store.deliveries.claimNext(place, now, until)
    const due = async (now: number) =>
      (await world.store.deliveries.dueChannels(now, 10)).map((place) => `${place.workspace} ${place.channel}`)

    test('a key is one row, whoever of several racers adds it', async () => {
      const added = await race(() =>
        world.store.deliveries.add({ kind: 'notice', key: 'k', card, article: null, ...night, at: 7 }),
      )
      expect(added.filter(Boolean).length).toBe(1)
      const row = (await world.store.deliveries.byKey('k'))!
      expect(row).toEqual({
        id: row.id,
        kind: 'notice',
        key: 'k',
        ...night,
        card,
        state: 'pending',
        attempts: 0,
        nextAttempt: 7,
        ref: null,
        reason: null,
        article: null,
        under: null,
        heldUntil: 0,
        instead: null,
        again: false,
        createdAt: 7,
        postedAt: null,
      })
      expect(await world.store.deliveries.byId(row.id)).toEqual(row)
      expect(await world.store.deliveries.byKey('other')).toBeUndefined()
    })

    test('one that goes under another keeps whose, and its thread once it is posted', async () => {
      const { deliveries } = world.store
      await deliveries.add({ kind: 'brief', key: 'under', card, article: null, under: 'k', ...night, at: 7 })
      const row = (await deliveries.byKey('under'))!
      expect(row).toMatchObject({ under: 'k', key: 'under' })
      expect(row.thread).toBeUndefined()
      await deliveries.save(row.id, { state: 'posted', thread: 'm1', ref: { ...night, message: 'm2' } })
      expect(await deliveries.byId(row.id)).toMatchObject({ thread: 'm1', ref: { message: 'm2' } })
    })

    test('articles posted since a moment are counted by feed and channel', async () => {
      const { articles, items, deliveries } = world.store
      const feed = await addFeed(world.store)
      const { article } = await articles.add(articleOf())
      const { id } = article
      await items.add(itemOf(feed.id, { article: id, state: 'read' }))
      const post = async (key: string, place: ChannelRef, at: number) => {
        await deliveries.add({ kind: 'brief', key, card, article: id, ...place, at })
        const row = (await deliveries.byKey(key))!
        await deliveries.save(row.id, { state: 'posted', postedAt: at })
      }
      await post('old', night, 4)
      await post('new', night, 6)
      await post('other', elsewhere, 6)
      await deliveries.add({ kind: 'brief', key: 'waits', card, article: id, ...politics, at: 6 })
      const counted = await deliveries.postedByFeed(night.platform, night.workspace, 5)
      expect([...counted]).toEqual([[`${feed.id} ${night.channel}`, 1]])
    })

    test('a row that can’t go where it was to go waits where it is to go instead, and nowhere else', async () => {
      const { deliveries } = world.store
      const alone = { ...night, channel: '@U1' }
      await deliveries.add({ kind: 'remind', key: 'r', card, article: null, ...alone, instead: politics, at: 5 })
      const row = (await claim(5, 100, alone))!
      expect(row).toMatchObject({ instead: politics })
      await deliveries.move(row.id, { ...politics, thread: 't1' }, 6)
      expect(await claim(6, 100, alone)).toBeUndefined()
      expect(await claim(6, 100, politics)).toMatchObject({ id: row.id, ...politics, thread: 't1', instead: null })
    })

    test('what a refusal holds back in a channel is due when the channel is open again; what only waits is not', async () => {
      const [a, b] = [await addDelivery(world.store, 'a', { at: 5 }), await addDelivery(world.store, 'b', { at: 900 })]
      await world.store.deliveries.save(a.id, { nextAttempt: 800, reason: 'not in the channel' })
      await world.store.deliveries.wake(night, 10)
      expect(await world.store.deliveries.byId(a.id)).toMatchObject({ nextAttempt: 10 })
      expect(await world.store.deliveries.byId(b.id)).toMatchObject({ nextAttempt: 900 })
    })

    test('that an editor has not found it is kept with it', async () => {
      const { id } = await addDelivery(world.store, 'a')
      await world.store.deliveries.save(id, { again: true })
      expect(await world.store.deliveries.byId(id)).toMatchObject({ again: true })
    })

    test('rows of a channel go out in the order of their adding, one after another', async () => {
      const [a, b] = [await addDelivery(world.store, 'a', { at: 5 }), await addDelivery(world.store, 'b', { at: 1 })]
      expect(await claim(4)).toBeUndefined()
      const first = await claim(5)
      expect(first).toEqual({ ...a, state: 'sending' })
      expect(await claim(5)).toBeUndefined()
      await world.store.deliveries.save(a.id, { state: 'posted', postedAt: 6 })
      expect((await claim(6))?.id).toBe(b.id)
    })

    test('a row of a thread keeps it, and its place in the order of the channel', async () => {
      await addDelivery(world.store, 'a', { place: { ...night, thread: 't1' } })
      await addDelivery(world.store, 'b')
      expect(await world.store.deliveries.dueChannels(1, 10)).toEqual([night])
      expect(await claim(1, 2, { ...night, thread: 'other' })).toMatchObject({ key: 'a', thread: 't1' })
      expect(await claim(1)).toBeUndefined()
    })

    test('how many articles a channel was posted lately: of its own, by themselves, since a moment, among its last rows', async () => {
      const { deliveries } = world.store
      for (const [n, key] of ['a', 'b', 'c', 'd'].entries()) {
        await deliveries.add({ kind: key === 'd' ? 'notice' : 'brief', key, card, article: null, ...night, at: n })
        await deliveries.save((await deliveries.byKey(key))!.id, { state: 'posted', postedAt: 10 * n })
      }
      await deliveries.add({ kind: 'brief', key: 'listed', card, article: null, ...night, at: 9 })
      await deliveries.save((await deliveries.byKey('listed'))!.id, { state: 'listed' })
      await deliveries.add({ kind: 'brief', key: 'waits', card, article: null, ...night, at: 9 })
      await deliveries.add({ kind: 'brief', key: 'elsewhere', card, article: null, ...politics, at: 9 })
      expect(await deliveries.postedLately(night, -1, 20)).toBe(3)
      expect(await deliveries.postedLately(night, 0, 20)).toBe(2)
      expect(await deliveries.postedLately(night, -1, 4)).toBe(1)
      expect(await deliveries.postedLately(elsewhere, -1, 20)).toBe(0)
    })

    test('the backlog of a channel are its articles that were not tried; it is taken once, in order, a thread at a time', async () => {
      const { deliveries } = world.store
      const brief = (key: string, at: number, place = night) =>
        deliveries.add({ kind: 'brief', key, card, article: null, ...place, at })
      await addDelivery(world.store, 'notice')
      for (const [n, key] of ['a', 'b', 'c', 'd'].entries()) await brief(key, 10 + n)
      await brief('threaded', 20, { ...night, thread: 't1' })
      await brief('elsewhere', 20, politics)
      const tried = (await deliveries.byKey('a'))!
      await deliveries.save(tried.id, { state: 'pending', reason: 'it could not be reached' })
      expect(await deliveries.backlog(night, 50)).toEqual({ count: 4, held: 0, oldest: 11, newest: 20 })
      expect(await deliveries.backlog(elsewhere, 50)).toEqual({ count: 0, held: 0, oldest: 0, newest: 0 })
      expect([await deliveries.waits(night), await deliveries.waits(elsewhere)]).toEqual([true, false])
      await deliveries.holdBacklog(night, 50, 99)
      expect(await deliveries.byKey('b')).toMatchObject({ nextAttempt: 99, state: 'pending' })
      expect((await deliveries.takeBacklog(night, 50, 2)).map(({ key }) => key)).toEqual(['b', 'c'])
      expect((await deliveries.takeBacklog(night, 50, 9)).map(({ key }) => key)).toEqual(['d'])
      expect((await deliveries.takeBacklog(night, 50, 9)).map(({ key }) => key)).toEqual(['threaded'])
      expect(await deliveries.takeBacklog(night, 50, 9)).toEqual([])
      expect(await deliveries.counts('local', 'desk')).toMatchObject({ listed: 4, pending: 3 })
    })

    test('what is held waits for its moment and holds nothing back; let go, it comes at once', async () => {
      const { deliveries } = world.store
      const add = (kind: 'brief' | 'change' | 'notice', key: string, place = night) =>
        deliveries.add({ kind, key, card, article: null, ...place, at: 1 })
      for (const key of ['a', 'b']) await add('brief', key)
      await add('brief', 'posted')
      const posted = (await deliveries.byKey('posted'))!
      await deliveries.save(posted.id, { state: 'pending', ref: { ...night, message: 'm1' } })
      await add('change', 'correction')
      await add('brief', 'elsewhere', politics)
      await deliveries.hold(night, 60)
      expect(await deliveries.byKey('a')).toMatchObject({ heldUntil: 60, state: 'pending' })
      expect(await deliveries.backlog(night, 59)).toMatchObject({ count: 0 })
      expect(await due(50)).toEqual(['desk night', 'desk politics'])
      for (const key of ['posted', 'correction']) {
        const claimed = (await claim(50))!
        expect(claimed.key).toBe(key)
        await deliveries.save(claimed.id, { state: 'posted' })
      }
      expect(await claim(59)).toBeUndefined()
      expect(await due(59)).toEqual(['desk politics'])
      expect(await due(60)).toContain('desk night')
      expect(await deliveries.backlog(night, 60)).toMatchObject({ count: 2, held: 2 })
      await deliveries.letGo(elsewhere)
      expect(await claim(59)).toBeUndefined()
      await deliveries.letGo(night)
      expect(await deliveries.backlog(night, 50)).toMatchObject({ count: 2, held: 2 })
      expect((await claim(50))?.key).toBe('a')
    })

    test('one of several racers has the channel', async () => {
      for (const key of ['a', 'b', 'c', 'd']) await addDelivery(world.store, key)
      const won = await race(() => claim(1, 100))
      expect(won.map((row) => row.key)).toEqual(['a'])
    })

    test('many workers drain a channel in order, and no two have it at once', async () => {
      const keys = Array.from({ length: 12 }, (_, i) => `k${i}`)
      for (const key of keys) await addDelivery(world.store, key)
      const sent: string[] = []
      let now = 0
      let most = 0
      await race(async () => {
        while (sent.length < keys.length) {
          const row = await claim(1, 100)
          if (row === undefined) continue
          most = Math.max(most, ++now)
          sent.push(row.key)
          now--
          await world.store.deliveries.save(row.id, { state: 'posted' })
        }
        return undefined
      })
      expect(sent).toEqual(keys)
      expect(most).toBe(1)
    })

    test('a first row that waits holds back those behind it; posted, unclear and failed ones do not', async () => {
      const rows = []
      for (const key of ['posted', 'unclear', 'failed', 'waits', 'behind'])
        rows.push(await addDelivery(world.store, key))
      for (const [i, state] of (['posted', 'unclear', 'failed'] as const).entries())
        await world.store.deliveries.save(rows[i]!.id, { state })
      await world.store.deliveries.save(rows[3]!.id, { nextAttempt: 50, attempts: 1, reason: 'rate limited' })
      expect(await claim(49)).toBeUndefined()
      expect(await due(49)).toEqual([])
      expect(await due(50)).toEqual(['desk night'])
      expect(await claim(50)).toMatchObject({ key: 'waits', attempts: 1, reason: 'rate limited' })
    })

    test('what a dead worker held is first again when its lease is over', async () => {
      const a = await addDelivery(world.store, 'a')
      await addDelivery(world.store, 'b')
      await claim(10, 60)
      expect(await claim(59)).toBeUndefined()
      expect(await due(59)).toEqual([])
      expect(await due(60)).toEqual(['desk night'])
      expect(await claim(60)).toEqual({ ...a, state: 'sending' })
    })

    test('whoever let a lease run out writes no outcome over what others found', async () => {
      const a = await addDelivery(world.store, 'a')
      await claim(10, 60)
      await claim(60, 160)
      expect(await world.store.deliveries.saveHeld(a.id, 60, { state: 'pending', nextAttempt: 0 })).toBe(false)
      expect(await claim(100)).toBeUndefined()
      expect(await world.store.deliveries.saveHeld(a.id, 160, { state: 'posted' })).toBe(true)
      expect(await world.store.deliveries.saveHeld(a.id, 160, { state: 'pending' })).toBe(false)
      expect(await world.store.deliveries.byId(a.id)).toMatchObject({ state: 'posted' })
    })

    test('another card is shown by an edit; what is on its way stays with the worker that has it', async () => {
      const a = await addDelivery(world.store, 'a')
      const card = { title: 'Corrected', parts: [] }
      await claim(10, 60)
      await world.store.deliveries.showInstead(a.id, card, 20)
      expect(await claim(30)).toBeUndefined()
      expect(await world.store.deliveries.byId(a.id)).toMatchObject({ state: 'sending', card })
      await world.store.deliveries.save(a.id, { state: 'posted' })
      await world.store.deliveries.showInstead(a.id, card, 40)
      expect(await claim(39)).toBeUndefined()
      expect(await claim(40)).toMatchObject({ id: a.id, state: 'sending' })
    })

    test('a row that was posted before and waits again is sent before later ones, and held back by a worker at one', async () => {
      const a = await addDelivery(world.store, 'a')
      const b = await addDelivery(world.store, 'b')
      await claim(1)
      await world.store.deliveries.save(a.id, { state: 'posted' })
      expect((await claim(1, 100))?.id).toBe(b.id)
      await world.store.deliveries.save(a.id, { state: 'pending', card: { parts: [] }, nextAttempt: 1 })
      expect(await claim(2)).toBeUndefined()
      expect(await due(2)).toEqual([])
      await world.store.deliveries.save(b.id, { state: 'posted' })
      expect(await claim(2)).toMatchObject({ id: a.id, card: { parts: [] } })
    })

    test('channels do not hold each other back; the longest due comes first', async () => {
      await addDelivery(world.store, 'a', { at: 3 })
      await addDelivery(world.store, 'b', { at: 2, place: politics })
      await addDelivery(world.store, 'c', { at: 1, place: elsewhere })
      await addDelivery(world.store, 'd', { at: 1, place: { ...night, platform: 'slack' } })
      expect(await world.store.deliveries.dueChannels(5, 10)).toEqual([
        elsewhere,
        { ...night, platform: 'slack' },
        politics,
        night,
      ])
      expect(await world.store.deliveries.dueChannels(5, 2)).toEqual([elsewhere, { ...night, platform: 'slack' }])
      const claimed = await Promise.all([claim(5), claim(5, 100, politics), claim(5, 100, elsewhere)])
      expect(claimed.map((row) => row?.key)).toEqual(['a', 'b', 'c'])
    })

    test('save writes the outcome; the row is found by its message and its article', async () => {
      const article = await showArticle(world.store)
      const row = await addDelivery(world.store, 'a', { article: article.id })
      const ref: MessageRef = { ...night, thread: 't9', message: 'm1' }
      await world.store.deliveries.save(row.id, { state: 'posted', attempts: 1, ref, postedAt: 9 })
      const posted = { ...row, state: 'posted', attempts: 1, ref, postedAt: 9 }
      expect(await world.store.deliveries.byMessage({ ...night, message: 'm1' })).toEqual(posted)
      expect(await world.store.deliveries.ofArticle(article.id)).toEqual([posted])
      expect(await world.store.deliveries.byMessage({ ...politics, message: 'm1' })).toBeUndefined()
      expect(await world.store.deliveries.byMessage({ ...elsewhere, message: 'm1' })).toBeUndefined()
      expect(await world.store.deliveries.byMessage({ ...night, message: 'm2' })).toBeUndefined()
      await world.store.deliveries.save(row.id, { ref: null })
      expect(await world.store.deliveries.byMessage({ ...night, message: 'm1' })).toBeUndefined()
    })

    test('lists come newest first; troubled ones are the unclear and the failed', async () => {
      const rows = []
      for (const key of ['a', 'b', 'c']) rows.push(await addDelivery(world.store, key))
      await addDelivery(world.store, 'd', { place: politics })
      const theirs = await addDelivery(world.store, 'e', { place: elsewhere })
      const keys = (found: readonly { readonly key: string }[]) => found.map((row) => row.key)
      expect(keys(await world.store.deliveries.ofChannel(night, 2))).toEqual(['c', 'b'])
      const gone = await addDelivery(world.store, 'gone')
      await world.store.deliveries.takeAway(gone.id, 1)
      expect(keys(await world.store.deliveries.ofChannel(night, 2))).toEqual(['c', 'b'])
      await world.store.deliveries.save(rows[0]!.id, { state: 'failed', reason: 'no permission' })
      await world.store.deliveries.save(rows[2]!.id, { state: 'unclear', reason: 'timed out' })
      await world.store.deliveries.save(theirs.id, { state: 'failed' })
      expect(keys(await world.store.deliveries.troubled('local', 'desk', 10))).toEqual(['c', 'a'])
      expect(keys(await world.store.deliveries.troubled('local', 'desk', 1))).toEqual(['c'])
    })

    test('rows are counted by state, in all or in one workspace', async () => {
      const a = await addDelivery(world.store, 'a')
      await addDelivery(world.store, 'b')
      await addDelivery(world.store, 'c', { place: elsewhere })
      await world.store.deliveries.save(a.id, { state: 'posted' })
      expect(await world.store.deliveries.counts()).toEqual({
        pending: 2,
        listed: 0,
        sending: 0,
        posted: 1,
        unclear: 0,
        failed: 0,
      })
      expect(await world.store.deliveries.counts('local', 'desk')).toEqual({
        pending: 1,
        listed: 0,
        sending: 0,
        posted: 1,
        unclear: 0,
        failed: 0,
      })
      expect(await world.store.deliveries.counts('slack')).toEqual({
        pending: 0,
        listed: 0,
        sending: 0,
        posted: 0,
        unclear: 0,
        failed: 0,
      })
    })

    test('what grows is counted no further than asked, and what is not posted in all workspaces together', async () => {
      const { deliveries } = world.store
      for (const [key, state] of [
        ['a', 'posted'],
        ['b', 'posted'],
        ['c', 'posted'],
        ['d', 'pending'],
        ['e', 'failed'],
      ] as const)
        await deliveries.save((await addDelivery(world.store, key)).id, { state })
      await addDelivery(world.store, 'f', { place: elsewhere })
      const others = { listed: 0, sending: 0, unclear: 0 }
      expect(await deliveries.countsUpTo(2, 'local', 'desk')).toEqual({ ...others, posted: 2, pending: 1, failed: 1 })
      expect(await deliveries.countsUpTo(9, 'local', 'desk')).toEqual({ ...others, posted: 3, pending: 1, failed: 1 })
      expect(await deliveries.unposted()).toEqual({ pending: 2, sending: 0, unclear: 0, failed: 1 })
    })

    test('a shared answer is posted already, and found by the articles whose words it shows', async () => {
      const [a, b] = [await showArticle(world.store), await showArticle(world.store)]
      const ref = { ...night, message: 'm7' }
      const shared = { kind: 'shared' as const, key: 'shared:m7', card, ref, articles: [a.id, b.id], at: 5 }
      expect(await world.store.deliveries.addPosted(shared)).toBe(true)
      expect(await world.store.deliveries.addPosted(shared)).toBe(false)
      const [row] = await world.store.deliveries.showing(b.id)
      expect(row).toMatchObject({ kind: 'shared', state: 'posted', ref, postedAt: 5, article: null, ...night })
      expect(await world.store.deliveries.byMessage(ref)).toEqual(row)
      expect(await world.store.deliveries.dueChannels(9, 9)).toEqual([])
      await world.store.deliveries.save(row!.id, { state: 'pending', nextAttempt: 9 })
      expect((await world.store.deliveries.claimNext(night, 9, 20))?.id).toBe(row!.id)
      expect(await world.store.deliveries.showing('none')).toEqual([])
    })
  })
}
