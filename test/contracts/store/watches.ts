import { describe, expect, test } from 'vitest'
import type { World } from './samples.ts'

const addPage = (world: World) =>
  world.store.feeds.add({
    url: 'https://hall.test/#:~:page',
    kind: 'page',
    title: 'Hall',
    nextPoll: 0,
    interval: 0,
    at: 1,
  })

export function describeWatches(world: World): void {
  describe('watches', () => {
    test('a new one has seen nothing yet', async () => {
      const { id, kind } = await addPage(world)
      expect(kind).toBe('page')
      await world.store.watches.add({ feed: id, near: 'Closing date' })
      await world.store.watches.add({ feed: id, near: 'Something else' })
      const watch = { feed: id, near: 'Closing date', lines: null, changes: 0, changedAt: [], doubted: false }
      expect(await world.store.watches.byFeed(id)).toEqual(watch)
      expect(await world.store.watches.byFeed('none')).toBeUndefined()
    })

    test('save writes what is given and leaves the rest', async () => {
      const { id } = await addPage(world)
      await world.store.watches.add({ feed: id, near: '' })
      const lines = [
        { text: 'Opening “hours” 夜', heading: true as const },
        { text: 'Monday', link: true as const },
      ]
      await world.store.watches.save(id, { lines, changes: 2, changedAt: [9, 4] })
      await world.store.watches.save(id, { doubted: true })
      await world.store.watches.save(id, {})
      expect(await world.store.watches.byFeed(id)).toEqual({
        feed: id,
        near: '',
        lines,
        changes: 2,
        changedAt: [9, 4],
        doubted: true,
      })
    })

    test('goes with its feed', async () => {
      const { id } = await addPage(world)
      await world.store.watches.add({ feed: id, near: '' })
      await world.store.feeds.remove(id)
      expect(await world.store.watches.byFeed(id)).toBeUndefined()
    })
  })
}
