import { describe, expect, test } from 'vitest'
import type { Card } from '../../../src/core/card.ts'
import type { QuotePlace } from '../../../src/core/rows/forgetting.ts'
import { wordFinder } from '../../../src/core/word-finder.ts'
import { elsewhere, followupOf, night, showArticle, type World } from './samples.ts'

const desk = { platform: night.platform, workspace: night.workspace }
const nobody = { ...night, member: null }

export function describeForgetting(world: World): void {
  describe('forgetting', () => {
    /** As the newsroom does it: what quotes them, step by step, and then themselves. */
    const forget = (ids: readonly string[], posts: 'delete' | 'keep' = 'delete') =>
      world.store.transaction(async ({ forgetting }) => {
        const finder = wordFinder(await forgetting.wordsOf(ids))
        const going = { finder, articles: ids, places: [desk], posts, since: await forgetting.oldestOf(ids), now: 9 }
        const counts: Record<string, number> = {}
        for (let from: QuotePlace | undefined, more = true; more; more = from !== undefined) {
          const looked = await forgetting.lookForQuotes(going, from)
          const page = await forgetting.takeOutQuotes(going, from)
          expect(looked).toEqual(page)
          if (page.held > 0) counts[page.table] = (counts[page.table] ?? 0) + page.held
          from = page.next
        }
        const { counts: own, kept } = await forgetting.forget({ what: 'articles', ids }, [desk], posts, 9)
        return { counts: { ...own, ...counts }, kept }
      })
    const secret = () =>
      showArticle(world.store, {
        headline: 'Zaphquill is sold',
        text: 'The harbour of Zaphquill is sold to a company, the mayor said.',
        canonicalUrl: 'https://x.test/zaphquill',
      })

    test('what another workspace was shown stays there', async () => {
      const article = await secret()
      await world.store.articles.show(article.id, elsewhere, 1)
      expect((await forget([article.id])).kept).toEqual([article.id])
      expect(await world.store.articles.seenBy(nobody).byId(article.id)).toBeUndefined()
      expect(await world.store.articles.seenBy({ ...elsewhere, member: null }).byId(article.id)).toBeDefined()
    })

    test('an article goes from everywhere, and is known by its address, whatever it says', async () => {
      const article = await secret()
      const { platform, workspace } = desk
      await world.store.notes.add({
        ...desk,
        kind: 'line',
        at: 1,
        memberId: 'a',
        memberName: 'A',
        text: 'Zaphquill is sold: look',
      })
      await world.store.audit.add({
        ...{ platform, workspace, at: 1, memberId: 'a', memberName: 'A', kind: 'story', subject: 's', undoes: null },
        ...{ summary: 'renamed to Zaphquill is sold', before: { headline: 'Zaphquill is sold' }, after: null },
      })
      await world.store.keyValues('there-already').set('sub', ['g Zaphquill is sold', 'g Another'])
      const words = await world.store.forgetting.wordsOf([article.id])
      const { counts, kept } = await forget([article.id])
      expect(kept).toEqual([])
      expect(counts).toMatchObject({ articles: 1, article_shows: 1, notes: 1, audit: 1, kv: 1 })
      const found = await world.store.forgetting.find(words)
      expect(Object.values(found).every((rows) => rows === 0)).toBe(true)
      expect(Object.keys(found)).toEqual(expect.arrayContaining(['articles', 'kv', 'messages', 'watches']))
      expect(await world.store.gone.page('https://x.test/zaphquill', 'ffff', 10)).toBe('forgotten')
      expect((await world.store.audit.list(platform, workspace, 1))[0]).toMatchObject({ memberName: 'A', before: null })
      expect(await world.store.keyValues('there-already').get('sub')).toEqual(['g Another'])
    })

    test('its post is taken away by the outbox; of a digest only its line goes', async () => {
      const article = await secret()
      const line = (text: string) => [{ type: 'link' as const, text, url: `https://x.test/${text}` }]
      const digest: Card = { title: 'Digest', parts: [{ type: 'list', items: [line('zaphquill'), line('other')] }] }
      const brief: Card = { title: 'Zaphquill is sold', parts: [{ type: 'text', text: 'x' }] }
      for (const [key, card, of] of [
        ['d', digest, null],
        ['b', brief, article.id],
      ] as const) {
        await world.store.deliveries.add({ kind: 'notice', key, card, article: of, ...night, at: 1 })
        const row = await world.store.deliveries.byKey(key)
        await world.store.deliveries.save(row!.id, { state: 'posted', ref: { ...night, message: key } })
      }
      await forget([article.id])
      const claimed = [await world.store.deliveries.claimNext(night, 10, 20)]
      await world.store.deliveries.save(claimed[0]!.id, { state: 'posted' })
      claimed.push(await world.store.deliveries.claimNext(night, 10, 20))
      expect(claimed.map((row) => [row?.ref?.message, row?.card])).toEqual([
        ['d', { title: 'Digest', parts: [{ type: 'list', items: [line('other')] }] }],
        ['b', { parts: [] }],
      ])
    })

    test('with the posts left, the desk knows them no more', async () => {
      const article = await secret()
      const card: Card = { title: 'Zaphquill is sold', parts: [] }
      await world.store.deliveries.add({ kind: 'brief', key: 'b', card, article: article.id, ...night, at: 1 })
      await forget([article.id], 'keep')
      expect(await world.store.deliveries.ofChannel(night, 5)).toEqual([])
    })

    test('a story loses it, and is named after the oldest that stays; without others it goes', async () => {
      const article = await secret()
      const other = await showArticle(world.store, { headline: 'Another' })
      const [alone, both] = await Promise.all(
        ['zaphquill-alone', 'zaphquill-both'].map((slug) =>
          world.store.stories.add({ ...desk, slug, headline: 'Zaphquill is sold', createdAt: 1 }),
        ),
      )
      await world.store.stories.put(both!.id, article.id, 1, false)
      await world.store.stories.put(both!.id, other.id, 2, false)
      await forget([article.id])
      const named = await world.store.stories.byId(both!.id)
      expect(named).toMatchObject({ headline: 'Another' })
      expect(named!.slug).not.toContain('zaphquill')
      expect(await world.store.stories.articles(both!.id)).toEqual([other.id])
      expect(await world.store.stories.articles(alone!.id)).toEqual([])
    })

    test('a follow-up made of its words goes, one in somebody’s own words stays without it', async () => {
      const article = await secret()
      const made = await world.store.followups.add(followupOf({ article: article.id, span: { start: 0, end: 9 } }))
      const own = await world.store.followups.add(followupOf({ article: article.id }))
      await forget([article.id])
      expect(await world.store.followups.byId(made.id)).toBeUndefined()
      expect(await world.store.followups.byId(own.id)).toMatchObject({ article: null })
    })

    test('a member: names go, what was done stays, and others are left alone', async () => {
      const { platform, workspace } = desk
      const line = { ...desk, kind: 'line' as const, at: 1, text: 'At six' }
      await world.store.notes.add({ ...line, memberId: 'U1', memberName: 'Ann' })
      await world.store.notes.add({ ...line, memberId: 'U2', memberName: 'Ben' })
      const owned = await world.store.followups.add(followupOf({ ownerId: 'U1', ownerName: 'Ann', state: 'claimed' }))
      for (const member of ['U1', 'U2'])
        await world.store.keyValues('passkeys').set(`key-${member}`, { member, counter: 0 })
      await world.store.keyValues('staff').set('local:desk', { U1: { level: 'editor' }, U2: { level: 'admin' } })
      await world.store.keyValues('rota').set('local:desk', [{ memberId: 'U1' }, { memberId: 'U2' }])
      expect(await world.store.forgetting.namesOf('U1', [desk])).toEqual(['Ann'])
      await world.store.transaction((rows) => rows.forgetting.forget({ what: 'member', id: 'U1' }, [desk], 'delete', 9))
      const notes = await world.store.notes.since(platform, workspace, 0, 9)
      expect(notes.map(({ memberId, memberName, text }) => [memberId, memberName, text])).toEqual([
        ['', 'somebody', 'At six'],
        ['U2', 'Ben', 'At six'],
      ])
      expect(await world.store.followups.byId(owned.id)).toMatchObject({
        ownerId: null,
        ownerName: null,
        state: 'open',
      })
      expect(await world.store.keyValues('passkeys').keys('')).toEqual(['key-U2'])
      expect(await world.store.keyValues('staff').get('local:desk')).toEqual({ U2: { level: 'admin' } })
      expect(await world.store.keyValues('rota').get('local:desk')).toEqual([{ memberId: 'U2' }])
    })

    test('a workspace: all of it, and nothing of another', async () => {
      const shared = await secret()
      await world.store.articles.show(shared.id, elsewhere, 1)
      const theirs = await showArticle(world.store, { headline: 'Theirs', place: elsewhere })
      await world.store.followups.add(followupOf({ article: shared.id }))
      await world.store.keyValues('settings').set('local:desk:burst', '3')
      await world.store.keyValues('settings').set('local:other:burst', '4')
      await world.store.transaction((rows) => rows.forgetting.forget({ what: 'workspace' }, [desk], 'delete', 9))
      expect((await world.store.retention.workspaces()).map(({ workspace }) => workspace)).toEqual(['other'])
      for (const { id } of [shared, theirs]) expect(await world.store.articles.forWork.byId(id)).toBeDefined()
      expect(await world.store.keyValues('settings').get('local:desk:burst')).toBeUndefined()
      expect(await world.store.keyValues('settings').get('local:other:burst')).toBe('4')
    })

    test('what is left of deleted rows is dealt with, and it is said what is true of this database', async () => {
      const article = await secret()
      const words = await world.store.forgetting.wordsOf([article.id])
      await forget([article.id])
      const { sentences, files } = await world.store.scrub(words)
      expect(sentences.length).toBeGreaterThan(0)
      for (const { found } of files) expect(found).toBe(0)
    })
  })
}
