import { createServer } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Platform } from '../../../../src/core/platform.ts'
import { type SlackAuth, slackManifest } from '../../../../src/platforms/slack/index.ts'
import { createDemoDesk, type DemoDesk } from '../../../contracts/demo-desk.ts'
import { revokeTokens } from '../../../servers/slack/app.ts'
import { newPerson } from '../../../servers/slack/person.ts'
import { addChannel, addTeam, addUser } from '../../../servers/slack/state.ts'
import { memoryKeyValues } from '../../memory-key-values.ts'
import { type Ground, person as join, prepareGround } from '../ground.ts'
import { card, channel } from '../started.ts'

const hour = 60 * 60_000
const other = { ...channel, workspace: 'T0OTHER', channel: 'C0OTHER' }

let desk: DemoDesk
let ground: Ground
let platform: Platform
let auth: SlackAuth
let installUrl: string

beforeEach(async () => {
  desk = createDemoDesk()
  ground = await prepareGround({ mode: 'socket', commands: desk.commands, oauth: true })
  join(ground, 'U0000ANN', true, 'Ann Lee')
  const team = addTeam(ground.server.state, 'T0OTHER', 'The Other')
  addUser(team, 'U0000BOB', { realName: 'Bob' })
  addChannel(team, 'C0OTHER', 'other')
  const port = await freePort()
  installUrl = `http://127.0.0.1:${port}/slack/install`
  const { clientId, clientSecret } = ground.server.app
  auth = {
    clientId,
    clientSecret,
    stateSecret: 'a secret of the state',
    installations: memoryKeyValues(),
    redirectUrl: `http://127.0.0.1:${port}/slack/oauth_redirect`,
    installPort: port,
  }
  platform = ground.platform({ auth })
  await platform.start(desk)
})

afterEach(async () => {
  desk.release()
  await platform.stop()
  await ground.close()
  expect(ground.server.state.rejected).toEqual([])
})

/** What a browser does from "Add to Slack" to the end. Answers the last page's status. */
async function install(team: string, change = (state: string) => state): Promise<number> {
  return (await installed(team, change)).status
}

/** The same, with what stands on the last page. */
async function installed(
  team: string,
  change = (state: string) => state,
): Promise<{ readonly status: number; readonly text: string }> {
  const page = await fetch(installUrl)
  const cookie = (page.headers.get('set-cookie') ?? '').split(';')[0]!
  const link = /href="([^"]*authorize[^"]*)"/.exec(await page.text())![1]!.replaceAll('&amp;', '&')
  ground.server.installingTeam = team
  const consent = await fetch(link, { redirect: 'manual' })
  const back = new URL(consent.headers.get('location')!)
  back.searchParams.set('state', change(back.searchParams.get('state')!))
  const last = await fetch(back, { headers: { cookie } })
  return { status: last.status, text: await last.text() }
}

