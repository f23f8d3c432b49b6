import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { channelKey } from '../../../src/core/queue.ts'
import { drainChannel } from '../../../src/newsroom/posts/outbox.ts'
import { type House, openHouse } from '../../house/house.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.stop())

const add = (key: string, channel = 'wire') =>
  house.newsroom.store.deliveries.add({
    platform: 'local',
    workspace: 'local',
    channel,
    kind: 'notice',
    key,
    article: null,
    at: house.now(),
    card: { title: key, parts: [] },
  })
const titles = () => house.platform.posts.map((post) => post.card.title)

describe('the outbox', () => {
  it('keeps the order of a channel while its first post waits, and does not hold another channel', async () => {
    for (const key of ['a', 'b']) await add(key)
    await add('c', 'ops')
    house.platform.outcomes.push({ state: 'later', reason: 'slow down', retryAfter: 90_000 })
    await house.work()
    expect(titles()).toEqual(['c'])
    await house.pass(2)
    expect(titles()).toEqual(['c', 'a', 'b'])
  })

  it('a key is posted once, however often it is added', async () => {
    expect(await add('a')).toBe(true)
    expect(await add('a')).toBe(false)
    await house.work()
    expect(await add('a')).toBe(false)
    await house.work()
    expect(titles()).toEqual(['a'])
  })

  it('what can’t be posted is told by desk status, and the next one goes', async () => {
    house.platform.outcomes.push(
      { state: 'refused', reason: 'blocked by a filter', about: 'post' },
      { state: 'unclear', reason: 'the answer was lost' },
    )
    for (const key of ['a', 'b', 'c']) await add(key)
    await house.work()
    expect(titles()).toEqual(['c', 'A post was given up', 'Was this posted?'])
    expect(await house.reads('/desk status')).toMatch(/3 posted, 1 unclear, 1 failed[\s\S]*the answer was lost/)
  })

  it('what a private conversation does not take goes where it goes instead, once', async () => {
    const instead = { platform: 'local', workspace: 'local', channel: 'wire' }
    const card = { title: 'a reminder', parts: [] }
    const row = { kind: 'remind', key: 'r', card, article: null, at: house.now() } as const
    await house.newsroom.store.deliveries.add({ ...row, ...instead, channel: '@ann', instead })
    house.platform.outcomes.push({ state: 'refused', reason: 'takes no messages', about: 'channel' })
    await house.work()
    expect(house.platform.posts.map(({ to, card: { title } }) => [to.channel, title])).toEqual([['wire', 'a reminder']])
    expect(await house.newsroom.store.deliveries.counts()).toMatchObject({ posted: 1, failed: 0, pending: 0 })
  })

  it('an unclear post is sent again only when an editor says so', async () => {
    house.platform.outcomes.push({ state: 'unclear', reason: 'the answer was lost' })
    await add('a')
    await house.work()
    const question = house.platform.posts.at(-1)!
    const actions = question.card.parts.flatMap((part) => (part.type === 'actions' ? part.actions : []))
    const again = actions.find((action) => action.label === 'Post it again') as { invoke: string }
    await house.pass(60)
    expect(titles()).toEqual(['Was this posted?'])
    expect(await house.reads(`/${again.invoke}`, { level: 'reader' })).toMatch(/is for editors/)
    expect(await house.reads(`/${again.invoke}`)).toMatch(/goes out again/)
    await house.work()
    expect(titles()).toEqual(['Was this posted?', 'a'])
    expect(await house.reads(`/${again.invoke}`)).toMatch(/posted already/)
  })

  it('a worker that stood still when it had taken a post sends nothing: another one may have it by now', async () => {
    await add('a')
    let now = house.now()
    const { newsroom } = house
    const { deliveries } = newsroom.store
    const claimNext: typeof deliveries.claimNext = async (...claim) => {
      const row = await deliveries.claimNext(...claim)
      now += 10 * 60_000
      return row
    }
    const store = { ...newsroom.store, deliveries: { ...deliveries, claimNext } }
    const wire = { platform: 'local', workspace: 'local', channel: 'wire' }
    await drainChannel({ ...newsroom, store, clock: () => now }, channelKey(wire))
    expect(titles()).toEqual([])
    await house.pass(2)
    expect(titles()).toEqual(['a'])
  })

  it('a worker that died lets go after its lease', async () => {
    await add('a')
    await house.newsroom.store.deliveries.claimNext(
      { platform: 'local', workspace: 'local', channel: 'wire' },
      house.now(),
      house.now() + 60_000,
    )
    await house.work()
    expect(titles()).toEqual([])
    await house.pass(2)
    expect(titles()).toEqual(['a'])
  })
})
