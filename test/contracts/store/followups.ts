import { describe, expect, test } from 'vitest'
import { articleOf, elsewhere, followupOf, night, politics, race, type World } from './samples.ts'

export function describeFollowups(world: World): void {
  describe('follow-ups', () => {
    const add = (change: Parameters<typeof followupOf>[0] = {}) => world.store.followups.add(followupOf(change))

    test('a follow-up reads back as it was added', async () => {
      const { article } = await world.store.articles.add(articleOf())
      const row = await add({
        article: article.id,
        span: { start: 3, end: 9 },
        due: 100,
        ownerId: 'u1',
        ownerName: 'Ann',
        thread: 't',
        nextReminder: 90,
      })
      expect(row).toEqual({
        ...followupOf({
          article: article.id,
          span: { start: 3, end: 9 },
          due: 100,
          ownerId: 'u1',
          ownerName: 'Ann',
          thread: 't',
          nextReminder: 90,
        }),
        id: row.id,
        number: 1,
        reminders: 0,
        updatedAt: 5,
      })
      expect(await world.store.followups.byId(row.id)).toEqual(row)
      const bare = await add()
      expect(bare).toEqual({ ...followupOf(), id: bare.id, number: 2, reminders: 0, updatedAt: 5 })
    })

    test('a span is taken on once, however many press at the same time, and again after it was dropped', async () => {
      const { article } = await world.store.articles.add(articleOf())
      const once = () =>
        world.store.followups.addOnce(followupOf({ article: article.id, span: { start: 3, end: 9 }, state: 'claimed' }))
      const made = await race(once)
      expect(made.filter(({ added }) => added)).toHaveLength(1)
      expect(new Set(made.map(({ followup }) => followup.id)).size).toBe(1)
      const { followup } = await once()
      await world.store.followups.save(followup.id, { state: 'dropped' }, { at: 9, who: 'Ann', what: 'dropped' })
      expect(await once()).toMatchObject({ added: true, followup: { number: 2 } })
    })

    test('numbers count up in their workspace, and no two racers get the same', async () => {
      const numbers = await race(async () => (await add()).number)
      expect(numbers.sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
      const theirs = await add(elsewhere)
      expect(theirs.number).toBe(1)
      expect(await world.store.followups.byNumber('local', 'other', 1)).toEqual(theirs)
      expect((await world.store.followups.byNumber('local', 'desk', 8))?.workspace).toBe('desk')
      expect(await world.store.followups.byNumber('local', 'desk', 9)).toBeUndefined()
      expect(await world.store.followups.byNumber('slack', 'desk', 1)).toBeUndefined()
    })

    test('the list has the unfinished of one workspace, soonest due first, those without a date last', async () => {
      await add({ text: 'no date' })
      await add({ text: 'later', due: 20, state: 'snoozed' })
      await add({ text: 'sooner', due: 10, state: 'claimed', ownerId: 'u1', ownerName: 'Ann' })
      await add({ text: 'done', due: 1, state: 'done' })
      await add({ text: 'dropped', due: 1, state: 'dropped' })
      await add({ text: 'politics', due: 5, ...politics })
      await add({ text: 'theirs', due: 1, ...elsewhere })
      const list = async (query: object) =>
        (await world.store.followups.list({ platform: 'local', workspace: 'desk', limit: 10, ...query })).map(
          (row) => row.text,
        )
      expect(await list({})).toEqual(['politics', 'sooner', 'later', 'no date'])
      expect(await list({ limit: 2 })).toEqual(['politics', 'sooner'])
      expect(await list({ channel: 'night' })).toEqual(['sooner', 'later', 'no date'])
      expect(await list({ owner: 'u1' })).toEqual(['sooner'])
      expect(await list({ states: ['done', 'dropped'] })).toEqual(['done', 'dropped'])
      expect(await list({ states: [] })).toEqual([])
    })

    test('the follow-up of a span is found, an unfinished one before a finished one', async () => {
      const { article } = await world.store.articles.add(articleOf())
      const span = { start: 3, end: 9 }
      const dropped = await add({ article: article.id, span, state: 'dropped' })
      const find = () => world.store.followups.ofSpan('local', 'desk', article.id, { end: 9, start: 3 })
      expect(await find()).toEqual(dropped)
      const open = await add({ article: article.id, span })
      await add({ article: article.id, span, state: 'done' })
      expect(await find()).toEqual(open)
      expect(await world.store.followups.ofSpan('local', 'desk', article.id, { start: 3, end: 10 })).toBeUndefined()
      expect(await world.store.followups.ofSpan('local', 'other', article.id, span)).toBeUndefined()
    })

    test('due reminders are those of unfinished follow-ups whose time has come, earliest first', async () => {
      const late = await add({ nextReminder: 20, state: 'snoozed' })
      const early = await add({ nextReminder: 10 })
      await add({ nextReminder: 31 })
      await add({ nextReminder: null })
      await add({ nextReminder: 1, state: 'done' })
      expect(await world.store.followups.dueReminders(30, 10)).toEqual([early.id, late.id])
      expect(await world.store.followups.dueReminders(30, 1)).toEqual([early.id])
    })

    test('a reminder is sent by one of several racers', async () => {
      const row = await add({ nextReminder: 10, state: 'snoozed' })
      const won = await race((racer) =>
        world.store.followups.reschedule(row.id, 10, { nextReminder: 100 + racer, reminders: 1, state: 'open' }),
      )
      expect(won.filter(Boolean).length).toBe(1)
      const after = await world.store.followups.byId(row.id)
      expect(after).toMatchObject({ reminders: 1, state: 'open' })
      expect(
        await world.store.followups.reschedule(row.id, after!.nextReminder!, { nextReminder: null, reminders: 2 }),
      ).toBe(true)
      expect(await world.store.followups.reschedule(row.id, 10, { nextReminder: 5, reminders: 3 })).toBe(false)
      expect(await world.store.followups.byId(row.id)).toMatchObject({
        reminders: 2,
        nextReminder: null,
        state: 'open',
      })
    })

    test('each change is kept with who made it', async () => {
      const row = await add()
      await world.store.followups.save(
        row.id,
        { ownerId: 'u1', ownerName: 'Ann', state: 'claimed', updatedAt: 10 },
        { at: 10, who: 'Ann', what: 'claimed it' },
      )
      await world.store.followups.save(row.id, {}, { at: 11, who: 'Bo', what: 'looked at it' })
      await world.store.followups.save(
        row.id,
        { due: null, state: 'done', updatedAt: 12 },
        { at: 12, who: 'Ann', what: 'did it' },
      )
      expect(await world.store.followups.byId(row.id)).toEqual({
        ...row,
        ownerId: 'u1',
        ownerName: 'Ann',
        state: 'done',
        updatedAt: 12,
      })
      expect(await world.store.followups.history(row.id)).toEqual([
        { at: 10, who: 'Ann', what: 'claimed it' },
        { at: 11, who: 'Bo', what: 'looked at it' },
        { at: 12, who: 'Ann', what: 'did it' },
      ])
      expect(row).toMatchObject(night)
    })
  })
}