describe('several workspaces by OAuth', () => {
  it('each is added by its own people, and has its own token and channels', async () => {
    expect(await install('T0NEWS')).toBe(200)
    expect(await install('T0OTHER')).toBe(200)
    expect((await platform.post(channel, card('for the news'), 'k')).state).toBe('posted')
    expect((await platform.post(other, card('for the other'), 'k')).state).toBe('posted')
    const texts = (id: string, team: string) =>
      ground.server.state.teams
        .get(team)!
        .channels.get(id)!
        .messages.map(({ body }) => body.text)
    expect(texts('C0DESK', 'T0NEWS')).toEqual(['for the news'])
    expect(texts('C0OTHER', 'T0OTHER')).toEqual(['for the other'])
    expect(await platform.post({ ...other, workspace: 'T0NEWS' }, card('x'), 'k-2')).toMatchObject({ state: 'refused' })
  })

  it('the scopes asked for are the manifest’s', async () => {
    const page = await (await fetch(installUrl)).text()
    const link = new URL(/href="([^"]*authorize[^"]*)"/.exec(page)![1]!.replaceAll('&amp;', '&'))
    expect(link.origin).toBe(ground.server.origin)
    expect(link.searchParams.get('scope')!.split(',').sort()).toEqual([...ground.server.app.scopes].sort())
  })

  it('where the manifest names domains to show, the scopes of links are asked for as well', async () => {
    await platform.stop()
    platform = ground.platform({ auth: { ...auth, showsLinks: true } as SlackAuth })
    await platform.start(desk)
    const page = await (await fetch(installUrl)).text()
    const link = new URL(/href="([^"]*authorize[^"]*)"/.exec(page)![1]!.replaceAll('&amp;', '&'))
    const manifest = slackManifest(desk.commands, { prefix: '', mode: 'socket', unfurl: ['paper.example'] })
    const wanted = (manifest as { oauth_config: { scopes: { bot: string[] } } }).oauth_config.scopes.bot
    expect(link.searchParams.get('scope')!.split(',').sort()).toEqual(wanted.toSorted())
    expect(wanted).toContain('links:write')
    expect(ground.server.app.scopes).not.toContain('links:write')
  })

  it('one that is cancelled on Slack’s page ends with what to do, and nothing is installed', async () => {
    ground.server.consent = 'denied'
    const page = await installed('T0NEWS')
    expect(page).toMatchObject({ status: 200, text: expect.stringContaining('Nothing was installed') })
    expect(page.text).toContain('href="/slack/install"')
    ground.server.consent = 'given'
    expect(await installed('T0NEWS')).toMatchObject({ text: expect.stringContaining('is in your workspace') })
  })

  it('one for a whole organisation is refused with what to do, and kept nowhere', async () => {
    ground.server.state.orgWide = true
    const page = await installed('T0NEWS')
    expect(page).toMatchObject({ status: 409, text: expect.stringContaining('choose a workspace') })
    expect(await platform.post(channel, card('hello'), 'k')).toMatchObject({ state: 'refused' })
  })

  it('a consent with a foreign state installs nothing', async () => {
    expect(await install('T0NEWS', () => 'forged')).toBe(400)
    expect(await platform.post(channel, card('x'), 'k')).toMatchObject({ state: 'refused' })
  })

  it('commands know their workspace', async () => {
    await install('T0NEWS')
    await install('T0OTHER')
    const bob = newPerson(ground.server, ground.server.state.teams.get('T0OTHER')!, 'U0000BOB', ground.clock)
    await bob.slash('C0OTHER', '/ask from the other')
    await expect.poll(() => desk.invocations[0]?.place).toMatchObject({ workspace: 'T0OTHER', channel: 'C0OTHER' })
    await expect.poll(() => bob.sees('C0OTHER').at(-1)?.body.text).toContain('from the other')
  })

  it('a removed app is told and can post no more, the others go on, and a return brings it back', async () => {
    await install('T0NEWS')
    await install('T0OTHER')
    revokeTokens(ground.server.state, 'T0OTHER')
    await ground.server.delivery.event({ type: 'app_uninstalled' }, 'T0OTHER', 'Ev1')
    await expect.poll(() => desk.health.at(-1)?.detail).toContain('T0OTHER')
    expect(await platform.post(other, card('x'), 'k-1')).toMatchObject({
      state: 'refused',
      reason: expect.stringContaining('not installed'),
    })
    expect((await platform.post(channel, card('x'), 'k-1')).state).toBe('posted')
    await install('T0OTHER')
    expect((await platform.post(other, card('back'), 'k-2')).state).toBe('posted')
    expect(desk.health.at(-1)).toMatchObject({ state: 'up', detail: expect.not.stringContaining('removed') })
  })

  it('tokens_revoked likewise; and when it comes late, a new installation stands', async () => {
    await install('T0NEWS')
    revokeTokens(ground.server.state, 'T0NEWS')
    const event = { type: 'tokens_revoked', tokens: { bot: [ground.team.botUser] } }
    await ground.server.delivery.event(event, 'T0NEWS', 'Ev1')
    await expect.poll(async () => (await platform.post(channel, card('x'), 'k-1')).state).toBe('refused')
    await install('T0NEWS')
    await ground.server.delivery.event(event, 'T0NEWS', 'Ev2')
    await ground.server.quiet()
    expect((await platform.post(channel, card('back'), 'k-2')).state).toBe('posted')
  })

  it('a revoked token that no event told of is found at the next post', async () => {
    await install('T0NEWS')
    revokeTokens(ground.server.state, 'T0NEWS')
    expect(await platform.post(channel, card('x'), 'k-1')).toMatchObject({ reason: expect.stringContaining('revoked') })
    expect(await platform.post(channel, card('x'), 'k-1')).toMatchObject({
      reason: expect.stringContaining('not installed'),
    })
    expect(desk.health.at(-1)).toMatchObject({ state: 'up', detail: expect.stringContaining('T0NEWS') })
  })
})

