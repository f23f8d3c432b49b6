import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type House, openHouse } from '../house/house.ts'
import { inventedText, openPublisher, type Publisher } from '../house/publisher.ts'
import { ann, everythingIn, markers, others, pastedText, says } from './planted.ts'

const [ben, , boss] = others as [(typeof others)[0], (typeof others)[0], (typeof others)[0]]
const { pasted, embargoed } = markers

const promise = [
  'Two million crowns are missing from the accounts of the harbour of Wexmoor, the auditor Lena Brandt said on Monday.',
  'The harbour of Wexmoor had reported a surplus. Mayor Helen Asquith promised to publish the accounts of the harbour by Friday.',
  'The auditor Lena Brandt told the council of Wexmoor that the money of the harbour had left in small sums over two years.',
].join('\n')
const answer = [
  'The missing two million crowns of the harbour of Wexmoor went to a builder, the accounts of the harbour show.',
  '“The accounts of the harbour are public from today,” Mayor Helen Asquith said on Friday in Wexmoor.',
  'The auditor Lena Brandt had told the council of Wexmoor on Monday that the money of the harbour had left in small sums.',
].join('\n')

let house: House
let dataDir: string
let publisher: Publisher
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'nightdesk-private-'))
  publisher = await openPublisher()
  house = await openHouse({ dataDir, allowHosts: [publisher.host] })
})
afterEach(async () => {
  await house.stop()
  await publisher.stop()
  await rm(dataDir, { recursive: true, force: true })
})

const reads = async (who: typeof ann, line: string) => everythingIn((await says(house, who, line)).cards)
const readTo = async (who: typeof ann, marker: string) =>
  (await reads(who, `/read ${marker}`)).includes(`Ada ${marker}`)
const posts = (marker: string) =>
  house.platform.posts.filter(({ card }) => everythingIn([card]).includes(marker)).map(({ to }) => to.channel)

async function again(): Promise<void> {
  const start = house.now()
  await house.stop()
  house = await openHouse({ dataDir, start, allowHosts: [publisher.host] })
}

describe('a pasted text', () => {
  beforeEach(() => says(house, ann, `/brief published:2026-11-20\n${pastedText(pasted)}`))

  it('stays its asker’s own over a restart', async () => {
    await again()
    expect([await readTo(ann, pasted), await readTo(ben, pasted), await readTo(boss, pasted)]).toEqual([
      true,
      false,
      false,
    ])
  })

  it('is the workspace’s once it is shared, over a restart too, and no other workspace’s', async () => {
    const { cards, visible } = await says(house, ann, `/share ${pasted}`)
    expect(visible).toBe('channel')
    expect(everythingIn(cards)).toContain('Shared by ann')
    expect(everythingIn(cards)).not.toContain('Only you see this')
    await again()
    expect([await readTo(ann, pasted), await readTo(ben, pasted), await readTo(boss, pasted)]).toEqual([
      true,
      true,
      false,
    ])
    expect(await reads(ben, '/desk story list')).toContain(pasted)
    expect(await house.newsroom.store.stories.list('local', 'local/ann', 9)).toEqual([])
  })

  it('of somebody else in the same words is another text: neither sees or changes the other’s', async () => {
    await says(house, ben, `/brief published:2026-11-20\n${pastedText(pasted)} It costs 77 million.`)
    expect(await reads(ben, `/read ${pasted}`)).toContain('77 million')
    expect(await reads(ann, `/read ${pasted}`)).not.toContain('77 million')
    expect(await reads(ben, '/changes')).not.toContain('77 million')
  })

  it('is shared with what its asker takes on from it, and that is said before', async () => {
    expect(await reads(ann, '/followup add')).toContain('shares it')
    await says(house, ann, '/followup add thread:1')
    expect(await readTo(ben, pasted)).toBe(true)
  })

  it('answers no follow-up of others before it is shared, and does then', async () => {
    await says(house, ben, `/brief published:2026-11-20\nTwo million missing at Wexmoor harbour\n\n${promise}`)
    await says(house, ben, '/share')
    await says(house, ben, '/followup add thread:1 due:"in 30 days"')
    await house.pass(60)
    await says(
      house,
      ann,
      `/brief published:2026-11-21\nWexmoor harbour: missing two million went to builder\n\n${answer}`,
    )
    await house.pass(5)
    expect(posts('may be answered')).toEqual([])
    await says(house, ann, '/share')
    await house.pass(5)
    expect(posts('may be answered')).toEqual(['wire'])
  })
})

