import { describe, expect, it, onTestFinished } from 'vitest'
import { type LocalDiscord, startDiscord } from './index.ts'
import { permission } from './permissions.ts'
import { addPerson, admin } from './person.ts'
import { seeMessage } from './seen.ts'
import type { Channel, Json } from './state.ts'

async function start(
  options: Parameters<typeof startDiscord>[0] = {},
): Promise<{ discord: LocalDiscord; room: Channel }> {
  const discord = await startDiscord(options)
  onTestFinished(() => discord.stop())
  const guild = discord.addGuild('Guild')
  return { discord, room: discord.addChannel(guild, 'room') }
}

async function call(discord: LocalDiscord, method: string, path: string, body?: unknown, token = discord.token) {
  const response = await fetch(`${discord.url}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${token}`, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, headers: response.headers, json: text ? JSON.parse(text) : undefined }
}

const button = (id: string, more: object = {}) => ({ type: 2, style: 1, label: 'Go', custom_id: id, ...more })
const row = (...components: object[]) => ({ type: 1, components })
const embed = (length: number) => ({ description: 'x'.repeat(length) })

describe('the local Discord refuses, and keeps', () => {
  const wrong: readonly (readonly [string, object])[] = [
    ['an empty message', {}],
    ['content over 2000', { content: 'x'.repeat(2001) }],
    ['content of the wrong kind', { content: 5 }],
    ['a title over 256', { embeds: [{ title: 'x'.repeat(257) }] }],
    ['a description over 4096', { embeds: [embed(4097)] }],
    ['embeds over 6000 together', { embeds: [embed(3001), embed(3000)] }],
    ['eleven embeds', { embeds: Array.from({ length: 11 }, () => embed(1)) }],
    ['an empty embed', { embeds: [{ color: 1 }] }],
    ['an address that is none', { embeds: [{ title: 'x', url: 'nowhere' }] }],
    ['a picture that was not sent', { embeds: [{ image: { url: 'attachment://no.png' } }] }],
    ['a label over 80', { components: [row(button('a', { label: 'x'.repeat(81) }))] }],
    ['a custom_id over 100', { components: [row(button('x'.repeat(101)))] }],
    ['a custom_id that comes twice', { components: [row(button('a')), row(button('a'))] }],
    ['six buttons in a row', { components: [row(...'abcdef'.split('').map((id) => button(id)))] }],
    ['six rows', { components: 'abcdef'.split('').map((id) => row(button(id))) }],
    ['a link with a custom_id', { components: [row(button('a', { style: 5, url: 'https://a.example' }))] }],
    ['a component that is none', { components: [{ type: 99 }] }],
    ['a nonce over 25', { content: 'x', nonce: 'x'.repeat(26), enforce_nonce: true }],
    ['mentions parsed and listed at once', { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } }],
    ['components v2 beside content', { content: 'x', flags: 32768, components: [{ type: 10, content: 'x' }] }],
    [
      '4001 characters of components v2',
      { flags: 32768, components: [1, 2].map(() => ({ type: 10, content: 'x'.repeat(2001) })) },
    ],
  ]
  it.each(wrong)('%s', async (_, body) => {
    const { discord, room } = await start()
    const { status } = await call(discord, 'POST', `/channels/${room.id}/messages`, body)
    expect(status).toBe(400)
    expect(discord.complaints()).toHaveLength(1)
    expect(discord.state.messages.size).toBe(0)
  })

  it('a wrong token, a missing channel, a missing permission', async () => {
    const { discord, room } = await start()
    const path = `/channels/${room.id}/messages`
    expect((await call(discord, 'POST', path, { content: 'x' }, 'other')).status).toBe(401)
    expect((await call(discord, 'POST', '/channels/111111111111111111/messages', { content: 'x' })).json.code).toBe(
      10003,
    )
    room.permissions = permission.viewChannel
    expect((await call(discord, 'POST', path, { content: 'x' })).json.code).toBe(50013)
    room.permissions = 0n
    expect((await call(discord, 'POST', path, { content: 'x' })).json.code).toBe(50001)
    expect(discord.state.invalid).toHaveLength(3)
  })
})

