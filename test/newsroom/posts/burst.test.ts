import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { channelKey } from '../../../src/core/queue.ts'
import { renderPlain } from '../../../src/locales/plain.ts'
import { planBurst } from '../../../src/newsroom/posts/burst.ts'
import { drainChannel } from '../../../src/newsroom/posts/outbox.ts'
import { type House, openHouse } from '../../house/house.ts'
import { inventedText, openPublisher, type Publisher } from '../../house/publisher.ts'

let house: House
let publisher: Publisher
beforeEach(async () => {
  publisher = await openPublisher()
  house = await openHouse({ allowHosts: [publisher.host] })
  await house.reads(`/desk feed add ${publisher.address}/feed.xml`)
  await house.pass(6)
})
afterEach(async () => {
  await Promise.all([house.stop(), publisher.stop()])
})

const syllables = ['ba', 'ko', 'mi', 'ne', 'ru', 'sa', 'to', 'vi', 'lu', 'pe']
const nameOf = (n: number) => `Q${[...String(n).padStart(3, '0')].map((digit) => syllables[Number(digit)]).join('')}`
const publish = (from: number, to: number) => {
  for (let n = from; n < to; n++) {
    const name = nameOf(n)
    publisher.items.unshift({
      guid: name,
      slug: name,
      title: `${name} decides on its harbour`,
      text: inventedText(name, `harbour ${name} will be rebuilt for ${n * 17 + 3} boats`),
      date: new Date(house.now()).toUTCString(),
    })
  }
}
const order = Array.from({ length: 100 }, (_, n) => nameOf(n))
const posts = () => house.platform.posts.filter(({ to }) => to.channel === 'wire')
const counts = () => house.newsroom.store.deliveries.counts('local', 'local')
/** How often each article is told in the channel, in posts of its own and in lists. */
const told = (count: number) => {
  const all = posts().map(({ card }) => renderPlain(card))
  return Array.from({ length: count }, (_, n) => {
    const title = `${nameOf(n)} decides on its harbour`
    return all.reduce((sum, text) => sum + text.split(title).length - 1, 0)
  })
}

describe('the plan', () => {
  const plan = (count: number, oldest: number, newest: number, now: number, lately = 0) =>
    planBurst({ count, held: 0, oldest, newest }, lately, 20, now)

  it('what a channel bears is posted one by one', () => {
    expect(plan(20, 0, 0, 0)).toBe('one by one')
  })

  it('a burst is told when nothing has come for ten seconds, and waited for a minute at most', () => {
    expect(plan(21, 0, 5_000, 6_000)).toEqual({ until: 15_000 })
    expect(plan(21, 0, 5_000, 15_000)).toBe('list')
    expect(plan(21, 0, 59_000, 59_500)).toEqual({ until: 60_000 })
    expect(plan(21, 0, 60_000, 60_000)).toBe('list')
  })

  it('what was posted lately counts: the rest is waited for, and told together; one alone is no list', () => {
    expect(plan(1, 0, 0, 0, 19)).toBe('one by one')
    expect(plan(1, 0, 0, 0, 20)).toEqual({ until: 30_000 })
    expect(plan(3, 0, 20_000, 20_000, 20)).toEqual({ until: 50_000 })
    expect(plan(3, 0, 20_000, 50_000, 20)).toBe('list')
    expect(plan(9, 0, 40_000, 60_000, 20)).toBe('list')
    expect(plan(1, 0, 0, 30_000, 20)).toBe('one by one')
  })
})

describe('more articles than a channel bears', () => {
  it('of one poll come as one list: each is told once, and its rows say so', async () => {
    publish(0, 45)
    await house.pass(30)
    const lists = posts().filter(({ card }) => /^\d+ articles, \d+ stor/.test(card.title ?? ''))
    expect(lists).toHaveLength(1)
    expect(told(45)).toEqual(Array.from({ length: 45 }, () => 1))
    const pages = posts().filter(({ card }) => card.title?.startsWith('Page '))
    const { posted, listed, pending, failed } = await counts()
    expect({ pending, failed, all: listed + posted - lists.length - pages.length }).toEqual({
      pending: 0,
      failed: 0,
      all: 45,
    })
    expect(Number(/^\d+/.exec(lists[0]!.card.title!)![0])).toBe(listed)
  })

  it('after an outage of ten hours come as a list by story, in their order, with when they came', async () => {
    const away = { state: 'later', reason: 'it can’t be reached', retryAfter: 30_000 } as const
    house.platform.meanwhile = () => away
    publish(0, 25)
    await house.pass(301)
    publish(25, 50)
    await house.pass(301)
    expect(posts()).toEqual([])
    house.platform.meanwhile = undefined
    await house.pass(10)
    expect(told(50)).toEqual(Array.from({ length: 50 }, () => 1))
    expect(posts().length).toBeLessThanOrEqual(3)
    const lists = posts().flatMap(({ card }) => card.parts.filter((part) => part.type === 'list'))
    const titles = lists.map(({ items }) => items.map((item) => renderPlain({ parts: [{ type: 'text', text: item }] })))
    const places = titles.map((ofStory) => ofStory.map((line) => order.findIndex((name) => line.includes(name))))
    for (const ofStory of places) expect(ofStory).toEqual(ofStory.toSorted((a, b) => a - b))
    expect(places.map(([first]) => first)).toEqual(places.map(([first]) => first).toSorted((a, b) => a! - b!))
    expect(titles[0]![0]).toMatch(/^\d\d:\d\d \S+ Q/)
    expect(await counts()).toMatchObject({ pending: 0, failed: 0, unclear: 0 })
    await house.pass(301)
    expect(told(50)).toEqual(Array.from({ length: 50 }, () => 1))
  })

  it('that are read one after another, each posted before the next is read, come as a list past the limit all the same', async () => {
    await house.reads('/desk set burst 5')
    publisher.beforePage = async () => {
      await drainChannel(house.newsroom, channelKey({ platform: 'local', workspace: 'local', channel: 'wire' }))
      return false
    }
    publish(0, 15)
    await house.pass(30)
    publisher.beforePage = undefined
    expect(told(15)).toEqual(Array.from({ length: 15 }, () => 1))
    const lists = posts().filter(({ card }) => /^\d+ articles, \d+ stor/.test(card.title ?? ''))
    expect(posts().length - lists.length).toBeLessThanOrEqual(6)
    expect(lists.length).toBeGreaterThanOrEqual(1)
    await house.pass(30)
    publish(15, 16)
    await house.pass(30)
    expect(posts().at(-1)!.card.title).toContain(nameOf(15))
  })

  it('“/desk set burst” says how many a workspace bears', async () => {
    await house.reads('/desk set burst 60')
    publish(0, 45)
    await house.pass(30)
    expect(posts()).toHaveLength(45)
    expect((await counts()).listed).toBe(0)
  })

  it('a number that changes in a listed article is corrected in the list, and its row is not posted for it', async () => {
    publish(0, 30)
    await house.pass(30)
    const [list] = posts().filter(({ card }) => card.title?.includes('articles'))
    const item = publisher.items.find(({ slug }) => slug === nameOf(29))!
    const changed = { ...item, text: item.text.replaceAll(String(29 * 17 + 3), '9,999') }
    publisher.items = publisher.items.map((one) => (one.slug === item.slug ? changed : one))
    await house.pass(180)
    expect(renderPlain(list!.card)).toMatch(/9,999/)
    expect(posts().filter(({ key }) => key.startsWith('brief:')).length + (await counts()).listed).toBe(30)
  })
})
