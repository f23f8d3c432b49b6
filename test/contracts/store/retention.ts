import { describe, expect, test } from 'vitest'
import type { ItemRow } from '../../../src/core/rows/item.ts'
import {
  addDelivery,
  addFeed,
  articleOf,
  elsewhere,
  followupOf,
  itemOf,
  night,
  showArticle,
  type World,
} from './samples.ts'

const all = 100
const desk = { platform: night.platform, workspace: night.workspace }
const nobody = { ...night, member: null }

export function describeRetention(world: World): void {
  describe('retention', () => {
    const letGo = (before: number) => world.store.retention.ofWorkspace('articles', night, before, all)
    const there = async (id: string) => (await world.store.articles.forWork.byId(id)) !== undefined

    test('an article goes with its item, post, story place, versions and words, and others stay', async () => {
      const feed = await addFeed(world.store)
      const old = await showArticle(world.store, { headline: 'Zander opens', canonicalUrl: 'https://x.test/z' })
      const young = await showArticle(world.store, { headline: 'Harbour opens', createdAt: 60, at: 60 })
      await world.store.items.add(itemOf(feed.id, { guid: 'z', state: 'read', article: old.id }))
      await addDelivery(world.store, 'k1', { article: old.id })
      const [due] = await world.store.deliveries.ofArticle(old.id)
      await world.store.deliveries.save(due!.id, { state: 'posted' })
      await world.store.articles.addVersion(old.id, { headline: 'Zander opens late', text: 'T' }, 'f', 2)
      expect(await letGo(50)).toBe(1)
      expect([await there(old.id), await there(young.id)]).toEqual([false, true])
      expect(await world.store.items.byGuid(feed.id, 'z')).toBeUndefined()
      expect(await world.store.deliveries.byKey('k1')).toBeUndefined()
      expect(await world.store.articles.seenBy(nobody).search('zander', 5)).toEqual([])
      expect(await world.store.articles.forWork.version(old.id, 1)).toBeUndefined()
      expect(await letGo(50)).toBe(0)
    })

    test('what another workspace was shown stays there, until its time is over as well', async () => {
      const article = await showArticle(world.store, { headline: 'Shared' })
      await world.store.articles.show(article.id, elsewhere, 40)
      await letGo(30)
      expect(await world.store.articles.seenBy(nobody).byId(article.id)).toBeUndefined()
      expect(await world.store.articles.seenBy({ ...elsewhere, member: null }).byId(article.id)).toBeDefined()
      expect(await world.store.retention.ofWorkspace('articles', elsewhere, 50, all)).toBe(1)
      expect(await there(article.id)).toBe(false)
    })

    test('an open follow-up keeps its article and the articles of its story; once it is closed they go', async () => {
      const own = await showArticle(world.store, { headline: 'Own' })
      const told = await showArticle(world.store, { headline: 'Told' })
      const story = await world.store.stories.add({ ...desk, slug: 'ferry', headline: 'Ferry', createdAt: 1 })
      await world.store.stories.put(story.id, told.id, 1, false)
      const first = await world.store.followups.add(followupOf({ article: own.id }))
      const second = await world.store.followups.add(followupOf({ story: story.id }))
      expect(await letGo(50)).toBe(0)
      for (const { id } of [first, second])
        await world.store.followups.save(id, { state: 'done', updatedAt: 10 }, { at: 10, who: 'ann', what: 'done' })
      expect(await letGo(50)).toBe(2)
      expect(await world.store.followups.byId(first.id)).toMatchObject({ article: null, state: 'done' })
      expect(await world.store.retention.ofWorkspace('followups', night, 50, all)).toBe(2)
      expect(await world.store.retention.ofWorkspace('stories', night, 50, all)).toBe(1)
      expect(await world.store.stories.byId(story.id)).toBeUndefined()
    })

    test('a story that came further keeps all its articles', async () => {
      const old = await showArticle(world.store, { headline: 'First' })
      const young = await showArticle(world.store, { headline: 'Then', createdAt: 90, at: 90 })
      const story = await world.store.stories.add({ ...desk, slug: 'ferry', headline: 'Ferry', createdAt: 1 })
      await world.store.stories.put(story.id, old.id, 1, false)
      await world.store.stories.put(story.id, young.id, 90, false)
      expect(await letGo(50)).toBe(0)
      expect(await letGo(100)).toBe(2)
    })

    test('a post that is on its way keeps its article', async () => {
      const article = await showArticle(world.store)
      const post = await addDelivery(world.store, 'k', { article: article.id })
      expect(await letGo(50)).toBe(0)
      await world.store.deliveries.save(post.id, { state: 'failed' })
      expect(await letGo(50)).toBe(1)
    })

    test('what goes is known by its guid, by its address and title, and by its words, in its own feed alone', async () => {
      const feed = await addFeed(world.store)
      const other = await addFeed(world.store)
      const item = itemOf(feed.id, { guid: 'g', url: 'https://x.test/1', title: 'T', fingerprint: 'w', state: 'held' })
      await world.store.items.add(item)
      expect(await world.store.retention.shared('items', 50, all)).toBe(1)
      const asked = (change: Partial<ItemRow>) =>
        world.store.gone.item({ ...itemOf(feed.id), fingerprint: 'else', ...change }, 60)
      expect(await asked({ guid: 'g' })).toBe('over')
      expect(await asked({ url: 'https://x.test/1', title: 'T' })).toBe('over')
      expect(await asked({ fingerprint: 'w' })).toBe('over')
      expect(await asked({ url: 'https://x.test/1', title: 'Another' })).toBeUndefined()
      expect(await asked({ feed: other.id, guid: 'g' })).toBeUndefined()
    })

    test('a page that is gone is known while it says the same', async () => {
      await showArticle(world.store, { canonicalUrl: 'https://x.test/1', fingerprint: 'aa' })
      await letGo(50)
      expect(await world.store.gone.page('https://x.test/1', 'aa', 60)).toBe('over')
      expect(await world.store.gone.page('https://x.test/1', 'bb', 60)).toBeUndefined()
    })

    test('the key of a brief is never used twice, though its row is gone', async () => {
      const article = await showArticle(world.store)
      const brief = { kind: 'brief', key: 'brief:x', card: { parts: [] }, ...night, at: 1 } as const
      await world.store.deliveries.add({ ...brief, article: article.id })
      const row = await world.store.deliveries.byKey('brief:x')
      await world.store.deliveries.save(row!.id, { state: 'posted' })
      await letGo(50)
      expect(await world.store.deliveries.byKey('brief:x')).toBeUndefined()
      expect(await world.store.deliveries.add({ ...brief, article: null })).toBe(false)
    })

    test('a mark that no feed asks for goes in the end; one that is asked for stays', async () => {
      const day = 86_400_000
      const feed = await addFeed(world.store)
      for (const guid of ['asked', 'left'])
        await world.store.items.add(itemOf(feed.id, { guid, fingerprint: guid, state: 'held' }))
      await world.store.retention.shared('items', 50, all)
      const asked = (guid: string, at: number) =>
        world.store.gone.item({ ...itemOf(feed.id), guid, fingerprint: guid }, at)
      expect(await asked('asked', 100 * day)).toBe('over')
      await world.store.retention.shared('marks', 200 * day, all)
      expect([await asked('asked', 200 * day), await asked('left', 200 * day)]).toEqual(['over', undefined])
    })

    test('a text of one member goes by the last time that it was asked for; an embargoed one waits', async () => {
      const pasted = articleOf({ workspace: 'local:desk', asker: 'ann', headline: 'Draft' })
      const { article } = await world.store.articles.add(pasted)
      const { article: later } = await world.store.articles.add({ ...pasted, content: { headline: 'E', text: 'e' } })
      await world.store.articles.showTo(article.id, 'ann', night, 5)
      await world.store.articles.showTo(later.id, 'ann', night, 5)
      await world.store.embargoes.set({ ...night, article: later.id, until: 999 })
      expect(await world.store.retention.ofWorkspace('private', night, 50, all)).toBe(1)
      expect([await there(article.id), await there(later.id)]).toEqual([false, true])
    })

    test('wire copy: the text that others have it from stays as long as they do', async () => {
      const original = await showArticle(world.store, { headline: 'Wire' })
      const copy = await showArticle(world.store, { headline: 'Copy', createdAt: 60, at: 60 })
      await world.store.articles.markCopy(copy.id, original.id, 60)
      await letGo(50)
      expect(await there(original.id)).toBe(true)
      await letGo(100)
      await world.store.retention.shared('unshown', 100, all)
      expect([await there(original.id), await there(copy.id)]).toEqual([false, false])
    })

    test('small steps: no more than were asked for, and each names what it took', async () => {
      for (let n = 0; n < 5; n++) await showArticle(world.store, { headline: `N${n}` })
      const steps = []
      for (let n = 0; n < 4; n++) steps.push(await world.store.retention.ofWorkspace('articles', night, 50, 2))
      expect(steps).toEqual([2, 2, 1, 0])
    })

    test('posts about no article, notes, messages and the audit go by age, of their workspace alone', async () => {
      for (const place of [night, elsewhere]) {
        const post = await addDelivery(world.store, `k-${place.workspace}`, { place })
        await world.store.deliveries.save(post.id, { state: 'posted' })
        const { platform, workspace } = place
        await world.store.notes.add({
          platform,
          workspace,
          kind: 'line',
          at: 1,
          memberId: 'a',
          memberName: 'A',
          text: 'x',
        })
      }
      await addDelivery(world.store, 'waits')
      for (const kind of ['posts', 'notes'] as const)
        expect(await world.store.retention.ofWorkspace(kind, night, 50, all)).toBe(1)
      expect(await world.store.deliveries.byKey('k-other')).toBeDefined()
      expect(await world.store.deliveries.byKey('waits')).toBeDefined()
      await world.store.messages.add({ channel: 'c', key: null, author: 'a', card: { parts: [] }, thread: null, at: 1 })
      expect(await world.store.retention.shared('messages', 50, all)).toBe(1)
      expect((await world.store.retention.workspaces()).map(({ workspace }) => workspace)).toEqual(['desk', 'other'])
    })
  })
}
