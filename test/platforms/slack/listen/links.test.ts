import type { App } from '@slack/bolt'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { listenToLinks } from '../../../../src/platforms/slack/listen/links.ts'
import type { Room } from '../../../../src/platforms/slack/listen/room.ts'
import { slackManifest } from '../../../../src/platforms/slack/register/manifest.ts'
import { demoCommands } from '../../../contracts/demo-commands.ts'
import type { House } from '../../../house/house.ts'
import { type HouseOfOneArticle, openHouseOfOneArticle } from '../../../house/one-article.ts'
import { inventedText, type Publisher } from '../../../house/publisher.ts'
import { checkManifest } from '../../../servers/slack/check/manifest.ts'
import { checkMessage } from '../../../servers/slack/check/message.ts'

let publisher: Publisher
let opened: HouseOfOneArticle
let house: House
let unfurled: { unfurls: Record<string, { blocks: object[] }>; channel?: string; ts?: string; unfurl_id?: string }[]

beforeEach(async () => {
  unfurled = []
  opened = await openHouseOfOneArticle()
  ;({ house, publisher } = opened)
})
afterEach(() => opened.stop())

/** Brings an event as Bolt does, to a desk whose workspace on Slack is the house’s own. */
async function shares(urls: readonly string[], more: object = {}): Promise<void> {
  const work: Promise<void>[] = []
  let hears: ((told: object) => Promise<void>) | undefined
  const app = {
    event(_: string, take: typeof hears) {
      hears = take
    },
  } as unknown as App
  listenToLinks(app, {
    desk: {
      linked: ({ url }: { url: string }) =>
        house.desk.linked({ url, place: { platform: 'local', workspace: 'local' } }),
    },
    clientFor: async () => ({ chat: { unfurl: async (given: never) => void unfurled.push(given) } }),
    run: (_: string, begin: () => Promise<void>) => void work.push(begin()),
  } as unknown as Room)
  const event = { channel: 'C1', message_ts: '1.000001', links: urls.map((url) => ({ url, domain: 'x' })), ...more }
  await hears?.({ event, body: { team_id: 'T1' } })
  await Promise.all(work)
}

it('an address that is kept is shown with its brief and who speaks, in blocks that Slack takes', async () => {
  await shares([`${publisher.address}/a?utm_source=mail#top`, 'https://elsewhere.test/x'])
  expect(unfurled).toMatchObject([{ channel: 'C1', ts: '1.000001' }])
  const [[url, { blocks }]] = Object.entries(unfurled[0]!.unfurls) as [[string, { blocks: object[] }]]
  expect(url).toBe(`${publisher.address}/a?utm_source=mail#top`)
  expect(checkMessage({ channel: 'C1', text: 'x', blocks })).toEqual([])
  const text = JSON.stringify(blocks)
  expect(text).toContain('Oldham decides')
  expect(text).toContain('Ada Lund')
  expect(text).not.toContain('"actions"')
})

it('while it is being written, by the number that Slack gave', async () => {
  await shares([`${publisher.address}/a`], { source: 'composer', unfurl_id: 'u1' })
  expect(unfurled).toMatchObject([{ unfurl_id: 'u1' }])
  expect(unfurled[0]).not.toHaveProperty('channel')
})

it('what is not kept, or one member alone sees, is not shown', async () => {
  publisher.items.push({
    guid: 'b',
    slug: 'b',
    title: 'Zaphquill decides',
    text: inventedText('Zaphquill', 'it is sold'),
  })
  await house.reads(`/brief ${publisher.address}/b`, { id: 'ann' })
  await shares([`${publisher.address}/b`, 'https://elsewhere.test/x'])
  expect(unfurled).toEqual([])
})

it('the manifest asks for it where domains are named, and only then', () => {
  const plain = slackManifest(demoCommands, { prefix: '', mode: 'socket' })
  expect(JSON.stringify(plain)).not.toContain('links:')
  const asking = slackManifest(demoCommands, { prefix: '', mode: 'socket', unfurl: ['paper.test', 'wire.test'] })
  expect(checkManifest(asking)).toEqual([])
  expect(asking).toMatchObject({ features: { unfurl_domains: ['paper.test', 'wire.test'] } })
  expect(JSON.stringify(asking)).toMatch(/links:read.*links:write.*link_shared/)
  const six = Array.from({ length: 6 }, (_, n) => `p${n}.test`)
  expect(() => slackManifest(demoCommands, { prefix: '', mode: 'socket', unfurl: six })).toThrow('five domains')
})
