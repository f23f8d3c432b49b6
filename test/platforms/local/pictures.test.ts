import { expect, it, onTestFinished } from 'vitest'
import type { Card } from '../../../src/core/card.ts'
import type { PictureReading } from '../../../src/core/wire.ts'
import { createLocalPlatform } from '../../../src/platforms/local/index.ts'
import { createPictures } from '../../../src/platforms/local/pictures.ts'
import { createDemoDesk } from '../../contracts/demo-desk.ts'
import { memoryMessages } from './memory-messages.ts'
import { memorySaved } from './memory-saved.ts'

const bytes = Uint8Array.from([0x89, 0x50, 0x4e, 0x47])
const image = 'https://courier.example/harbour.png'
const card: Card = {
  title: 'Port',
  image,
  icon: { url: 'https://courier.example/icon.png', name: 'Courier' },
  parts: [],
}

async function onADeskWith(read: (url: string) => Promise<PictureReading>) {
  let n = 0
  const platform = createLocalPlatform({
    port: 0,
    host: '127.0.0.1',
    messages: memoryMessages(() => `m${++n}`),
    saved: memorySaved(memoryMessages(() => '')),
    clock: () => 1_000,
    newId: () => `id-${++n}`,
    channels: ['wire'],
    metrics: async () => '',
    trouble: async () => undefined,
    timeZone: 'UTC',
    log: () => {},
    picture: read,
  })
  await platform.start(createDemoDesk())
  onTestFinished(() => platform.stop())
  const outcome = await platform.post({ platform: 'local', workspace: 'local', channel: 'wire' }, card, 'k')
  if (outcome.state !== 'posted') throw new Error(outcome.state)
  const get = (which: string, id = outcome.ref.message) => fetch(`${platform.address()}/api/messages/${id}/${which}`)
  return { get }
}

it('the desk serves the picture and the icon that a post names, from its own address, as nothing but a picture', async () => {
  const asked: string[] = []
  const { get } = await onADeskWith(async (url) => {
    asked.push(url)
    return { state: 'read', mime: 'image/png', bytes }
  })
  const answer = await get('image')
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('image/png')
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/)
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes)
  expect((await get('icon')).status).toBe(200)
  await get('image')
  expect(asked).toEqual([image, 'https://courier.example/icon.png'])
})

it('what no post names is not fetched, and what could not be had is not there', async () => {
  const asked: string[] = []
  const { get } = await onADeskWith(async (url) => {
    asked.push(url)
    return { state: 'failed', reason: 'It did not answer in time.' }
  })
  expect((await get('image', 'nobody')).status).toBe(404)
  expect((await get('other')).status).toBe(404)
  expect(asked).toEqual([])
  expect((await get('image')).status).toBe(404)
  expect((await get('image')).status).toBe(404)
  expect(asked).toEqual([image])
})

it('keeps so many bytes at most, asks again after a while, and a few at a time', async () => {
  let now = 0
  let running = 0
  let most = 0
  const asked: string[] = []
  const pictures = createPictures(
    { byId: async (id) => ({ card: { image: id, parts: [] } }) as never },
    async (url) => {
      asked.push(url)
      most = Math.max(most, ++running)
      await new Promise<void>((resolve) => setImmediate(resolve))
      running--
      return { state: 'read', mime: 'image/png', bytes: new Uint8Array(4 * 1024 * 1024) }
    },
    () => now,
  )
  const ask = (n: number) => pictures.of(`https://p.example/${n}`, 'image')
  await Promise.all(Array.from({ length: 12 }, (_, n) => ask(n)))
  expect(most).toBeLessThanOrEqual(4)
  await ask(11)
  expect(asked).toHaveLength(12)
  await ask(0)
  expect(asked).toHaveLength(13)
  now = 7 * 3_600_000
  await ask(0)
  expect(asked).toHaveLength(14)
})
