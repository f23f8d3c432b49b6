import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type House, openHouse } from '../../house/house.ts'
import { inventedText, openPublisher, type Publisher } from '../../house/publisher.ts'

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
const posts = (channel: string) => house.platform.posts.filter(({ to }) => to.channel === channel)
const titles = (channel: string) => posts(channel).map(({ card }) => card.title)
const counts = () => house.newsroom.store.deliveries.counts('local', 'local')

describe('a platform that can’t be reached', () => {
  const away = { state: 'later', reason: 'Discord can’t be reached', retryAfter: 30_000 } as const

  it('for ten hours costs no post an attempt: nothing is given up, nobody is asked, the order is kept', async () => {
    for (const key of ['a', 'b', 'c', 'd']) await add(key)
    house.platform.meanwhile = () => away
    await house.pass(10 * 60)
    expect(house.platform.posts).toEqual([])
    expect(await counts()).toMatchObject({ pending: 4, failed: 0, unclear: 0 })
    house.platform.meanwhile = undefined
    await house.pass(10)
    expect(titles('wire')).toEqual(['a', 'b', 'c', 'd'])
    expect(titles('ops')).toEqual([])
  })

  it('is asked again soon at first, and every five minutes at most when it has been away for long', async () => {
    await add('a')
    let asked = 0
    house.platform.meanwhile = () => {
      asked++
      return away
    }
    await house.pass(5)
    const soon = asked
    expect(soon).toBeGreaterThanOrEqual(4)
    await house.pass(8 * 60)
    const before = asked
    await house.pass(60)
    expect(asked - before).toBeLessThanOrEqual(12)
    expect(asked - before).toBeGreaterThanOrEqual(5)
  })
})

describe('a channel where Nightdesk may not post', () => {
  const closed = { state: 'refused', reason: 'Nightdesk may not write there', about: 'channel' } as const

  it('is told once where the ops are; what comes for it waits, and goes out in order on return, which is told as well', async () => {
    await house.reads('/desk set ops-channel ops')
    house.platform.meanwhile = (to) => (to.channel === 'wire' ? closed : undefined)
    for (const key of ['a', 'b']) await add(key)
    await house.pass(5 * 60)
    await add('c')
    await house.pass(5 * 60)
    expect(titles('ops')).toEqual(['A channel takes no posts'])
    expect(await counts()).toMatchObject({ pending: 3, failed: 0 })
    house.platform.meanwhile = undefined
    await house.pass(90)
    expect(titles('wire')).toEqual(['a', 'b', 'c'])
    expect(titles('ops')).toEqual(['A channel takes no posts', 'A channel takes posts again'])
  })

  it('is asked once an hour, far from the platform’s limit of refused requests', async () => {
    let asked = 0
    house.platform.meanwhile = (to) => {
      if (to.channel !== 'wire') return undefined
      asked++
      return closed
    }
    await house.reads('/desk set ops-channel ops')
    for (let i = 0; i < 50; i++) await add(`p${i}`)
    await house.pass(12 * 60)
    expect(asked).toBeLessThanOrEqual(13)
  })

  it('for longer than the workspace waits: posts are given up, each told with what to do', async () => {
    await house.reads('/desk set ops-channel ops')
    await house.reads('/desk set waiting-hours 2')
    house.platform.meanwhile = (to) => (to.channel === 'wire' ? closed : undefined)
    await add('a')
    await house.pass(4 * 60)
    expect(await counts()).toMatchObject({ failed: 1 })
    expect(titles('ops')).toEqual(['A channel takes no posts', 'A post was given up'])
  })
})

describe('a post that may be in a channel where nobody can look now', () => {
  const unseen = { state: 'unclear', reason: 'not in that channel', about: 'channel' } as const

  it('waits for the channel like those behind it, and nobody is asked', async () => {
    await house.reads('/desk set ops-channel ops')
    house.platform.meanwhile = (to) => (to.channel === 'wire' ? unseen : undefined)
    for (const key of ['a', 'b']) await add(key)
    await house.pass(5 * 60)
    expect(await counts()).toMatchObject({ pending: 2, failed: 0, unclear: 0 })
    house.platform.meanwhile = undefined
    await house.pass(90)
    expect(titles('wire')).toEqual(['a', 'b'])
    expect(titles('ops')).toEqual(['A channel takes no posts', 'A channel takes posts again'])
  })

  it('is asked about when it has waited for as long as the workspace wants', async () => {
    await house.reads('/desk set ops-channel ops')
    await house.reads('/desk set waiting-hours 2')
    house.platform.meanwhile = (to) => (to.channel === 'wire' ? unseen : undefined)
    await add('a')
    await house.pass(4 * 60)
    expect(await counts()).toMatchObject({ unclear: 1, failed: 0 })
    expect(titles('ops')).toEqual(['A channel takes no posts', 'Was this posted?'])
  })
})

