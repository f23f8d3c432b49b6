import { describe, expect, it } from 'vitest'
import { textCard } from '../../contracts/demo-desk.ts'
import { greeted, readEvents, texts } from './event-reader.ts'
import { onADesk } from './on-a-desk.ts'

describe('the events of the local desk', () => {
  it('greets with an id, then tells of messages as they come, and of edits', async () => {
    const { world, address } = await onADesk()
    const postAndEdit = async () => {
      const outcome = await world.platform.post(world.channel, textCard('New'), 'k')
      if (outcome.state === 'posted') await world.platform.update(outcome.ref, textCard('Newer'))
    }
    const reading = readEvents(address(), (events) => {
      if (events.length === 1) void postAndEdit()
      return events.some(({ event }) => event === 'edit')
    })
    const events = await reading
    expect(events.map(({ event }) => event)).toEqual(['hello', 'message', 'edit'])
    expect(events[1]?.data).toMatchObject({ channel: 'news', card: textCard('New') })
    expect(texts(events, 'edit')).toEqual(['Newer'])
  })

  it('replays what was missed, each once, in order', async () => {
    const { world, address } = await onADesk()
    const first = await readEvents(address(), greeted)
    for (const n of [1, 2, 3])
      await world.platform.post(
        { ...world.channel, channel: n === 2 ? 'politics' : 'news' },
        textCard(`Post ${n}`),
        `k${n}`,
      )
    const missed = await readEvents(address(), greeted, first[0]!.id)
    expect(texts(missed)).toEqual(['Post 1', 'Post 2', 'Post 3'])
    expect(texts(await readEvents(address(), greeted, missed[1]!.id))).toEqual(['Post 3'])
    expect(texts(await readEvents(address(), greeted, missed.at(-1)!.id))).toEqual([])
  })

  it('replays what came before and after a restart, and asks to look at the rest again', async () => {
    const { world, address } = await onADesk()
    await world.platform.post(world.channel, textCard('Seen'), 'k0')
    const [hello] = await readEvents(address(), greeted)
    await world.platform.post(world.channel, textCard('While away'), 'k1')
    await world.restart()
    await world.platform.post(world.channel, textCard('After the restart'), 'k2')
    const events = await readEvents(address(), greeted, hello!.id)
    expect(texts(events)).toEqual(['While away', 'After the restart'])
    expect(events.map(({ event }) => event)).toContain('refresh')
  })

  it('replays after the bare id of a message', async () => {
    const { world, address, get } = await onADesk()
    for (const n of [1, 2]) await world.platform.post(world.channel, textCard(`Post ${n}`), `k${n}`)
    const [{ id }] = (await get('/api/channels/news/messages')).body
    expect(texts(await readEvents(address(), greeted, id))).toEqual(['Post 2'])
  })

  it('tells nobody of a private answer', async () => {
    const { world, address, post } = await onADesk()
    const [hello] = await readEvents(address(), greeted)
    await post('/api/say', { channel: 'news', text: '/ask secretly' })
    await world.platform.post(world.channel, textCard('Openly'), 'k')
    const events = await readEvents(address(), greeted, hello!.id)
    expect(texts(events)).toEqual(['Openly'])
  })

  it('loses nothing for a reader that comes while much is posted', async () => {
    const { world, address } = await onADesk()
    const [hello] = await readEvents(address(), greeted)
    const posting = Promise.all(
      Array.from({ length: 50 }, (_, i) => world.platform.post(world.channel, textCard(`Post ${i}`), `k${i}`)),
    )
    const events = await readEvents(address(), (seen) => new Set(texts(seen)).size === 50, hello!.id)
    await posting
    expect(new Set(texts(events)).size).toBe(50)
  })
})
