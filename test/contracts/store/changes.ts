import { describe, expect, test } from 'vitest'
import { elsewhere, race, showArticle, type World } from './samples.ts'

const change = {
  kinds: ['number' as const],
  material: true,
  before: { where: 'text' as const, start: 4, end: 11, words: [{ start: 4, end: 6 }] },
  after: { where: 'text' as const, start: 4, end: 11, words: [{ start: 4, end: 6 }] },
}

export function describeChanges(world: World): void {
  describe('changes of articles', () => {
    const of = (article: string, toVersion: number) =>
      world.store.changes.add({
        article,
        fromVersion: toVersion - 1,
        toVersion,
        changes: [change],
        material: true,
        silent: false,
        at: toVersion,
      })

    test('each version is told once, and the newest first', async () => {
      const { id } = await showArticle(world.store)
      expect(await of(id, 2)).toBe(true)
      expect(await of(id, 2)).toBe(false)
      await of(id, 3)
      const rows = await world.store.changes.ofArticle(id, 10)
      expect(rows.map(({ toVersion }) => toVersion)).toEqual([3, 2])
      expect(rows[1]).toMatchObject({ article: id, changes: [change], material: true, silent: false, at: 2 })
      expect(await world.store.changes.ofArticle(id, 1)).toHaveLength(1)
    })

    test('a workspace sees those of the articles it was shown, of one story where it asks for it', async () => {
      const ours = await showArticle(world.store, { text: 'The harbour opened.' })
      const theirs = await showArticle(world.store, { text: 'The mayor resigned.', place: elsewhere })
      await of(ours.id, 2)
      await of(theirs.id, 2)
      const seen = await world.store.changes.seenBy(
        { platform: 'local', workspace: 'desk', member: null },
        { limit: 10 },
      )
      expect(seen.map(({ article }) => article)).toEqual([ours.id])
      expect(
        await world.store.changes.seenBy(
          { platform: 'local', workspace: 'desk', member: null },
          { story: 'none', limit: 10 },
        ),
      ).toEqual([])
    })
  })

  describe('articles that are looked at again', () => {
    test('come due, are held by one of several, and keep what the next look needs', async () => {
      const { id } = await showArticle(world.store)
      const { rereads } = world.store
      await rereads.add({ article: id, url: 'https://wire.test/a', nextLook: 10, since: 1 })
      await rereads.add({ article: id, url: 'https://wire.test/other', nextLook: 99, since: 2 })
      expect(await rereads.due(9, 10)).toEqual([])
      expect(await rereads.due(10, 10)).toEqual([id])
      expect(await race(() => rereads.claim(id, 10, 20))).toHaveLength(1)
      expect(await rereads.due(15, 10)).toEqual([])
      await rereads.save(id, { etag: '"a"', lastModified: 'then', nextLook: 50, failures: 0 })
      expect(await rereads.byArticle(id)).toEqual({
        article: id,
        url: 'https://wire.test/a',
        etag: '"a"',
        lastModified: 'then',
        nextLook: 50,
        failures: 0,
        since: 1,
      })
      await rereads.remove(id)
      expect(await rereads.byArticle(id)).toBeUndefined()
    })
  })
}
