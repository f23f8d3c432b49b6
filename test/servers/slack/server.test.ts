import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { slackManifest } from '../../../src/platforms/slack/index.ts'
import { demoCommands } from '../../contracts/demo-commands.ts'
import { issueToken } from './app.ts'
import type { Json } from './check/problems.ts'
import { newPerson, type Person } from './person.ts'
import { type SlackServer, startSlackServer } from './server.ts'
import { addChannel, addTeam, addUser, type SlackTeam } from './state.ts'

let server: SlackServer
let team: SlackTeam
let ann: Person
let token: string
let now = 1_500_000_000_000

beforeEach(async () => {
  now = 1_500_000_000_000
  const manifest = slackManifest(demoCommands, { prefix: '', mode: 'socket' })
  const rates = { 'chat.postMessage': { per: 1000, burst: 1, byChannel: true } } as const
  server = await startSlackServer({ clock: () => now, manifest, rates, ackTimeoutMs: 50 })
  team = addTeam(server.state, 'T0NEWS')
  addUser(team, 'U0000ANN')
  addChannel(team, 'C0DESK', 'desk')
  addChannel(team, 'C0AWAY', 'away', false)
  ann = newPerson(server, team, 'U0000ANN', () => now)
  token = issueToken(server.state, team.id, server.app.scopes).value
})

afterEach(() => server.close())

