import { request } from 'node:http'
import { expect } from 'vitest'
import { ask, loggedIn } from './proxies.ts'

/**
 * What must hold behind a proxy for people who call it `desk.example`: a log-in is asked for, the page and its calls work,
 * messages come as they are made, and what another site makes a browser send is refused.
 */
export async function expectDeskBehind(port: number): Promise<void> {
  const host = `desk.example:${port}`
  const own = { host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' }
  const say = { channel: 'ops', text: '/help' }

  expect((await ask(port, 'GET', '/', { host })).status).toBe(401)
  expect((await ask(port, 'POST', '/api/say', own, say)).status).toBe(401)

  const page = await ask(port, 'GET', '/', { host, ...loggedIn })
  expect(page.status).toBe(200)
  expect(page.text).toContain('<title>Nightdesk')
  const answer = await ask(port, 'POST', '/api/say', { ...own, ...loggedIn }, say)
  expect(answer.status).toBe(200)
  expect(answer.text).toContain('Nightdesk')
  expect(await firstEvent(port, host)).toMatch(/^(?::|id:|event:|data:|retry:)/)

  // A calendar program logs in nowhere: the desk itself says whether its address opens one.
  const unknown = await ask(port, 'GET', `/calendar/${'a'.repeat(22)}.${'b'.repeat(43)}.ics`, { host })
  expect([unknown.status, unknown.text]).toEqual([404, expect.stringContaining('unknown-calendar')])

  const noStory = await ask(port, 'GET', `/stories/${'a'.repeat(22)}.${'b'.repeat(43)}.rss`, { host })
  expect([noStory.status, noStory.text]).toEqual([404, expect.stringContaining('unknown-story')])

  const foreign = { ...own, origin: 'https://evil.example' }
  expect((await ask(port, 'POST', '/api/say', { ...foreign, ...loggedIn }, say)).status).toBe(403)
  const crossSite = { ...own, 'sec-fetch-site': 'cross-site' }
  expect((await ask(port, 'POST', '/api/say', { ...crossSite, ...loggedIn }, say)).status).toBe(403)
  // Caddy answers other names with nothing at all; nginx passes them on, and the desk refuses.
  const other = await ask(port, 'POST', '/api/say', { ...loggedIn, host: 'evil.example' }, say)
  expect(other.text).not.toContain('replies')
}

/** The beginning of the stream of messages, which a proxy that buffers would keep back. */
function firstEvent(port: number, host: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const call = request({ host: '127.0.0.1', port, path: '/api/events?after=0', headers: { host, ...loggedIn } })
  call.on('error', reject)
  call.on('response', (response) => {
    response.setEncoding('utf8').once('data', (chunk) => {
      resolve(chunk)
      call.destroy()
    })
  })
  call.end()
  return promise
}
