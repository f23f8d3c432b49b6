import { describe, expect, it } from 'vitest'
import { createDemoDesk } from '../../../contracts/demo-desk.ts'
import { issueToken, revokeTokens } from '../../../servers/slack/app.ts'
import type { Fault } from '../../../servers/slack/faults.ts'
import { calls, card, channel, onSlack, type Started } from '../started.ts'

const socket = { mode: 'socket' } as const

/** Posts as the outbox does: again after each refusal that says when. */
async function postUntilSettled({ platform, ground }: Started, text: string, key: string, to = channel) {
  for (let attempt = 0; attempt < 10; attempt++) {
    const outcome = await platform.post(to, card(text), key)
    if (outcome.state !== 'later') return outcome
    ground.clock.advance(outcome.retryAfter)
  }
  throw new Error('never settled')
}

const faults: readonly (readonly [string, Omit<Fault, 'method'>])[] = [
  ['a connection reset before the effect', { kind: 'drop-before' }],
  ['an answer lost after the effect', { kind: 'drop-after' }],
  ['a request that is never answered, after the effect', { kind: 'stall' }],
  ['a request that is never answered, before the effect', { kind: 'stall-before' }],
  ['503 before the effect', { kind: 'status', status: 503 }],
  ['500 after the effect', { kind: 'status-after', status: 500 }],
  ['a storm of three 502', { kind: 'status', status: 502, times: 3 }],
  ['fatal_error', { kind: 'error', error: 'fatal_error' }],
  ['internal_error twice', { kind: 'error', error: 'internal_error', times: 2 }],
  ['service_unavailable', { kind: 'error', error: 'service_unavailable' }],
  ['429', { kind: 'limited', retryAfter: 7 }],
]

