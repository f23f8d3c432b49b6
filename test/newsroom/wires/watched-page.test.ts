import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Action } from '../../../src/core/card.ts'
import { renderPlain } from '../../../src/locales/plain.ts'
import { type House, openHouse } from '../../house/house.ts'
import { noticePage, openSite, type Site } from '../../house/site.ts'

let site: Site
let house: House

const page = () => `${site.address}/notices`
const inChannel = (channel = 'politics') => house.platform.texts(channel)
const add = (more = 'watch:page') => house.reads(`/desk feed add ${page()} channel:#politics ${more}`)
const watch = async (more?: string) => {
  expect(await add(more)).toMatch(/Watching Notices – Tarnby Council/)
  await house.work()
}
const show = (change?: Parameters<typeof noticePage>[0]) => site.pages.set('/notices', noticePage(change))
const actionsOf = async (typed: string): Promise<Action[]> =>
  (await house.says(typed)).cards.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.type === 'actions' ? part.actions : [])),
  )

beforeEach(async () => {
  site = await openSite()
  house = await openHouse({ allowHosts: [site.host] })
  show()
})
afterEach(async () => {
  await house.stop()
  await site.stop()
})

describe('a page that is watched', () => {
  it('is told of when it changes: what it says now beside what it was, word for word, once', async () => {
    await watch()
    await house.pass(60)
    expect(inChannel()).toEqual([])
    show({ closing: '21 December 2026', extra: '<p>The library in Mill Lane closes on Fridays.</p>' })
    await house.pass(120)
    expect(inChannel()).toHaveLength(1)
    expect(inChannel()[0]).toMatch(/Changed: Notices – Tarnby Council/)
    expect(inChannel()[0]).toMatch(/Reads now: Closing date 21 December 2026 — it was: Closing date 14 December 2026/)
    expect(inChannel()[0]).toMatch(/Added: The library in Mill Lane closes on Fridays\./)
    await house.pass(24 * 60)
    expect(inChannel()).toHaveLength(1)
  })

  it('and changes back is told both times', async () => {
    await watch()
    show({ closing: '21 December 2026' })
    await house.pass(30)
    show()
    await house.pass(30)
    expect(inChannel()).toHaveLength(2)
    expect(inChannel()[1]).toMatch(/Reads now: Closing date 14 December 2026 — it was: Closing date 21 December/)
  })

  it('that goes on changing back and forth is told twice each, and then no more until a day has gone by; something else is told', async () => {
    await watch()
    for (let i = 0; i < 8; i++) {
      show(i % 2 === 0 ? { closing: '21 December 2026' } : {})
      await house.pass(20)
    }
    expect(inChannel()).toHaveLength(4)
    expect(inChannel().map((text) => /It said so before today/.test(text))).toEqual([false, false, true, true])
    show({ closing: '4 January 2027' })
    await house.pass(20)
    expect(inChannel()).toHaveLength(5)
    await house.pass(26 * 60)
    show()
    await house.pass(60)
    expect(inChannel()).toHaveLength(6)
  })

  it('in stamps of time, counters, foot lines and links to other stories is told to nobody', async () => {
    await watch()
    show({ stamp: '09:30 today', links: 'Goat escapes again' })
    await house.pass(120)
    expect(inChannel()).toEqual([])
    expect(site.looks.filter(({ status }) => status === 200).length).toBeGreaterThan(2)
  })

  it('is asked with a conditional request, a few times an hour, less often where the publisher says so', async () => {
    await watch()
    await house.pass(60)
    const statuses = site.looks.filter(({ path }) => path === '/notices').map(({ status }) => status)
    expect(statuses.slice(2)).toEqual(statuses.slice(2).map(() => 304))
    expect(statuses.length).toBeLessThan(8)
    site.headers['cache-control'] = 'max-age=3600'
    show({ stamp: '09:40' })
    await house.pass(30)
    const before = site.looks.length
    await house.pass(30)
    expect(site.looks.length).toBe(before)
  })

  it('only near some words: what changes elsewhere is told to nobody', async () => {
    await watch('near:"closing date"')
    expect(await house.reads('/desk feed list')).toMatch(/near “closing date”.* watched page · ok/)
    show({ extra: '<p>The library in Mill Lane closes on Fridays.</p>' })
    await house.pass(30)
    expect(inChannel()).toEqual([])
    show({ closing: '21 December 2026' })
    await house.pass(30)
    expect(inChannel().join()).toMatch(/21 December 2026 — it was: .*14 December[\s\S]*the part near “closing date”/)
    site.pages.set('/notices', noticePage().replace('Closing date', 'Ends'))
    await house.pass(30)
    expect(inChannel()).toHaveLength(2)
  })

  it('is watched near other words from then on, with a look at what that is; what it says there already is told to nobody', async () => {
    await watch('near:"closing date"')
    show({ closing: '21 December 2026' })
    await house.pass(30)
    expect(inChannel()).toHaveLength(1)
    const set = await house.reads('/desk feed set Tarnby near:"market square"')
    expect(set).toMatch(/near “market square”[\s\S]*Changed: the part near “market square”/)
    expect(set).toMatch(/2 lines are watched from now on\n.*Market square\n.*stays open to traffic/)
    await house.pass(30)
    show({ closing: '28 December 2026' })
    await house.pass(30)
    expect(inChannel()).toHaveLength(1)
    site.pages.set('/notices', noticePage({ closing: '28 December 2026' }).replace('stays open', 'is closed'))
    await house.pass(30)
    expect(inChannel()).toHaveLength(2)
    expect(inChannel()[1]).toMatch(/Reads now: The market square is closed to traffic/)
    expect(await house.reads('/desk undo')).toMatch(/the part near “market square”/)
    await house.pass(30)
    expect(inChannel()).toHaveLength(2)
    show({ closing: '4 January 2027' })
    await house.pass(30)
    expect(inChannel()).toHaveLength(3)
    expect(inChannel()[2]).toMatch(/4 January 2027 — it was: .*28 December/)
    expect(await house.reads('/desk feed set Tarnby near:none')).toMatch(/Changed: all of the page/)
  })

  it('keeps its part where the words are not on it, or the channel has that part already', async () => {
    await watch('near:"closing date"')
    await add('near:"market square"')
    const closing = 'feed:"closing date"'
    expect(await house.reads(`/desk feed set ${closing} near:"opening hours"`)).toMatch(/doesn’t have the words/)
    expect(await house.reads(`/desk feed set ${closing} near:"market square"`)).toMatch(/watches that part already/)
    expect(await house.reads(`/desk feed set ${closing} near:"closing date"`)).toMatch(/nothing was changed/)
    expect(await house.reads('/desk feed list')).toMatch(/near “closing date”/)
  })

  it('whose part is taken out is told with what stood there', async () => {
    await watch('near:"closing date"')
    site.pages.set('/notices', noticePage().replace(/<h2>Harbour[\s\S]*<\/table>/, ''))
    await house.pass(60)
    expect(inChannel()).toHaveLength(1)
    expect(inChannel()[0]).toMatch(/Taken away: Harbour wall\n.*£2.4 million[\s\S]*these words are no longer on it/)
  })

  it('that shows an error page for one look is not said to have lost everything', async () => {
    await watch()
    site.pages.set('/notices', '<title>Oops</title><h1>Sorry</h1><p>We will be back soon.</p>')
    await house.pass(14)
    const looks = site.looks.length
    while (site.looks.length === looks) await house.pass(1)
    show()
    await house.pass(60)
    expect(inChannel()).toEqual([])
    site.pages.set('/notices', '<title>Moved</title><h1>Notices are elsewhere now</h1>')
    await house.pass(60)
    expect(inChannel()).toHaveLength(1)
    expect(inChannel()[0]).toMatch(/Taken away: .*[\s\S]*harbour wall/)
  })

  it('that vanishes is told once, and once when it is back', async () => {
    await watch()
    await house.reads('/desk set ops-channel #ops')
    site.pages.set('/notices', 404)
    await house.pass(12 * 60)
    expect(inChannel('ops')).toHaveLength(1)
    expect(inChannel('ops')[0]).toMatch(/Watched page can’t be read[\s\S]*There is no such page \(404\)/)
    show()
    await house.pass(12 * 60)
    expect(inChannel('ops')).toHaveLength(2)
    expect(inChannel('ops')[1]).toMatch(/Watched page is back/)
    expect(inChannel()).toEqual([])
  })

  it('passes the channel’s filter', async () => {
    await watch('watch:page filter:library')
    show({ closing: '21 December 2026' })
    await house.pass(30)
    expect(inChannel()).toEqual([])
    show({ closing: '21 December 2026', extra: '<p>The library in Mill Lane closes on Fridays.</p>' })
    await house.pass(30)
    expect(inChannel()).toHaveLength(1)
  })

  it('is read once for all channels, and what is old to one is told to the others', async () => {
    await watch()
    show({ closing: '21 December 2026' })
    await house.reads(`/desk feed add ${page()} channel:#late watch:page`)
    await house.work()
    expect(inChannel()).toHaveLength(1)
    expect(inChannel('late')).toEqual([])
    show()
    await house.pass(30)
    expect(inChannel()).toHaveLength(2)
    expect(inChannel('late')).toHaveLength(1)
  })

  it('is paused, goes on and is removed like a feed, and each can be taken back', async () => {
    await watch()
    expect(await house.reads('/desk feed pause Tarnby')).toMatch(/is paused/)
    show({ closing: '21 December 2026' })
    await house.pass(60)
    await house.reads('/desk feed resume Tarnby')
    await house.pass(60)
    expect(inChannel()).toEqual([])
    show()
    await house.pass(60)
    expect(inChannel()).toHaveLength(1)
    expect(await house.reads('/desk feed remove Tarnby')).toMatch(/No longer watching Notices/)
    show({ closing: '22 December 2026' })
    await house.pass(60)
    expect(await house.reads('/desk undo')).toMatch(/removed Notices – Tarnby Council/)
    await house.pass(60)
    expect(inChannel()).toHaveLength(1)
    show()
    await house.pass(60)
    expect(inChannel()).toHaveLength(2)
    expect(await house.reads('/desk audit')).toMatch(/added Notices – Tarnby Council to #politics/)
  })

  it('is no feed for other readers', async () => {
    await watch()
    expect(await house.reads('/desk feed export')).toMatch(/0 feeds[\s\S]*1 watched page is no feed and is not in it/)
  })

  it('takes neither a digest nor old articles, and no words that it doesn’t have', async () => {
    expect(await add('watch:page style:digest')).toMatch(/style: is for feeds/)
    expect(await add('watch:page catch-up:3')).toMatch(/catch-up: is for feeds/)
    expect(await add('near:"opening hours"')).toMatch(/doesn’t have the words “opening hours”/)
    site.pages.set('/notices', { type: 'image/png', body: '\x89PNG\r\n' })
    expect(await add()).toMatch(/can’t be watched: The address leads to a picture/)
    expect(await house.reads('/desk feed list')).toMatch(/None yet/)
    show()
    await watch()
    expect(await house.reads('/desk feed set feed:Tarnby style:digest')).toMatch(/style: is for feeds/)
    expect(await house.reads('/desk feed set feed:Tarnby filter:library')).toMatch(/Its changes go to/)
  })

  it('can be tried first', async () => {
    expect(await house.reads(`/desk feed test ${page()}`)).toMatch(/watch:page, or near:/)
    const tried = await house.reads(`/desk feed test ${page()} near:"closing date"`)
    expect(tried).toMatch(/near “closing date”: 3 lines[\s\S]*Harbour wall[\s\S]*Closing date 14 December 2026/)
    expect(await house.reads('/desk feed list')).toMatch(/None yet/)
  })
})

describe('the address of a page without a feed', () => {
  it('offers the page and parts of it, each a press away', async () => {
    expect(await house.reads(`/desk feed add ${page()} channel:#politics`)).toMatch(/No feed: Notices – Tarnby Council/)
    const actions = await actionsOf(`/desk feed add ${page()} channel:#politics filter:"harbour wall"`)
    expect(actions.map(({ label }) => label)).toEqual(['Watch the page', 'Near “Harbour wall”', 'Near “Market square”'])
    for (const action of actions) expect((action as { invoke: string }).invoke.length).toBeLessThanOrEqual(100)
    expect(await house.reads(`/${(actions[1] as { invoke: string }).invoke}`)).toMatch(
      /Watching .*near “Harbour wall”[\s\S]*#politics.*if they have “harbour” and “wall”/,
    )
    expect(await house.reads('/desk feed add url:offered:0000')).toMatch(/offered too long ago/)
  })

  it('offers the news sitemap of its site, which is a feed', async () => {
    site.pages.set('/robots.txt', {
      type: 'text/plain',
      body: `User-agent: *\nDisallow:\nSitemap: ${site.address}/sitemap.xml\nsitemap: /maps/index.xml`,
    })
    site.pages.set(
      '/sitemap.xml',
      xml(
        `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${site.address}/a</loc></url></urlset>`,
      ),
    )
    site.pages.set(
      '/maps/index.xml',
      xml(
        `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>${site.address}/maps/news-1.xml</loc></sitemap></sitemapindex>`,
      ),
    )
    site.pages.set(
      '/maps/news-1.xml',
      xml(newsSitemap([['/wall', 'Harbour wall to be rebuilt', '2026-11-23T06:00:00+00:00']])),
    )
    const actions = await actionsOf(`/desk feed add ${page()} channel:#politics`)
    expect(actions[0]!.label).toBe('News sitemap (1 article)')
    expect(await house.reads(`/${(actions[0] as { invoke: string }).invoke}`)).toMatch(/Watching Tarnby Courier/)
    await house.work()
    site.pages.set(
      '/square',
      '<title>Square</title><main><article><h1>Market square closes</h1>' +
        '<p>The market square of Tarnby closes to traffic on Monday, the council said after its meeting on Sunday.</p>'.repeat(
          3,
        ) +
        '</article></main>',
    )
    site.pages.set(
      '/maps/news-1.xml',
      xml(
        newsSitemap([
          ['/wall', 'Harbour wall to be rebuilt', '2026-11-23T06:00:00+00:00'],
          ['/square', 'Market square closes', '2026-11-23T08:10:00Z'],
        ]),
      ),
    )
    await house.pass(60)
    expect(inChannel()).toHaveLength(1)
    expect(inChannel()[0]).toMatch(/Market square closes/)
  })

  it('that has feeds is watched by its first, and offers the others and itself', async () => {
    const feed = (title: string) => ({
      type: 'application/rss+xml',
      body: `<rss version="2.0"><channel><title>${title}</title><item><guid>1</guid><title>A</title></item></channel></rss>`,
    })
    site.pages.set('/news.xml', feed('Tarnby news'))
    site.pages.set('/jobs.xml', feed('Tarnby jobs'))
    site.pages.set(
      '/notices',
      noticePage().replace(
        '<script>',
        '<link rel="alternate" type="application/rss+xml" href="/news.xml"><link rel="alternate" type="application/rss+xml" href="/jobs.xml" title="Jobs"><script>',
      ),
    )
    const reply = await house.says(`/desk feed add ${page()} channel:#politics`)
    expect(renderPlain(reply.cards[0]!)).toMatch(/Watching Tarnby news/)
    const actions = reply.cards[0]!.parts.flatMap((part) => (part.type === 'actions' ? part.actions : []))
    expect(actions.map(({ label }) => label)).toEqual(['Undo', 'Add Jobs', 'Watch the page itself'])
    expect(await house.reads(`/${(actions[2] as { invoke: string }).invoke}`)).toMatch(/Watching Notices/)
  })
})

const xml = (body: string) => ({ type: 'application/xml', body: `<?xml version="1.0" encoding="UTF-8"?>${body}` })

function newsSitemap(entries: readonly (readonly [path: string, title: string, at: string])[]): string {
  const urls = entries.map(
    ([path, title, at]) =>
      `<url><loc>${site.address}${path}</loc><news:news><news:publication><news:name>Tarnby Courier</news:name><news:language>en</news:language></news:publication><news:publication_date>${at}</news:publication_date><news:title>${title}</news:title></news:news></url>`,
  )
  return `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${urls.join('')}</urlset>`
}
