import { describe, expect, test } from 'vitest'
import { card, elsewhere, night, politics, race, showArticle, type World } from './samples.ts'

export function describeMessages(world: World): void {
  const say = (channel: string, at: number, key: string | null = null) =>
    world.store.messages.add({ channel, key, author: 'Nightdesk', card, thread: null, at })

  describe('messages of the local desk', () => {
    test('a key is one message, whoever of several racers posts it; without one, each is its own', async () => {
      const posted = await race(() => say('night', 1, 'k'))
      expect(posted.filter((one) => one.added).length).toBe(1)
      expect(new Set(posted.map((one) => one.message.id)).size).toBe(1)
      const { message } = await say('night', 2)
      expect(message).toEqual({
        id: message.id,
        channel: 'night',
        key: null,
        author: 'Nightdesk',
        card,
        thread: null,
        at: 2,
        editedAt: null,
      })
      expect(await world.store.messages.byId(message.id)).toEqual(message)
      expect((await say('night', 2)).added).toBe(true)
    })

    test('a list is the newest, oldest first, or what came after a message, also within one millisecond', async () => {
      const ids = []
      for (let n = 0; n < 5; n++) ids.push((await say('night', 1)).message.id)
      await say('politics', 1)
      const list = async (after: string | undefined, limit: number) =>
        (await world.store.messages.list('night', after, limit)).map((message) => message.id)
      expect(await list(undefined, 3)).toEqual(ids.slice(2))
      expect(await list(ids[1], 2)).toEqual(ids.slice(2, 4))
      expect(await list(ids[4], 2)).toEqual([])
      expect(await list('none', 2)).toEqual([])
    })

    test('what stands before a message is the last of it, oldest first', async () => {
      const ids = []
      for (let n = 0; n < 5; n++) ids.push((await say('night', 1)).message.id)
      await say('politics', 1)
      const before = async (id: string, limit: number) =>
        (await world.store.messages.before('night', id, limit)).map((message) => message.id)
      expect(await before(ids[4]!, 2)).toEqual(ids.slice(2, 4))
      expect(await before(ids[1]!, 5)).toEqual(ids.slice(0, 1))
      expect(await before(ids[0]!, 5)).toEqual([])
      expect(await before('none', 5)).toEqual([])
    })

    test('an edited message keeps its place', async () => {
      const [first] = [await say('night', 1), await say('night', 2)]
      const edited = await world.store.messages.edit(first.message.id, { parts: [] }, 9)
      expect(edited).toEqual({ ...first.message, card: { parts: [] }, editedAt: 9 })
      expect((await world.store.messages.list('night', undefined, 10))[0]).toEqual(edited)
      expect(await world.store.messages.edit('none', card, 9)).toBeUndefined()
    })

    test('channels are listed once each, in the order of their adding', async () => {
      for (const name of ['night', 'politics', 'night', 'admin']) await world.store.messages.addChannel(name, 1)
      expect(await world.store.messages.channels()).toEqual(['night', 'politics', 'admin'])
    })
  })

  describe('digests', () => {
    test('an article waits once in a channel, and never comes again after a digest took it', async () => {
      const [a, b, c] = [await showArticle(world.store), await showArticle(world.store), await showArticle(world.store)]
      expect(await world.store.digests.add(night, b.id, 2)).toBe(true)
      expect(await world.store.digests.add(night, a.id, 1)).toBe(true)
      expect(await world.store.digests.add(night, c.id, 3)).toBe(true)
      expect(await world.store.digests.add(night, a.id, 9)).toBe(false)
      expect(await world.store.digests.add(politics, a.id, 1)).toBe(true)
      expect(await world.store.digests.waiting(night, 10)).toEqual([a.id, b.id, c.id])
      expect(await world.store.digests.waiting(night, 1)).toEqual([a.id])
      expect(await world.store.digests.holds(night, [a.id, 'none'])).toBe(true)
      expect(await world.store.digests.holds(night, ['none'])).toBe(false)
      expect(await world.store.digests.holds(night, [])).toBe(false)
      expect(await world.store.digests.holds(politics, [b.id])).toBe(false)
      await world.store.digests.take(night, [], 'digest:0')
      await world.store.digests.take(night, [a.id, b.id], 'digest:1')
      expect(await world.store.digests.waiting(night, 10)).toEqual([c.id])
      expect(await world.store.digests.add(night, a.id, 10)).toBe(false)
      expect(await world.store.digests.waiting(politics, 10)).toEqual([a.id])
      expect(await world.store.digests.waiting(elsewhere, 10)).toEqual([])
    })
  })

  describe('the audit', () => {
    test('a change is kept with what was before and after, as any JSON', async () => {
      const change = {
        platform: 'local',
        workspace: 'desk',
        at: 1,
        memberId: 'u1',
        memberName: 'Ann',
        kind: 'setting',
        subject: 'language',
        summary: 'Ann set language',
        before: null,
        after: { words: ['a', null, 1.5], on: false },
        undoes: null,
      }
      const row = await world.store.audit.add(change)
      expect(row).toEqual({ ...change, id: row.id })
      expect(await world.store.audit.byId(row.id)).toEqual(row)
      const undone = await world.store.audit.add({ ...change, at: 2, before: false, after: '', undoes: row.id })
      expect(await world.store.audit.byId(undone.id)).toMatchObject({ before: false, after: '', undoes: row.id })
      const theirs = await world.store.audit.add({ ...change, workspace: 'other', at: 3 })
      const late = await world.store.audit.add({ ...change, at: 2, summary: 'same moment, later' })
      expect((await world.store.audit.list('local', 'desk', 10)).map((one) => one.id)).toEqual([
        late.id,
        undone.id,
        row.id,
      ])
      expect((await world.store.audit.list('local', 'desk', 1)).map((one) => one.id)).toEqual([late.id])
      expect(await world.store.audit.list('local', 'other', 10)).toEqual([theirs])
    })
  })
}
