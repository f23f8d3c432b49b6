import { afterEach, beforeEach, expect, it } from 'vitest'
import { uuidv7Generator } from '../../src/core/id.ts'
import { createMcpHttp } from '../../src/mcp/http.ts'
import { readCalendar } from '../../src/newsroom/followups/calendar.ts'
import { readStoryAt } from '../../src/newsroom/syndication/story.ts'
import { createToolbox } from '../../src/newsroom/tools/toolbox.ts'
import { createApp } from '../../src/platforms/local/app.ts'
import { createLocalPlatform, type LocalPlatform } from '../../src/platforms/local/index.ts'
import { type House, openHouse } from '../house/house.ts'
import { openMcpClient, questionsOf, tokenOf } from '../mcp/client.ts'
import { markers, pastedText } from './planted.ts'

const marker = markers.pasted

let house: House
let platform: LocalPlatform
beforeEach(async () => {
  house = await openHouse()
  const { store, clock } = house.newsroom
  platform = createLocalPlatform({
    port: 0,
    host: '127.0.0.1',
    messages: store.messages,
    saved: store.saved,
    clock,
    newId: uuidv7Generator(clock, (bytes) => crypto.getRandomValues(bytes)),
    channels: ['wire'],
    metrics: async () => `nightdesk_articles ${await store.articles.count()}\n`,
    trouble: async () => undefined,
    timeZone: 'Europe/London',
    log: () => {},
    assistants: createMcpHttp(createToolbox(house.newsroom), () => {}),
    calendar: (name) => readCalendar(house.newsroom, name),
    story: (name, format) => readStoryAt(house.newsroom, name, format),
  })
  await platform.start(house.desk)
})
afterEach(async () => {
  await platform.stop()
  await house.stop()
})

const post = async (path: string, body: object) => {
  const response = await fetch(platform.address() + path, { method: 'POST', body: JSON.stringify(body) })
  return (await response.json()) as { replies?: unknown[]; messages?: string[] }
}
const get = async (path: string) => (await fetch(platform.address() + path)).text()

/** What each way in answers to somebody else. A new path is red until it stands here. */
const paths: Readonly<Record<string, (secret: string) => Promise<string>>> = {
  'GET /api/channels': () => get('/api/channels'),
  'POST /api/channels': async () => JSON.stringify(await post('/api/channels', { name: 'night' })),
  'GET /api/channels/:name/messages': () => get('/api/channels/wire/messages'),
  'GET /api/messages/:id': (secret) => get(`/api/messages/${secret}`),
  'GET /api/messages/:id/:which{image|icon}': async (secret) =>
    `${await get(`/api/messages/${secret}/image`)} ${await get(`/api/messages/${secret}/icon`)}`,
  'GET /api/saved': () => get('/api/saved?member=ben'),
  'POST /api/saved': async (secret) =>
    `${JSON.stringify(await post('/api/saved', { message: secret, saved: true, member: 'ben' }))} ${await get('/api/saved?member=ben')}`,
  'GET /api/events': () => firstEvents(),
  'POST /api/say': async () =>
    JSON.stringify(await post('/api/say', { channel: 'wire', member: 'ben', text: '/read' })),
  'POST /api/press': async (secret) =>
    JSON.stringify(await post('/api/press', { message: secret, action: 'read', member: 'ben' })),
  'GET /api/complete': () => get('/api/complete?channel=wire&member=ben&text=/read%20article:harbour'),
  'GET /api/desk': () => get('/api/desk'),
  'GET /livez': () => get('/livez'),
  'GET /healthz': () => get('/healthz'),
  'GET /metrics': () => get('/metrics'),
  'GET /mcp': () => get('/mcp'),
  'POST /mcp': async () => `${JSON.stringify(await post('/mcp', {}))} ${await askedByToken()}`,
  'GET /calendar/:name{[\\w-]{22}\\.[\\w-]{43}\\.ics}': () => calendarOfAll(),
  'GET /stories/:name{[\\w-]{22}\\.[\\w-]{43}\\.(?:rss|ics|json)}': () => storiesOfAll(),
  'GET /sample/:name{[a-z0-9-]+\\.html}': () => get('/sample/quillback.html'),
}

/** The calendar of everybody's due dates, by the address that the desk gives to another member. */
async function calendarOfAll(): Promise<string> {
  const asked = { channel: 'wire', member: 'ben', text: '/followup calendar all:yes do:new' }
  const address = /\/calendar\/[\w.-]+\.ics/.exec(JSON.stringify(await post('/api/say', asked)))
  if (!address) throw new Error('The desk gave no address of a calendar.')
  return get(address[0])
}

/** Every story that others can have an address of, in each format. */
async function storiesOfAll(): Promise<string> {
  const told: string[] = []
  for (const { slug } of await house.newsroom.store.stories.list('local', 'local', 9)) {
    const asked = { channel: 'wire', member: 'ben', text: `/desk story address ${slug} do:new` }
    for (const [path] of JSON.stringify(await post('/api/say', asked)).matchAll(
      /\/stories\/[\w.-]+\.(?:rss|ics|json)/g,
    ))
      told.push(await get(path))
  }
  return told.join('\n')
}

/** All that a program with a token of the workspace is told. */
async function askedByToken(): Promise<string> {
  const { client, close } = await openMcpClient(platform.address(), await tokenOf(house))
  const answers = []
  for (const [name, input] of [...questionsOf(marker), ...questionsOf(markers.embargoed)])
    answers.push(await client.callTool({ name, arguments: input }))
  await close()
  // The words that were asked for are told back where nothing is found: no answer is made of them.
  return JSON.stringify(answers).replaceAll(/No article here holds “[^”]*”/g, '')
}

/** What the stream of events says from its beginning on, until it falls silent. */
async function firstEvents(): Promise<string> {
  const { body } = await fetch(`${platform.address()}/api/events?after=0`)
  const reader = body!.getReader()
  // Something public comes after it, so that whatever came before is read as well.
  await post('/api/say', { channel: 'wire', member: 'ben', text: 'the end' })
  let text = ''
  while (!text.includes('the end')) text += new TextDecoder().decode((await reader.read()).value)
  await reader.cancel()
  return text
}

it('no way into the local desk tells anybody else what one member pasted', async () => {
  const said = await post('/api/say', {
    channel: 'wire',
    member: 'ann',
    text: `/brief published:2026-11-20\n${pastedText(marker)}`,
  })
  expect(JSON.stringify(said)).toContain(marker)
  expect(JSON.stringify(await post('/api/say', { channel: 'wire', member: 'ann', text: '/read' }))).toContain(marker)
  const until = `/brief until:"in 5 days" published:2026-11-20\n${pastedText(markers.embargoed)}`
  await post('/api/say', { channel: 'wire', member: 'ann', text: until })
  for (const [path, ask] of Object.entries(paths)) {
    const told = await ask(said.messages![0]!)
    expect([path, told.includes(marker), told.includes(markers.embargoed)]).toEqual([path, false, false])
  }
})

it('every path of the local desk has been placed in this test', () => {
  const nothing = new Proxy({}, { get: () => () => undefined })
  const app = createApp({ ...(nothing as Parameters<typeof createApp>[0]), assets: new Map() })
  const routes = app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`)
  expect(routes.toSorted()).toEqual(Object.keys(paths).toSorted())
})
