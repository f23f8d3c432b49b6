import { afterAll, expect, test } from 'vitest'
import { openWire } from '../../src/wire/index.ts'
import { loopbackServer, sends } from './server.ts'

const server = loopbackServer()
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
  'base64',
)
const wire = openWire({ allowHosts: ['127.0.0.1'], clock: () => 0 })
afterAll(() => wire.stop())

test('a picture is one by its bytes, whatever the server calls it', async () => {
  server.on('/as-text', sends(png, { 'content-type': 'text/html' }))
  expect(await wire.readPicture(`${server.base}/as-text`)).toMatchObject({ state: 'read', mime: 'image/png' })
})

test.each([
  ['a page that is called a picture', '<html><script>alert(1)</script></html>'],
  ['a drawing, which could hold a script', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
  ['nothing', ''],
])('%s is none', async (_, body) => {
  server.on('/no-picture', sends(body, { 'content-type': 'image/png' }))
  expect(await wire.readPicture(`${server.base}/no-picture`)).toMatchObject({ state: 'failed' })
})

test('what is large, missing, or where the guard lets nobody is not read', async () => {
  server.on('/large', sends(Buffer.concat([png, Buffer.alloc(4 * 1024 * 1024)])))
  expect(await wire.readPicture(`${server.base}/large`)).toMatchObject({ reason: 'It is larger than 4 MB.' })
  expect(await wire.readPicture(`${server.base}/nowhere`)).toMatchObject({ reason: 'Its address answered 404.' })
  const guarded = openWire({ allowHosts: [], clock: () => 0 })
  server.on('/guarded', sends(png))
  const before = server.seen.length
  expect(await guarded.readPicture(`${server.base}/guarded`)).toMatchObject({ state: 'failed' })
  expect(await guarded.readPicture('file:///etc/passwd')).toMatchObject({ state: 'failed' })
  expect(await guarded.readPicture(`data:image/png;base64,${png.toString('base64')}`)).toMatchObject({
    state: 'failed',
  })
  expect(server.seen.length).toBe(before)
  await guarded.stop()
})