describe('posting once', () => {
  it.each(faults)('leaves one message after %s', async (_, fault) => {
    await onSlack({ ...socket, start: { timing: { request: 400 } } }, async (started) => {
      const { ground, written } = started
      await started.platform.post(channel, card('before'), 'k-0')
      ground.server.faults.add({ method: 'chat.postMessage', ...fault })
      const outcome = await postUntilSettled(started, 'the story', 'k-1')
      expect(outcome).toMatchObject({ state: 'posted' })
      const standing = written().filter(({ body }) => body.text === 'the story')
      expect(standing).toHaveLength(1)
      expect(outcome).toEqual({ state: 'posted', ref: { ...channel, message: standing[0]!.ts } })
    })
  })

  it.each(['message', 'message_metadata_posted'])(
    'Slack’s own event “%s” ends a doubt, where the history can’t be asked; another app’s does not',
    async (type) => {
      await onSlack(socket, async (started) => {
        const { ground, platform, written } = started
        await platform.post(channel, card('before'), 'k-0')
        ground.server.faults.add({ method: 'chat.postMessage', kind: 'drop-after' })
        ground.server.faults.add({ method: 'conversations.history', kind: 'limited', retryAfter: 60, times: 99 })
        expect((await platform.post(channel, card('the story'), 'k-1')).state).toBe('later')
        const [message] = written().filter(({ body }) => body.text === 'the story')
        const event = (bot: string) =>
          type === 'message'
            ? { type, channel: channel.channel, ts: message!.ts, bot_id: bot, metadata: message!.body.metadata }
            : {
                ...{ type, channel_id: channel.channel, message_ts: message!.ts },
                ...{ bot_id: bot, metadata: message!.body.metadata },
              }
        await ground.server.delivery.event(event('B0STRANGER'), channel.workspace, 'Ev1')
        expect((await platform.post(channel, card('the story'), 'k-1')).state).toBe('later')
        const asked = calls(started, 'conversations.history')
        await ground.server.delivery.event(event(ground.team.botId), channel.workspace, 'Ev2')
        const outcome = await platform.post(channel, card('the story'), 'k-1')
        expect(outcome).toEqual({ state: 'posted', ref: { ...channel, message: message!.ts } })
        expect(calls(started, 'conversations.history')).toBe(asked)
        expect(written().filter(({ body }) => body.text === 'the story')).toHaveLength(1)
      })
    },
  )

  it('waits two minutes for a post to which no answer came, and finds it where it appears late', async () => {
    const timing = { request: 100, mayCome: 120_000 }
    await onSlack({ ...socket, start: { timing } }, async (started) => {
      const { ground, platform, written } = started
      await platform.post(channel, card('before'), 'k-0')
      ground.server.faults.add({ method: 'chat.postMessage', kind: 'stall-before' })
      expect(await platform.post(channel, card('the story'), 'k-1')).toMatchObject({ state: 'later' })
      ground.clock.advance(60_000)
      const waits = await platform.post(channel, card('the story'), 'k-1')
      expect(waits).toMatchObject({ state: 'later', retryAfter: expect.any(Number) })
      expect(calls(started, 'chat.postMessage')).toBe(1)
      ground.clock.advance(61_000)
      expect(await platform.post(channel, card('the story'), 'k-1')).toMatchObject({ state: 'posted' })
      expect(written().filter(({ body }) => body.text === 'the story')).toHaveLength(1)
    })
  })

  it('waits those two minutes by a clock that nobody sets, where Slack’s was behind when it was sent', async () => {
    let steady = 0
    const start = { timing: { request: 100, mayCome: 120_000 }, steady: () => steady }
    await onSlack({ ...socket, start }, async (started) => {
      const { ground, platform, written } = started
      await platform.post(channel, card('before'), 'k-0')
      ground.server.faults.add({ method: 'chat.postMessage', kind: 'stall-before' })
      steady += 10_000
      expect(await platform.post(channel, card('the story'), 'k-1')).toMatchObject({ state: 'later' })
      ground.clock.advance(3_600_000)
      steady += 60_000
      expect(await platform.post(channel, card('the story'), 'k-1')).toMatchObject({ state: 'later' })
      expect(calls(started, 'chat.postMessage')).toBe(1)
      steady += 61_000
      expect(await platform.post(channel, card('the story'), 'k-1')).toMatchObject({ state: 'posted' })
      expect(written().filter(({ body }) => body.text === 'the story')).toHaveLength(1)
    })
  })

  it('finds what an earlier process left, though it was a day ago and the clock runs a day ahead', async () => {
    const ahead = { clock: () => Date.now() + 24 * 3600_000 }
    await onSlack({ ...socket, start: ahead }, async ({ ground, desk, platform, written }) => {
      ground.server.faults.add({ method: 'chat.postMessage', kind: 'drop-after' })
      ground.server.faults.add({ method: 'conversations.history', kind: 'status', status: 503, times: 3 })
      expect(await platform.post(channel, card('the story'), 'k-1')).toMatchObject({ state: 'later' })
      await platform.stop()
      ground.clock.advance(24 * 3600_000)
      const next = ground.platform(ahead)
      await next.start(desk)
      expect(await next.post(channel, card('the story'), 'k-1')).toMatchObject({ state: 'posted' })
      expect(written().filter(({ body }) => body.text === 'the story')).toHaveLength(1)
      await next.stop()
    })
  })

  it('also in a thread, where the replies are asked', async () => {
    await onSlack(socket, async (started) => {
      const first = await started.platform.post(channel, card('the story'), 'k-1')
      if (first.state !== 'posted') throw new Error(first.reason)
      const thread = { ...channel, thread: first.ref.message }
      started.ground.server.faults.add({ method: 'chat.postMessage', kind: 'drop-after' })
      const outcome = await postUntilSettled(started, 'the correction', 'k-2', thread)
      expect(outcome.state).toBe('posted')
      expect(started.written().filter(({ body }) => body.text === 'the correction')).toHaveLength(1)
      expect(calls(started, 'conversations.replies')).toBeGreaterThan(0)
    })
  })

  it('says unclear when the answer was lost and the history can’t be asked, and posts no second one later', async () => {
    await onSlack(socket, async (started) => {
      const { ground, platform, written } = started
      await platform.post(channel, card('before'), 'k-0')
      ground.server.faults.add({ method: 'chat.postMessage', kind: 'drop-after' })
      ground.server.faults.add({ method: 'conversations.history', kind: 'error', error: 'missing_scope', times: 3 })
      expect((await platform.post(channel, card('the story'), 'k-1')).state).toBe('unclear')
      expect((await platform.post(channel, card('the story'), 'k-1')).state).toBe('unclear')
      expect(await platform.post(channel, card('the story'), 'k-1')).toMatchObject({ state: 'posted' })
      expect(written().filter(({ body }) => body.text === 'the story')).toHaveLength(1)
    })
  })

  it('waits where the bot was put out of the channel meanwhile, and looks when it is back', async () => {
    await onSlack(socket, async (started) => {
      const { ground, platform, written } = started
      await platform.post(channel, card('before'), 'k-0')
      ground.server.faults.add({ method: 'chat.postMessage', kind: 'drop-after' })
      ground.server.faults.add({ method: 'conversations.history', kind: 'error', error: 'not_in_channel', times: 2 })
      const waits = { state: 'unclear', about: 'channel' }
      expect(await platform.post(channel, card('the story'), 'k-1')).toMatchObject(waits)
      expect(await platform.post(channel, card('the story'), 'k-1')).toMatchObject({ state: 'posted' })
      expect(written().filter(({ body }) => body.text === 'the story')).toHaveLength(1)
    })
  })

  it('waits while the token is lost, and looks when there is one again', async () => {
    await onSlack(socket, async (started) => {
      const { ground, platform, written } = started
      await platform.post(channel, card('before'), 'k-0')
      ground.server.faults.add({ method: 'chat.postMessage', kind: 'drop-after' })
      ground.server.faults.add({ method: 'conversations.history', kind: 'error', error: 'token_revoked', times: 2 })
      expect(await platform.post(channel, card('the story'), 'k-1')).toMatchObject({ state: 'later' })
      expect(await platform.post(channel, card('the story'), 'k-1')).toMatchObject({ state: 'posted' })
      expect(written().filter(({ body }) => body.text === 'the story')).toHaveLength(1)
    })
  })

  it('what an editor says again is looked for once more, and sent on their word alone where nobody can look', async () => {
    await onSlack(socket, async (started) => {
      const { ground, platform, written } = started
      const standing = (text: string) => written().filter(({ body }) => body.text === text)
      const unseen = { method: 'conversations.history', kind: 'error', error: 'missing_scope' } as const
      await platform.post(channel, card('before'), 'k-0')
      for (const [key, kind] of [
        ['arrived', 'drop-after'],
        ['lost', 'drop-before'],
      ] as const) {
        ground.server.faults.add({ method: 'chat.postMessage', kind })
        ground.server.faults.add({ ...unseen, times: 2 })
        expect((await platform.post(channel, card(key), key)).state).toBe('unclear')
      }
      expect(await platform.post(channel, card('arrived'), 'arrived', 'again')).toMatchObject({ state: 'posted' })
      expect(standing('arrived')).toHaveLength(1)
      ground.server.faults.add(unseen)
      expect(await platform.post(channel, card('lost'), 'lost', 'again')).toMatchObject({ state: 'posted' })
      expect(standing('lost')).toHaveLength(1)
    })
  })

  it('a killed process whose post had arrived is not repeated by the next one', async () => {
    await onSlack(socket, async ({ ground, written }) => {
      const desk = createDemoDesk()
      const auth = { botToken: issueToken(ground.server.state, 'T0NEWS', ground.server.app.scopes).value }
      const killed = ground.platform({ auth })
      await killed.start(desk)
      await killed.post(channel, card('the story'), 'k-1')
      const next = ground.platform({ auth })
      await next.start(desk)
      expect((await next.post(channel, card('the story'), 'k-1')).state).toBe('posted')
      expect(written()).toHaveLength(1)
      await Promise.all([killed.stop(), next.stop()])
    })
  })

  it('what another process began is not written over by one that stood still meanwhile: an hour later one message', async () => {
    await onSlack(socket, async ({ ground, platform, until, written }) => {
      const auth = { botToken: issueToken(ground.server.state, 'T0NEWS', ground.server.app.scopes).value }
      const next = ground.platform({ auth })
      await next.start(createDemoDesk())
      const gate = Promise.withResolvers<void>()
      const { get } = ground.values
      let stands = false
      ground.values.get = async (key) => {
        const value = await get<never>(key)
        if (stands || !key.startsWith('sending:')) return value
        stands = true
        await gate.promise
        return value
      }
      const standing = platform.post(channel, card('the story'), 'k-1')
      await until(() => expect(stands).toBe(true))
      ground.server.faults.add({ method: 'chat.postMessage', kind: 'drop-after' })
      ground.server.faults.add({ method: 'conversations.history', kind: 'status', status: 500, times: 9 })
      expect(await next.post(channel, card('the story'), 'k-1')).toMatchObject({ state: 'later' })
      ground.clock.advance(600_000)
      gate.resolve()
      expect(await standing).toMatchObject({ state: 'later' })
      ground.server.faults.clear()
      ground.clock.advance(3_600_000)
      const third = ground.platform({ auth })
      await third.start(createDemoDesk())
      expect(await postUntilSettled({ ground, platform: third } as Started, 'the story', 'k-1')).toMatchObject({
        state: 'posted',
      })
      expect(written()).toHaveLength(1)
      await Promise.all([next.stop(), third.stop()])
    })
  })

  it('a post that a killed process had begun is not sent before the history says that it is not there', async () => {
    await onSlack(socket, async ({ ground, platform, written }) => {
      // What is left of a process that was killed between sending and hearing.
      const mark = JSON.stringify([channel.workspace, channel.channel, undefined, 'k-1'])
      await ground.values.set(`sending:${mark}`, ground.clock())
      ground.server.faults.add({ method: 'conversations.history', kind: 'status', status: 500 })
      const first = await platform.post(channel, card('the story'), 'k-1')
      expect(first).toMatchObject({ state: 'later', retryAfter: expect.any(Number) })
      expect(written()).toEqual([])
      expect((await platform.post(channel, card('the story'), 'k-1')).state).toBe('posted')
      expect(written()).toHaveLength(1)
      expect(await ground.values.get(`sending:${mark}`)).toMatchObject({ message: written()[0]!.ts })
    })
  })

  it('what a killed process had heard of is not sent again, though its message is far up in the channel', async () => {
    await onSlack(socket, async ({ ground, platform, written }) => {
      await platform.post(channel, card('before'), 'k-0')
      const ref = { ...channel, message: '1700000000.000100' }
      await ground.values.set(`sending:${JSON.stringify([channel.workspace, channel.channel, undefined, 'k-1'])}`, ref)
      expect(await platform.post(channel, card('the story'), 'k-1')).toEqual({ state: 'posted', ref })
      expect(written()).toHaveLength(1)
    })
  })

  it('what a killed process had begun is not sent while it may still appear', async () => {
    await onSlack({ ...socket, start: { timing: { mayCome: 120_000 } } }, async ({ ground, platform, written }) => {
      const mark = JSON.stringify([channel.workspace, channel.channel, undefined, 'k-1'])
      await ground.values.set(`sending:${mark}`, ground.clock())
      const waits = await platform.post(channel, card('the story'), 'k-1')
      expect(waits).toMatchObject({ state: 'later', retryAfter: expect.any(Number) })
      expect(written()).toEqual([])
      ground.clock.advance(121_000)
      expect((await platform.post(channel, card('the story'), 'k-1')).state).toBe('posted')
      expect(written()).toHaveLength(1)
    })
  })

  it.each([
    ['whole', 0],
    ['broken off by Slack after the first page', 1],
  ])('a post whose answer was lost is found under forty others on pages of fifteen, the look %s', async (_, limits) => {
    await onSlack(socket, async ({ ground, platform, written }) => {
      await platform.post(channel, card('before'), 'k-0')
      ground.server.state.historyPage = 15
      ground.server.faults.add({ method: 'chat.postMessage', kind: 'drop-after' })
      ground.server.faults.add({ method: 'conversations.history', kind: 'status', status: 500, times: 3 })
      expect((await platform.post(channel, card('the story'), 'k-1')).state).toBe('later')
      ground.server.faults.clear()
      const base = Math.floor(ground.clock() / 1000) + 1
      for (let i = 0; i < 40; i++) {
        const ts = `${base}.${String(i).padStart(6, '0')}`
        const message = { ts, channel: 'C0DESK', user: 'U0ANN', edits: 0, body: { text: `message ${i}` } }
        ground.team.channels.get('C0DESK')!.messages.push(message)
      }
      if (limits > 0) {
        const limited = {
          method: 'conversations.history',
          kind: 'limited',
          retryAfter: 60,
          laterPageOnly: true,
        } as const
        ground.server.faults.add(limited)
        expect((await platform.post(channel, card('the story'), 'k-1')).state).toBe('later')
        ground.clock.advance(61_000)
      }
      expect(await platform.post(channel, card('the story'), 'k-1')).toMatchObject({ state: 'posted' })
      expect(written().filter(({ body }) => body.text === 'the story')).toHaveLength(1)
    })
  })

  it('a history that can’t be asked at the start does not hold back the first post', async () => {
    await onSlack(socket, async ({ ground, platform, written }) => {
      ground.server.faults.add({ method: 'conversations.history', kind: 'limited', retryAfter: 60 })
      expect((await platform.post(channel, card('the story'), 'k-1')).state).toBe('posted')
      expect(written()).toHaveLength(1)
    })
  })

  it('another app’s message with the same metadata is not taken for ours', async () => {
    await onSlack(socket, async ({ ground, platform, written }) => {
      const metadata = { event_type: 'nightdesk_post', event_payload: { key: 'k-1' } }
      const ts = `${Math.floor(ground.clock() / 1000)}.900000`
      const foreign = { ts, channel: 'C0DESK', user: 'U0EVIL', botId: 'B0EVIL', edits: 0 }
      ground.team.channels.get('C0DESK')!.messages.push({ ...foreign, body: { text: 'theirs', metadata } })
      expect((await platform.post(channel, card('ours'), 'k-1')).state).toBe('posted')
      expect(written().map(({ body }) => body.text)).toEqual(['theirs', 'ours'])
    })
  })
})

