import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ArticleRow } from '../../../src/core/rows/article.ts'
import { createMemory } from '../../../src/newsroom/memory/index.ts'
import { createPrintMemory } from '../../../src/newsroom/memory/prints.ts'
import { createStoryMemory } from '../../../src/newsroom/memory/stories.ts'
import type { Newsroom } from '../../../src/newsroom/newsroom.ts'
import { placeInStory } from '../../../src/newsroom/stories/place.ts'
import { fingerprint } from '../../../src/text/stories/index.ts'
import { type House, openHouse } from '../../house/house.ts'

const place = { platform: 'local', workspace: 'local' }
let house: House
/** The same rows, and the memory of another process. */
let other: Newsroom

beforeEach(async () => {
  house = await openHouse()
  other = { ...house.newsroom, memory: createMemory() }
})
afterEach(() => house.stop())

const ferry = [
  ['Norwick sells ferry Dagny', 'The Norwick ferry Dagny will be sold, the Norwick harbour board said after a vote.'],
  [
    'Ferry Dagny to be sold',
    'The harbour board of Norwick voted to sell the ferry Dagny, which loses money every winter.',
  ],
  [
    'Dagny ferry sale splits Norwick',
    'Commuters of Norwick protest as the harbour board sells the ferry Dagny to Selby.',
  ],
] as const
const flood = [
  ['Ouzel floods Tarnby', 'The river Ouzel flooded forty cellars in Tarnby, and the fire brigade pumped until noon.'],
  [
    'Tarnby cellars under water',
    'Forty cellars in Tarnby stood under water after the Ouzel rose; the fire brigade pumped.',
  ],
] as const

async function add([headline, text]: readonly [string, string], outlet = 'Gull Post'): Promise<ArticleRow> {
  const { article } = await house.newsroom.store.articles.add({
    canonicalUrl: null,
    workspace: null,
    asker: null,
    content: { headline, text, outlet, published: { date: '2026-11-23' } },
    fingerprint: fingerprint(text),
    createdAt: house.now(),
  })
  return article
}

/** Counts how often an article is read from the store. */
function countReads(newsroom: Newsroom): () => number {
  let reads = 0
  const { articles } = newsroom.store
  const byId = articles.forWork.byId.bind(articles)
  articles.forWork.byId = (id) => {
    reads++
    return byId(id)
  }
  return () => reads
}

describe('the grouping that stays in memory', () => {
  it('reads the rows once, and for each further article only what is new', async () => {
    for (const one of [...ferry.slice(0, 2), flood[0]]) await placeInStory(other, await add(one), place)
    const reads = countReads(house.newsroom)
    await placeInStory(house.newsroom, await add(flood[1]), place)
    expect(reads()).toBe(3)
    for (let n = 0; n < 20; n++)
      await placeInStory(house.newsroom, await add([`Item ${n}`, `Words ${n} of their own.`]), place)
    expect(reads()).toBe(3)
  })

  it('knows what another process placed a moment ago', async () => {
    const first = await placeInStory(house.newsroom, await add(ferry[0]), place)
    expect((await placeInStory(other, await add(ferry[1]), place)).id).toBe(first.id)
    expect((await placeInStory(house.newsroom, await add(ferry[2]), place)).id).toBe(first.id)
    expect((await placeInStory(other, await add(flood[0]), place)).id).not.toBe(first.id)
  })

  it('follows what people moved, in every process, and moves nothing of it back', async () => {
    const [a, b] = [await add(ferry[0]), await add(flood[0])]
    const ferries = await placeInStory(house.newsroom, a, place)
    const floods = await placeInStory(house.newsroom, b, place)
    await placeInStory(other, await add(flood[1]), place)
    await house.newsroom.store.stories.put(floods.id, a.id, house.now(), true)
    for (const newsroom of [house.newsroom, other]) {
      expect((await placeInStory(newsroom, a, place)).id).toBe(floods.id)
      const next = await placeInStory(newsroom, await add(ferry[1]), place)
      expect(next.id).toBe(floods.id)
    }
    expect(await house.newsroom.store.stories.articles(ferries.id)).toEqual([])
  })

  it('articles that come at once in one process make one story', async () => {
    const rows = await Promise.all(ferry.map((one) => add(one)))
    const stories = await Promise.all(rows.map((row) => placeInStory(house.newsroom, row, place)))
    expect(new Set(stories.map((story) => story.id)).size).toBe(1)
    expect(await house.newsroom.store.stories.list('local', 'local', 10)).toHaveLength(1)
  })

  it('a failed write leaves nothing wrong in memory', async () => {
    const { stories } = house.newsroom.store
    const { transaction } = house.newsroom.store
    await placeInStory(house.newsroom, await add(flood[0]), place)
    const lost = await add(ferry[0])
    Object.assign(house.newsroom.store, { transaction: () => Promise.reject(new Error('disk is full')) })
    await expect(placeInStory(house.newsroom, lost, place)).rejects.toThrow('disk is full')
    Object.assign(house.newsroom.store, { transaction })
    const placed = await placeInStory(house.newsroom, await add(ferry[1]), place)
    expect((await placeInStory(house.newsroom, lost, place)).id).toBe(placed.id)
    expect(await stories.list('local', 'local', 10)).toHaveLength(2)
  })

  it('workspaces know nothing of each other, and the least used are forgotten', async () => {
    const memory = createStoryMemory({ articles: 50, total: 1 })
    const newsroom: Newsroom = { ...house.newsroom, memory: { ...house.newsroom.memory, stories: memory } }
    const article = await add(ferry[0])
    const stories = []
    for (const workspace of ['a', 'b', 'c', 'a'])
      stories.push(await placeInStory(newsroom, article, { platform: 'local', workspace }))
    expect(new Set(stories.map((story) => story.id)).size).toBe(3)
    expect(stories[3]).toEqual(stories[0])
    const reads = countReads(newsroom)
    await placeInStory(newsroom, await add(ferry[1]), { platform: 'local', workspace: 'a' })
    expect(reads()).toBeGreaterThan(0)
  })
})

describe('fingerprints in memory', () => {
  const text = (n: number) =>
    Array.from({ length: 80 }, (_, i) => `word${(i * (n + 3)) % 61} of${(i + n) % 17}`).join(' ')

  it('finds near-same texts, newest first, also those that another process added', async () => {
    const prints = createPrintMemory()
    const { store } = house.newsroom
    const near = async (of: string) => (await prints.near(store, fingerprint(of), house.now())).map((print) => print.id)
    const first = await add(['One', text(1)])
    await add(['Two', text(2)])
    expect(await near(text(1))).toEqual([first.id])
    await house.pass(1)
    const again = await add(['One again', `${text(1)} and a little`], 'Other Outlet')
    expect(await near(text(1))).toEqual([again.id, first.id])
    expect(await near(text(40))).toEqual([])
  })

  it('forgets the oldest beyond its bound, and what is older than a week', async () => {
    const { store } = house.newsroom
    const old = await add(['Old', text(1)])
    await house.pass(8 * 24 * 60)
    expect(await createPrintMemory().near(store, old.fingerprint, house.now())).toEqual([])
    const prints = createPrintMemory(2)
    const rows = []
    for (let n = 0; n < 3; n++) {
      rows.push(await add([`N${n}`, text(n + 10)]))
      await prints.near(store, fingerprint('x'), house.now())
      await house.pass(1)
    }
    const kept = await Promise.all(rows.map((row) => prints.near(store, row.fingerprint, house.now())))
    expect(kept.map((found) => found.length)).toEqual([0, 1, 1])
  })
})
