import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { doJob } from '../../../src/newsroom/work.ts'
import { dueJobs } from '../../../src/schedule/due.ts'
import { type House, openHouse } from '../../house/house.ts'
import { inventedText, openPublisher, type PublishedItem, type Publisher } from '../../house/publisher.ts'

let publisher: Publisher
let house: House
let dataDir: string

const towns = ['Oldham', 'Norwick', 'Tarnby', 'Wexmoor', 'Skelby']
const items = (date: boolean): PublishedItem[] =>
  towns.map((town, i) => ({
    guid: `guid-${town}`,
    slug: town,
    title: `${town} decides on its bridge`,
    text: inventedText(town, `the bridge number ${i} of ${town} will be rebuilt for ${i + 3} million`),
    ...(date && { date: `Mon, 23 Nov 2026 07:0${i}:00 GMT` }),
  }))
/** The towns in the order of their posts. */
const order = (of: House = house) =>
  of.platform.posts
    .filter(({ to, key }) => to.channel === 'politics' && !to.thread && !key.startsWith('change:'))
    .map((post) => post.card.title?.split(' ')[0])
const open = () =>
  openHouse({
    allowHosts: [publisher.host],
    dataDir,
    ...(house && { start: house.now() }),
  })
/** All that is due at once, side by side, as the lanes of the queue do it. */
const allAtOnce = async () =>
  Promise.all((await dueJobs(house.newsroom.store, house.now())).map((job) => doJob(house.newsroom, job)))
/** Polls the feed, which has the items then, and reads none. */
const poll = async () => {
  publisher.items = items(true).toReversed()
  const [feed] = await house.newsroom.store.feeds.all()
  await house.newsroom.store.feeds.save(feed!.id, { nextPoll: house.now() })
  await allAtOnce()
}
function gate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open }
}
/** The page of the oldest hangs until then. */
function holdOldest({ opened }: ReturnType<typeof gate>): void {
  publisher.beforePage = async (slug) => {
    if (slug === 'Oldham') await opened
    return false
  }
}

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'nightdesk-order-'))
  publisher = await openPublisher()
  house = await openHouse({ allowHosts: [publisher.host], dataDir })
  await house.reads(`/desk feed add ${publisher.address}/feed.xml channel:#politics`)
  await house.work()
  await house.pass(1)
})
afterEach(async () => {
  await house.stop()
  await publisher.stop()
  await rm(dataDir, { recursive: true, force: true })
})

describe('the posts of one poll', () => {
  it('leave oldest first, though the oldest page answers last', async () => {
    await poll()
    const last = gate()
    holdOldest(last)
    const jobs = await dueJobs(house.newsroom.store, house.now())
    expect(jobs.map((job) => job.kind)).toEqual(towns.map(() => 'read'))
    const [first, ...others] = jobs.map((job) => doJob(house.newsroom, job))
    await Promise.all(others)
    await house.work()
    expect(order()).toEqual([])
    last.open()
    await first
    await house.work()
    expect(order()).toEqual(towns)
  })

  it('a page that is tried again holds the others for two minutes, and no longer', async () => {
    await poll()
    publisher.beforePage = async (slug, response) => {
      if (slug === 'Norwick') response.writeHead(503).end()
      return slug === 'Norwick'
    }
    await allAtOnce()
    await house.work()
    expect(order()).toEqual(['Oldham'])
    await house.pass(2)
    expect(order()).toEqual(['Oldham', 'Tarnby', 'Wexmoor', 'Skelby'])
    publisher.beforePage = undefined
    await house.pass(10)
    expect(order()).toEqual(['Oldham', 'Tarnby', 'Wexmoor', 'Skelby', 'Norwick'])
  })

  it('one that can’t be read is told in its place', async () => {
    await poll()
    publisher.beforePage = async (slug, response) => {
      if (slug === 'Tarnby') response.writeHead(404).end()
      return slug === 'Tarnby'
    }
    await allAtOnce()
    await house.work()
    expect(order()).toEqual(towns)
  })

  it('leave in order though the reader of the oldest dies three times: no dead one holds it for long', async () => {
    await poll()
    const { wire, store } = house.newsroom
    let deaths = 3
    const readPage: typeof wire.readPage = async (url) => {
      if (url.endsWith('Oldham') && deaths-- > 0) throw new Error('killed')
      return wire.readPage(url)
    }
    const begun = house.now()
    for (let at = begun; at < begun + 120_000; at += 5000) {
      const desk = { ...house.newsroom, wire: { ...wire, readPage }, clock: () => at }
      await Promise.allSettled((await dueJobs(store, at)).map((job) => doJob(desk, job)))
    }
    expect(order()).toEqual(towns)
  })

  it('one that was read by a process that stood still is left to the process that has it now', async () => {
    await poll()
    const { wire, store } = house.newsroom
    const stood = gate()
    const [oldest] = await dueJobs(store, house.now())
    const slow = doJob(
      { ...house.newsroom, wire: { ...wire, readPage: (url) => stood.opened.then(() => wire.readPage(url)) } },
      oldest!,
    )
    await house.pass(1)
    expect(order()).toEqual(towns)
    const before = await store.items.byId(oldest!.key)
    stood.open()
    await slow
    expect(await store.items.byId(oldest!.key)).toEqual(before)
  })

  it('none is lost or doubled when the process dies while they wait, or while one is being routed', async () => {
    await poll()
    const never = gate()
    holdOldest(never)
    const [oldest, ...others] = await dueJobs(house.newsroom.store, house.now())
    await Promise.all(others.map((job) => doJob(house.newsroom, job)))
    // The next in line is in a worker's hands, and so is the oldest, when the process ends.
    const { store } = house.newsroom
    await store.items.claim(oldest!.key, house.now(), house.now() + 180_000)
    await store.items.claimWaiting(others[0]!.key, house.now(), house.now() + 60_000)
    await house.stop()
    never.open()
    publisher.beforePage = undefined
    house = await open()
    await house.work()
    expect(order()).toEqual(towns)
    await house.pass(30)
    expect(order()).toEqual(towns)
  })

  it('keep their order over minutes in which the desk was down, though the oldest was being read when it died', async () => {
    await poll()
    const never = gate()
    holdOldest(never)
    const [oldest, ...others] = await dueJobs(house.newsroom.store, house.now())
    const reading = doJob(house.newsroom, oldest!).catch(() => {})
    await Promise.all(others.map((job) => doJob(house.newsroom, job)))
    await house.stop()
    never.open()
    await reading
    const back = gate()
    holdOldest(back)
    house = await openHouse({ allowHosts: [publisher.host], dataDir, start: house.now() + 10 * 60_000 })
    const [first, ...behind] = (await dueJobs(house.newsroom.store, house.now())).map((job) =>
      doJob(house.newsroom, job),
    )
    await Promise.all(behind)
    back.open()
    await first
    await house.work()
    expect(order()).toEqual(towns)
  })

  it('keep their order when a write of the oldest fails once', async () => {
    await poll()
    const { store } = house.newsroom
    const { claim } = store.items
    let failed = false
    Object.assign(store.items, {
      claim: async (...given: Parameters<typeof claim>) => {
        const row = await claim(...given)
        if (failed) return row
        failed = true
        throw new Error('Connection terminated unexpectedly')
      },
    })
    await Promise.allSettled((await dueJobs(store, house.now())).map((job) => doJob(house.newsroom, job)))
    expect(order()).toEqual([])
    await house.pass(1)
    expect(order()).toEqual(towns)
  })
})
