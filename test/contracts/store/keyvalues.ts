import { describe, expect, test } from 'vitest'
import type { World } from './samples.ts'

export function describeKeyValues(world: World): void {
  describe('key values', () => {
    test('a value is any JSON; a later one takes its place, and delete takes it out', async () => {
      const values = world.store.keyValues('settings')
      expect(await values.get('language')).toBeUndefined()
      for (const value of ['en', { a: [1, null] }, 0, false, '', '\0 \ud83d “夜”']) {
        await values.set('language', value)
        expect(await values.get('language')).toEqual(value)
      }
      await values.delete('language')
      expect(await values.get('language')).toBeUndefined()
      await values.delete('language')
    })

    test('of several that take a value at once one gets it, and it is gone', async () => {
      const values = world.store.keyValues('invites')
      await values.set('code', { for: 'Ada' })
      const got = await Promise.all([1, 2, 3].map(() => values.take('code')))
      expect(got.filter((one) => one !== undefined)).toEqual([{ for: 'Ada' }])
      expect(await values.take('code')).toBeUndefined()
    })

    test('a value is replaced, or taken out, only where it is what was found', async () => {
      const values = world.store.keyValues('installations')
      await values.set('T1', { token: 'old' })
      await world.store.keyValues('others').set('T1', { token: 'old' })
      expect(await values.replace('T1', { token: 'other' }, 1)).toBe(false)
      const won = await Promise.all([1, 2, 3].map((token) => values.replace('T1', { token: 'old' }, { token })))
      expect(won.filter(Boolean)).toHaveLength(1)
      const now = await values.get('T1')
      expect(await values.replace('T1', { token: 'old' })).toBe(false)
      expect(await values.get('T1')).toEqual(now)
      expect(await values.replace('T1', now)).toBe(true)
      expect(await values.get('T1')).toBeUndefined()
      expect(await values.replace('T1', undefined, 1)).toBe(false)
      expect(await world.store.keyValues('others').get('T1')).toEqual({ token: 'old' })
    })

    test('namespaces are kept apart, however they and the keys are written', async () => {
      await world.store.keyValues('a').set('b:c', 1)
      await world.store.keyValues('a:b').set('c', 2)
      await world.store.keyValues('').set('a:b:c', 3)
      expect(await world.store.keyValues('a').get('b:c')).toBe(1)
      expect(await world.store.keyValues('a:b').get('c')).toBe(2)
      expect(await world.store.keyValues('').get('a:b:c')).toBe(3)
      expect(await world.store.keyValues('a').get('c')).toBeUndefined()
      await world.store.keyValues('a').delete('b:c')
      expect(await world.store.keyValues('a:b').get('c')).toBe(2)
    })

    test('the keys that begin so are told, of this namespace and of what is not over', async () => {
      const values = world.store.keyValues('discord')
      world.now = 1_000
      for (const key of ['promised:b', 'promised:a', 'promise', 'Promised:c', 'x promised:d']) await values.set(key, 1)
      await values.set('promised:over', 1, 10)
      await world.store.keyValues('slack').set('promised:e', 1)
      world.now = 1_010
      expect(await values.keys('promised:')).toEqual(['promised:a', 'promised:b'])
      expect(await values.keys('promised:_')).toEqual([])
    })

    test('a value with a time to live is gone when the clock says so, and a later one lives', async () => {
      const values = world.store.keyValues('cache')
      world.now = 1_000
      await values.set('page', 'old', 50)
      world.now = 1_049
      expect(await values.get('page')).toBe('old')
      world.now = 1_050
      expect(await values.get('page')).toBeUndefined()
      await values.set('page', 'new')
      world.now = 9_000_000
      expect(await values.get('page')).toBe('new')
    })

    test('a failure of the database rejects: it never looks like an absent value', async () => {
      const values = world.store.keyValues('settings')
      const cyclic: { self?: object } = {}
      cyclic.self = cyclic
      await expect(values.set('a', cyclic)).rejects.toThrow()
      await expect(values.set('', 1)).rejects.toThrow('key')
      await world.store.close()
      await expect(values.get('a')).rejects.toThrow()
      await expect(values.set('a', 1)).rejects.toThrow()
      await expect(values.delete('a')).rejects.toThrow()
    })
  })
}
