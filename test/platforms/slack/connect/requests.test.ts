import { describe, expect, it } from 'vitest'
import { type SignedRequest, sendSigned, sign } from '../../../servers/slack/signed.ts'
import { onSlack, type Started } from '../started.ts'

const http = { mode: 'http' } as const
const minute = 60_000

/** A slash command of Ann's, signed as Slack signs. */
function slashOf({ ground, ann }: Started, at: number, secret = ground.server.app.signingSecret): SignedRequest {
  const responseId = 'R0TEST'
  ground.server.state.responseUrls.set(responseId, {
    team: 'T0NEWS',
    channel: 'C0DESK',
    user: ann.id,
    until: ground.clock() + 30 * minute,
    uses: 0,
  })
  const payload = {
    command: '/ask',
    text: 'signed',
    team_id: 'T0NEWS',
    channel_id: 'C0DESK',
    channel_name: 'desk',
    user_id: ann.id,
    user_name: 'ann',
    response_url: `${ground.server.origin}/response/${responseId}`,
    trigger_id: 'trigger',
  }
  return sign('slash_commands', payload, secret, at)
}

const send = ({ ground }: Started, request: SignedRequest) =>
  sendSigned(ground.server.delivery.requestUrl!, request, 3000)

describe('requests over HTTP', () => {
  it('a good signature is taken, up to five minutes old or ahead', async () => {
    await onSlack(http, async (started) => {
      const now = started.ground.clock()
      for (const at of [now, now - 4.9 * minute, now + 4.9 * minute]) {
        expect((await send(started, slashOf(started, at))).status).toBe(200)
      }
      await started.until(() => expect(started.desk.invocations).toHaveLength(3))
    })
  })

  it.each([
    ['old', (now: number) => now - 6 * minute],
    ['future-dated', (now: number) => now + 6 * minute],
  ])('an %s signature is refused', async (_, when) => {
    await onSlack(http, async (started) => {
      expect((await send(started, slashOf(started, when(started.ground.clock())))).status).toBe(401)
      expect(started.desk.invocations).toEqual([])
    })
  })

  it('a replayed request is refused, also minutes later', async () => {
    await onSlack(http, async (started) => {
      const request = slashOf(started, started.ground.clock())
      expect((await send(started, request)).status).toBe(200)
      expect((await send(started, request)).status).toBe(401)
      started.ground.clock.advance(4 * minute)
      expect((await send(started, request)).status).toBe(401)
      await started.until(() => expect(started.desk.invocations).toHaveLength(1))
    })
  })

  it('a future-dated request can’t be replayed once its minutes have come', async () => {
    await onSlack(http, async (started) => {
      const request = slashOf(started, started.ground.clock() + 4.9 * minute)
      expect((await send(started, request)).status).toBe(200)
      started.ground.clock.advance(9 * minute)
      expect((await send(started, request)).status).toBe(401)
    })
  })

  it.each([
    ['a tampered body', (r: SignedRequest) => ({ ...r, body: r.body.replace('signed', 'forged') })],
    [
      'another secret’s signature',
      (r: SignedRequest) => ({ ...r, headers: { ...r.headers, 'x-slack-signature': 'v0=00' } }),
    ],
    ['no signature', ({ body }: SignedRequest) => ({ body, headers: {} })],
    [
      'a timestamp that is none',
      (r: SignedRequest) => ({ ...r, headers: { ...r.headers, 'x-slack-request-timestamp': 'NaN' } }),
    ],
  ])('%s is refused', async (_, change) => {
    await onSlack(http, async (started) => {
      const request = change(slashOf(started, started.ground.clock()))
      expect((await send(started, request)).status).toBe(401)
      expect(started.desk.invocations).toEqual([])
    })
  })

  it('an oversized body and a broken one are refused, and other paths are not there', async () => {
    await onSlack(http, async (started) => {
      const url = started.ground.server.delivery.requestUrl!
      const { signingSecret } = started.ground.server.app
      const big = sign('events_api', { type: 'x', fill: 'y'.repeat(1_100_000) }, signingSecret, started.ground.clock())
      expect((await send(started, big)).status).toBe(413)
      expect((await fetch(url.replace('events', 'elsewhere'), { method: 'POST' })).status).toBe(404)
      expect((await fetch(url)).status).toBe(404)
    })
  })

  it('answers Slack’s check of the address', async () => {
    await onSlack(http, async (started) => {
      const { signingSecret } = started.ground.server.app
      const request = sign(
        'events_api',
        { type: 'url_verification', challenge: 'abc' },
        signingSecret,
        started.ground.clock(),
      )
      expect(await send(started, request)).toEqual({ status: 200, body: { challenge: 'abc' } })
    })
  })
})

describe.each(['socket', 'http'] as const)('events (%s)', (mode) => {
  it('an event that comes again is handled once', async () => {
    await onSlack({ mode }, async (started) => {
      const { ground, ann, desk, until } = started
      const ts = await ann.mention('C0DESK', '@nightdesk ask who said so', { eventId: 'Ev1' })
      const event = {
        type: 'app_mention',
        user: ann.id,
        text: `<@${ground.team.botUser}> ask who said so`,
        ts,
        channel: 'C0DESK',
        event_ts: ts,
      }
      expect(await ground.server.delivery.again(event, 'T0NEWS', 'Ev1')).toBe(true)
      ground.clock.advance(5 * minute)
      expect(await ground.server.delivery.again(event, 'T0NEWS', 'Ev1')).toBe(true)
      await until(() => expect(desk.invocations).toHaveLength(1))
      await ground.server.quiet()
      expect(started.written()).toHaveLength(1)
    })
  })
})
