import { describe, expect, test } from 'vitest'
import type { World } from './samples.ts'

/** Lines for the next shift. */
export function describeNotes(world: World): void {
  describe('notes', () => {
    const line = (workspace: string, at: number, text: string, kind: 'line' | 'taken' = 'line') =>
      world.store.notes.add({
        platform: 'local',
        workspace,
        kind,
        at,
        memberId: 'ann',
        memberName: 'Ann',
        text,
      })

    test('are listed oldest first, since a time, of one workspace', async () => {
      const first = await line('desk', 1, 'one')
      const second = await line('desk', 2, 'two')
      await line('other', 2, 'elsewhere')
      expect(await world.store.notes.since('local', 'desk', 1, 10)).toEqual([first, second])
      expect(await world.store.notes.since('local', 'desk', 2, 10)).toEqual([second])
      expect(await world.store.notes.since('local', 'desk', 1, 1)).toEqual([first])
    })

    test('say who took over last', async () => {
      expect(await world.store.notes.lastTaken('local', 'desk')).toBeUndefined()
      await line('desk', 1, '', 'taken')
      const last = await line('desk', 3, '', 'taken')
      await line('desk', 4, 'a line')
      expect(await world.store.notes.lastTaken('local', 'desk')).toEqual(last)
      expect(await world.store.notes.lastTaken('local', 'other')).toBeUndefined()
    })
  })
}