it('a mention is read by the whole channel: what it brings is the workspace’s at once, and it can hold nothing back', async () => {
  const inPublic = { ...ann, via: 'mention' as const }
  await says(house, inPublic, `/brief published:2026-11-20\n${pastedText(pasted)}`)
  expect(await readTo(ben, pasted)).toBe(true)
  expect(await reads(inPublic, `/brief until:"in 1 day" published:2026-11-20\n${pastedText(embargoed)}`)).toMatch(
    /would hold nothing back/,
  )
  expect(await readTo(ann, embargoed)).toBe(false)
})

describe('an embargo', () => {
  const until = '/brief until:"in 2 hours" published:2026-11-20'

  it('holds back the post and all that is made of it until then, except from its asker; then it comes once', async () => {
    const first = await reads(ann, `${until}\n${pastedText(embargoed)}`)
    expect(first).toMatch(/Only you see this until .*then it is posted here/)
    await house.pass(119)
    await again()
    expect([await readTo(ann, embargoed), await readTo(ben, embargoed)]).toEqual([true, false])
    expect(posts(embargoed)).toEqual([])
    await house.pass(2)
    expect(posts(embargoed)).toEqual(['wire'])
    expect([await readTo(ann, embargoed), await readTo(ben, embargoed), await readTo(boss, embargoed)]).toEqual([
      true,
      true,
      false,
    ])
    expect(await reads(ben, '/desk story list')).toContain(embargoed)
    await house.pass(60)
    expect(posts(embargoed)).toEqual(['wire'])
  })

  it('can’t be shared away, nor taken on, and its moment can be changed by its asker', async () => {
    await says(house, ann, `${until}\n${pastedText(embargoed)}`)
    expect(await reads(ann, `/share ${embargoed}`)).toMatch(/under an embargo/)
    expect(await reads(ann, `/followup add article:"${embargoed}" thread:1`)).toMatch(/under an embargo/)
    expect(await readTo(ben, embargoed)).toBe(false)
    await says(house, ann, `/brief until:"in 5 hours" article:"${embargoed}"`)
    await house.pass(200)
    expect(posts(embargoed)).toEqual([])
    await house.pass(101)
    expect(posts(embargoed)).toEqual(['wire'])
  })

  it('is refused where everybody sees the article, and where no moment is meant', async () => {
    await says(house, ann, `/brief published:2026-11-20\n${pastedText(pasted)}`)
    await says(house, ann, '/share')
    expect(await reads(ann, `/brief until:"in 2 hours" article:"${pasted}"`)).toMatch(/can see that article already/)
    expect(await reads(ann, `/brief until:"some day soon" published:2026-11-20\n${pastedText(embargoed)}`)).toMatch(
      /some day soon/,
    )
    expect(await readTo(ann, embargoed)).toBe(false)
  })

  it('of an address holds back the feed that brings the same page as well, and nothing of it is lost', async () => {
    publisher.items = [
      { guid: 'g1', slug: 'sold', title: `${embargoed} is sold`, text: inventedText(embargoed, 'it was sold') },
    ]
    await says(house, ann, `/brief until:"in 2 hours" ${publisher.address}/sold`)
    await says(
      house,
      { ...ben, level: 'admin' },
      `/desk feed add ${publisher.address}/feed.xml catch-up:1 channel:#night`,
    )
    await house.pass(60)
    expect(posts(embargoed)).toEqual([])
    expect(await reads(ben, '/desk story list')).not.toContain(embargoed)
    await house.pass(90)
    expect(posts(embargoed).toSorted()).toEqual(['night', 'wire'])
  })

  it('ends once, however often its work is begun and broken off', async () => {
    await says(house, ann, `${until}\n${pastedText(embargoed)}`)
    await house.setClock(121)
    const [id] = await house.newsroom.store.embargoes.due(house.now(), 5)
    const { doJob } = await import('../../src/newsroom/work.ts')
    const broken = {
      ...house.newsroom,
      store: { ...house.newsroom.store, transaction: () => Promise.reject(new Error('killed')) },
    }
    await expect(doJob(broken, { kind: 'release', key: id! })).rejects.toThrow()
    await Promise.all([1, 2].map(() => doJob(house.newsroom, { kind: 'release', key: id! })))
    await house.work()
    expect(posts(embargoed)).toEqual(['wire'])
    expect(await house.newsroom.store.embargoes.due(house.now(), 5)).toEqual([])
  })
})
