import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Card } from '../../src/core/card.ts'
import { renderPlain } from '../../src/locales/plain.ts'
import { readOpml } from '../../src/wire/opml.ts'
import { type House, openHouse } from '../house/house.ts'
import { inventedText, openPublisher, type Publisher } from '../house/publisher.ts'

let publisher: Publisher
let house: House
beforeEach(async () => {
  publisher = await openPublisher()
  house = await openHouse({ allowHosts: [publisher.host] })
  publisher.items = [
    { guid: 'g1', slug: 'oldham', title: 'Oldham decides', text: inventedText('Oldham', 'it was built') },
  ]
})
afterEach(async () => {
  await house.stop()
  await publisher.stop()
})

const upload = (text: string) => `data:text/x-opml;base64,${Buffer.from(text).toString('base64')}`
const list = (lines: readonly string[]) =>
  `<?xml version="1.0"?><opml version="2.0"><body><outline text="News">${lines.join('')}</outline></body></opml>`
const line = (address: string, title = 'A feed') => `<outline type="rss" text="${title}" xmlUrl="${address}"/>`
const importing = async (text: string, options = '') =>
  (await house.says(`/desk feed import ${options}`, { extra: { file: upload(text) } })).cards
    .map(renderPlain)
    .join('\n')
const fileOf = (cards: readonly Card[]) => {
  const file = cards.flatMap((card) => card.parts).find((part) => part.type === 'file')
  return Buffer.from(file!.base64, 'base64').toString()
}

