import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { noteTry, triesOf } from '../../src/newsroom/posts/tries.ts'
import { type House, openHouse } from '../house/house.ts'
import { inventedText, openPublisher, type Publisher } from '../house/publisher.ts'

let house: House
let publisher: Publisher
beforeEach(async () => {
  publisher = await openPublisher()
  publisher.items = ['Oldham', 'Tarnby'].map((name) => item(name))
  house = await openHouse({ allowHosts: [publisher.host] })
})
afterEach(async () => {
  await house.stop()
  await publisher.stop()
})

const item = (name: string) => ({
  guid: name,
  slug: name.toLowerCase(),
  title: `${name} decides`,
  text: inventedText(name, `a school called ${name} will be built`),
})
const watch = (more = '') => house.reads(`/desk feed add ${publisher.address}/feed.xml channel:#wire ${more}`)
const why = (name: string) => house.reads(`/why ${publisher.address}/${name.toLowerCase()}`)

describe('/why', () => {
  it('tells from which feed a post came, when, where it went, and in which story it is', async () => {
    await watch('catch-up:2')
    await house.pass(5)
    const told = await why('Oldham')
    expect(told).toMatch(/Why: Oldham decides/)
    expect(told).toMatch(/Loopback Courier brought it, first seen .+ Its page was read\./)
    expect(told).toMatch(/#?wire: posted /)
    expect(told).toMatch(/It is in the story \S+/)
    expect(await house.reads('/why Tarnby')).toMatch(/Why: Tarnby decides/)
    expect(await house.reads('/why')).toMatch(/Why: (?:Oldham|Tarnby) decides/)
  })

  it('tells why it was not posted: held back, kept out by a filter, paused', async () => {
    await watch('filter:ferry')
    await house.pass(5)
    expect(await why('Oldham')).toMatch(/was there before the feed was watched[\s\S]*not posted, because it is older/)
    publisher.items.push(item('Wexmoor'))
    await house.pass(30)
    expect(await why('Wexmoor')).toMatch(
      /no channel wanted it[\s\S]*not posted, because the filter “ferry” keeps it out: it lacks/,
    )
    await house.reads(`/desk feed pause ${publisher.address}/feed.xml`)
    expect(await why('Wexmoor')).toMatch(/the feed is paused there/)
  })

  it('tells of a page that could not be read, and of an address that nobody brought', async () => {
    publisher.beforePage = async (slug, response) => {
      if (slug !== 'oldham') return false
      response.writeHead(404, { 'content-type': 'text/html' }).end('<title>Gone</title>')
      return true
    }
    await watch('catch-up:2')
    await house.pass(30)
    expect(await why('Oldham')).toMatch(/could not be read: \S+[\s\S]*told with its headline/)
    expect(await house.reads('/why https://nowhere.test/x')).toMatch(
      /No feed that is watched here has brought that address/,
    )
  })

  it('tells another workspace nothing of this one’s feeds', async () => {
    await watch('catch-up:2')
    await house.pass(5)
    const { cards } = await house.desk.invoke({
      ...{
        id: 'i',
        at: house.now(),
        command: 'why',
        via: 'command',
        options: { article: `${publisher.address}/oldham` },
      },
      place: { platform: 'local', workspace: 'elsewhere', channel: 'wire', channelName: 'wire' },
      member: { id: 'boss', name: 'boss', roles: [], level: 'admin' },
    })
    expect(JSON.stringify(cards)).toMatch(/No feed that is watched here/)
  })
})

describe('/receipt', () => {
  it('lists every try with its time and what the platform answered, edits as well', async () => {
    house.platform.outcomes.push(
      { state: 'later', reason: 'Discord answered 503', retryAfter: 1_000 },
      { state: 'later', reason: 'connection refused', retryAfter: 1_000 },
    )
    publisher.items = [item('Oldham')]
    await watch('catch-up:1')
    await house.pass(30)
    const told = await house.reads('/receipt Oldham')
    expect(told).toMatch(/Receipt: Oldham decides[\s\S]*wire: posted[\s\S]*Put in the outbox/)
    expect(told.match(/Tried .+503|Tried .+refused|Tried .+it is there/g)).toHaveLength(3)
    expect(told.indexOf('503')).toBeLessThan(told.indexOf('it is there'))
    const [post] = house.platform.posts
    const { cards } = await house.desk.invoke({
      ...{ id: 'i', at: house.now(), command: 'receipt', via: 'button', options: {} },
      place: { platform: 'local', workspace: 'local', channel: 'wire', channelName: 'wire' },
      message: { platform: 'local', workspace: 'local', channel: 'wire', message: post!.id },
      member: { id: 'you', name: 'you', roles: [], level: 'reader' },
    })
    expect(JSON.stringify(cards)).toContain('Receipt: Oldham decides')
  })

  it('tells a post that was given up, with the reason', async () => {
    house.platform.outcomes.push({ state: 'refused', reason: 'the card is too long', about: 'post' })
    publisher.items = [item('Oldham')]
    await watch('catch-up:1')
    await house.pass(5)
    expect(await house.reads('/receipt Oldham')).toMatch(/wire: failed[\s\S]*refused \(the card is too long\)/)
    expect(await house.reads('/receipt', { channel: 'nowhere' } as never)).toMatch(
      /Nothing has been posted in this channel/,
    )
  })

  it('keeps the first and the last tries of a post that waited for days', async () => {
    const { store } = house.newsroom
    for (let n = 0; n < 60; n++) await noteTry(store, { id: 'd', ref: null }, { state: 'later', reason: `no ${n}` }, n)
    const kept = await triesOf(store, { id: 'd' })
    expect(kept).toHaveLength(20)
    expect([kept[0]!.reason, kept[1]!.reason, kept.at(-1)!.reason]).toEqual(['no 0', 'no 41', 'no 59'])
  })
})
