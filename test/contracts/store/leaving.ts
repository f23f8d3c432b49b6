import { describe, expect, test } from 'vitest'
import type { LeavingRow } from '../../../src/core/rows/leaving.ts'
import type { World } from './samples.ts'

/** What was deleted and may be had back for a moment. */
export function describeLeaving(world: World): void {
  describe('what is leaving', () => {
    const row = (id: string, at: number): LeavingRow => ({
      ...{ id, what: 'post', platform: 'local', workspace: 'desk' },
      ...{ memberId: 'ann', memberName: 'Ann', at },
    })

    test('goes at its first moment, and is taken out once', async () => {
      const { leaving } = world.store
      expect(await leaving.add(row('a', 20))).toEqual(row('a', 20))
      expect(await leaving.add({ ...row('a', 90), memberId: 'ben' })).toEqual(row('a', 20))
      await leaving.add(row('b', 10))
      expect(await leaving.due(9, 10)).toEqual([])
      expect(await leaving.due(20, 10)).toEqual(['b', 'a'])
      expect(await leaving.due(20, 1)).toEqual(['b'])
      expect(await leaving.byId('b')).toEqual(row('b', 10))
      expect(await leaving.remove('b')).toBe(true)
      expect(await leaving.remove('b')).toBe(false)
      expect(await leaving.byId('b')).toBeUndefined()
    })
  })
}
