import { expect, it } from 'vitest'
import type { Fault } from '../../../servers/slack/faults.ts'
import { addChannel } from '../../../servers/slack/state.ts'
import { card, onSlack, type Started } from '../started.ts'

const kinds: readonly Omit<Fault, 'method'>[] = [
  { kind: 'drop-before' },
  { kind: 'drop-after' },
  { kind: 'status', status: 503 },
  { kind: 'status-after', status: 500 },
  { kind: 'limited', retryAfter: 3 },
  { kind: 'error', error: 'fatal_error' },
  { kind: 'error', error: 'service_unavailable' },
]

/** The same storm for the same seed. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * sides)
  }
}

/** A channel's outbox: in order, the next one only when the one before has settled. */
async function drain({ platform, ground }: Started, channel: string, count: number): Promise<void> {
  for (let n = 1; n <= count; n++) {
    for (let attempt = 0; ; attempt++) {
      if (attempt > 40) throw new Error(`${channel} ${n} never settled`)
      const to = { platform: 'slack', workspace: 'T0NEWS', channel }
      const outcome = await platform.post(to, card(`${channel} ${n}`), `${channel} ${n}`)
      if (outcome.state === 'posted') break
      if (outcome.state !== 'later') throw new Error(JSON.stringify(outcome))
      ground.clock.advance(outcome.retryAfter)
    }
  }
}

it.each([1, 2, 3, 4, 5, 6])('storm %i: thirty posts to three channels arrive once each, in order', async (seed) => {
  await onSlack({ mode: 'socket', start: { timing: { recall: [0] } } }, async (started) => {
    const { ground, written } = started
    const roll = dice(seed)
    const channels = ['C0ONE', 'C0TWO', 'C0THREE']
    for (const id of channels) addChannel(ground.team, id, id.toLowerCase())
    for (let i = 0; i < 25; i++) {
      const method = roll(4) === 0 ? 'conversations.history' : 'chat.postMessage'
      ground.server.faults.add({ method, channel: channels[roll(3)]!, ...kinds[roll(kinds.length)]! })
    }
    await Promise.all(channels.map((channel) => drain(started, channel, 10)))
    for (const id of channels) {
      expect(written(id).map(({ body }) => body.text)).toEqual(Array.from({ length: 10 }, (_, i) => `${id} ${i + 1}`))
    }
  })
})