async function call(method: string, args: Json, bearer = token): Promise<Json> {
  const response = await fetch(`${server.apiUrl}${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
    body: JSON.stringify(args),
  })
  return { status: response.status, retry: response.headers.get('retry-after'), ...((await response.json()) as Json) }
}

const post = (more: Json = {}) => call('chat.postMessage', { channel: 'C0DESK', text: 'hello', ...more })

describe('the local Slack', () => {
  it.each([
    ['invalid_auth', () => post().then(() => call('auth.test', {}, 'xoxb-nobody'))],
    ['not_in_channel', () => post({ channel: 'C0AWAY' })],
    ['channel_not_found', () => post({ channel: 'C0NONE' })],
    ['thread_not_found', () => post({ thread_ts: '1.000000' })],
    ['message_not_found', () => call('chat.update', { channel: 'C0DESK', ts: '1.000000', text: 'x' })],
    ['user_not_found', () => call('users.info', { user: 'U0NONE' })],
    ['invalid_trigger_id', () => call('views.open', { trigger_id: 'x', view: modal })],
  ])('answers %s', async (error, ask) => {
    expect(await ask()).toMatchObject({ ok: false, error })
  })

  it.each([
    ['an unknown method', () => call('chat.shout', {})],
    ['an unknown argument', () => post({ volume: 11 })],
    ['a missing argument', () => call('chat.update', { text: 'x' })],
    ['blocks beyond the limits', () => post({ blocks: [{ type: 'hologram' }] })],
    [
      'a scope that the token lacks',
      () => call('users.info', { user: 'U0000ANN' }, issueToken(server.state, team.id, []).value),
    ],
  ])('writes down %s', async (_, ask) => {
    expect(await ask()).toMatchObject({ ok: false })
    expect(server.state.rejected).not.toEqual([])
  })

  it('holds each channel to its rate, with Retry-After', async () => {
    expect(await post()).toMatchObject({ ok: true })
    expect(await post()).toMatchObject({ status: 429, retry: '1', error: 'ratelimited' })
    now += 1000
    expect(await post()).toMatchObject({ ok: true })
  })

  it('tells metadata only to who asks for all of it', async () => {
    const metadata = { event_type: 'mark', event_payload: { key: 'k' } }
    await post({ metadata })
    const ask = (more: Json) => call('conversations.history', { channel: 'C0DESK', ...more })
    expect(await ask({ include_all_metadata: true })).toMatchObject({ messages: [{ text: 'hello', metadata }] })
    expect(((await ask({})) as { messages: Json[] }).messages[0]).not.toHaveProperty('metadata')
  })

  it('takes a response URL five times, for thirty minutes', async () => {
    await ann.slash('C0DESK', '/ask x').catch(() => {})
    const [id] = server.state.responseUrls.keys()
    const use = async () =>
      (await fetch(`${server.origin}/response/${id}`, { method: 'POST', body: JSON.stringify({ text: 'x' }) })).status
    now += 31 * 60_000
    expect(await use()).toBe(404)
    now -= 31 * 60_000
    expect(await Promise.all([1, 2, 3, 4, 5].map(use))).toEqual([200, 200, 200, 200, 200])
    expect(await use()).toBe(404)
  })

  it('takes a trigger once, for three seconds', async () => {
    await ann.slash('C0DESK', '/ask x').catch(() => {})
    await ann.slash('C0DESK', '/ask y').catch(() => {})
    const [first, second] = server.state.triggers.keys()
    expect(await call('views.open', { trigger_id: first, view: modal })).toMatchObject({ ok: true })
    expect(await call('views.open', { trigger_id: first, view: modal })).toMatchObject({
      error: 'exchanged_trigger_id',
    })
    now += 3001
    expect(await call('views.open', { trigger_id: second, view: modal })).toMatchObject({ error: 'expired_trigger_id' })
  })

  it('takes a refresh token once', async () => {
    const old = issueToken(server.state, team.id, ['chat:write'], { now, seconds: 43_200 })
    const { clientId, clientSecret } = server.app
    const args = {
      client_id: clientId,
      client_secret: clientSecret,
      grant_type: 'refresh_token',
      refresh_token: old.refresh,
    }
    expect(await call('oauth.v2.access', args, '')).toMatchObject({ ok: true, expires_in: 43_200 })
    expect(await call('oauth.v2.access', args, '')).toMatchObject({ error: 'invalid_refresh_token' })
    expect(await call('auth.test', {}, old.value)).toMatchObject({ error: 'token_revoked' })
  })
})

describe('a person can’t do what was not offered', () => {
  const message = (more: Json = {}) => {
    const channel = team.channels.get('C0DESK')!
    channel.messages.push({
      ts: '1.000001',
      channel: 'C0DESK',
      user: team.botUser,
      botId: team.botId,
      edits: 0,
      body: { text: 'x', ...more },
    })
    return channel.messages.at(-1)!
  }

  it.each([
    ['a command that is not registered', () => ann.slash('C0DESK', '/shout')],
    ['a command in a thread', () => ann.slash('C0DESK', '/ask x', { thread: '1.000001' })],
    ['a command that nobody acknowledges', () => ann.slash('C0DESK', '/ask x')],
    ['a button that is not there', () => ann.press(message(), 'Go')],
    ['an entry of the menu that is not there', () => ann.shortcut(message(), 'Shout this')],
    ['a mention where the app is not', () => ann.mention('C0AWAY', '@nightdesk help')],
  ])('%s', async (_, act) => {
    await expect(act()).rejects.toThrow()
  })

  it('a link button', async () => {
    const link = {
      type: 'button',
      action_id: 'a',
      text: { type: 'plain_text', text: 'Read' },
      url: 'https://x.example',
    }
    const blocks = [{ type: 'actions', elements: [link] }]
    await expect(ann.press(message({ blocks }), 'Read')).rejects.toThrow('no button')
  })

  it('a form that is not open', () => {
    expect(ann.modal()).toBeUndefined()
    expect(() => ann.fill('Words', 'x')).toThrow()
  })

  it('and sees no private answer of others', () => {
    addUser(team, 'U0000BEN')
    team.channels.get('C0DESK')!.members.add('U0000BEN')
    const channel = team.channels.get('C0DESK')!
    channel.messages.push({
      ts: '2.000001',
      channel: 'C0DESK',
      user: team.botUser,
      onlyFor: 'U0000BEN',
      edits: 0,
      body: { text: 'x' },
    })
    expect(ann.sees('C0DESK')).toEqual([])
  })
})

const modal = {
  type: 'modal',
  title: { type: 'plain_text', text: 'T' },
  blocks: [{ type: 'section', text: { type: 'plain_text', text: 'x' } }],
}
