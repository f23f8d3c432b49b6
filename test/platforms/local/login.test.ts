import { describe, expect, it, onTestFinished } from 'vitest'
import { proxyLogin } from '../../../src/platforms/local/login/proxy.ts'
import { sessionsIn } from '../../../src/platforms/local/login/sessions.ts'
import { openDesk } from '../../browser/desk.ts'
import { memoryNamespaces } from './memory-namespaces.ts'

const hourMs = 3_600_000

async function behindProxy(proxies: readonly string[]) {
  const desk = await openDesk(0, undefined, {
    logIn: { kind: 'proxy', header: 'x-forwarded-user', proxies, admins: ['ann'] },
  })
  onTestFinished(() => desk.platform.stop())
  const ask = async (path: string, user?: string, body?: object) => {
    const response = await fetch(desk.platform.address() + path, {
      method: body ? 'POST' : 'GET',
      headers: user === undefined ? {} : { 'x-forwarded-user': user },
      ...(body && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, body: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text }
  }
  return { desk, ask }
}

describe('behind a proxy that says who logged in', () => {
  it('who is named speaks as they are called and as nobody else; admins are those of the settings', async () => {
    const { desk, ask } = await behindProxy(['127.0.0.1', '::1'])
    expect((await ask('/api/desk', 'ann')).body).toMatchObject({ login: 'proxy', member: 'ann' })
    await ask('/api/say', 'ann', { channel: 'news', text: '/help' })
    await ask('/api/say', 'ben', { channel: 'news', text: '/help' })
    expect(desk.calls.map(({ member }) => [member.id, member.level])).toEqual([
      ['ann', 'admin'],
      ['ben', 'reader'],
    ])
    expect(await ask('/api/say', 'ben', { channel: 'news', text: '/help', member: 'ann' })).toMatchObject({
      status: 403,
      body: { error: { identifier: 'not-you' } },
    })
    expect(await ask('/api/press', 'ben', { message: 'x', action: 'help', member: 'ann' })).toMatchObject({
      status: 403,
    })
    expect(desk.calls).toHaveLength(2)
  })

  it.each(['/', '/api/channels', '/api/desk', '/api/events', '/api/complete?text=/h', '/metrics', '/sample/a.html'])(
    '%s is for nobody whom the proxy doesn’t name, nor past the proxy',
    async (path) => {
      const inside = await behindProxy(['127.0.0.1'])
      expect(await inside.ask(path)).toMatchObject({ status: 401, body: { error: { identifier: 'log-in' } } })
      expect(await inside.ask(path, '  ')).toMatchObject({ status: 401 })
      const outside = await behindProxy(['10.0.0.0/8'])
      expect(await outside.ask(path, 'ann')).toMatchObject({ status: 401 })
    },
  )

  it('what tells nothing of anybody stays open', async () => {
    const { ask } = await behindProxy(['10.0.0.0/8'])
    expect((await ask('/livez')).status).toBe(200)
    expect((await ask('/healthz')).status).toBe(200)
    expect((await ask('/base.css')).status).toBe(200)
  })

  it('a network is believed, written as IPv6 too; a name in other letters is read as UTF-8', async () => {
    const { who } = proxyLogin({ header: 'remote-user', proxies: ['10.1.0.0/16'] }, Date.now)
    const sent = String.fromCharCode(...new TextEncoder().encode('Žofie'))
    const request = { headers: { get: () => sent } } as unknown as Request
    expect(await who({ request, remote: '::ffff:10.1.2.3' })).toBe('Žofie')
    await expect(who({ request, remote: '10.2.0.1' })).rejects.toThrow('by its proxy alone')
    await expect(who({ request, remote: undefined })).rejects.toThrow('by its proxy alone')
  })
})

describe('a session', () => {
  const scene = () => {
    const time = { now: 1_000 }
    const clock = () => time.now
    const rows = memoryNamespaces(clock)('sessions')
    const sessions = sessionsIn(rows, clock, 12 * hourMs)
    const withCookie = (secret: string) =>
      new Request('http://desk.example', { headers: { cookie: `a=b; nightdesk=${secret}` } })
    return { time, rows, sessions, withCookie }
  }

  it('is kept under a hash; it ends without use, after a week, by logging out, and with its member', async () => {
    const { time, rows, sessions, withCookie } = scene()
    const secret = await sessions.begin('ann')
    expect((await rows.keys('')).join()).not.toContain(secret)
    expect(await sessions.member(withCookie(secret))).toBe('ann')
    expect(await sessions.member(withCookie(secret.replace(/^./, secret.startsWith('A') ? 'B' : 'A')))).toBeUndefined()
    for (let hour = 0; hour < 24 * 7; hour += 6) {
      expect(await sessions.member(withCookie(secret)), `${hour} hours`).toBe('ann')
      time.now += 6 * hourMs
    }
    expect(await sessions.member(withCookie(secret))).toBeUndefined()

    const idle = await sessions.begin('ann')
    time.now += 13 * hourMs
    expect(await sessions.member(withCookie(idle))).toBeUndefined()

    const left = await sessions.begin('ann')
    await sessions.end(withCookie(left))
    expect(await sessions.member(withCookie(left))).toBeUndefined()

    const [anns, bens] = [await sessions.begin('ann'), await sessions.begin('ben')]
    await sessions.endAll('ann')
    expect(await sessions.member(withCookie(anns))).toBeUndefined()
    expect(await sessions.member(withCookie(bens))).toBe('ben')
  })

  it('its cookie is out of reach of scripts and other sites, and over TLS of anybody else', () => {
    const { sessions } = scene()
    const over = (origin: string) => sessions.header('x', new Request('http://desk.example', { headers: { origin } }))
    expect(over('https://desk.example')).toBe('nightdesk=x; Path=/; HttpOnly; SameSite=Lax; Max-Age=604800; Secure')
    expect(over('http://localhost:1')).not.toContain('Secure')
  })
})
