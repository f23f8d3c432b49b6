import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { renderPlain } from '../../../src/locales/plain.ts'
import { type House, openHouse } from '../../house/house.ts'
import { inventedText, openPublisher, type PublishedItem, type Publisher } from '../../house/publisher.ts'

let publisher: Publisher
let house: House

const item = (name: string, detail: string, change: Partial<PublishedItem> = {}): PublishedItem => ({
  guid: `guid-${name}`,
  slug: name,
  title: `${name} decides on its ${detail}`,
  text: inventedText(name, `the ${detail} will be rebuilt`),
  date: 'Mon, 23 Nov 2026 07:00:00 GMT',
  ...change,
})
/** Posts of the channel itself, without what is told of them: in threads below them, or of changes. */
const posted = () =>
  house.platform.posts.filter(({ to, key }) => to.channel === 'politics' && !to.thread && !key.startsWith('change:'))
const posts = () => posted().map((post) => renderPlain(post.card))
const titles = () => posted().map((post) => post.card.title)
const hours = (count: number) => house.pass(count * 60)

beforeEach(async () => {
  publisher = await openPublisher()
  house = await openHouse({ allowHosts: [publisher.host] })
  publisher.items = [item('Oldham', 'bridge'), item('Norwick', 'harbour')]
})
afterEach(async () => {
  await house.stop()
  await publisher.stop()
})