describe('a refusal says why, and whether trying again can help', () => {
  it.each([
    ['not_in_channel', /Invite it/],
    ['is_archived', /archived/],
    ['channel_not_found', /no such channel/],
    ['restricted_action', /does not let/],
  ])('%s is for good', async (error, reason) => {
    await onSlack(socket, async ({ ground, platform }) => {
      ground.server.faults.add({ method: 'chat.postMessage', kind: 'error', error })
      const outcome = await platform.post(channel, card('x'), 'k-1')
      expect(outcome).toMatchObject({ state: 'refused', reason: expect.stringMatching(reason) })
      expect(outcome).not.toHaveProperty('retryAfter')
    })
  })

  it('a server that is not there is told as not sent', async () => {
    await onSlack(socket, async ({ ground, platform }) => {
      await platform.post(channel, card('first'), 'k-0')
      await ground.server.close()
      const outcome = await platform.post(channel, card('x'), 'k-1')
      expect(outcome).toMatchObject({ state: 'later', retryAfter: expect.any(Number) })
    })
  })

  it('another workspace than ours is refused', async () => {
    await onSlack(socket, async ({ platform }) => {
      const outcome = await platform.post({ ...channel, workspace: 'T0OTHER' }, card('x'), 'k-1')
      expect(outcome).toMatchObject({ state: 'refused', reason: expect.stringContaining('T0OTHER') })
    })
  })

  it('a token revoked in the middle is told loudly, and nothing crashes', async () => {
    await onSlack(socket, async ({ ground, platform, desk }) => {
      await platform.post(channel, card('first'), 'k-0')
      revokeTokens(ground.server.state, 'T0NEWS')
      const outcome = await platform.post(channel, card('x'), 'k-1')
      expect(outcome).toMatchObject({ state: 'later', reason: expect.stringContaining('revoked') })
      expect(desk.health.at(-1)).toMatchObject({ state: 'down', detail: expect.stringContaining('token_revoked') })
      expect(ground.log.some(({ level }) => level === 'error')).toBe(true)
    })
  })

  it('one invalid_auth in the middle does not end it: the next post goes through', async () => {
    await onSlack(socket, async (started) => {
      started.ground.server.faults.add({ method: 'chat.postMessage', kind: 'error', error: 'invalid_auth' })
      expect((await started.platform.post(channel, card('the story'), 'k-1')).state).toBe('later')
      expect(started.desk.health.at(-1)).toMatchObject({ state: 'down' })
      expect((await postUntilSettled(started, 'the story', 'k-1')).state).toBe('posted')
      expect(started.desk.health.at(-1)).toMatchObject({ state: 'up' })
    })
  })
})
