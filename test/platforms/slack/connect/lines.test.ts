import { describe, expect, it } from 'vitest'
import { createDemoDesk } from '../../../contracts/demo-desk.ts'
import { newPerson } from '../../../servers/slack/person.ts'
import { memoryKeyValues } from '../../memory-key-values.ts'
import { person as join, prepareGround } from '../ground.ts'
import { card, channel, onSlack } from '../started.ts'

const socket = { mode: 'socket' } as const

describe('the line to Slack in Socket Mode', () => {
  it.each(['warning', 'refresh_requested', 'link_disabled'] as const)(
    'a “disconnect” (%s) brings a new connection, and commands go on',
    async (reason) => {
      await onSlack(socket, async ({ ground, ann, desk, until }) => {
        ground.server.sockets.disconnect(reason)
        await until(() => expect(ground.server.sockets.greetings).toBe(2))
        await until(() => expect(desk.health.at(-1)).toMatchObject({ platform: 'slack', state: 'up' }))
        expect(desk.health.map(({ state }) => state)).toEqual(['starting', 'up', 'down', 'up'])
        await ann.slash('C0DESK', '/ask still there')
        await until(() => expect(ann.sees('C0DESK').at(-1)?.body.text).toContain('still there'))
      })
    },
  )

  it('a cut cable is noticed, told and mended', async () => {
    await onSlack(socket, async ({ ground, desk, until }) => {
      ground.server.sockets.cut()
      await until(() => expect(desk.health.map(({ state }) => state)).toEqual(['starting', 'up', 'down', 'up']))
      expect(ground.log.some(({ level, message }) => level === 'warn' && message.includes('closed'))).toBe(true)
    })
  })

  it('an answer in hand arrives although the socket was lost meanwhile', async () => {
    await onSlack(socket, async ({ ground, ann, desk, until }) => {
      await ann.slash('C0DESK', '/wait')
      await desk.holding()
      ground.server.sockets.cut()
      desk.release()
      await until(() => expect(ann.sees('C0DESK').at(-1)?.body.text).toContain('It took a while.'))
    })
  })

  it.each([
    ['invalid_auth', { kind: 'error', error: 'invalid_auth' }],
    ['500', { kind: 'status', status: 500 }],
    ['429', { kind: 'limited', retryAfter: 1 }],
    ['a reset connection', { kind: 'drop-before' }],
  ] as const)('%s on reconnecting ends nothing: it is told, and tried again', async (_, fault) => {
    await onSlack(socket, async ({ ground, ann, desk, until }) => {
      ground.server.faults.add({ method: 'apps.connections.open', times: 3, ...fault })
      ground.server.sockets.disconnect('warning')
      await until(() => expect(ground.server.sockets.greetings).toBe(2))
      await until(() => expect(desk.health.at(-1)?.state).toBe('up'))
      expect(desk.health.filter(({ state }) => state === 'down').length).toBeGreaterThan(0)
      expect(ground.log.filter(({ level }) => level === 'error').length).toBeGreaterThanOrEqual(3)
      await ann.slash('C0DESK', '/ask still there')
      await until(() => expect(ann.sees('C0DESK').at(-1)?.body.text).toContain('still there'))
    })
  })

  it('posts go on while the socket is away', async () => {
    await onSlack(socket, async ({ ground, platform, until }) => {
      ground.server.faults.add({ method: 'apps.connections.open', times: 1000, kind: 'error', error: 'invalid_auth' })
      ground.server.sockets.cut()
      await until(() => expect(ground.server.sockets.open).toBe(0))
      expect((await platform.post(channel, card('x'), 'k-1')).state).toBe('posted')
    })
  })
})

describe('starting', () => {
  const begin = async (options: { appToken?: string; botToken?: string }) => {
    const desk = createDemoDesk()
    const ground = await prepareGround({ mode: 'socket', commands: desk.commands })
    const auth = options.botToken ? { auth: { botToken: options.botToken } } : {}
    const platform = ground.platform({ ...auth, ...(options.appToken && { appToken: options.appToken }) })
    return { desk, ground, platform }
  }

  it('a wrong bot token is refused with a sentence that says which and where to get another', async () => {
    const { desk, ground, platform } = await begin({ botToken: 'xoxb-wrong' })
    await expect(platform.start(desk)).rejects.toMatchObject({
      identifier: 'slack-bot-token',
      next: expect.stringContaining('SLACK_BOT_TOKEN'),
    })
    expect(desk.health.at(-1)).toMatchObject({ state: 'down' })
    await platform.stop()
    await ground.close()
  })

  it('a wrong app token likewise', async () => {
    const { desk, ground, platform } = await begin({ appToken: 'xapp-wrong' })
    await expect(platform.start(desk)).rejects.toMatchObject({
      identifier: 'slack-app-token',
      next: expect.stringContaining('SLACK_APP_TOKEN'),
    })
    await platform.stop()
    await ground.close()
  })

  it('a Slack that is out of reach at the start is tried again, and posts wait', async () => {
    const { desk, ground, platform } = await begin({})
    join(ground, 'U0000ANN')
    ground.server.faults.add({ method: 'auth.test', kind: 'status', status: 503, times: 3 })
    await platform.start(desk)
    expect(desk.health.at(-1)).toMatchObject({ state: 'down' })
    expect(await platform.post(channel, card('early'), 'k-1')).toMatchObject({ state: 'later', retryAfter: 30_000 })
    await ground.server.sockets.connected()
    await expect.poll(() => desk.health.at(-1)?.state).toBe('up')
    expect((await platform.post(channel, card('early'), 'k-1')).state).toBe('posted')
    const ann = newPerson(ground.server, ground.team, 'U0000ANN', ground.clock)
    await ann.slash('C0DESK', '/ask hello')
    await expect.poll(() => ann.sees('C0DESK').at(-1)?.body.text).toContain('hello')
    await platform.stop()
    await ground.close()
  })

  it('a port that is taken is refused with a sentence', async () => {
    await onSlack({ mode: 'http' }, async ({ ground, desk }) => {
      const { createSlackPlatform } = await import('../../../../src/platforms/slack/index.ts')
      const port = Number(new URL(ground.server.delivery.requestUrl!).port)
      const second = createSlackPlatform({
        store: memoryKeyValues(),
        mode: { kind: 'http', signingSecret: 's', port },
        auth: { botToken: 'xoxb-1' },
        apiUrl: ground.server.apiUrl,
        prefix: '',
        clock: ground.clock,
        newId: () => 'id',
        log: () => {},
      })
      await expect(second.start(desk)).rejects.toMatchObject({ identifier: 'slack-port' })
      await second.stop()
    })
  })

  it('a prefix stands before every command', async () => {
    await onSlack({ ...socket, prefix: 'nd-' }, async ({ ann, desk, until }) => {
      await ann.slash('C0DESK', '/nd-ask with a prefix')
      await until(() => expect(ann.sees('C0DESK').at(-1)?.body.text).toContain('with a prefix'))
      expect(desk.invocations[0]?.command).toBe('ask')
      await expect(ann.slash('C0DESK', '/ask without')).rejects.toThrow('not a valid command')
    })
  })
})
