import { describe, expect, it } from 'vitest'
import { documentedRates } from '../../../servers/slack/rates.ts'
import { addChannel } from '../../../servers/slack/state.ts'
import { calls, card, channel, onSlack } from '../started.ts'

const politics = { ...channel, channel: 'C0POLITICS' }

describe('Slack’s own pace', () => {
  it('a 429 on one channel does not hold another, and is not provoked again before its time', async () => {
    await onSlack({ mode: 'socket' }, async (started) => {
      const { ground, platform } = started
      addChannel(ground.team, politics.channel, 'politics')
      ground.server.faults.add({
        method: 'chat.postMessage',
        kind: 'limited',
        channel: channel.channel,
        retryAfter: 30,
      })
      expect(await platform.post(channel, card('a'), 'a')).toMatchObject({ state: 'later', retryAfter: 30_000 })
      expect((await platform.post(politics, card('b'), 'b')).state).toBe('posted')
      const before = calls(started, 'chat.postMessage')
      ground.clock.advance(10_000)
      expect(await platform.post(channel, card('a'), 'a')).toMatchObject({ state: 'later', retryAfter: 20_000 })
      expect(calls(started, 'chat.postMessage')).toBe(before)
      ground.clock.advance(20_000)
      expect((await platform.post(channel, card('a'), 'a')).state).toBe('posted')
    })
  })

  it('a slow channel does not hold another', async () => {
    await onSlack({ mode: 'socket' }, async ({ ground, platform }) => {
      addChannel(ground.team, politics.channel, 'politics')
      ground.server.faults.add({ method: 'chat.postMessage', kind: 'slow', channel: channel.channel, ms: 400 })
      const order: string[] = []
      await Promise.all([
        platform.post(channel, card('a'), 'a').then(() => order.push('slow')),
        platform.post(politics, card('b'), 'b').then(() => order.push('quick')),
      ])
      expect(order).toEqual(['quick', 'slow'])
    })
  })

  it('twenty posts to one channel drain in order at one a second, with no 429', async () => {
    const start = { timing: { channelPause: 1000, longestWait: 0 } }
    await onSlack({ mode: 'socket', rates: documentedRates, start }, async ({ ground, platform, written }) => {
      let refusals = 0
      for (let n = 1; n <= 20; n++) {
        for (;;) {
          const outcome = await platform.post(channel, card(`item ${n}`), `k-${n}`)
          if (outcome.state === 'posted') break
          if (outcome.state !== 'later') throw new Error(JSON.stringify(outcome))
          expect(outcome.retryAfter).toBeLessThanOrEqual(1000)
          ground.clock.advance(outcome.retryAfter)
          refusals += 1
        }
      }
      expect(refusals).toBe(19)
      expect(written().map(({ body }) => body.text)).toEqual(Array.from({ length: 20 }, (_, i) => `item ${i + 1}`))
      expect(ground.server.limited).toBe(0)
    })
  })

  it('a 429 of users.info leaves the asker a reader, and the command answered', async () => {
    await onSlack({ mode: 'socket' }, async ({ ground, ann, desk, until }) => {
      ground.server.faults.add({ method: 'users.info', kind: 'limited', retryAfter: 30 })
      await ann.slash('C0DESK', '/ask anything')
      await until(() => expect(ann.sees('C0DESK').at(-1)?.body.text).toContain('You asked: anything'))
      expect(desk.invocations[0]?.member).toEqual({ id: ann.id, name: 'ann.lee', roles: [], level: 'reader' })
    })
  })

  it('a 429 of an answer is waited for', async () => {
    await onSlack({ mode: 'socket' }, async ({ ground, ann, written, until }) => {
      ground.server.faults.add({ method: 'chat.postMessage', kind: 'limited', retryAfter: 0 })
      await ann.slash('C0DESK', '/tell the news')
      await until(() => expect(written().map(({ body }) => body.text)).toEqual(['Hear: the news']))
    })
  })
})
