import { describe, expect, test } from 'vitest'
import type { KeyValues } from '../../src/core/store.ts'
import { openStore } from '../../src/store/index.ts'
import { encrypted } from '../../src/store/secrets.ts'
import { testIds } from '../contracts/store/samples.ts'
import { emptyDirectories } from './directory.ts'

const emptyDirectory = emptyDirectories()

/** Values in memory, with what is really kept of them. */
function memory(): KeyValues & { readonly kept: Map<string, unknown> } {
  const kept = new Map<string, unknown>()
  return {
    kept,
    get: async <T>(key: string) => kept.get(key) as T | undefined,
    set: async (key, value) => void kept.set(key, value),
    keys: async (prefix: string) => [...kept.keys()].filter((key) => key.startsWith(prefix)),
    delete: async (key) => void kept.delete(key),
    async take<T>(key: string) {
      const value = kept.get(key) as T | undefined
      kept.delete(key)
      return value
    },
    async replace(key, before, value) {
      if (kept.get(key) !== before) return false
      if (value === undefined) kept.delete(key)
      else kept.set(key, value)
      return true
    },
  }
}

const token = { bot: 'xoxb-not-a-real-token', scopes: ['chat:write'] }

describe('encrypted values', () => {
  test('read back as they were, and nothing of them stands in what is kept', async () => {
    const plain = memory()
    const values = encrypted(plain, 'a secret')
    await values.set('T1', token)
    expect(await values.get('T1')).toEqual(token)
    expect(await values.get('T2')).toBeUndefined()
    expect(JSON.stringify([...plain.kept])).not.toMatch(/xoxb|chat/)
    await values.delete('T1')
    expect(plain.kept.size).toBe(0)
  })

  test('the same value is never kept in the same bytes twice', async () => {
    const plain = memory()
    const values = encrypted(plain, 'a secret')
    await values.set('T1', token)
    const first = plain.kept.get('T1')
    await values.set('T1', token)
    expect(plain.kept.get('T1')).not.toBe(first)
  })

  test('the format is fixed: a value of version n1 is read for ever', async () => {
    const plain = memory()
    const zeros = (bytes: Uint8Array): void => void bytes.fill(0)
    await encrypted(plain, 'a secret', zeros).set('T1', 'hello')
    expect(plain.kept.get('T1')).toBe('n1.AAAAAAAAAAAAAAAA.3iX06zNBV5b4KCUl5iawGQ.zpw692T_SA')
  })

  test.each([
    ['another secret', 'another secret', (sealed: string) => sealed],
    ['a changed value', 'a secret', (sealed: string) => `${sealed.slice(0, -2)}AA`],
    ['a shortened tag', 'a secret', (sealed: string) => sealed.replace(/^(n1\.[^.]+\.[^.]{5})[^.]+/, '$1')],
    ['an unknown version', 'a secret', (sealed: string) => sealed.replace('n1.', 'n2.')],
    ['a value that was never sealed', 'a secret', () => 'plain'],
  ])('%s is told, not guessed at', async (_, secret, change) => {
    const plain = memory()
    await encrypted(plain, 'a secret').set('T1', token)
    plain.kept.set('T1', change(String(plain.kept.get('T1'))))
    await expect(encrypted(plain, secret).get('T1')).rejects.toMatchObject({
      name: 'UserError',
      identifier: 'secret-key-differs',
    })
  })

  test('a value put under another key is told', async () => {
    const plain = memory()
    const values = encrypted(plain, 'a secret')
    await values.set('T1', token)
    plain.kept.set('T2', plain.kept.get('T1'))
    await expect(values.get('T2')).rejects.toMatchObject({ identifier: 'secret-key-differs' })
  })

  test('an empty secret is refused', () => {
    expect(() => encrypted(memory(), '')).toThrow('NIGHTDESK_SECRET_KEY')
  })

  test('over the store, with a time to live', async () => {
    let now = 0
    const store = await openStore({ dataDir: emptyDirectory(), newId: testIds(), clock: () => now })
    const values = encrypted(store.keyValues('oauth'), 'a secret')
    await values.set('T1', token, 100)
    expect(await values.get('T1')).toEqual(token)
    now = 100
    expect(await values.get('T1')).toBeUndefined()
    await store.close()
  })
})