describe('rotated tokens', () => {
  const refreshes = () => ground.server.state.calls.filter(({ args }) => args.grant_type === 'refresh_token').length

  it('are renewed before a scheduled post, although no event came for hours', async () => {
    await install('T0NEWS')
    ground.clock.advance(11 * hour)
    expect((await platform.post(channel, card('the morning brief'), 'k-1')).state).toBe('posted')
    expect(refreshes()).toBe(1)
    ground.clock.advance(30 * hour)
    expect((await platform.post(channel, card('the next'), 'k-2')).state).toBe('posted')
    expect(refreshes()).toBe(2)
  })

  it('are renewed once for posts that come together, and not before they need it', async () => {
    await install('T0NEWS')
    await platform.post(channel, card('early'), 'k-0')
    expect(refreshes()).toBe(0)
    ground.clock.advance(11 * hour)
    const outcomes = await Promise.all([1, 2, 3].map((n) => platform.post(channel, card(`n ${n}`), `k-${n}`)))
    expect(outcomes.map(({ state }) => state)).toEqual(['posted', 'posted', 'posted'])
    expect(refreshes()).toBe(1)
  })

  it('one that Slack calls expired before its time is renewed at the next try', async () => {
    await install('T0NEWS')
    for (const [value, token] of ground.server.state.tokens) {
      ground.server.state.tokens.set(value, { ...token, expiresAt: ground.clock() - 1 })
    }
    expect(await platform.post(channel, card('a'), 'k-1')).toMatchObject({ state: 'later', retryAfter: 1000 })
    expect((await platform.post(channel, card('a'), 'k-1')).state).toBe('posted')
    expect(refreshes()).toBe(1)
  })

  it('a renewal that fails leaves the old token in use while it is good, and is tried again', async () => {
    await install('T0NEWS')
    ground.clock.advance(11 * hour)
    ground.server.faults.add({ method: 'oauth.v2.access', kind: 'status', status: 503 })
    expect((await platform.post(channel, card('a'), 'k-1')).state).toBe('posted')
    expect((await platform.post(channel, card('b'), 'k-2')).state).toBe('posted')
    expect(refreshes()).toBe(1)
  })

  it('a renewal whose answer is lost is told with what to do and holds posts back, until the app is installed again', async () => {
    await install('T0NEWS')
    ground.clock.advance(11 * hour)
    ground.server.faults.add({ method: 'oauth.v2.access', kind: 'drop-after' })
    // Slack took the refresh token and gave a new one, which nobody heard of; the old one it no longer takes.
    expect((await platform.post(channel, card('a'), 'k-1')).state).toBe('later')
    const held = await platform.post(channel, card('a'), 'k-1')
    expect(held).toMatchObject({ state: 'later', reason: expect.stringContaining('Install the app again') })
    expect(desk.health.at(-1)).toMatchObject({
      needs: expect.stringMatching(/Install the Slack app again in T0NEWS.*\/slack\/install/),
      detail: expect.stringContaining('T0NEWS'),
    })
    const asked = refreshes()
    ground.clock.advance(3 * hour)
    expect((await platform.post(channel, card('b'), 'k-2')).state).toBe('later')
    expect(refreshes()).toBe(asked)
    await install('T0NEWS')
    expect((await platform.post(channel, card('a'), 'k-1')).state).toBe('posted')
    expect(desk.health.at(-1)?.needs).toBeUndefined()
  })

  it('a renewal that fails when the token is dead holds the post back, and it goes later', async () => {
    await install('T0NEWS')
    ground.clock.advance(13 * hour)
    ground.server.faults.add({ method: 'oauth.v2.access', kind: 'drop-before' })
    expect(await platform.post(channel, card('a'), 'k-1')).toMatchObject({ state: 'later', retryAfter: 30_000 })
    expect((await platform.post(channel, card('a'), 'k-1')).state).toBe('posted')
  })

  it('a command is acknowledged at once although the token has to be renewed, and answered', async () => {
    await install('T0NEWS')
    ground.clock.advance(13 * hour)
    const ann = newPerson(ground.server, ground.team, 'U0000ANN', ground.clock)
    await ann.slash('C0DESK', '/ask after the night')
    await expect.poll(() => ann.sees('C0DESK').at(-1)?.body.text).toContain('after the night')
    expect(desk.invocations[0]?.member.level).toBe('admin')
  })
})

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}