describe('the local Discord', () => {
  it('takes a right message, and one nonce once', async () => {
    const { discord, room } = await start()
    const path = `/channels/${room.id}/messages`
    const body = {
      content: 'x',
      nonce: 'n',
      enforce_nonce: true,
      embeds: [embed(4096)],
      components: [row(button('a'))],
    }
    const first = await call(discord, 'POST', path, body)
    const again = await call(discord, 'POST', path, body)
    expect([first.status, again.json.id]).toEqual([200, first.json.id])
    discord.advance(4 * 60_000)
    expect((await call(discord, 'POST', path, body)).json.id).not.toBe(first.json.id)
    expect(discord.complaints()).toEqual([])
  })

  it('limits by bucket and globally, with the headers of both', async () => {
    const { discord, room } = await start({ rates: { limit: 2, windowMs: 60_000, globalPerSecond: 3 } })
    const post = (channel: string) => call(discord, 'POST', `/channels/${channel}/messages`, { content: 'x' })
    expect([(await post(room.id)).status, (await post(room.id)).headers.get('x-ratelimit-remaining')]).toEqual([
      200,
      '0',
    ])
    const limited = await post(room.id)
    expect([
      limited.status,
      limited.headers.get('x-ratelimit-scope'),
      Number(limited.headers.get('retry-after')) > 50,
    ]).toEqual([429, 'user', true])
    const global = await post(discord.addChannel([...discord.state.guilds.values()][0]!, 'b').id)
    expect([global.status, global.headers.get('x-ratelimit-global')]).toEqual([429, 'true'])
    discord.advance(60_000)
    expect((await post(room.id)).status).toBe(200)
  })

  it('holds an interaction to three seconds, one answer, and fifteen minutes', async () => {
    const { discord, room } = await start()
    const app = discord.state.app
    await call(discord, 'PUT', `/applications/${app}/commands`, [{ name: 'go', description: 'Goes', type: 1 }])
    const ann = addPerson(discord, room, { name: 'Ann' })
    const late = ann.command('/go')
    discord.advance(3001)
    const answer = (id: string, token: string, body: Json) =>
      call(discord, 'POST', `/interactions/${id}/${token}/callback`, body)
    expect((await answer(late.id, late.token, { type: 5 })).json.code).toBe(10062)
    const asked = ann.command('/go')
    const deferred = await answer(asked.id, asked.token, { type: 5, data: { flags: 64 } })
    expect([deferred.status, deferred.headers.get('content-type')]).toEqual([204, null])
    expect((await answer(asked.id, asked.token, { type: 5 })).json.code).toBe(40060)
    const original = `/webhooks/${app}/${asked.token}/messages/%40original`
    expect((await call(discord, 'PATCH', original, { content: 'there' })).status).toBe(200)
    expect([...discord.state.messages.values()][0]).toMatchObject({ content: 'there', onlyFor: ann.id })
    discord.advance(15 * 60_000)
    expect((await call(discord, 'PATCH', original, { content: 'too late' })).json.code).toBe(50027)
  })

  it('lets a person do only what was offered', async () => {
    const { discord, room } = await start()
    const ann = addPerson(discord, room, { name: 'Ann' })
    const boss = addPerson(discord, room, { name: 'Boss', permissions: admin })
    expect(() => ann.command('/go')).toThrow()
    const options = [{ type: 4, name: 'count', description: 'x', required: true }]
    const list = [{ name: 'go', description: 'x', default_member_permissions: '32', options }]
    await call(discord, 'PUT', `/applications/${discord.state.app}/commands`, list)
    expect(() => ann.command('/go count:1')).toThrow('offers no command')
    expect(() => boss.command('/go')).toThrow('demands')
    expect(() => boss.command('/go count:one')).toThrow('whole number')
    expect(boss.command('/go count:1').state).toBe('waiting')
    await call(discord, 'POST', `/channels/${room.id}/messages`, { components: [row(button('a', { disabled: true }))] })
    expect(() => ann.press('Go')).toThrow('disabled')
    expect(() => ann.submit({})).toThrow('no form')
  })

  it('tells everybody who is mentioned, unless it is told not to', async () => {
    const { discord, room } = await start()
    const content = '@everyone <@123456789012345678> \\@here'
    const post = async (more: object) => {
      const { json } = await call(discord, 'POST', `/channels/${room.id}/messages`, { content, ...more })
      return seeMessage(discord.state.messages.get(json.id)!, (id) => id).notified
    }
    expect(await post({})).toEqual(['everyone', '123456789012345678'])
    expect(await post({ allowed_mentions: { parse: [] } })).toEqual([])
    expect(await post({ allowed_mentions: { parse: [], users: ['123456789012345678'] } })).toEqual([
      '123456789012345678',
    ])
  })
})
