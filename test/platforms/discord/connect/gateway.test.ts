import { Client } from 'discord.js'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { UserError } from '../../../../src/core/errors.ts'
import { createDemoDesk, type DemoDesk, textCard } from '../../../contracts/demo-desk.ts'
import { type DiscordWorld, makeDiscordWorld } from '../world.ts'

interface Stage {
  readonly desk: DemoDesk
  readonly w: DiscordWorld
}

async function stage(more: Parameters<typeof makeDiscordWorld>[1] = {}): Promise<Stage> {
  const desk = createDemoDesk()
  const w = await makeDiscordWorld(desk, more)
  onTestFinished(() => w.stop())
  return { desk, w }
}

const state = (desk: DemoDesk) => desk.health.at(-1)?.state
const upAgain = ({ desk, w }: Stage, downs: number) =>
  w.discord.until(() => desk.health.length >= downs && state(desk) === 'up', 'the platform to be up again', 8000)

async function answers({ w }: Stage, words: string): Promise<void> {
  const ann = await w.person({ name: 'Ann Lee', level: 'reader' })
  await ann.types(`/ask ${words}`)
  await w.discord.until(
    () =>
      w
        .local(ann)
        .sees()
        .some((m) => m.seen.text.includes(words)),
    `an answer with ${words}`,
  )
}

describe('the gateway', () => {
  it('asks for the intents Guilds and Guild Messages, and nothing privileged', async () => {
    const { w } = await stage()
    expect(w.discord.gateway.intents).toEqual([1 | (1 << 9)])
  })

  it('a cut line is resumed; what came meanwhile is replayed and answered once', async () => {
    const s = await stage()
    const { desk, w } = s
    const ann = await w.person({ name: 'Ann Lee', level: 'reader' })
    w.discord.gateway.drop()
    await w.discord.until(() => !w.discord.gateway.connected, 'the line to be cut')
    await ann.types('/ask while it was away')
    await w.discord.until(
      () =>
        w
          .local(ann)
          .sees()
          .some((m) => m.seen.text.includes('while it was away')),
      'an answer',
    )
    expect(w.discord.gateway).toMatchObject({ resumed: 1, identified: 1 })
    expect(desk.invocations).toHaveLength(1)
    expect(desk.health.map((h) => h.state)).toContain('starting')
    await upAgain(s, 3)
  })

  it('a refused resume is followed by a new session', async () => {
    const s = await stage()
    s.w.discord.gateway.refuseResumes = 1
    s.w.discord.gateway.drop()
    await s.w.discord.until(() => s.w.discord.gateway.identified === 2, 'a second identify', 8000)
    await upAgain(s, 3)
    await answers(s, 'after a new session')
  })

  it('op 7 is obeyed: reconnect and resume', async () => {
    const s = await stage()
    s.w.discord.gateway.askReconnect()
    await s.w.discord.until(() => s.w.discord.gateway.resumed === 1, 'a resume', 8000)
    await answers(s, 'after op 7')
  })

  it('op 9 is obeyed: a new session', async () => {
    const s = await stage()
    s.w.discord.gateway.invalidate(false)
    await s.w.discord.until(() => s.w.discord.gateway.identified === 2, 'a second identify', 8000)
    await answers(s, 'after op 9')
  })

  it.each([4000, 4001, 4007, 4009])('close code %i is not final', async (code) => {
    const s = await stage()
    s.w.discord.gateway.drop(code)
    await s.w.discord.until(
      () => s.w.discord.gateway.resumed + s.w.discord.gateway.identified === 2,
      'a new connection',
      8000,
    )
    await answers(s, `after ${code}`)
  })

  it.each([4004, 4010, 4013, 4014])(
    'close code %i is final: told once, loudly, without a crash, and posts go on',
    async (code) => {
      const { desk, w } = await stage()
      w.discord.gateway.drop(code)
      await w.discord.until(() => state(desk) === 'down', 'the platform to say that it is down')
      expect(desk.health.at(-1)?.detail).toContain(String(code))
      expect(desk.health.filter((h) => h.state === 'down')).toHaveLength(1)
      expect(w.logged.some((line) => line.startsWith('error '))).toBe(true)
      expect((await w.platform.post(w.channel, textCard('Still posting'), 'p')).state).toBe('posted')
    },
  )

  it('an answer whose command was acknowledged before the line was cut still arrives', async () => {
    const { desk, w } = await stage()
    const ann = await w.person({ name: 'Ann Lee', level: 'reader' })
    await ann.types('/wait')
    await desk.holding()
    await w.elapse(2000)
    w.discord.gateway.drop(4004)
    await w.discord.until(() => state(desk) === 'down', 'the platform to be down')
    desk.release()
    await w.discord.until(
      () =>
        w
          .local(ann)
          .sees()
          .some((m) => m.seen.text.includes('It took a while.')),
      'the answer',
    )
  })

  it('a gateway that stays away is called down after a minute, and up when it is back', async () => {
    const s = await stage()
    const { desk, w } = s
    w.discord.gateway.goAway()
    await w.discord.until(() => state(desk) === 'starting', 'the loss to be told')
    w.time.pass(61_000)
    await w.discord.until(() => state(desk) === 'down', 'the platform to be down')
    w.discord.gateway.back()
    await upAgain(s, 4)
    await answers(s, 'here again')
  })

  it('a heartbeat is kept', async () => {
    const { w } = await stage({ before: ({ gateway }) => Object.assign(gateway, { heartbeatMs: 30 }) })
    await w.discord.until(() => w.discord.gateway.heartbeats >= 3, 'three heartbeats')
  })
})