describe('the feeds of a channel where Nightdesk may not post', () => {
  const closed = { state: 'refused', reason: 'Nightdesk may not write there', about: 'channel' } as const
  let publisher: Publisher
  let watched: House
  beforeEach(async () => {
    publisher = await openPublisher()
    watched = await openHouse({ allowHosts: [publisher.host] })
    await watched.reads('/desk set ops-channel ops')
    await watched.reads(`/desk feed add ${publisher.address}/feed.xml`)
    await watched.pass(6)
  })
  afterEach(() => Promise.all([watched.stop(), publisher.stop()]))
  const publish = (name: string) =>
    publisher.items.unshift({
      guid: name,
      slug: name,
      title: `${name} decides`,
      text: inventedText(name, `school ${name} will be built for ${name.length * 17} children`),
      date: new Date(watched.now()).toUTCString(),
    })
  const told = () => watched.platform.posts.filter(({ to }) => to.channel === 'wire').map(({ card }) => card.title)

  it('are not polled for nobody; on return polling goes on, and what was published meanwhile comes as well', async () => {
    watched.platform.meanwhile = (to) => (to.channel === 'wire' ? closed : undefined)
    publish('Anton')
    await watched.pass(40)
    expect(await watched.reads('/desk feed list')).toContain('its channel takes no posts')
    const before = publisher.polls.length
    publish('Berta')
    await watched.pass(301)
    expect(publisher.polls.length).toBe(before)
    watched.platform.meanwhile = undefined
    await watched.pass(120)
    expect(told()).toEqual(['Anton decides', 'Berta decides'])
    expect(publisher.polls.length).toBeGreaterThan(before)
  })

  it('are polled on for another channel that has the feed, and what comes waits for the blocked one', async () => {
    await watched.says(`/desk feed add ${publisher.address}/feed.xml`, { channel: 'politics' })
    await watched.pass(10)
    watched.platform.meanwhile = (to) => (to.channel === 'wire' ? closed : undefined)
    publish('Anton')
    await watched.pass(40)
    publish('Berta')
    await watched.pass(120)
    expect(watched.platform.texts('politics').join()).toMatch(/Berta/)
    watched.platform.meanwhile = undefined
    await watched.pass(90)
    expect(told()).toEqual(['Anton decides', 'Berta decides'])
  })

  it('are paused when the last post is given up, with a word of how to go on', async () => {
    await watched.reads('/desk set waiting-hours 2')
    watched.platform.meanwhile = (to) => (to.channel === 'wire' ? closed : undefined)
    publish('Anton')
    await watched.pass(301)
    expect(watched.platform.texts('ops').join()).toMatch(/feed resume/)
    watched.platform.meanwhile = undefined
    await watched.reads('/desk feed resume loopback')
    await watched.pass(10)
    publish('Cesar')
    await watched.pass(120)
    expect(told()).toEqual(['Cesar decides'])
  })
})

describe('a post that was not taken', () => {
  it('for a reason of its own is told once, and the next one goes', async () => {
    await house.reads('/desk set ops-channel ops')
    house.platform.outcomes.push({ state: 'refused', reason: 'the server’s AutoMod blocked it', about: 'post' })
    for (const key of ['a', 'b']) await add(key)
    await house.pass(10)
    expect(titles('wire')).toEqual(['b'])
    expect(house.platform.texts('ops').join()).toMatch(
      /“a” could not be posted in #wire: the server’s AutoMod blocked it/,
    )
  })

  it('and whose question could not be posted either is asked about in another place', async () => {
    house.platform.outcomes.push({ state: 'unclear', reason: 'the answer was lost' })
    await add('a')
    await house.work()
    expect(titles('wire')).toEqual(['Was this posted?'])
    await house.reads('/desk set ops-channel ops')
    house.platform.outcomes.push(
      { state: 'unclear', reason: 'the answer was lost' },
      { state: 'refused', reason: 'too long', about: 'post' },
    )
    await add('b')
    await house.work()
    await house.pass(1)
    expect([...titles('wire'), ...titles('ops')].filter((title) => title === 'Was this posted?')).toHaveLength(2)
  })
})
