import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { ChannelRef } from '../../../../src/core/place.ts'
import { wait } from '../../../../src/platforms/chat/wait.ts'
import { createDemoDesk, textCard } from '../../../contracts/demo-desk.ts'
import { type DiscordWorld, makeDiscordWorld } from '../world.ts'

async function world(more: Parameters<typeof makeDiscordWorld>[1] = {}): Promise<DiscordWorld> {
  const made = await makeDiscordWorld(createDemoDesk(), more)
  onTestFinished(() => made.stop())
  return made
}

/** An outbox in small: posts in order, and waits as long as it is told. */
async function drain(w: DiscordWorld, to: ChannelRef, count: number): Promise<number> {
  let refused = 0
  for (let n = 1; n <= count; n++) {
    for (;;) {
      const outcome = await w.platform.post(to, textCard(`Item ${n}.`), `${to.channel}-${n}`)
      if (outcome.state === 'posted') break
      if (outcome.state !== 'later') throw new Error(JSON.stringify(outcome))
      refused++
      await sleep(outcome.retryAfter)
    }
  }
  return refused
}

const answered = (w: DiscordWorld, status: number) => w.discord.state.requests.filter((r) => r.status === status).length

describe('rate limits', () => {
  it('a queue drains at the channel’s own rate, in order, and meets no 429 at all', async () => {
    const w = await world({ rates: { limit: 2, windowMs: 300, globalPerSecond: 1000 }, wait })
    await drain(w, w.channel, 7)
    const said = w.discord.publicMessages(w.room.id).map((message) => message.embeds[0]?.description)
    expect(said).toEqual([1, 2, 3, 4, 5, 6, 7].map((n) => `Item ${n}.`))
    expect(answered(w, 429)).toBe(0)
  })

  it('a longer wait gives the place to others, and ends a beat before the channel is free', async () => {
    const w = await world({ rates: { limit: 1, windowMs: 5_000, globalPerSecond: 1000 } })
    expect((await w.platform.post(w.channel, textCard('One'), 'one')).state).toBe('posted')
    const second = await w.platform.post(w.channel, textCard('Two'), 'two')
    expect(second).toMatchObject({ state: 'later', rate: true })
    expect((second as { retryAfter: number }).retryAfter).toBeLessThan(4_200)
    expect(answered(w, 429)).toBe(0)
  })

  it('thirty channels at once stay under the limit of all together: no 429', async () => {
    const w = await world({ rates: { limit: 5, windowMs: 1_000, globalPerSecond: 50 }, wait })
    const rooms = Array.from({ length: 30 }, (_, n) => w.discord.addChannel(w.guild, `desk-${n}`))
    await Promise.all(rooms.map((room) => drain(w, { ...w.channel, channel: room.id }, 3)))
    for (const room of rooms) expect(w.discord.publicMessages(room.id)).toHaveLength(3)
    expect(answered(w, 429)).toBe(0)
  })

  it('a bucket of one is no surprise either', async () => {
    const w = await world({ rates: { limit: 1, windowMs: 150, globalPerSecond: 1000 }, wait })
    await drain(w, w.channel, 4)
    expect(answered(w, 429)).toBe(0)
  })

  it.each([true, false])(
    'a 429 (bare: %s) is told with its time, and the channel is left alone until then',
    async (bare) => {
      const w = await world()
      w.discord.faults.add('POST', '/messages', { do: '429', scope: 'shared', seconds: 20, bare })
      const first = await w.platform.post(w.channel, textCard('Slow down'), 'limited')
      expect(first).toMatchObject({ state: 'later', retryAfter: expect.any(Number) })
      expect((first as { retryAfter: number }).retryAfter).toBeGreaterThan(15_000)
      await w.platform.post(w.channel, textCard('Slow down'), 'limited')
      expect(answered(w, 429)).toBe(1)
    },
  )

  it('a 429 on one channel holds no other', async () => {
    const w = await world()
    const other = w.discord.addChannel(w.guild, 'sport')
    w.discord.faults.add('POST', w.room.id, { do: '429', scope: 'user', seconds: 300 })
    expect((await w.platform.post(w.channel, textCard('Held'), 'held')).state).toBe('later')
    const outcome = await w.platform.post({ ...w.channel, channel: other.id }, textCard('Free'), 'free')
    expect(outcome.state).toBe('posted')
  })

  it('a channel that does not answer holds no other', async () => {
    const w = await world()
    const other = w.discord.addChannel(w.guild, 'sport')
    const slow = Promise.withResolvers<void>()
    w.discord.faults.add('POST', w.room.id, { do: 'slow', until: slow.promise })
    const held = w.platform.post(w.channel, textCard('Held'), 'held')
    const outcome = await w.platform.post({ ...w.channel, channel: other.id }, textCard('Free'), 'free')
    expect(outcome.state).toBe('posted')
    slow.resolve()
    expect((await held).state).toBe('posted')
  })

  it('a global limit is told for every channel without asking again, and commands are answered meanwhile', async () => {
    const desk = createDemoDesk()
    const w = await makeDiscordWorld(desk)
    onTestFinished(() => w.stop())
    const other = w.discord.addChannel(w.guild, 'sport')
    w.discord.faults.add('POST', '/messages', { do: '429', scope: 'global', seconds: 30 })
    expect((await w.platform.post(w.channel, textCard('Held'), 'held')).state).toBe('later')
    const outcome = await w.platform.post({ ...w.channel, channel: other.id }, textCard('Held too'), 'held-2')
    expect(outcome).toMatchObject({ state: 'later', retryAfter: expect.any(Number) })
    expect(answered(w, 429)).toBe(1)
    const ann = await w.person({ name: 'Ann Lee', level: 'reader' })
    await ann.types('/ask still there')
    await w.discord.until(
      () =>
        w
          .local(ann)
          .sees()
          .some((m) => m.seen.text.includes('still there')),
      'an answer',
    )
  })
})
