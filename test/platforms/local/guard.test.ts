import { describe, expect, it } from 'vitest'
import { checkDoor } from '../../../src/platforms/local/guard.ts'
import { onADesk, rawRequest } from './on-a-desk.ts'

const loopback = { host: '127.0.0.1', names: [] }

function passes(
  headers: Record<string, string>,
  door: { host: string; names: readonly string[] } = loopback,
  method = 'POST',
  path = '/api/say',
): boolean {
  try {
    checkDoor(door, { method, url: `http://desk${path}`, headers: new Headers(headers) } as Request)
    return true
  } catch {
    return false
  }
}

describe('the door of the local desk', () => {
  it.each(['127.0.0.1:8737', 'localhost:8737', '[::1]:8737', '127.1.2.3', 'desk.localhost:8737', 'LOCALHOST'])(
    'answers to its own name %s',
    (host) => {
      expect(passes({ host })).toBe(true)
    },
  )

  it.each([
    'evil.example',
    'evil.example:8737',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    '10.0.0.5',
    '',
    '@127.0.0.1',
    '127.0.0.1:8737@evil.example',
    '0.0.0.0:8737',
  ])('does not answer to the name “%s”, which another site could point here', (host) => {
    expect(passes({ host })).toBe(false)
  })

  it.each(['https://evil.example', 'null', 'http://127.0.0.1:9999', 'http://127.0.0.1:8737.evil.example', ''])(
    'refuses the origin “%s”',
    (origin) => {
      expect(passes({ host: '127.0.0.1:8737', origin })).toBe(false)
    },
  )

  it('takes its own origin, and scripts that send none', () => {
    expect(passes({ host: '127.0.0.1:8737', origin: 'http://127.0.0.1:8737' })).toBe(true)
    expect(passes({ host: '127.0.0.1:8737' })).toBe(true)
  })

  it.each(['cross-site', 'same-site'])('refuses what a browser says is %s', (site) => {
    expect(passes({ host: 'localhost', 'sec-fetch-site': site })).toBe(false)
    expect(passes({ host: 'localhost', 'sec-fetch-site': site }, loopback, 'GET', '/api/channels')).toBe(false)
  })

  it('lets a link on another site open the page, and only the page', () => {
    const link = {
      host: 'localhost',
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    }
    expect(passes(link, loopback, 'GET', '/')).toBe(true)
    expect(passes(link, loopback, 'GET', '/api/channels')).toBe(false)
    expect(passes({ ...link, 'sec-fetch-dest': 'iframe' }, loopback, 'GET', '/')).toBe(false)
  })

  it('answers to more names when the operator says so', () => {
    expect(passes({ host: 'desk.example' }, { host: '127.0.0.1', names: ['desk.example'] })).toBe(true)
    expect(passes({ host: '192.168.1.4:8737' }, { host: '0.0.0.0', names: [] })).toBe(true)
    expect(passes({ host: 'evil.example' }, { host: '0.0.0.0', names: [] })).toBe(false)
  })

  describe('behind a proxy whose name the operator has given', () => {
    const door = { host: '127.0.0.1', names: ['desk.example', 'intern.example:8443'] }

    it.each([
      ['keeps the Host', 'desk.example', 'https://desk.example'],
      ['keeps the Host with its usual port', 'desk.example:443', 'https://desk.example'],
      ['puts its own Host', '127.0.0.1:8737', 'https://desk.example'],
      ['has a port of its own and keeps the Host', 'intern.example:8443', 'https://intern.example:8443'],
      ['has a port of its own and puts its own Host', '127.0.0.1:8737', 'https://intern.example:8443'],
    ])('answers where the proxy %s', (_, host, origin) => {
      expect(passes({ host, origin, 'sec-fetch-site': 'same-origin' }, door)).toBe(true)
    })

    it.each([
      ['another site behind its own Host', '127.0.0.1:8737', 'https://evil.example'],
      ['another site behind the kept Host', 'desk.example', 'https://evil.example'],
      ['another port of the same name', '127.0.0.1:8737', 'https://desk.example:9000'],
      ['a name that only begins alike', '127.0.0.1:8737', 'https://desk.example.evil.example'],
      ['a name with the right end', 'evil-desk.example', 'https://evil-desk.example'],
      ['a name without its port', 'intern.example', 'https://intern.example'],
      ['another scheme', '127.0.0.1:8737', 'ftp://desk.example'],
      ['a path behind the origin', '127.0.0.1:8737', 'https://desk.example/'],
    ])('refuses %s', (_, host, origin) => {
      expect(passes({ host, origin }, door)).toBe(false)
    })

    it('answers a cluster by the names of its service, and its probes by address', () => {
      const cluster = { host: '0.0.0.0', names: ['nightdesk', 'nightdesk.news.svc.cluster.local'] }
      expect(passes({ host: 'nightdesk:8737' }, cluster, 'GET', '/healthz')).toBe(true)
      expect(passes({ host: 'nightdesk.news.svc.cluster.local:8737' }, cluster, 'GET', '/healthz')).toBe(true)
      expect(passes({ host: '10.42.0.7:8737' }, cluster, 'GET', '/livez')).toBe(true)
      expect(passes({ host: 'other.news.svc.cluster.local:8737' }, cluster, 'GET', '/healthz')).toBe(false)
    })
  })

  it('stands before every path, the page included', async () => {
    const { address } = await onADesk()
    for (const path of ['/', '/main.js', '/api/channels', '/api/events', '/healthz', '/metrics', '/nothing']) {
      expect(await rawRequest(address(), path, { host: 'evil.example' })).toBe(403)
    }
    expect(
      await rawRequest(
        address(),
        '/api/say',
        { host: new URL(address()).host, origin: 'https://evil.example' },
        'POST',
      ),
    ).toBe(403)
  })
})
