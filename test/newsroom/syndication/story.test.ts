import { Readable } from 'node:stream'
import { Ajv2020 } from 'ajv/dist/2020.js'
import FeedParser from 'feedparser'
import ICAL from 'ical.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readStoryAt } from '../../../src/newsroom/syndication/story.ts'
import { createLocalPlatform, type LocalPlatform } from '../../../src/platforms/local/index.ts'
import { createDemoDesk } from '../../contracts/demo-desk.ts'
import * as harbour from '../../house/harbour-story.ts'
import { type House, openHouse } from '../../house/house.ts'
import { openPublisher, type Publisher } from '../../house/publisher.ts'
import { memoryMessages } from '../../platforms/local/memory-messages.ts'
import { memorySaved } from '../../platforms/local/memory-saved.ts'

const date = 'Mon, 23 Nov 2026 07:00:00 GMT'
const first = { ...harbour.first, date }
const second = { ...harbour.second, date }

let publisher: Publisher
let house: House
let desk: LocalPlatform
let slug: string

beforeEach(async () => {
  publisher = await openPublisher('Courier <&> Co')
  house = await openHouse({ allowHosts: [publisher.host] })
  publisher.items = [first]
  await house.reads(`/desk feed add ${publisher.address}/feed.xml catch-up:1`)
  await house.pass(10)
  publisher.items = [second, first]
  await house.pass(120)
  slug = (await house.newsroom.store.stories.list('local', 'local', 1))[0]!.slug
  let made = 0
  desk = createLocalPlatform({
    ...{ port: 0, host: '127.0.0.1', channels: ['news'], timeZone: 'UTC', clock: house.now },
    newId: () => `id${made++}`,
    messages: memoryMessages(() => `m${made++}`),
    saved: memorySaved(memoryMessages(() => '')),
    metrics: async () => '',
    trouble: async () => undefined,
    log: () => {},
    story: (name, format) => readStoryAt(house.newsroom, name, format),
  })
  await desk.start(createDemoDesk())
})
afterEach(async () => {
  await desk.stop()
  await house.stop()
  await publisher.stop()
})

const issued = async (line = `/desk story address ${slug}`) => {
  const shown = await house.reads(line)
  return (shown.match(/\/stories\/[\w-]{22}\.[\w-]{43}\.\w+/g) ?? []) as string[]
}
const get = (path: string, headers: Record<string, string> = {}) => fetch(desk.address() + path, { headers })
const textOf = async (path: string) => (await get(path)).text()

describe('a story by its secret address', () => {
  it('is a feed that a reader reads: an item an article, with its own words', async () => {
    const [rss] = await issued()
    const answer = await get(rss!)
    expect(answer.headers.get('content-type')).toContain('application/rss+xml')
    const parser = new FeedParser({})
    const items: FeedParser.Item[] = []
    Readable.from([await answer.text()]).pipe(parser)
    for await (const item of parser) items.push(item as FeedParser.Item)
    expect(items.map(({ title }) => title)).toEqual([second.title, first.title])
    expect(items.map(({ link }) => link)).toEqual([`${publisher.address}/b`, `${publisher.address}/a`])
    for (const sentence of (items[0]!.description ?? '').split(/(?<=\.) (?=[A-Z])/))
      expect(`${first.text} ${second.text}`).toContain(sentence)
  })

  it('is a calendar of what it says happened when', async () => {
    const [, ics] = await issued()
    const calendar = new ICAL.Component(ICAL.parse(await textOf(ics!)))
    expect(calendar.getAllSubcomponents('vevent').length).toBeGreaterThan(0)
  })

  it('is a ninjs of its articles, as a composite', async () => {
    const [, , json] = await issued()
    const item = JSON.parse(await textOf(json!))
    const validate = new Ajv2020({
      strict: false,
      formats: { uri: (text: string) => URL.canParse(text), 'date-time': /Z$/ },
    })
    expect(validate.validate(asNinjs, item) ? [] : validate.errors).toEqual([])
    expect(item).toMatchObject({
      type: 'composite',
      slugline: slug,
      associations: [{ title: first.title }, { title: second.title }],
    })
    expect(item.associations[0].infoSources).toEqual([
      { role: 'publisher', name: 'Courier <&> Co', uri: `${publisher.address}/a` },
    ])
  })

  it('is shown once, can be made anew and be taken back; a wrong one opens nothing, and undo brings it back', async () => {
    const [old] = await issued()
    expect(await issued()).toEqual([])
    const [now] = await issued(`/desk story address ${slug} do:new`)
    expect([(await get(old!)).status, (await get(now!)).status]).toEqual([404, 200])
    expect((await get(now!.replace(/\.(.)/, (_, one) => `.${one === 'a' ? 'b' : 'a'}`))).status).toBe(404)
    const etag = (await get(now!)).headers.get('etag')!
    expect((await get(now!, { 'if-none-match': etag })).status).toBe(304)
    await house.reads(`/desk story address ${slug} do:revoke`)
    expect((await get(now!)).status).toBe(404)
    await house.reads('/desk undo')
    expect((await get(now!)).status).toBe(200)
    expect(JSON.stringify(await house.newsroom.store.audit.list('local', 'local', 9))).not.toContain(now!.split('.')[1])
  })

  it('has nothing in it that everybody in the workspace may not see', async () => {
    const [rss] = await issued()
    const text =
      'Zaphquill joins the Oldham harbour sale\n\nThe Oldham harbour board has put off the sale of the ferry terminal to Norrland Shipping, Ada Zaphquill said.'
    await house.reads(`/brief ${text}`, { id: 'ann' })
    expect(await textOf(rss!)).not.toContain('Zaphquill')
  })

  it('is for admins, and told to nobody else', async () => {
    expect(await house.reads(`/desk story address ${slug}`, { level: 'editor' })).toContain('admins')
  })
})

const text = { type: 'string' }
const uri = { type: 'string', format: 'uri' }
const moment = { type: 'string', format: 'date-time' }
const words = {
  type: 'array',
  items: {
    type: 'object',
    required: ['value'],
    additionalProperties: false,
    properties: { role: text, contentType: text, value: text },
  },
}
const common = {
  ...{
    uri,
    representationType: { enum: ['full', 'partial'] },
    version: text,
    contentCreated: moment,
    versionCreated: moment,
  },
  ...{
    firstCreated: moment,
    pubStatus: { enum: ['usable', 'withheld', 'canceled'] },
    language: text,
    slugline: text,
    title: text,
  },
  ...{ by: text, headlines: words, descriptions: words, type: { enum: ['text', 'composite'] } },
  infoSources: {
    type: 'array',
    items: { type: 'object', additionalProperties: false, properties: { name: text, role: text, uri } },
  },
}
/** What the desk uses of ninjs 3.0, as its schema has it (iptc.org/std/ninjs/ninjs-schema_3.0.json). */
const asNinjs = {
  ...{ type: 'object', required: ['uri'], additionalProperties: false },
  properties: {
    ...common,
    standard: { type: 'object', additionalProperties: false, properties: { name: text, version: text, schema: uri } },
    associations: {
      type: 'array',
      items: {
        type: 'object',
        required: ['name', 'uri'],
        additionalProperties: false,
        properties: { ...common, name: text, rel: text },
      },
    },
  },
}
