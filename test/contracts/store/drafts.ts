import { describe, expect, test } from 'vitest'
import type { CheckFinding, CheckReport } from '../../../src/core/check.ts'
import type { QuotePlace } from '../../../src/core/rows/forgetting.ts'
import { wordFinder } from '../../../src/core/word-finder.ts'
import { elsewhere, night, showArticle, type World } from './samples.ts'

const desk = { platform: night.platform, workspace: night.workspace }
const ann = { ...desk, member: 'ann' }

/** A report with a finding for each of these articles. */
const reportOn = (...articles: readonly string[]): CheckReport => ({
  ...{ text: 'The ferry sails.', readable: true },
  findings: articles.map(
    (article): CheckFinding => ({
      ...{ thing: 'name', verdict: 'changed', draft: { start: 4, end: 9 }, words: [] },
      places: [{ article, version: 1, start: 0, end: 5, words: [] }],
    }),
  ),
})

/** What a member had kept by a check: theirs alone. */
export function describeDrafts(world: World): void {
  describe('drafts', () => {
    const keep = (
      text: string,
      at = 1,
      change: { report?: CheckReport | null; memberId?: string; workspace?: string } = {},
    ) =>
      world.store.drafts.add({
        ...{ ...desk, memberId: 'ann', text, day: '2026-11-24', story: null, report: null, articles: 0 },
        ...{ createdAt: at, checkedAt: at },
        ...change,
      })
    const forget = (ids: readonly string[]) =>
      world.store.transaction(async ({ forgetting }) => {
        const finder = wordFinder(await forgetting.wordsOf(ids))
        const going = { finder, articles: ids, places: [desk], posts: 'delete', since: 0, now: 9 } as const
        let held = 0
        for (let from: QuotePlace | undefined, more = true; more; more = from !== undefined) {
          const page = await forgetting.takeOutQuotes(going, from)
          if (page.table === 'drafts') held += page.held
          from = page.next
        }
        return held
      })

    test('are their member’s alone, the last checked first, each by a number that is never given again', async () => {
      const { drafts } = world.store
      const one = await keep('one', 1, { report: reportOn('a') })
      const two = await keep('two', 2)
      const theirs = await keep('theirs', 3, { memberId: 'ben' })
      await keep('other', 4, { workspace: 'other' })
      expect([one.number, two.number, theirs.number]).toEqual([1, 2, 3])
      expect(await drafts.of(ann, 10)).toEqual([two, one])
      expect(await drafts.of(ann, 1)).toEqual([two])
      expect(await drafts.count(ann)).toBe(2)
      expect(await drafts.byNumber(ann, 3)).toBeUndefined()
      expect(await drafts.byNumber({ ...ann, member: 'ben' }, 3)).toEqual(theirs)
      expect(await drafts.remove(ann, 3)).toBe(false)
      expect(await drafts.remove(ann, 2)).toBe(true)
      await drafts.save(one.id, { report: reportOn('a', 'b'), articles: 2, checkedAt: 9 })
      expect(await drafts.of(ann, 10)).toEqual([{ ...one, report: reportOn('a', 'b'), articles: 2, checkedAt: 9 }])
      expect((await keep('four')).number).toBe(4)
    })

    test('go by the age of their last check, of their workspace alone', async () => {
      const { drafts, retention } = world.store
      const old = await keep('old', 1)
      const checked = await keep('checked', 1)
      await drafts.save(checked.id, { report: null, articles: 0, checkedAt: 60 })
      await keep('other', 1, { workspace: 'other' })
      expect(await retention.wouldGo('drafts', night, 50, 10)).toBe(1)
      expect(await retention.ofWorkspace('drafts', night, 50, 10)).toBe(1)
      expect(await drafts.byNumber(ann, old.number)).toBeUndefined()
      expect(await drafts.of(ann, 10)).toHaveLength(1)
      expect(await drafts.count({ ...elsewhere, member: 'ann' })).toBe(1)
      expect(await retention.workspaces()).toContainEqual(desk)
    })

    test('an article that is forgotten leaves neither its words nor a place in them', async () => {
      const { drafts } = world.store
      const said = 'The harbour of Zaphquill is sold to a company, the mayor said.'
      const gone = await showArticle(world.store, { headline: 'Zaphquill is sold', text: said })
      const stays = await showArticle(world.store, { headline: 'Ferry', text: 'The ferry sails.' })
      const quoting = await keep(`My own words. ${said}`, 1, { report: reportOn(gone.id) })
      const pointing = await keep('My own words.', 2, { report: reportOn(gone.id, stays.id) })
      const neither = await keep('Quite another.', 3, { report: reportOn(stays.id) })
      expect(await forget([gone.id])).toBe(2)
      const left = await drafts.of(ann, 10)
      expect(left).toEqual([
        neither,
        { ...pointing, report: reportOn(stays.id) },
        { ...quoting, text: 'My own words. [taken out].', report: null },
      ])
      expect((await world.store.forgetting.find(await world.store.forgetting.wordsOf([gone.id]))).drafts).toBe(0)
    })

    test('are in what is kept of a member, and go when that is forgotten', async () => {
      const { drafts, forgetting } = world.store
      await keep('Hers of the Zaphquill')
      const theirs = await keep('His', 1, { memberId: 'ben' })
      const kept = await forgetting.keptOf('ann', desk)
      expect(kept['drafts that you had kept by /check']).toMatchObject([{ text: 'Hers of the Zaphquill', number: 1 }])
      const { counts } = await world.store.transaction((rows) =>
        rows.forgetting.forget({ what: 'member', id: 'ann' }, [desk], 'keep', 5),
      )
      expect(counts.drafts).toBe(1)
      expect(await drafts.of(ann, 10)).toEqual([])
      expect(await drafts.of({ ...ann, member: 'ben' }, 10)).toEqual([theirs])
      await world.store.transaction((rows) => rows.forgetting.forget({ what: 'workspace' }, [desk], 'keep', 5))
      expect(await drafts.count({ ...ann, member: 'ben' })).toBe(0)
    })
  })
}
