import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { renderPlain } from '../../../src/locales/plain.ts'
import { pagesOf } from '../../../src/newsroom/cards/pages.ts'
import { type House, openHouse } from '../../house/house.ts'
import { awaitDigest, headlineOf, putInOutbox, takeIn } from '../../house/many-articles.ts'

let house: House
const place = { platform: 'local', workspace: 'local', channel: 'wire' }
beforeEach(async () => {
  house = await openHouse({ start: Date.parse('2026-11-23T07:00Z') })
})
afterEach(() => house.stop())

const posts = () => house.platform.posts.filter(({ to }) => to.channel === 'wire')
/** How often each of so many articles is told. */
const told = (count: number) => {
  const all = posts()
    .map(({ card }) => renderPlain(card))
    .join('\n')
  return Array.from({ length: count }, (_, n) => all.split(headlineOf(n)).length - 1)
}
const once = (count: number) => Array.from({ length: count }, () => 1)
const firstIn = (text: string, count: number) =>
  Array.from({ length: count }, (_, n) => n).filter((n) => text.includes(headlineOf(n)))

describe('a digest of three hundred', () => {
  it('takes all that waits, by story, in pages under the first, says how many, and comes once', {
    timeout: 120_000,
  }, async () => {
    await awaitDigest(house, await takeIn(house, 300, place), place)
    await house.reads('/desk schedule add when:"daily 08:00" what:digest')
    await house.passTo('2026-11-23T08:05Z')
    expect(told(300)).toEqual(once(300))
    const [first, ...rest] = posts()
    expect(renderPlain(first!.card)).toMatch(/^Digest: 300 articles, 60 stories\n/)
    expect(first!.to.thread).toBeUndefined()
    expect(rest.map(({ to }) => to.thread)).toEqual(rest.map(() => first!.id))
    expect(rest.map(({ card }) => card.title)).toEqual(
      rest.map((_, i) => `Page ${i + 2} of ${rest.length + 1}: Digest: 300 articles, 60 stories`),
    )
    for (const { card } of posts()) expect(renderPlain(card).length).toBeLessThan(6000)
    const order = posts().flatMap(({ card }) => firstIn(renderPlain(card), 300))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    await house.passTo('2026-11-24T08:05Z')
    expect(posts()).toHaveLength(rest.length + 1)
  })

  it('has the first sentences of thirty, and only the headlines of more', async () => {
    await awaitDigest(house, await takeIn(house, 30, place), place)
    await house.reads('/desk schedule add when:"daily 08:00" what:digest')
    await house.passTo('2026-11-23T08:05Z')
    const text = posts()
      .map(({ card }) => renderPlain(card))
      .join('\n')
    expect(text.split('will be rebuilt for').length - 1).toBe(30)
    expect(text).not.toMatch(/days old/)
  })

  it('says of what waited long that it is old', async () => {
    await awaitDigest(house, await takeIn(house, 2, place), place)
    await house.pass(60 * 24 * 5)
    await awaitDigest(house, (await takeIn(house, 3, { ...place, workspace: 'local' })).slice(2), place)
    await house.reads('/desk schedule add when:"daily 08:00" what:digest')
    await house.passTo('2026-11-29T08:05Z')
    expect(renderPlain(posts()[0]!.card)).toMatch(/^Digest: 3 articles.*\n2 of them are more than three days old\.\n/)
    expect(renderPlain(posts()[0]!.card)).toMatch(/Mon 23 Nov 2026\[ · 4 days old\]/)
  })

  it('a correction finds the page that its article is on', { timeout: 120_000 }, async () => {
    const articles = await takeIn(house, 300, place)
    await awaitDigest(house, articles, place)
    await house.reads('/desk schedule add when:"daily 08:00" what:digest')
    await house.passTo('2026-11-23T08:05Z')
    for (const n of [0, 299]) {
      const [key] = await house.newsroom.store.digests.took(articles[n]!.id)
      expect(renderPlain((await house.newsroom.store.deliveries.byKey(key!))!.card)).toContain(headlineOf(n))
    }
  })
})

describe('a burst of six hundred', () => {
  it('is one message and the pages under it: each article once, all numbers right, no page beyond what a platform takes', {
    timeout: 120_000,
  }, async () => {
    await putInOutbox(house, await takeIn(house, 600, place), place)
    await house.pass(5)
    expect(told(600)).toEqual(once(600))
    expect(posts().filter(({ to }) => to.thread === undefined)).toHaveLength(1)
    expect(posts()[0]!.card.title).toBe('600 articles, 120 stories')
    for (const { card } of posts()) expect(renderPlain(card).length).toBeLessThan(6000)
    expect(await house.newsroom.store.deliveries.counts('local', 'local')).toMatchObject({
      listed: 600,
      pending: 0,
      failed: 0,
    })
    await house.pass(30)
    expect(told(600)).toEqual(once(600))
  })
})

describe('the pages', () => {
  it('part a long story, and name it on each', () => {
    const entries = Array.from({ length: 90 }, (_, n) => ({ of: n, text: `line ${n}` }))
    const pages = pagesOf([{ head: ['harbour'], entries }, { entries: [{ of: 90, text: 'alone' }] }])
    expect(pages.map(({ of }) => of.length)).toEqual([40, 40, 11])
    expect(pages.flatMap(({ of }) => of)).toEqual(Array.from({ length: 91 }, (_, n) => n))
    expect(pages[1]!.parts[0]).toEqual({ type: 'text', text: ['harbour', ' (continued)'] })
  })

  it('an entry that is longer than a page is one of its own', () => {
    const entries = [
      { of: 1, text: 'short' },
      { of: 2, text: 'x'.repeat(9000) },
      { of: 3, text: 'short' },
    ]
    expect(pagesOf([{ entries }]).map(({ of }) => of)).toEqual([[1], [2], [3]])
  })
})