describe('lists of feeds', () => {
  it('import says what was added, known already and refused, and why', async () => {
    const text = list([line(`${publisher.address}/feed.xml`, 'Courier'), line('javascript:alert(1)'), line('https://')])
    const first = await importing(text, 'channel:#politics')
    expect(first).toMatch(/1 added to #politics, 0 known already, 2 could not be read/)
    expect(first).toMatch(/javascript:alert\(1\): Only http and https/)
    expect(first).toMatch(/https:\/\/: That is no web address/)
    expect(await importing(text, 'channel:#politics')).toMatch(/0 added to #politics, 1 known already/)
  })

  it('is refused in a channel where nothing can be posted, with what to do', async () => {
    const hindrance = { sentence: 'Nightdesk is not in #wire.', next: 'Invite it there with “/invite @Nightdesk”.' }
    house.platform.directory.set('wire', { state: 'found', id: 'wire', name: 'wire', hindrance })
    expect(await importing(list([line(`${publisher.address}/feed.xml`)]))).toMatch(/not in #wire\.\nInvite it/)
    expect(await house.newsroom.store.feeds.all()).toEqual([])
  })

  it('posts nothing old of what was imported, and what is new from then on', async () => {
    await importing(list([line(`${publisher.address}/feed.xml`)]), 'channel:#politics')
    await house.pass(5)
    expect(house.platform.posts).toEqual([])
    publisher.items.unshift({
      guid: 'g2',
      slug: 'tarnby',
      title: 'Tarnby decides',
      text: inventedText('Tarnby', 'the school will be rebuilt'),
    })
    await house.pass(60)
    expect(house.platform.posts.map((post) => post.card.title)).toEqual(['Tarnby decides'])
  })

  it('tells of an imported feed that can’t be read', async () => {
    await importing(list([line(`${publisher.address}/nowhere.xml`, 'Lost Letter')]), 'channel:#politics')
    await house.pass(20)
    expect(house.platform.texts('politics')).toHaveLength(1)
    expect(house.platform.texts('politics')[0]).toMatch(/can’t be read[\s\S]*Lost Letter/)
    const again = await importing(list([line(`${publisher.address}/nowhere.xml`, 'Lost Letter')]), 'channel:#ops')
    expect(again).toMatch(
      /1 added to #ops, 0 known already, 1 could not be read[\s\S]*nowhere\.xml: The feed answered 404/,
    )
  })

  it('takes hundreds at once, without reading any, and one undo takes all back', async () => {
    const many = list(Array.from({ length: 800 }, (_, i) => line(`https://feed-${i}.example/rss`, `Feed ${i}`)))
    let polls = 0
    const { readFeed } = house.newsroom.wire
    Object.assign(house.newsroom.wire, {
      readFeed: (request: Parameters<typeof readFeed>[0]) => {
        polls++
        return readFeed(request)
      },
    })
    expect(await importing(many)).toMatch(/800 added/)
    expect(polls).toBe(0)
    const feeds = await house.newsroom.store.feeds.ofWorkspace('local', 'local')
    expect(new Set(feeds.map((feed) => feed.nextPoll)).size).toBe(800)
    expect(await house.reads('/desk undo')).toMatch(/imported 800 feeds/)
    expect(await house.newsroom.store.subscriptions.ofWorkspace('local', 'local')).toEqual([])
  })

  it('export gives a file that import takes elsewhere', async () => {
    await importing(list([line('https://one.example/rss', 'One & <Two>')]), 'channel:#politics')
    await importing(list([line('https://three.example/rss', 'Three')]))
    const { cards } = await house.says('/desk feed export', { level: 'reader', id: 'ann' })
    const { feeds } = readOpml(fileOf(cards))
    expect(feeds).toEqual([
      { url: 'https://one.example/rss', title: 'One & <Two>', folders: ['politics'] },
      { url: 'https://three.example/rss', title: 'Three', folders: ['wire'] },
    ])
    const other = await openHouse()
    const reply = await other.says('/desk feed import', { extra: { file: upload(fileOf(cards)) } })
    expect(reply.cards.map(renderPlain).join()).toMatch(/2 added/)
    await other.stop()
  })

  it('each folder goes into the channel of its name; every channel is tried before anything is written', async () => {
    await importing(list([line('https://one.example/rss', 'One')]), 'channel:#politics')
    await importing(list([line('https://three.example/rss', 'Three')]), 'channel:#ops')
    await importing(list([line('https://four.example/rss', 'Four')]))
    const { cards } = await house.says('/desk feed export', { level: 'reader', id: 'ann' })
    const other = await openHouse()
    const hindrance = { sentence: 'Nightdesk is not in #politics.', next: 'Invite it there.' }
    other.platform.directory.set('politics', { state: 'found', id: 'P1', name: 'politics', hindrance })
    other.platform.directory.set('ops', { state: 'found', id: 'O1', name: 'ops' })
    const says = async () => {
      const reply = await other.says('/desk feed import folders:channels', { extra: { file: upload(fileOf(cards)) } })
      return reply.cards.map(renderPlain).join('\n')
    }
    const first = await says()
    expect(first).toMatch(/1 added to #ops, 1 added to #wire, 0 known already, 1 left out, for want of a channel/)
    expect(first).toMatch(/one\.example\/rss: Nightdesk is not in #politics\. Invite it there\./)
    const kept = await other.newsroom.store.subscriptions.ofWorkspace('local', 'local')
    expect(kept.map(({ channel, channelName }) => [channel, channelName]).sort()).toEqual([
      ['O1', 'ops'],
      ['wire', 'wire'],
    ])
    other.platform.directory.set('politics', { state: 'found', id: 'P1', name: 'politics' })
    expect(await says()).toMatch(/1 added to #politics, 2 known already/)
    expect(await other.reads('/desk undo')).toMatch(/imported 1 feeds to #politics/)
    await other.stop()
  })

  it.each([
    ['<html></html>', /not an OPML list/],
    [`<opml>${'<outline text="x">'.repeat(5000)}`, /too deeply/],
  ])('what is no list is refused, and nothing changes', async (text, sentence) => {
    expect(await importing(text)).toMatch(sentence)
    expect(await house.newsroom.store.feeds.all()).toEqual([])
  })

  it('a file that can’t be opened is told with the reason', async () => {
    const reply = await house.says('/desk feed import', { extra: { file: `${publisher.address}/no-such.opml` } })
    expect(reply.cards.map(renderPlain).join()).toMatch(/could not be read: Its address answered 404/)
    expect(await house.reads('/desk feed import', { level: 'reader', id: 'ann' })).toMatch(/for admins/)
  })
})