describe('a feed on its way to a channel', () => {
  it('posts nothing old at the first poll, and says how many it held back', async () => {
    const answer = await house.reads(`/desk feed add ${publisher.address}/feed.xml channel:#politics`)
    expect(answer).toContain('The 2 articles that are there already are held back.')
    await house.work()
    expect(posts()).toEqual([])
    expect(await house.reads('/desk feed list')).toMatch(/2 older ones held back/)
  })

  it('posts the newest few where the admin asks for them', async () => {
    await house.reads(`/desk feed add ${publisher.address}/feed.xml channel:#politics catch-up:1`)
    await house.work()
    expect(posts()).toHaveLength(1)
  })

  it('says of a brief that it is from the feed’s own text, where the page can’t be read; the page, later, is no correction of it', async () => {
    await house.reads(`/desk feed add ${publisher.address}/feed.xml channel:#politics`)
    await house.work()
    const text = inventedText('Tarnby', 'the school will be rebuilt')
    const paragraphs = text.replace(/[^\n]+/g, '<p>$&</p>')
    publisher.beforePage = async (_, response) => {
      response.writeHead(402).end()
      return true
    }
    publisher.items.unshift(
      item('Tarnby', 'school', { content: `${paragraphs}<p>${'Nobody spoke against it. '.repeat(90)}</p>` }),
    )
    await hours(1)
    expect(posts()).toHaveLength(1)
    expect(posts()[0]).toContain('The town council of Tarnby said on Monday')
    expect(posts()[0]).toContain('From the feed’s own text, not from the page: The page is for subscribers (402).')

    publisher.beforePage = undefined
    await hours(48)
    expect(house.platform.posts.filter(({ key }) => key.startsWith('change:'))).toEqual([])
  })

  it('posts each article once, whatever the publisher does to the feed', async () => {
    await house.reads(`/desk feed add ${publisher.address}/feed.xml channel:#politics`)
    await house.work()

    publisher.items.unshift(item('Tarnby', 'school'))
    await hours(1)
    expect(titles()).toEqual(['Tarnby decides on its school'])

    publisher.items[0] = { ...publisher.items[0]!, title: 'Tarnby decides on its school after long debate' }
    await hours(1)
    expect(titles()).toEqual(['Tarnby decides on its school after long debate'])
    expect(posts()[0]).toContain('it was: Tarnby decides on its school')
    const below = house.platform.posts.filter(({ to }) => to.thread === posted()[0]!.id)
    expect(below.map((post) => renderPlain(post.card))).toEqual([
      expect.stringContaining('it was: Tarnby decides on its school'),
    ])

    publisher.items = publisher.items.map((entry) => ({ ...entry, guid: `new-${entry.guid}` }))
    await hours(1)
    expect(posts()).toHaveLength(1)

    publisher.items.push(item('Elderby', 'mill', { date: 'Fri, 02 Oct 2026 07:00:00 GMT' }))
    await hours(1)
    expect(posts()).toHaveLength(1)

    publisher.items.unshift(item('Wexmoor', 'market'))
    await hours(1)
    expect(titles()).toEqual(['Tarnby decides on its school after long debate', 'Wexmoor decides on its market'])
    expect(publisher.polls.some((poll) => poll.status === 304)).toBe(true)
  })

  it('tells of a failure once and of the recovery once, and loses nothing in between', async () => {
    await house.reads(`/desk feed add ${publisher.address}/feed.xml channel:#politics`)
    await house.work()
    const answers: Publisher['feedAnswer'][] = [
      (response) => response.writeHead(429, { 'retry-after': '1800' }).end(),
      (response) => response.writeHead(500).end('oops'),
      (response) =>
        response
          .writeHead(200, { 'content-type': 'application/rss+xml' })
          .end('<rss><channel><item><title>half a feed'),
      (response) => response.writeHead(404).end(),
      (response) =>
        response.writeHead(200, { 'content-type': 'text/html' }).end('<html><body>A wall of cookies</body></html>'),
    ]
    for (const answer of answers) {
      publisher.feedAnswer = answer
      await hours(4)
    }
    publisher.feedAnswer = undefined
    publisher.items.unshift(item('Tarnby', 'school'))
    await hours(8)
    expect(titles()).toEqual(['Feed can’t be read', 'Feed is back', 'Tarnby decides on its school'])
  })

  it('stays away for as long as a server asks', async () => {
    await house.reads(`/desk feed add ${publisher.address}/feed.xml channel:#politics`)
    await house.work()
    publisher.feedAnswer = (response) => response.writeHead(429, { 'retry-after': '7200' }).end()
    await hours(1)
    const asked = publisher.polls.length
    await house.pass(60)
    expect(publisher.polls.length).toBe(asked)
  })

  it('one blip is not told', async () => {
    await house.reads(`/desk feed add ${publisher.address}/feed.xml channel:#politics`)
    await house.work()
    const before = publisher.polls.length
    publisher.feedAnswer = (response) => response.writeHead(500).end()
    for (let i = 0; i < 120 && publisher.polls.length === before; i++) await house.pass(1)
    publisher.feedAnswer = undefined
    await hours(2)
    expect(posts()).toEqual([])
  })

  it('a page that can’t be read is told with its headline and the reason, not passed over', async () => {
    await house.reads(`/desk feed add ${publisher.address}/feed.xml channel:#politics`)
    await house.work()
    publisher.items.unshift(item('Gone', 'page', { slug: 'gone' }))
    const real = publisher.items[0]!
    publisher.feedAnswer = (response) => {
      const body = `<rss version="2.0"><channel><title>C</title><item><guid>g</guid><title>${real.title}</title><link>${publisher.address}/nowhere</link></item></channel></rss>`
      response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(body)
    }
    await hours(1)
    expect(posts()).toHaveLength(1)
    expect(posts()[0]).toMatch(/Gone decides on its page[\s\S]*No brief/)
  })

  it('a filter of words lets through only what holds one of them', async () => {
    await house.reads(`/desk feed add ${publisher.address}/feed.xml channel:#politics filter:"school -bridge"`)
    await house.work()
    publisher.items.unshift(
      item('Tarnby', 'school'),
      item('Wexmoor', 'market'),
      item('Skelby', 'bridge', { title: 'School bridge at Skelby' }),
    )
    await hours(1)
    expect(titles()).toEqual(['Tarnby decides on its school'])
  })

  it('a paused feed posts nothing of what went by when it resumes', async () => {
    await house.reads(`/desk feed add ${publisher.address}/feed.xml channel:#politics`)
    await house.work()
    await house.reads('/desk feed pause Loopback')
    publisher.items.unshift(item('Tarnby', 'school'))
    await hours(2)
    await house.reads('/desk feed resume Loopback')
    await hours(1)
    publisher.items.unshift(item('Wexmoor', 'market'))
    await hours(1)
    expect(titles()).toEqual(['Wexmoor decides on its market'])
  })

  it('two channels read one feed, which is polled once, and each gets the article once', async () => {
    await house.reads(`/desk feed add ${publisher.address}/feed.xml channel:#politics`)
    await house.reads(`/desk feed add ${publisher.address}/feed.xml channel:#ops`)
    await house.work()
    const before = publisher.polls.length
    publisher.items.unshift(item('Tarnby', 'school'))
    for (let i = 0; i < 120 && publisher.polls.length === before; i++) await house.pass(1)
    await house.pass(1)
    expect(publisher.polls.length).toBe(before + 1)
    expect(posts()).toHaveLength(1)
    expect(house.platform.texts('ops')).toHaveLength(1)
  })
})
