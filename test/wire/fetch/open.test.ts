import { createServer } from 'node:net'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import type { Resolver } from '../../../src/wire/fetch/connect.ts'
import { type Fetcher, openFetcher } from '../../../src/wire/fetch/open.ts'
import { defaultLimits, type WireLimits } from '../../../src/wire/limits.ts'
import { leadsTo, loopbackServer, sends } from '../server.ts'

const server = loopbackServer()
const opened: Fetcher[] = []
const names: Resolver = async (host) => {
  if (host === 'wire.test' || host === 'other.test') return ['127.0.0.1']
  throw Object.assign(new Error('no such host'), { code: 'ENOTFOUND' })
}

function fetcher(
  options: { allowHosts?: readonly string[]; resolve?: Resolver; limits?: Partial<WireLimits> } = {},
): Fetcher {
  const one = openFetcher({
    allowHosts: options.allowHosts ?? ['127.0.0.1', 'wire.test'],
    resolve: options.resolve ?? names,
    userAgent: 'test',
    limits: { ...defaultLimits, deadlineMs: 5_000, wireBytes: 200_000, decodedBytes: 400_000, ...options.limits },
  })
  opened.push(one)
  return one
}

afterEach(async () => {
  for (const one of opened.splice(0)) await one.stop()
})

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString()

describe('the guard at every hop', () => {
  test('a private host that is not named is not connected to', async () => {
    server.on('/secret', sends('secret'))
    const before = server.seen.length
    await expect(fetcher({ allowHosts: [] }).open(`${server.base}/secret`)).rejects.toMatchObject({
      problem: 'refused-address',
    })
    expect(server.seen.length).toBe(before)
  })

  test('a public name that resolves to a private address is refused', async () => {
    await expect(fetcher({ allowHosts: [] }).open(`http://wire.test:${server.port}/secret`)).rejects.toMatchObject({
      problem: 'refused-address',
    })
  })

  test('one private address among public ones is enough to refuse', async () => {
    const resolve: Resolver = async () => ['93.184.216.34', '10.0.0.1']
    await expect(fetcher({ allowHosts: [], resolve }).open('http://mixed.test/')).rejects.toMatchObject({
      problem: 'refused-address',
    })
  })

  test('a redirect to a private host is refused', async () => {
    server.on('/out', leadsTo(`http://other.test:${server.port}/secret`))
    const before = server.seen.length
    await expect(fetcher().open(`http://wire.test:${server.port}/out`)).rejects.toMatchObject({
      problem: 'refused-address',
    })
    expect(server.seen.slice(before).map((one) => one.url)).toEqual(['/out'])
  })

  test('a redirect to another scheme or to metadata is refused', async () => {
    server.on('/file', leadsTo('file:///etc/hosts'))
    server.on('/meta', leadsTo('http://169.254.169.254/latest/'))
    await expect(fetcher().open(`${server.base}/file`)).rejects.toMatchObject({ problem: 'refused-address' })
    await expect(fetcher().open(`${server.base}/meta`)).rejects.toMatchObject({ problem: 'refused-address' })
  })

  test('a name that turns private between two hops (rebinding) is refused at the second', async () => {
    let asked = 0
    // The first answer is the allowed host's own; the second one is asked anew and is private.
    const resolve: Resolver = async (host) => {
      if (host === 'wire.test') return ['127.0.0.1']
      asked++
      return asked === 1 ? ['93.184.216.34'] : ['127.0.0.1']
    }
    server.on('/first', leadsTo(`http://rebind.test:${server.port}/secret`))
    await resolve('rebind.test')
    await expect(fetcher({ resolve }).open(`http://wire.test:${server.port}/first`)).rejects.toMatchObject({
      problem: 'refused-address',
    })
    expect(asked).toBe(2)
  })

  test('an unknown host is told as such', async () => {
    await expect(fetcher().open('http://nowhere.test/')).rejects.toMatchObject({ problem: 'not-found', passing: false })
  })
})

describe('redirects', () => {
  test('five are followed, a sixth is not', async () => {
    for (let i = 0; i < 6; i++) server.on(`/hop${i}`, leadsTo(`/hop${i + 1}`))
    server.on('/hop6', sends('there'))
    expect(text((await fetcher().open(`${server.base}/hop1`)).bytes)).toBe('there')
    await expect(fetcher().open(`${server.base}/hop0`)).rejects.toMatchObject({ problem: 'too-many-redirects' })
  })

  test('a loop ends', async () => {
    server.on('/loop', leadsTo('/loop'))
    await expect(fetcher().open(`${server.base}/loop`)).rejects.toMatchObject({ problem: 'too-many-redirects' })
  })

  test('the address to keep changes only as far as all redirects are permanent', async () => {
    server.on('/moved', leadsTo('/new', 301))
    server.on('/moved-twice', leadsTo('/moved', 308))
    server.on('/for-now', leadsTo('/new', 302))
    server.on('/mixed', leadsTo('/for-now', 301))
    server.on('/new', sends('new'))
    expect((await fetcher().open(`${server.base}/moved-twice`)).keptUrl).toBe(`${server.base}/new`)
    expect((await fetcher().open(`${server.base}/for-now`)).keptUrl).toBe(`${server.base}/for-now`)
    const mixed = await fetcher().open(`${server.base}/mixed`)
    expect(mixed.keptUrl).toBe(`${server.base}/mixed`)
    expect(mixed.url).toBe(`${server.base}/new`)
  })
})

