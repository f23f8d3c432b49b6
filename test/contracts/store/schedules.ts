import { describe, expect, test } from 'vitest'
import { elsewhere, politics, race, scheduleOf, type World } from './samples.ts'

export function describeSchedules(world: World): void {
  describe('schedules', () => {
    const add = (change: Parameters<typeof scheduleOf>[0] = {}) => world.store.schedules.add(scheduleOf(change))

    test('a schedule reads back as it was added, under its number', async () => {
      const row = await add({ thread: 't' })
      expect(row).toEqual({ ...scheduleOf({ thread: 't' }), id: row.id, number: 1, lastRun: null })
      expect(await world.store.schedules.byId(row.id)).toEqual(row)
      expect(await world.store.schedules.byNumber('local', 'desk', 1)).toEqual(row)
      expect(await world.store.schedules.byNumber('local', 'other', 1)).toBeUndefined()
    })

    test('a number that was removed is not given again', async () => {
      const [, second] = [await add(), await add()]
      await world.store.schedules.remove(second.id)
      expect((await add()).number).toBe(3)
      expect(await world.store.schedules.byId(second.id)).toBeUndefined()
      expect((await add(elsewhere)).number).toBe(1)
    })

    test('workspaces are kept apart', async () => {
      const ours = [await add(), await add(politics)]
      await add(elsewhere)
      expect(await world.store.schedules.list('local', 'desk')).toEqual(ours)
    })

    test('due are those whose run has come, earliest first', async () => {
      const late = await add({ nextRun: 20 })
      const early = await add({ nextRun: 10 })
      await add({ nextRun: 31 })
      expect(await world.store.schedules.due(30, 10)).toEqual([early.id, late.id])
      expect(await world.store.schedules.due(30, 1)).toEqual([early.id])
    })

    test('a run belongs to one of several racers', async () => {
      const row = await add({ nextRun: 10 })
      const won = await race(() => world.store.schedules.advance(row.id, 10, 110, 12))
      expect(won.filter(Boolean).length).toBe(1)
      expect(await world.store.schedules.byId(row.id)).toEqual({ ...row, nextRun: 110, lastRun: 12 })
    })
  })
}
