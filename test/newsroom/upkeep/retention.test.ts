import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { workspaceSettings } from '../../../config/settings.ts'
import { renderPlain } from '../../../src/locales/plain.ts'
import { createSettings } from '../../../src/newsroom/desk/settings.ts'
import { doNightly } from '../../../src/newsroom/upkeep/nightly.ts'
import { retire } from '../../../src/newsroom/upkeep/retention.ts'
import { openStore } from '../../../src/store/index.ts'
import { analyse } from '../../../src/text/analyse.ts'
import { articleOf, itemOf, night, subscribe, testIds } from '../../contracts/store/samples.ts'
import { type House, openHouse } from '../../house/house.ts'
import { paperPlatform } from '../../house/platform.ts'
import { inventedText, openPublisher, type PublishedItem, type Publisher } from '../../house/publisher.ts'
import { emptyDirectories } from '../../store/directory.ts'

const dayMinutes = 24 * 60
const dayMs = dayMinutes * 60_000
const atOnce = async () => {}

const item = (name: string, slug = name): PublishedItem => ({
  guid: `guid-${name}`,
  slug,
  title: `${name} decides on its bridge`,
  text: inventedText(name, 'the bridge will be rebuilt'),
})

describe('what is over is let go, and comes no second time', () => {
  let publisher: Publisher
  let other: Publisher
  let house: House
  const titles = () => house.platform.posts.map(({ card }) => card.title)

  beforeEach(async () => {
    publisher = await openPublisher()
    other = await openPublisher('The Other')
    house = await openHouse({ allowHosts: [publisher.host, other.host] })
    publisher.items = [item('Oldham')]
    await house.reads(`/desk feed add ${publisher.address}/feed.xml catch-up:1`)
    await house.pass(10)
  })
  afterEach(async () => {
    await house.stop()
    await publisher.stop()
    await other.stop()
  })

  it('an article whose feed still carries it, though the feed changed', async () => {
    expect(titles()).toEqual(['Oldham decides on its bridge'])
    await house.setClock(400 * dayMinutes)
    await doNightly(house.newsroom, atOnce)
    expect(await house.newsroom.store.articles.count()).toBe(0)
    expect(house.logged.find(({ message }) => message.includes('no longer'))?.fields).toMatchObject({ articles: 1 })
    publisher.items = [item('Oldham'), item('Norwick')]
    await house.pass(120)
    expect(titles()).toEqual(['Oldham decides on its bridge', 'Norwick decides on its bridge'])
  })

  it('nor by a feed of somebody else that leads to the same page', async () => {
    await house.setClock(400 * dayMinutes)
    await doNightly(house.newsroom, atOnce)
    other.items = [item('Tarnby')]
    await house.reads(`/desk feed add ${other.address}/feed.xml`)
    await house.pass(10)
    other.feedAnswer = (response) =>
      response
        .writeHead(200, { 'content-type': 'application/rss+xml' })
        .end(
          `<rss version="2.0"><channel><title>T</title><item><guid>own</guid><title>See Oldham</title><link>${publisher.address}/Oldham</link></item></channel></rss>`,
        )
    await house.pass(120)
    expect(titles()).toEqual(['Oldham decides on its bridge'])
    expect(publisher.reads.filter(({ slug }) => slug === 'Oldham').length).toBeGreaterThan(1)
  })

  it('a new subscription that asks for the newest few is given them all the same', async () => {
    await house.setClock(400 * dayMinutes)
    await doNightly(house.newsroom, atOnce)
    await house.reads(`/desk feed add ${publisher.address}/feed.xml catch-up:1 channel:#politics`)
    publisher.items = [item('Oldham')]
    await house.pass(120)
    expect(house.platform.posts.map(({ to, card }) => [to.channel, card.title])).toEqual([
      ['wire', 'Oldham decides on its bridge'],
      ['politics', 'Oldham decides on its bridge'],
    ])
  })

  it('a shorter time is asked for again with what would go, and how many; only then is it set', async () => {
    await house.setClock(40 * dayMinutes)
    const preview = await house.says('/desk set keep-articles 30')
    expect(renderPlain(preview.cards[0]!)).toContain('articles, with their posts: 1')
    expect(await house.reads('/desk set keep-articles')).toContain('365')
    await doNightly(house.newsroom, atOnce)
    expect(await house.newsroom.store.articles.count()).toBe(1)
    expect(JSON.stringify(preview.cards)).toContain('desk set keep-articles 30 confirm:yes')
    expect(await house.reads('/desk set keep-articles 30 confirm:yes')).toContain('keep-articles is now 30')
    expect(await house.reads('/desk set keep-articles 400')).toContain('keep-articles is now 400')
    await house.reads('/desk set keep-articles 30 confirm:yes')
    await doNightly(house.newsroom, atOnce)
    expect(await house.newsroom.store.articles.count()).toBe(0)
    expect(await house.reads('/desk set keep-articles 20')).toContain('keep-articles is now 20')
    expect(await house.reads('/desk set keep-articles nonsense')).not.toContain('is now')
  })

  it('0 keeps for ever, and the audit is kept longer than articles', async () => {
    await house.reads('/desk set keep-articles 0')
    await house.setClock(400 * dayMinutes)
    await doNightly(house.newsroom, atOnce)
    expect(await house.newsroom.store.articles.count()).toBe(1)
    expect(await house.newsroom.store.audit.list('local', 'local', 5)).toHaveLength(2)
    await house.setClock(800 * dayMinutes)
    await doNightly(house.newsroom, atOnce)
    expect(await house.newsroom.store.audit.list('local', 'local', 5)).toEqual([])
  })

  it('an open follow-up keeps what it rests on, through the years', async () => {
    await house.reads('/followup add "Call the council"')
    const [article] = await house.newsroom.store.articles
      .seenBy({ platform: 'local', workspace: 'local', member: null })
      .shown({ limit: 1 })
    await house.reads(`/followup add article:${article!.id} thread:1`)
    await house.setClock(800 * dayMinutes)
    await doNightly(house.newsroom, atOnce)
    expect(await house.newsroom.store.articles.count()).toBe(1)
  })
})

