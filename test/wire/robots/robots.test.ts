import { afterAll, describe, expect, it } from 'vitest'
import { mayOpen } from '../../../src/core/robots.ts'
import { openWire } from '../../../src/wire/index.ts'
import { readRules } from '../../../src/wire/robots/parse.ts'
import { loopbackServer, sends } from '../server.ts'

const may = (robots: string, path: string) => mayOpen(readRules(robots, 'Nightdesk'), `https://news.example${path}`)

/** The examples of RFC 9309, 5, and of 2.2.2, with the product's own name for one of theirs. */
describe('what a robots.txt says', () => {
  const simple = `User-Agent: *
Disallow: *.gif$
Disallow: /example/
Allow: /publications/

User-Agent: nightdesk
Disallow:/
Allow:/example/page.html
Allow:/example/allowed.gif

User-Agent: barbot
User-Agent: bazbot
Disallow: /example/page.html

User-Agent: quxbot

EOF`

  it.each([
    ['/example/page.html', true],
    ['/example/allowed.gif', true],
    ['/example/other.html', false],
    ['/publications/', false],
    ['/robots.txt', true],
  ])('to us by name: %s', (path, allowed) => {
    expect(may(simple, path)).toBe(allowed)
  })

  it.each([
    ['/a.gif', false],
    ['/a.gif?size=2', true],
    ['/example/page.html', false],
    ['/publications/x', true],
    ['/', true],
  ])('to all where nobody names us: %s', (path, allowed) => {
    expect(may(simple.replace('nightdesk', 'foobot'), path)).toBe(allowed)
  })

  it('by the longest rule, and by what allows where two are as long', () => {
    const rules = 'User-Agent: *\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif\n'
    expect(may(rules, '/example/page/disallowed.gif')).toBe(false)
    expect(may(rules, '/example/page/other')).toBe(true)
    expect(may('User-agent: *\nDisallow: /a\nAllow: /a', '/a/b')).toBe(true)
  })

  it('in several groups of one name together, with comments, other fields and Windows lines between', () => {
    const rules =
      'user-agent: Nightdesk/2.0 # us\r\ndisallow: /a # here\r\nsitemap: https://x/\r\n\r\nUSER-AGENT: NIGHTDESK\r\nDisallow: /b'
    expect([may(rules, '/a/x'), may(rules, '/b'), may(rules, '/c')]).toEqual([false, false, true])
  })

  it('of one letter, however it is written', () => {
    expect(may('User-agent: *\nDisallow: /foo/bar/%62%61%7A', '/foo/bar/baz')).toBe(false)
    expect(may('User-agent: *\nDisallow: /foo/bar/ツ', '/foo/bar/%E3%83%84')).toBe(false)
    expect(may('User-agent: *\nDisallow: /a%3cd.html', '/a%3Cd.html')).toBe(false)
  })

  it('nothing: where it is empty, where it says nothing, and where it is no robots.txt', () => {
    for (const text of ['', 'User-agent: *\nDisallow:', '<html><p>Not found</p></html>', 'Disallow: /'])
      expect(may(text, '/x')).toBe(true)
  })

  it('within a moment, whatever the pattern', () => {
    const hostile = `User-agent: *\nDisallow: /${'*a'.repeat(240)}b$`
    const path = `/${'a'.repeat(4_000)}c`
    const begun = process.cpuUsage()
    for (let n = 0; n < 50; n++) expect(may(hostile, path)).toBe(true)
    expect(process.cpuUsage(begun).user / 50).toBeLessThan(50_000)
    expect(readRules('User-agent: *\nDisallow: /x\n'.repeat(100_000), 'Nightdesk').length).toBeLessThanOrEqual(2_000)
  })
})

describe('a robots.txt that is asked for', () => {
  const server = loopbackServer()
  const wire = openWire({ allowHosts: ['127.0.0.1'], clock: () => 0 })
  afterAll(() => wire.stop())

  it.each([
    [200, { state: 'read', rules: [{ allows: false, path: '/private/' }] }],
    [404, { state: 'read', rules: [] }],
    [403, { state: 'read', rules: [] }],
    [503, { state: 'failed', reason: 'The site’s robots.txt answered 503.' }],
    [429, { state: 'failed', reason: 'The site’s robots.txt answered 429.' }],
  ])('answering %i', async (status, reading) => {
    server.on('/robots.txt', sends('User-agent: *\nDisallow: /private/', { 'content-type': 'text/plain' }, status))
    expect(await wire.readRobots(`${server.base}/some/page?x#y`)).toEqual(reading)
  })

  it('isn’t where the desk is told not to, and of a site that can’t be reached is not known', async () => {
    const before = server.seen.length
    const off = openWire({ allowHosts: ['127.0.0.1'], clock: () => 0, asksRobots: false })
    expect(await off.readRobots(`${server.base}/x`)).toEqual({ state: 'off' })
    expect(server.seen.length).toBe(before)
    await off.stop()
    expect(await wire.readRobots('http://127.0.0.1:1/x')).toMatchObject({ state: expect.stringMatching(/failed|read/) })
  })
})