describe('the start', () => {
  it.each([
    [4004, 'discord-token'],
    [4013, 'discord-gateway'],
    [4014, 'discord-gateway'],
  ])('rejects with a sentence when the gateway closes with %i', async (code, identifier) => {
    const desk = createDemoDesk()
    const start = makeDiscordWorld(desk, { before: (discord) => void discord.gateway.refuseIdentify.push(code) })
    const error = await start.catch((e: unknown) => e)
    expect(error).toBeInstanceOf(UserError)
    expect((error as UserError).identifier).toBe(identifier)
    expect(desk.health.at(-1)?.state).toBe('down')
  })

  it('rejects with a sentence when the token is wrong', async () => {
    const error = await makeDiscordWorld(createDemoDesk(), { token: 'MTIz.wrong.token' }).catch((e: unknown) => e)
    expect((error as UserError).identifier).toBe('discord-token')
  })

  it('a Discord that is away at the start is waited for, and the platform says so', async () => {
    const { desk, w } = await stage({
      brisk: true,
      before: (discord) => discord.faults.add('GET', '/gateway/bot', { do: 'status', status: 503 }, 3),
    })
    await w.discord.until(() => state(desk) === 'up', 'the platform to be up')
    expect(desk.health.some((h) => h.state === 'down')).toBe(true)
  })
})

describe('guilds', () => {
  it('being removed from a server is no trouble, and is not forgotten when it comes back', async () => {
    const s = await stage()
    const { w } = s
    w.discord.removeBot(w.guild)
    const outcome = await w.platform.post(w.channel, textCard('Hello?'), 'kicked')
    expect(outcome).toMatchObject({ state: 'refused' })
    await w.discord.until(() => w.logged.some((line) => line.includes('settings are kept')), 'a word in the log')
    w.guild.present = true
    expect((await w.platform.post(w.channel, textCard('Hello again'), 'back')).state).toBe('posted')
    await answers(s, 'back again')
  })

  it('two servers are two workspaces', async () => {
    const { desk, w } = await stage()
    const other = w.discord.addGuild('The Other')
    const room = w.discord.addChannel(other, 'desk')
    const { addPerson } = await import('../../../servers/discord/person.ts')
    addPerson(w.discord, room, { name: 'Cleo' }).command('/ask from elsewhere')
    await w.discord.until(() => desk.invocations.length === 1, 'the command')
    expect(desk.invocations[0]?.place).toMatchObject({ workspace: other.id, channel: room.id, channelName: 'desk' })
  })

  it('the library remembers no server, channel, member or message, whatever it is told of them', async () => {
    const login = vi.spyOn(Client.prototype, 'login')
    onTestFinished(() => login.mockRestore())
    const s = await stage({
      before: (discord) => discord.addChannel(discord.addGuild('The Evening Example'), 'news'),
    })
    await answers(s, 'first')
    s.w.discord.addChannel(s.w.discord.addGuild('The Weekly Example'), 'sport')
    await answers(s, 'second')
    const client = login.mock.contexts[0] as Client
    expect(client.isReady()).toBe(true)
    const { guilds, channels, users } = client
    expect([guilds, channels].map(({ cache }) => cache.size)).toEqual([0, 0])
    expect([...users.cache.keys()]).toEqual([client.user?.id])
  })
})
