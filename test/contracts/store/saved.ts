import { describe, expect, test } from 'vitest'
import type { World } from './samples.ts'

/** The posts that members of the local desk saved. */
export function describeSaved(world: World): void {
  describe('saved messages', () => {
    const post = async (text: string) =>
      (
        await world.store.messages.add({
          ...{ channel: 'news', key: null, author: 'Nightdesk', thread: null, at: 1 },
          card: { parts: [{ type: 'text', text }] },
        })
      ).message

    test('are each member’s own, the latest first, and once', async () => {
      const { saved } = world.store
      const one = await post('one')
      const two = await post('two')
      await saved.save('ann', one.id, 1)
      await saved.save('ann', two.id, 2)
      await saved.save('ann', one.id, 3)
      await saved.save('ben', one.id, 3)
      await saved.save('ann', 'no-such-message', 4)
      expect(await saved.of('ann', 10)).toEqual([two, one])
      expect(await saved.of('ann', 1)).toEqual([two])
      await saved.leave('ann', two.id)
      expect(await saved.of('ann', 10)).toEqual([one])
      expect(await saved.of('ben', 10)).toEqual([one])
    })

    test('go with their message', async () => {
      const { saved, messages } = world.store
      const one = await post('one')
      await saved.save('ann', one.id, 1)
      await messages.remove(one.id)
      expect(await saved.of('ann', 10)).toEqual([])
    })

    test('are in what is kept of a member, and go when that is forgotten', async () => {
      const { saved, forgetting } = world.store
      const one = await post('A post that ann saved')
      await saved.save('ann', one.id, 1)
      await saved.save('ben', one.id, 1)
      const place = { platform: 'local', workspace: 'local' }
      const kept = await forgetting.keptOf('ann', place)
      expect(JSON.stringify(kept['posts that you saved on the local desk'])).toContain('A post that ann saved')
      await world.store.transaction((rows) => rows.forgetting.forget({ what: 'member', id: 'ann' }, [place], 'keep', 5))
      expect(await saved.of('ann', 10)).toEqual([])
      expect(await saved.of('ben', 10)).toEqual([one])
    })
  })
}
