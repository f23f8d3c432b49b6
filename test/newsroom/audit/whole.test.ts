import { PGlite } from '@electric-sql/pglite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OpenEmpty } from '../../contracts/store.ts'
import { type House, openHouse } from '../../house/house.ts'
import { inventedText, openPublisher, type Publisher } from '../../house/publisher.ts'
import { openOn } from '../../store/on-pglite.ts'
import { breakAudit, keptIn } from './whole.ts'

const opml = (address: string) =>
  `data:text/x-opml;base64,${Buffer.from(`<opml version="2.0"><body><outline type="rss" xmlUrl="${address}/a.xml"/><outline type="rss" xmlUrl="${address}/b.xml"/></body></opml>`).toString('base64')}`

/** Every command that leaves a row of the audit. `{feed}` is the publisher's address, `{a}` and `{b}` are slugs. */
const changes = [
  '/desk set sentences 5',
  '/desk set timezone default',
  '/desk staff set editor member:@ann',
  '/desk schedule add when:"weekdays 08:30" what:digest',
  '/desk schedule remove 1',
  '/desk feed add {feed}/feed.xml',
  '/desk feed import',
  '/desk feed pause Courier',
  '/desk feed remove Courier',
  '/desk story merge {a} into:{b}',
  '/desk story split {b} articles:1',
  '/desk story rename {a} slug:ferry-sale',
]

const databases: readonly [name: string, begin: () => Promise<{ open?: OpenEmpty; end(): Promise<void> }>][] = [
  ['SQLite', async () => ({ end: async () => {} })],
  [
    'Postgres',
    async () => {
      const database = await PGlite.create()
      return { open: openOn(database), end: () => database.close() }
    },
  ],
]

describe.each(databases)('one change, whole: %s', (_, begin) => {
  let publisher: Publisher
  let house: House
  let end: () => Promise<void>

  beforeEach(async () => {
    publisher = await openPublisher()
    publisher.items = [
      { guid: 'g1', slug: 'oldham', title: 'Oldham decides', text: inventedText('Oldham', 'it was built') },
    ]
    const begun = await begin()
    end = begun.end
    house = await openHouse({ allowHosts: [publisher.host], ...(begun.open && { open: begun.open }) })
  })
  afterEach(async () => {
    await house.stop()
    await publisher.stop()
    await end()
  })

  /** Two stories, one of two articles; a schedule, and where the command needs it a feed. */
  async function prepared(change: string): Promise<string> {
    await house.reads('/desk set timezone Europe/Madrid')
    if (/schedule remove/.test(change)) await house.reads('/desk schedule add when:"daily 07:00" what:stories')
    if (/feed (?:pause|remove)/.test(change)) await house.reads(`/desk feed add ${publisher.address}/feed.xml`)
    if (!/story/.test(change)) return change.replace('{feed}', publisher.address)
    const flood = 'Forty cellars in Tarnby stood under water after the Ouzel flooded its banks, and the pumps ran.'
    for (const [headline, text] of [
      ['Ferry Dagny is sold', 'The Norwick ferry Dagny will be sold, the Norwick harbour board said after a vote.'],
      ['Cellars under water', `${flood} The fire brigade of Tarnby said so.`],
      ['Ouzel floods Tarnby cellars', `${flood} The fire brigade in Tarnby pumped until noon.`],
    ]) {
      await house.reads(`/brief published:2026-11-22\n${headline}\n\n${text}`)
      await house.reads('/share')
    }
    const { store } = house.newsroom
    const slugs = await Promise.all(
      (await store.stories.list('local', 'local', 9)).map(
        async ({ id, slug }) => [slug, (await store.stories.articles(id)).length] as const,
      ),
    )
    const [a, b] = slugs.toSorted((one, other) => one[1] - other[1]).map(([slug]) => slug)
    return change.replaceAll('{a}', a!).replaceAll('{b}', b!)
  }

  const doing = (change: string) =>
    house.says(change, /import/.test(change) ? { extra: { file: opml(publisher.address) } } : {})
  const saying = async (change: string) => JSON.stringify(await doing(change))
  const failing = () => Promise.reject(new Error('the audit took no row'))

  it.each(changes)(
    '%s: without its audit row nothing is changed, and that is said; then it is done, and undone',
    async (typed) => {
      const change = await prepared(typed)
      const before = await keptIn(house)
      const broken = breakAudit(house, failing)
      expect(await saying(change)).toMatch(/Nothing was changed by halves/)
      expect(await keptIn(house)).toEqual(before)
      broken.mend()

      expect(await saying(change)).not.toMatch(/went wrong/)
      const after = await keptIn(house)
      expect(after).not.toEqual(before)
      const brokenAgain = breakAudit(house, failing)
      expect(await saying('/desk undo')).toMatch(/Nothing was changed by halves/)
      expect(await keptIn(house)).toEqual(after)
      brokenAgain.mend()
      expect(await saying('/desk undo')).toMatch(/Taken back/)
      expect(await keptIn(house)).not.toEqual(after)
    },
  )

  it('what was kept of a change is looked at before it is taken back: other JSON changes nothing, and that is said', async () => {
    await house.reads('/desk set sentences 5')
    for (const [kind, before, after] of [
      ['setting', { value: 5 }, null],
      ['staff', { ann: { level: 'owner' } }, null],
      ['schedule', { cron: 7 }, null],
      ['feed', { id: 1 }, null],
      ['feeds', null, [{ id: 'a' }]],
      ['story', { moves: ['a'] }, null],
      ['weather', null, null],
    ] as const) {
      const { store } = house.newsroom
      const by = { platform: 'local', workspace: 'local', memberId: 'ann', memberName: 'Ann', undoes: null }
      await store.audit.add({
        ...by,
        at: house.now() + 1,
        kind,
        subject: 'sentences',
        summary: `a ${kind}`,
        before,
        after,
      })
      const state = await keptIn(house)
      expect(await saying('/desk undo')).toMatch(/can’t be taken back by itself/)
      expect(await keptIn(house)).toEqual(state)
    }
  })
})
