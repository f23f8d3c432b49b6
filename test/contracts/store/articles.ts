import { describe, expect, test } from 'vitest'
import type { Analysis } from '../../../src/core/analysis.ts'
import type { Workspace } from '../../../src/core/place.ts'
import { articleOf, elsewhere, night, politics, race, showArticle, type World } from './samples.ts'

const analysis: Analysis = {
  version: 'a1',
  language: { code: 'en', readable: true },
  sentences: [{ start: 0, end: 3, paragraph: 0 }],
  summary: [],
  briefs: {},
  speakers: [],
  attributions: [],
  timexes: [],
  contradictions: [],
  events: [],
  undated: [],
  threads: [],
}

export function describeArticles(world: World): void {
  describe('articles', () => {
    test('an article reads back unit by unit, so that its spans stay exact', async () => {
      const text = 'Quote “\0”, a lone \ud83d surrogate, 夜, \u2028 and \t tabs.\r\n'
      const { article, added } = await world.store.articles.add(
        articleOf({ canonicalUrl: 'https://x.test/1', text, createdAt: 4 }),
      )
      expect(added).toBe(true)
      expect(article).toEqual({
        id: article.id,
        canonicalUrl: 'https://x.test/1',
        workspace: null,
        asker: null,
        version: 1,
        content: { headline: 'Harbour opens', text },
        fingerprint: '0123456789abcdef',
        createdAt: 4,
        updatedAt: 4,
      })
      expect(await world.store.articles.forWork.byId(article.id)).toEqual(article)
      expect(await world.store.articles.forWork.byUrl('https://x.test/1')).toEqual(article)
      expect(await world.store.articles.forWork.byUrl('https://x.test/2')).toBeUndefined()
    })

    test('a canonical url is one article, whoever of several racers adds it', async () => {
      const won = await race(async () => {
        const { article, added } = await world.store.articles.add(articleOf({ canonicalUrl: 'https://x.test/1' }))
        return { id: article.id, added }
      })
      expect(new Set(won.map((one) => one.id)).size).toBe(1)
      expect(won.filter((one) => one.added).length).toBe(1)
      expect(await world.store.articles.count()).toBe(1)
    })

    test('without a canonical url, every article is its own', async () => {
      await world.store.articles.add(articleOf())
      await world.store.articles.add(articleOf())
      expect(await world.store.articles.count()).toBe(2)
    })

    test('what a workspace pasted is never taken for the public page, nor for what another one pasted', async () => {
      const url = 'https://x.test/1'
      const ours = await world.store.articles.add(articleOf({ canonicalUrl: url, workspace: 'local:desk' }))
      const theirs = await world.store.articles.add(articleOf({ canonicalUrl: url, workspace: 'local:other' }))
      expect(await world.store.articles.forWork.byUrl(url)).toBeUndefined()
      const page = await world.store.articles.add(articleOf({ canonicalUrl: url }))
      expect([ours.added, theirs.added, page.added]).toEqual([true, true, true])
      expect((await world.store.articles.forWork.byUrl(url))?.id).toBe(page.article.id)
      const again = await world.store.articles.add(articleOf({ canonicalUrl: url, workspace: 'local:desk' }))
      expect(again).toEqual({ article: ours.article, added: false })
    })

    test('a new version keeps those before', async () => {
      const { article } = await world.store.articles.add(articleOf({ text: 'one' }))
      const second = await world.store.articles.addVersion(
        article.id,
        { headline: 'H', text: 'two', outlet: 'The Wire' },
        'f2',
        20,
      )
      expect(second).toEqual({
        ...article,
        version: 2,
        content: { headline: 'H', text: 'two', outlet: 'The Wire' },
        fingerprint: 'f2',
        updatedAt: 20,
      })
      expect(await world.store.articles.forWork.byId(article.id)).toEqual(second)
      await world.store.articles.addVersion(article.id, { headline: 'H', text: 'three' }, 'f3', 30)
      const texts = await Promise.all(
        [1, 2, 3, 4].map((version) => world.store.articles.forWork.version(article.id, version)),
      )
      expect(texts.map((content) => content?.text)).toEqual(['one', 'two', 'three', undefined])
      await expect(world.store.articles.addVersion('none', { headline: '', text: '' }, 'f', 1)).rejects.toThrow('none')
    })

    test('versions made at once are each kept', async () => {
      const { article } = await world.store.articles.add(articleOf({ text: 'first' }))
      await race((racer) =>
        world.store.articles.addVersion(article.id, { headline: 'H', text: `text ${racer}` }, 'f', racer),
      )
      const numbers = Array.from({ length: 9 }, (_, i) => i + 1)
      const texts = await Promise.all(
        numbers.map(async (version) => (await world.store.articles.forWork.version(article.id, version))?.text),
      )
      expect(new Set(texts)).toEqual(new Set(['first', ...Array.from({ length: 8 }, (_, i) => `text ${i}`)]))
    })

    test('fingerprints are those first seen since then, newest first', async () => {
      const add = async (createdAt: number, outlet?: string) => {
        const content = { headline: 'H', text: 'T', ...(outlet && { outlet }) }
        return (await world.store.articles.add({ ...articleOf({ createdAt }), content, fingerprint: `f${createdAt}` }))
          .article.id
      }
      const [, two, three] = [await add(1), await add(2, 'The Wire'), await add(3)]
      expect(await world.store.articles.forWork.fingerprints(2, 10)).toEqual([
        { id: three, fingerprint: 'f3', outlet: null, workspace: null, asker: null },
        { id: two, fingerprint: 'f2', outlet: 'The Wire', workspace: null, asker: null },
      ])
      expect((await world.store.articles.forWork.fingerprints(0, 1)).map((row) => row.id)).toEqual([three])
    })

    test('copies of a text stand together, the original first, whichever of them is asked for', async () => {
      const add = async () => (await world.store.articles.add(articleOf())).article.id
      const [first, second, third, alone] = [await add(), await add(), await add(), await add()]
      await world.store.articles.markCopy(third, first, 20)
      await world.store.articles.markCopy(second, first, 30)
      await world.store.articles.markCopy(third, alone, 40)
      for (const id of [first, second, third])
        expect(await world.store.articles.forWork.copies(id)).toEqual([first, third, second])
      expect(await world.store.articles.forWork.copies(alone)).toEqual([alone])
    })

    test('shown are those of the channel, or of the whole workspace, newest first and each once', async () => {
      const a = await showArticle(world.store, { at: 1 })
      const b = await showArticle(world.store, { at: 2, place: politics })
      const c = await showArticle(world.store, { at: 3 })
      const d = await showArticle(world.store, { at: 4, place: elsewhere })
      await world.store.articles.show(a.id, politics, 9)
      await world.store.articles.show(a.id, night, 9)
      const ids = async (place: Workspace & { readonly channel?: string }, limit = 10) => {
        const { platform, workspace, channel } = place
        const seen = world.store.articles.seenBy({ platform, workspace, member: null })
        return (await seen.shown({ ...(channel && { channel }), limit })).map((article) => article.id)
      }
      expect(await ids(night)).toEqual([c.id, a.id])
      expect(await ids(politics)).toEqual([a.id, b.id])
      expect(await ids({ platform: 'local', workspace: 'desk' })).toEqual([c.id, b.id, a.id])
      expect(await ids({ platform: 'local', workspace: 'desk' }, 2)).toEqual([c.id, b.id])
      expect(await ids(elsewhere)).toEqual([d.id])
      expect(await ids({ platform: 'slack', workspace: 'desk' })).toEqual([])
    })

    test('workspaces are those in which it was shown, each once', async () => {
      const { id } = await showArticle(world.store)
      for (const place of [politics, night, elsewhere]) await world.store.articles.show(id, place, 3)
      expect(await world.store.articles.forWork.workspaces(id)).toEqual([
        { platform: 'local', workspace: 'desk' },
        { platform: 'local', workspace: 'other' },
      ])
      expect(await world.store.articles.forWork.workspaces('none')).toEqual([])
    })

    test('a workspace sees what it was shown: it tells workspaces and platforms apart', async () => {
      const { id } = await showArticle(world.store)
      expect(
        await world.store.articles.seenBy({ platform: 'local', workspace: 'desk', member: null }).byId(id),
      ).toBeDefined()
      expect(
        await world.store.articles.seenBy({ platform: 'local', workspace: 'other', member: null }).byId(id),
      ).toBeUndefined()
      expect(
        await world.store.articles.seenBy({ platform: 'slack', workspace: 'desk', member: null }).byId(id),
      ).toBeUndefined()
    })

    test('what a member brought is theirs until it is shared; nobody else finds, lists or opens it', async () => {
      const { articles } = world.store
      const { article } = await articles.add(
        articleOf({ headline: 'Secret', workspace: 'local:desk', asker: 'ann', canonicalUrl: 'https://x.test/s' }),
      )
      await articles.showTo(article.id, 'ann', night, 1)
      const page = (await articles.add(articleOf({ headline: 'Page', canonicalUrl: 'https://x.test/p' }))).article
      await articles.showTo(page.id, 'ann', politics, 2)
      const seen = async (member: string | null, workspace = 'desk') => {
        const by = articles.seenBy({ platform: 'local', workspace, member })
        const all = [
          await by.shown({ limit: 9 }),
          await by.search('harbour', 9),
          [await by.byId(article.id), await by.byId(page.id)].filter((row) => row !== undefined),
        ].map((rows) => rows.map(({ content }) => content.headline).toSorted())
        expect(all).toEqual([all[0], all[0], all[0]])
        return all[0]
      }
      expect(await seen('ann')).toEqual(['Page', 'Secret'])
      expect([await seen('ben'), await seen(null), await seen('ann', 'other')]).toEqual([[], [], []])
      expect(
        await articles.seenBy({ platform: 'local', workspace: 'desk', member: 'ben' }).byUrl('https://x.test/p'),
      ).toBeUndefined()
      expect(
        (await articles.seenBy({ platform: 'local', workspace: 'desk', member: 'ann' }).byUrl('https://x.test/p'))?.id,
      ).toBe(page.id)
      await articles.share(article.id, night, 3)
      expect([await seen('ann'), await seen('ben'), await seen(null), await seen('ann', 'other')]).toEqual([
        ['Page', 'Secret'],
        ['Secret'],
        ['Secret'],
        [],
      ])
    })

    test('an embargo has one moment in a workspace, a row for each channel that waits, and ends once', async () => {
      const { embargoes } = world.store
      const { id } = (await world.store.articles.add(articleOf())).article
      await embargoes.set({ ...night, article: id, until: 50 })
      await embargoes.set({ ...elsewhere, article: id, until: 70 })
      await embargoes.set({ ...politics, article: id, until: 60 })
      expect(await embargoes.until(id, 'local', 'desk')).toBe(60)
      expect(await embargoes.until(id, 'slack', 'desk')).toBeUndefined()
      expect(await embargoes.due(59, 9)).toEqual([])
      const due = await embargoes.due(60, 9)
      expect(due).toHaveLength(2)
      expect((await embargoes.byId(due[0]!))?.channel).toBe(night.channel)
      expect([
        await embargoes.end(due[0]!, 59),
        await embargoes.end(due[0]!, 60),
        await embargoes.end(due[0]!, 60),
      ]).toEqual([false, true, false])
    })

    test('an analysis belongs to one version of an article and one of the analyser; a later one takes its place', async () => {
      const { article } = await world.store.articles.add(articleOf())
      await world.store.articles.saveAnalysis(article.id, 1, analysis)
      expect(await world.store.articles.forWork.analysis(article.id, 1, 'a1')).toEqual(analysis)
      expect(await world.store.articles.forWork.analysis(article.id, 2, 'a1')).toBeUndefined()
      expect(await world.store.articles.forWork.analysis(article.id, 1, 'a2')).toBeUndefined()
      const again = { ...analysis, language: { code: 'fr', readable: false } }
      await world.store.articles.saveAnalysis(article.id, 1, again)
      expect(await world.store.articles.forWork.analysis(article.id, 1, 'a1')).toEqual(again)
    })
  })
}
