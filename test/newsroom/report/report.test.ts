import { parse } from 'csv-parse/sync'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type House, openHouse } from '../../house/house.ts'
import { inventedText, openPublisher, type Publisher } from '../../house/publisher.ts'

let publisher: Publisher
let house: House

beforeEach(async () => {
  publisher = await openPublisher()
  house = await openHouse({ allowHosts: [publisher.host] })
  publisher.items = [
    {
      guid: 'a',
      slug: 'a',
      title: '=HYPERLINK(1) Oldham decides',
      text: inventedText('Oldham', 'the bridge will be rebuilt'),
    },
  ]
  await house.reads(`/desk feed add ${publisher.address}/feed.xml catch-up:1`)
  await house.pass(10)
})
afterEach(async () => {
  await house.stop()
  await publisher.stop()
})

const report = async (line: string) => {
  const { cards } = await house.says(line)
  const file = cards[0]!.parts.find((part) => part.type === 'file')
  const csv = file?.type === 'file' ? Buffer.from(file.base64, 'base64').toString() : ''
  return { cards, csv, rows: parse(csv, { columns: true }) as Record<string, string>[] }
}

it('each thing shown stands with its words, their place in the text, and the analyser that read it', async () => {
  const { rows } = await report('/desk report')
  const [article] = await house.newsroom.store.articles
    .seenBy({ platform: 'local', workspace: 'local', member: null })
    .shown({ limit: 1 })
  const exact = rows.filter((row) => row['words are'] === 'exact')
  expect(exact.length).toBeGreaterThan(1)
  for (const row of exact) expect(article!.content.text.slice(Number(row.start), Number(row.end))).toBe(row.words)
  expect(new Set(rows.map((row) => row.analyser))).toEqual(new Set([house.newsroom.analyst.version]))
  expect(rows[0]).toMatchObject({ channel: 'wire', 'kind of post': 'brief', outlet: 'Loopback Courier', version: '1' })
  expect(rows[0]!['decided by']).toContain('automatic')
})

it('the analyser is that of the post, whatever has read the article since; a post from before that was kept names none', async () => {
  const { store } = house.newsroom
  const post = (await store.deliveries.between({ platform: 'local', workspace: 'local' }, 0, house.now() + 1, 9))[0]!
  const kept = (await store.articles.forWork.analysis(post.article!, 1, house.newsroom.analyst.version))!
  await store.articles.saveAnalysis(post.article!, 1, { ...kept, version: 'later' })
  const analysers = async () => new Set((await report('/desk report')).rows.map(({ analyser }) => analyser))
  expect(await analysers()).toEqual(new Set([house.newsroom.analyst.version]))
  await store.deliveries.save(post.id, { card: { ...post.card, analyser: 'earlier' } })
  expect(await analysers()).toEqual(new Set(['earlier']))
  const { analyser: _, ...card } = post.card
  await store.deliveries.save(post.id, { card })
  expect(await analysers()).toEqual(new Set(['']))
})

it('an answer that was shared names the analyser that it was made by', async () => {
  const { cards } = await house.says('/sources article:Oldham')
  const place = { platform: 'local', workspace: 'local', channel: 'wire' }
  await house.desk.shared({ ...place, message: 'm-shared' }, cards[0]!)
  const { rows } = await report('/desk report')
  const shared = rows.filter((row) => row['kind of post'] === 'shared')
  expect(shared.length).toBeGreaterThan(0)
  expect(new Set(shared.map(({ analyser }) => analyser))).toEqual(new Set([house.newsroom.analyst.version]))
})

it('words are held against the version that they are of', async () => {
  publisher.items = [{ ...publisher.items[0]!, text: `New: the vote is off.\n${publisher.items[0]!.text}` }]
  await house.pass(200)
  const { rows } = await report('/desk report')
  const { articles } = house.newsroom.store
  const [article] = await articles.seenBy({ platform: 'local', workspace: 'local', member: null }).shown({ limit: 1 })
  expect(article!.version).toBe(2)
  for (const row of rows.filter((one) => one['words are'] === 'exact')) {
    const content = await articles.forWork.version(article!.id, Number(row.version))
    expect(content!.text.slice(Number(row.start), Number(row.end))).toBe(row.words)
  }
})

it('what people changed stands beside it, by whom and when', async () => {
  const slug = (await house.newsroom.store.stories.list('local', 'local', 1))[0]!.slug
  await house.reads(`/desk story rename ${slug} slug:bridge`)
  const { rows, cards } = await report('/desk report story:bridge')
  expect(rows[0]!['changed by']).toMatch(/^2026-11-23T.+ you: /)
  expect(JSON.stringify(cards)).toContain('1 posts, of which people changed 1')
})

it('a cell that a spreadsheet would run is none', async () => {
  const { csv } = await report('/desk report')
  expect(csv).not.toMatch(/(?:^|,)"?=/m)
  expect(csv).toContain("'=HYPERLINK(1) Oldham decides")
})

it('a day is the workspace’s own, and another day has nothing of it; no day is told', async () => {
  expect((await report('/desk report day:2026-11-22')).rows).toEqual([])
  expect(await house.reads('/desk report day:yesterday')).toContain('is no day')
  expect(await house.reads('/desk report', { level: 'editor' })).toContain('admins')
})

it('a follow-up is named with who took it on and who did what with it since', async () => {
  await house.reads('/followup add Call the council due:"in 3 hours"', { id: 'ann' })
  await house.reads('/followup done 1', { id: 'ben' })
  await house.pass(5)
  const row = (await report('/desk report')).rows.find((one) => one['kind of post'] === 'followup')
  expect(row!['decided by']).toBe('taken on by ann')
  expect(row!['changed by']).toMatch(/ ben: done/)
})
