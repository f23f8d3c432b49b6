import { describe, expect, it, onTestFinished } from 'vitest'
import type { ChannelRef } from '../../../../src/core/place.ts'
import { createDemoDesk, textCard } from '../../../contracts/demo-desk.ts'
import { usual } from '../../../servers/discord/permissions.ts'
import { standingStill } from '../memory.ts'
import { type DiscordWorld, makeDiscordWorld } from '../world.ts'

const hourMs = 3_600_000
const news = (text: string) => ({ ...textCard(text, text), tone: 'news' as const })

async function stage(type: number, more: Parameters<typeof makeDiscordWorld>[1] = { brisk: true }) {
  const desk = createDemoDesk()
  const w = await makeDiscordWorld(desk, more)
  onTestFinished(() => w.stop())
  const room = w.discord.addChannel(w.guild, 'stories', usual, type)
  const to: ChannelRef = { ...w.channel, channel: room.id }
  await w.settled()
  return { desk, w, room, to }
}

const threads = ({ discord }: DiscordWorld, forum: string) =>
  [...discord.state.channels.values()].filter(({ parent }) => parent === forum)

describe('a forum', () => {
  it('gets a post each, and what belongs under one goes into it', async () => {
    const { w, room, to } = await stage(15)
    const first = await w.platform.post(to, news('A port has closed'), 'f-1')
    if (first.state !== 'posted') throw new Error(JSON.stringify(first))
    expect(first.ref).toMatchObject({ channel: room.id, thread: first.ref.message })
    expect(threads(w, room.id).map(({ name }) => name)).toEqual(['A port has closed'])
    const under = await w.platform.post({ ...to, thread: first.ref.message }, news('It opens again'), 'f-2')
    expect(under).toMatchObject({ state: 'posted', ref: { thread: first.ref.message } })
    expect(await w.platform.update(first.ref, news('Two ports have closed'))).toEqual(first)
    expect(threads(w, room.id)).toHaveLength(1)
    expect(w.faults()).toEqual([])
  })

  it('that the gateway has not told of is known by its refusal', async () => {
    const { w, room, to } = await stage(15)
    const hidden = { ...to, channel: w.discord.context.newId() }
    w.discord.state.channels.set(hidden.channel, { ...room, id: hidden.channel })
    expect(await w.platform.post(hidden, news('A port has closed'), 'f-3')).toMatchObject({ state: 'posted' })
    expect(threads(w, hidden.channel)).toHaveLength(1)
    await w.platform.post(hidden, news('Another one'), 'f-4')
    const tries = w.discord.state.requests.filter(({ path }) => path === `/channels/${hidden.channel}/messages`)
    expect(tries).toHaveLength(1)
    w.discord.state.rejected.length = 0
  })

  it('has a post once where the process that was to make it stood still, and another one made it', async () => {
    const { store, goOn, standsNow } = standingStill()
    const { w, room, to } = await stage(15, { brisk: true, store })
    const standing = w.platform.post(to, news('A port has closed'), 'f-7')
    await w.discord.until(standsNow, 'a process that stands still')
    await w.killed()
    expect((await w.platform.post(to, news('A port has closed'), 'f-7')).state).toBe('posted')
    w.discord.advance(600_000)
    goOn()
    expect(await standing).toMatchObject({ state: 'later' })
    expect(threads(w, room.id)).toHaveLength(1)
  })

  it.each(['drop-before', 'drop-after'] as const)('holds each post once after a %s', async (fault) => {
    const { w, room, to } = await stage(15)
    await w.platform.post(to, news('Before'), 'f-5')
    w.discord.faults.add('POST', /\/threads$/, { do: fault })
    let outcome = await w.platform.post(to, news('A port has closed'), 'f-6')
    for (let n = 0; n < 20 && outcome.state === 'later'; n++) {
      w.discord.advance(outcome.retryAfter)
      outcome = await w.platform.post(to, news('A port has closed'), 'f-6')
    }
    expect(outcome.state).toBe('posted')
    expect(threads(w, room.id).filter(({ name }) => name === 'A port has closed')).toHaveLength(1)
  })

  it('is where a feed can be added', async () => {
    const { w, room } = await stage(15)
    const found = await w.platform.find({ kind: 'channel', workspace: w.guild.id, typed: '#stories' })
    expect(found).toEqual({ state: 'found', id: room.id, name: 'stories' })
  })
})

describe('an announcement channel', () => {
  const published = ({ discord }: DiscordWorld) => discord.state.published.length

  it('has its news published, and its notices not', async () => {
    const { w, to } = await stage(5)
    await w.platform.post(to, news('A port has closed'), 'a-1')
    await w.platform.post(to, textCard('Reminder', 'Reminder'), 'a-2')
    await w.discord.until(() => published(w) === 1, 'the news to be published')
    await w.settled()
    expect(published(w)).toBe(1)
    expect(w.faults()).toEqual([])
  })

  it('publishes ten in an hour and the rest after it, without a 429', async () => {
    const { w, to } = await stage(5)
    for (let n = 1; n <= 12; n++) await w.platform.post(to, news(`Item ${n}`), `b-${n}`)
    await w.discord.until(() => published(w) === 12, 'all to be published')
    const times = w.discord.state.published.map(({ at }) => at)
    expect(times[9]! - times[0]!).toBeLessThan(hourMs)
    expect(times[10]! - times[0]!).toBeGreaterThanOrEqual(hourMs)
    expect(w.faults()).toEqual([])
  })

  it('publishes after a restart what was left', async () => {
    const { w, to } = await stage(5, {})
    w.discord.faults.add('POST', /crosspost$/, { do: 'status', status: 503 })
    await w.platform.post(to, news('A port has closed'), 'c-1')
    await w.settled()
    expect(published(w)).toBe(0)
    await w.restart()
    await w.discord.until(() => published(w) === 1, 'it to be published')
  })

  it('publishes what an earlier version left, which kept it as one list', async () => {
    const { w, to } = await stage(5, {})
    w.discord.faults.add('POST', /crosspost$/, { do: 'status', status: 503 })
    await w.platform.post(to, news('A port has closed'), 'c-1')
    await w.settled()
    const [key = ''] = await w.store.keys('publish:')
    const [, channel, message] = key.split(':')
    await w.store.delete(key)
    await w.store.set(`publish:${channel}`, [message])
    await w.restart()
    await w.discord.until(() => published(w) === 1, 'it to be published')
    await expect.poll(() => w.store.keys('publish:')).toEqual([])
  })
})