const emptyDirectory = emptyDirectories()

it('over a simulated year, with a month kept, the database doesn’t grow', async () => {
  let now = 0
  const clock = () => now
  const store = await openStore({ dataDir: emptyDirectory(), newId: testIds(), clock })
  const settings = createSettings(store, workspaceSettings, {
    ...{ 'keep-articles': '30', 'keep-private': '30', 'keep-posts': '30', 'keep-messages': '30', 'keep-audit': '30' },
    timezone: 'UTC',
  })
  const platforms = new Map([['local', paperPlatform()]])
  const newsroom = { store, settings, clock, platforms, log: () => {} }
  const feed = await store.feeds.add({ url: 'https://w.test/f', title: 'W', nextPoll: 0, interval: 1, at: 0 })
  await subscribe(store, feed.id)
  const { platform, workspace } = night
  const text = inventedText('Oldham', 'the bridge of 1,200 tonnes will be rebuilt')
  const analysis = analyse({ text, title: 'T', published: '2026-11-23' })
  const sizes: number[] = []
  let most = 0
  // A night in five is enough to see it, and takes a fifth of the time.
  for (let day = 0; day <= 400; day += 5) {
    now = day * dayMs
    await store.transaction(async (rows) => {
      for (let n = 0; n < 3; n++) {
        const name = `${day}-${n}`
        const { article } = await rows.articles.add(
          articleOf({ text: `${name} ${text}`, canonicalUrl: `https://w.test/${name}`, createdAt: now }),
        )
        await rows.articles.saveAnalysis(article.id, 1, analysis)
        await rows.articles.show(article.id, night, now)
        const url = `https://w.test/${name}`
        await rows.items.add(
          itemOf(feed.id, {
            ...{ guid: url, url, fingerprint: name, state: 'read', article: article.id, firstSeen: now },
            item: JSON.stringify({ text }),
          }),
        )
        const story = await rows.stories.add({ platform, workspace, slug: `s-${name}`, headline: 'S', createdAt: now })
        await rows.stories.put(story.id, article.id, now, false)
        const card = { parts: [{ type: 'text' as const, text }] }
        for (const [kind, of] of [
          ['brief', article.id],
          ['notice', null],
        ] as const) {
          await rows.deliveries.add({ kind, key: `${kind}:${name}`, card, article: of, ...night, at: now })
          const row = await rows.deliveries.byKey(`${kind}:${name}`)
          await rows.deliveries.save(row!.id, { state: 'posted', postedAt: now })
        }
        await rows.messages.add({ channel: 'c', key: `m-${name}`, author: 'a', card, thread: null, at: now })
      }
    })
    await doNightly(newsroom, atOnce)
    most = Math.max(most, await store.articles.count())
    if (day % 50 === 0) sizes.push((await store.describe()).bytes)
  }
  // From then on as many marks go as come: they are kept for half a year.
  const [full250, ...latest] = sizes.slice(5)
  expect(most).toBeLessThanOrEqual(3 * 8)
  for (const size of latest) expect(size / full250!).toBeLessThan(1.05)
  now += 60 * dayMs
  const went = await retire(newsroom, atOnce)
  expect(went).toMatchObject({ articles: 21, messages: 21 })
  const full = (await store.describe()).bytes
  let pauses = 0
  await store.upkeep(now, async () => void pauses++)
  expect(pauses).toBeGreaterThan(0)
  expect((await store.describe()).bytes).toBeLessThan(full * 0.85)
  await store.close()
}, 120_000)