describe('bodies', () => {
  const words = 'harbour '.repeat(1_000)

  test.each([
    ['gzip', gzipSync(words)],
    ['br', brotliCompressSync(words)],
    ['deflate', deflateSync(words)],
    ['deflate', deflateRawSync(words)],
    ['zstd', zstdCompressSync(words)],
    ['identity', Buffer.from(words)],
    ['gzip, br', brotliCompressSync(gzipSync(words))],
  ])('%s is undone', async (encoding, body) => {
    server.on('/packed', sends(body, { 'content-encoding': encoding }))
    expect(text((await fetcher().open(`${server.base}/packed`)).bytes)).toBe(words)
  })

  test.each([
    ['gzip', gzipSync(Buffer.alloc(20_000_000))],
    ['br', brotliCompressSync(Buffer.alloc(20_000_000))],
    ['zstd', zstdCompressSync(Buffer.alloc(20_000_000))],
    ['deflate', deflateSync(Buffer.alloc(20_000_000))],
    ['gzip, gzip', gzipSync(gzipSync(Buffer.alloc(20_000_000)))],
  ])('a bomb in %s is stopped at the cap', async (encoding, body) => {
    expect(body.length).toBeLessThan(200_000)
    server.on('/bomb', sends(body, { 'content-encoding': encoding }))
    await expect(fetcher().open(`${server.base}/bomb`)).rejects.toMatchObject({ problem: 'too-large' })
  })

  test('a broken or unknown packing is a bad response', async () => {
    server.on('/broken', sends('this is not gzip', { 'content-encoding': 'gzip' }))
    server.on('/unknown', sends('x', { 'content-encoding': 'pack200' }))
    server.on('/layers', sends('x', { 'content-encoding': 'gzip, gzip, gzip' }))
    for (const path of ['/broken', '/unknown', '/layers'])
      await expect(fetcher().open(server.base + path)).rejects.toMatchObject({ problem: 'bad-response' })
  })

  test('50 MB are refused by the header, and without it at the cap', async () => {
    server.on('/declared', (_, response) => {
      response.writeHead(200, { 'content-length': String(50 * 1024 * 1024) })
      response.write('x')
    })
    let sent = 0
    server.on('/endless', (_, response) => {
      const chunk = Buffer.alloc(64 * 1024, 'x')
      const more = () => {
        while (sent < 50 * 1024 * 1024 && !response.destroyed) {
          sent += chunk.length
          if (!response.write(chunk)) return void response.once('drain', more)
        }
        response.end()
      }
      more()
    })
    await expect(fetcher().open(`${server.base}/declared`)).rejects.toMatchObject({ problem: 'too-large' })
    await expect(fetcher().open(`${server.base}/endless`)).rejects.toMatchObject({ problem: 'too-large' })
    expect(sent).toBeLessThan(20 * 1024 * 1024)
  })

  test('a body that breaks off before its length is trouble, not half a page', async () => {
    server.on('/short', (_, response) => {
      response.writeHead(200, { 'content-length': '1000' })
      response.write('half')
      setImmediate(() => response.destroy())
    })
    await expect(fetcher().open(`${server.base}/short`)).rejects.toMatchObject({
      problem: 'unreachable',
      passing: true,
    })
  })
})

describe('the deadline', () => {
  test('covers headers that never come', async () => {
    server.on('/silent', () => {})
    await expect(fetcher({ limits: { deadlineMs: 150 } }).open(`${server.base}/silent`)).rejects.toMatchObject({
      problem: 'timed-out',
      passing: true,
    })
  })

  test('covers a body that drips (slow loris)', async () => {
    server.on('/drip', (_, response) => {
      response.writeHead(200)
      const timer = setInterval(() => response.write('.'), 20)
      response.on('close', () => clearInterval(timer))
    })
    await expect(fetcher({ limits: { deadlineMs: 200 } }).open(`${server.base}/drip`)).rejects.toMatchObject({
      problem: 'timed-out',
    })
  })

  test('covers a name that is never resolved', async () => {
    const resolve: Resolver = () => new Promise(() => {})
    await expect(fetcher({ resolve, limits: { deadlineMs: 100 } }).open('http://slow.test/')).rejects.toMatchObject({
      problem: 'timed-out',
    })
  })

  test('stopping ends what is under way', async () => {
    server.on('/hang', () => {})
    const one = fetcher()
    const pending = expect(one.open(`${server.base}/hang`)).rejects.toMatchObject({ problem: 'unreachable' })
    await one.stop()
    await pending
  })
})

test('an answer that is not HTTP is told as such', async () => {
  const raw = createServer((socket) => socket.once('data', () => socket.end('SSH-2.0-server\r\n')))
  await new Promise<void>((resolve) => raw.listen(0, '127.0.0.1', resolve))
  const { port } = raw.address() as { port: number }
  await expect(fetcher().open(`http://127.0.0.1:${port}/`)).rejects.toMatchObject({ problem: 'bad-response' })
  await new Promise((resolve) => raw.close(resolve))
})

test('nobody there: unreachable, and worth another try', async () => {
  await expect(fetcher().open('http://127.0.0.1:1/')).rejects.toMatchObject({ problem: 'unreachable', passing: true })
})

describe('data addresses', () => {
  test('are read, plain and in base64', async () => {
    const plain = await fetcher().open('data:text/plain;charset=utf-8,Gr%C3%BC%C3%9Fe%2C%20all')
    expect(text(plain.bytes)).toBe('Grüße, all')
    expect(plain.header('content-type')).toBe('text/plain;charset=utf-8')
    const coded = await fetcher().open(`data:text/html;base64,${Buffer.from('<p>Hello</p>').toString('base64')}`)
    expect(text(coded.bytes)).toBe('<p>Hello</p>')
  })

  test('are bounded', async () => {
    await expect(fetcher().open(`data:text/plain,${'x'.repeat(200_001)}`)).rejects.toMatchObject({
      problem: 'too-large',
    })
    await expect(fetcher().open('data:text/plain')).rejects.toMatchObject({ problem: 'bad-address' })
  })
})
