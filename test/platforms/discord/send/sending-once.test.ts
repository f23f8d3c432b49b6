import { describe, expect, it, onTestFinished } from 'vitest'
import type { PostOutcome } from '../../../../src/core/platform.ts'
import { createDemoDesk, textCard } from '../../../contracts/demo-desk.ts'
import type { FaultKind } from '../../../servers/discord/faults.ts'
import { storeMessage } from '../../../servers/discord/messages.ts'
import { standingStill } from '../memory.ts'
import { type DiscordWorld, makeDiscordWorld } from '../world.ts'

async function world(more: Parameters<typeof makeDiscordWorld>[1] = {}): Promise<DiscordWorld> {
  const made = await makeDiscordWorld(createDemoDesk(), { brisk: true, ...more })
  onTestFinished(() => made.stop())
  return made
}

const posts = (w: DiscordWorld) => w.discord.publicMessages(w.room.id)

const once: readonly { what: string; kind: FaultKind; times: number }[] = [
  { what: 'a request that is lost before its effect', kind: { do: 'drop-before' }, times: 1 },
  { what: 'an answer that is lost after the effect', kind: { do: 'drop-after' }, times: 1 },
  { what: 'three lost answers in a row', kind: { do: 'drop-after' }, times: 3 },
  { what: 'a storm of 503 without effect', kind: { do: 'status', status: 503 }, times: 6 },
  { what: 'a storm of 500 with effect', kind: { do: 'status', status: 500, after: true }, times: 5 },
  { what: 'a single 401', kind: { do: 'status', status: 401 }, times: 1 },
]

describe('sending once', () => {
  for (const { what, kind, times } of once) {
    it(`${what}: one message`, async () => {
      const w = await world()
      w.discord.faults.add('POST', '/messages', kind, times)
      const outcome = await w.platform.post(w.channel, textCard('Exactly one'), 'once')
      expect(outcome).toMatchObject({ state: 'posted', ref: { message: posts(w)[0]?.id } })
      expect(posts(w)).toHaveLength(1)
    })
  }

  it('an answer that takes longer than the time-out: one message', async () => {
    const w = await world({ timing: { requestTimeout: 60 } })
    const slow = Promise.withResolvers<void>()
    w.discord.faults.add('POST', '/messages', { do: 'slow', until: slow.promise })
    const outcome = await w.platform.post(w.channel, textCard('Exactly one'), 'once')
    slow.resolve()
    await w.settled()
    expect(outcome.state).toBe('posted')
    expect(posts(w)).toHaveLength(1)
  })

  it('a key that comes again after a crash between effect and answer: the same message', async () => {
    const w = await world({ timing: { postRetries: [] } })
    w.discord.faults.add('POST', '/messages', { do: 'drop-after' })
    expect(await w.platform.post(w.channel, textCard('Exactly one'), 'once')).toMatchObject({ state: 'later' })
    await w.restart()
    expect((await w.platform.post(w.channel, textCard('Exactly one'), 'once')).state).toBe('posted')
    expect(posts(w)).toHaveLength(1)
  })

  it('a storm that outlasts a worker’s lease: told to come again in time, and one message when it is over', async () => {
    const w = await world()
    w.discord.faults.add('POST', '/messages', { do: 'status', status: 502, after: true }, 14)
    let calls = 0
    for (let outcome: PostOutcome | undefined; outcome?.state !== 'posted'; calls++) {
      const began = w.discord.now()
      outcome = await w.platform.post(w.channel, textCard('Exactly one'), 'once')
      expect(w.discord.now() - began).toBeLessThan(55_000)
      if (outcome.state !== 'posted') expect(outcome).toMatchObject({ state: 'later', retryAfter: expect.any(Number) })
    }
    expect(calls).toBeGreaterThan(1)
    expect(posts(w)).toHaveLength(1)
  })

  /** A post whose outcome nobody learned, taken up by a new process an hour later. */
  async function anHourLater(kind: FaultKind, permissions?: bigint) {
    const w = await world({ timing: { postRetries: [] } })
    await w.platform.post(w.channel, textCard('Something before'), 'before')
    w.discord.faults.add('POST', '/messages', kind)
    await w.platform.post(w.channel, textCard('Exactly one'), 'once')
    w.discord.advance(3600_000)
    if (permissions !== undefined) w.room.permissions &= ~permissions
    await w.restart()
    const outcome = await w.platform.post(w.channel, textCard('Exactly one'), 'once')
    return { outcome, count: posts(w).length - 1, last: posts(w).at(-1)?.id }
  }

  it('an hour later it is found in the channel’s history, and is not sent again', async () => {
    const { outcome, count, last } = await anHourLater({ do: 'drop-after' })
    expect(outcome).toMatchObject({ state: 'posted', ref: { message: last } })
    expect(count).toBe(1)
  })

  it('an hour later it is missing in the channel’s history, and is sent', async () => {
    const { outcome, count } = await anHourLater({ do: 'drop-before' })
    expect(outcome.state).toBe('posted')
    expect(count).toBe(1)
  })

  it('an hour later, in a channel whose history can’t be read, it is unclear, and is not sent again', async () => {
    const { outcome, count } = await anHourLater({ do: 'drop-after' }, 1n << 16n)
    expect(outcome.state).toBe('unclear')
    expect(count).toBe(1)
  })

  it('an hour later, in a channel that shows no message because there is none, it is sent', async () => {
    const w = await world({ timing: { postRetries: [] } })
    w.discord.faults.add('POST', '/messages', { do: 'drop-before' })
    await w.platform.post(w.channel, textCard('Exactly one'), 'once')
    w.discord.advance(3600_000)
    await w.restart()
    expect((await w.platform.post(w.channel, textCard('Exactly one'), 'once')).state).toBe('posted')
    expect(posts(w)).toHaveLength(1)
  })

  it('an hour later, while Discord is still in trouble, it waits, and is settled by the history when Discord is back', async () => {
    const w = await world({ timing: { postRetries: [] } })
    await w.platform.post(w.channel, textCard('Something before'), 'before')
    w.discord.faults.add('POST', '/messages', { do: 'drop-after' })
    await w.platform.post(w.channel, textCard('Exactly one'), 'once')
    w.discord.advance(3600_000)
    w.discord.faults.add('GET', '/messages', { do: 'status', status: 503 }, 4)
    expect(await w.platform.post(w.channel, textCard('Exactly one'), 'once')).toMatchObject({ state: 'later' })
    w.discord.advance(3600_000)
    for (let outcome: PostOutcome | undefined; outcome?.state !== 'posted'; )
      outcome = await w.platform.post(w.channel, textCard('Exactly one'), 'once')
    expect(posts(w)).toHaveLength(2)
  })

  it('an hour later, under two hundred messages of others, it is found all the same', async () => {
    const w = await world({ timing: { postRetries: [] } })
    w.discord.faults.add('POST', '/messages', { do: 'drop-after' })
    await w.platform.post(w.channel, textCard('Exactly one'), 'once')
    const nothing = { json: {}, files: new Map() }
    for (let i = 0; i < 210; i++) storeMessage(w.discord.context, w.room.id, { content: `message ${i}` }, nothing, {})
    w.discord.advance(3600_000)
    await w.restart()
    expect((await w.platform.post(w.channel, textCard('Exactly one'), 'once')).state).toBe('posted')
    expect(posts(w).filter(({ embeds }) => embeds.length > 0)).toHaveLength(1)
  })

  it('a post that arrives after it was looked for, while the next attempt had to wait: one message', async () => {
    const w = await world({ timing: { postRetries: [], requestTimeout: 60 } })
    await w.platform.post(w.channel, textCard('Something before'), 'before')
    const slow = Promise.withResolvers<void>()
    w.discord.faults.add('POST', '/messages', { do: 'slow', until: slow.promise })
    expect(await w.platform.post(w.channel, textCard('Exactly one'), 'once')).toMatchObject({ state: 'later' })
    w.discord.advance(70_000)
    await w.restart()
    w.discord.faults.add('POST', '/messages', { do: '429', scope: 'user', seconds: 600, bare: true })
    expect(await w.platform.post(w.channel, textCard('Exactly one'), 'once')).toMatchObject({ state: 'later' })
    slow.resolve()
    await w.discord.until(() => posts(w).length === 2, 'the late message')
    w.discord.advance(3600_000)
    expect((await w.platform.post(w.channel, textCard('Exactly one'), 'once')).state).toBe('posted')
    expect(posts(w)).toHaveLength(2)
  })

  it('a post in doubt whose card is another one by now is found by what was sent, and edited', async () => {
    const w = await world({ timing: { postRetries: [] } })
    w.discord.faults.add('POST', '/messages', { do: 'drop-after' })
    await w.platform.post(w.channel, textCard('Before the correction'), 'once')
    w.discord.advance(3600_000)
    await w.restart()
    expect((await w.platform.post(w.channel, textCard('After the correction'), 'once')).state).toBe('posted')
    expect(posts(w)).toHaveLength(1)
    expect(posts(w)[0]!.embeds[0]!.description).toContain('After the correction')
  })

  it('a process that is killed when it has heard, before anybody wrote it down: an hour later the same message', async () => {
    const w = await world()
    const posted = await w.platform.post(w.channel, textCard('Exactly one'), 'once')
    w.discord.advance(3600_000)
    await w.restart()
    expect(await w.platform.post(w.channel, textCard('Exactly one'), 'once')).toEqual(posted)
    expect(posts(w)).toHaveLength(1)
  })

  it('a process that stood still before it sent for longer than its lease sends nothing', async () => {
    let set = 0
    const w = await world({ timing: { postRetries: [] }, clock: () => Date.now() + set })
    await w.platform.post(w.channel, textCard('Something before'), 'before')
    const slow = w.platform.post(w.channel, textCard('Exactly one'), 'once')
    set = 10 * 60_000
    expect(await slow).toMatchObject({ state: 'later' })
    expect(posts(w)).toHaveLength(1)
  })

  it('what another process began is not forgotten by one that stood still meanwhile: an hour later one message', async () => {
    const { store, goOn, standsNow } = standingStill()
    const w = await world({ timing: { postRetries: [] }, store })
    const standing = w.platform.post(w.channel, textCard('Exactly one'), 'once')
    await w.discord.until(standsNow, 'a process that stands still')
    await w.killed()
    w.discord.faults.add('POST', '/messages', { do: 'drop-after' })
    expect(await w.platform.post(w.channel, textCard('Exactly one'), 'once')).toMatchObject({ state: 'later' })
    w.discord.advance(600_000)
    goOn()
    expect(await standing).toMatchObject({ state: 'later' })
    w.discord.advance(3600_000)
    await w.killed()
    expect((await w.platform.post(w.channel, textCard('Exactly one'), 'once')).state).toBe('posted')
    expect(posts(w)).toHaveLength(1)
  })

  it('a Discord that was never reached is refused with a time to come again, and nothing is unclear', async () => {
    const w = await world()
    await w.discord.stop()
    const outcome = await w.platform.post(w.channel, textCard('Nobody there'), 'away')
    expect(outcome).toMatchObject({ state: 'later', retryAfter: expect.any(Number) })
  })

  it('a request that hangs when the platform stops is given up in time, and its post comes again', async () => {
    const w = await world()
    const slow = Promise.withResolvers<void>()
    w.discord.faults.add('POST', '/messages', { do: 'slow', until: slow.promise })
    const posting = w.platform.post(w.channel, textCard('Exactly one'), 'once')
    await w.discord.until(() => w.discord.state.open > 0, 'the request')
    const began = performance.now()
    await w.platform.stop()
    expect(performance.now() - began).toBeLessThan(5000)
    expect(await posting).toMatchObject({ state: 'later', retryAfter: expect.any(Number) })
    slow.resolve()
    await w.restart()
    expect((await w.platform.post(w.channel, textCard('Exactly one'), 'once')).state).toBe('posted')
    expect(posts(w)).toHaveLength(1)
  })

  it.each([
    ['a day ahead', 24 * 3600_000],
    ['a day behind', -24 * 3600_000],
  ])('by a clock that runs %s it is found in the history all the same, and is not sent again', async (_, ms) => {
    const w = await world({ timing: { postRetries: [] }, clock: () => Date.now() + ms })
    w.discord.faults.add('POST', '/messages', { do: 'drop-after' })
    await w.platform.post(w.channel, textCard('Exactly one'), 'once')
    w.discord.advance(3600_000)
    await w.restart()
    expect((await w.platform.post(w.channel, textCard('Exactly one'), 'once')).state).toBe('posted')
    expect(posts(w)).toHaveLength(1)
  })

  it('a clock that is set back between two attempts: Discord is not trusted to know the nonce, and one message', async () => {
    let set = 0
    const w = await world({ timing: { postRetries: [] }, clock: () => Date.now() + set })
    w.discord.faults.add('POST', '/messages', { do: 'drop-after' })
    await w.platform.post(w.channel, textCard('Exactly one'), 'once')
    w.discord.advance(3600_000)
    set = 60_000
    expect((await w.platform.post(w.channel, textCard('Exactly one'), 'once')).state).toBe('posted')
    expect(posts(w)).toHaveLength(1)
  })

  it('a clock that is set back does not make a channel wait that had to wait a moment', async () => {
    let set = 0
    const w = await world({ clock: () => Date.now() + set })
    w.discord.faults.add('POST', '/messages', { do: '429', scope: 'user', seconds: 5, bare: true })
    expect((await w.platform.post(w.channel, textCard('One'), 'one')).state).toBe('later')
    set = -24 * 3600_000
    w.discord.advance(6000)
    expect((await w.platform.post(w.channel, textCard('One'), 'one')).state).toBe('posted')
  })

  it('an hour later, for a thread that was never opened, it is sent, and nobody is asked', async () => {
    const w = await world({ timing: { postRetries: [] } })
    const first = refOf(await w.platform.post(w.channel, textCard('Story'), 's'))
    const to = { ...w.channel, thread: first.message }
    w.discord.faults.add('POST', '/messages', { do: 'drop-before' })
    await w.platform.post(to, textCard('Exactly one'), 'once')
    w.discord.advance(3600_000)
    await w.restart()
    expect((await w.platform.post(to, textCard('Exactly one'), 'once')).state).toBe('posted')
    expect(w.discord.publicMessages(first.message)).toHaveLength(1)
  })

  it('an hour later, in a channel that is closed to the bot by then, it waits with the channel, and nobody is asked', async () => {
    const { outcome, count } = await anHourLater({ do: 'drop-after' }, 1n << 10n)
    expect(outcome).toMatchObject({ state: 'refused', about: 'channel' })
    expect(count).toBe(1)
  })

  it('different keys are different messages, and every nonce fits', async () => {
    const w = await world()
    for (const key of ['a', 'b', 'k'.repeat(500)]) await w.platform.post(w.channel, textCard('Same words'), key)
    expect(posts(w)).toHaveLength(3)
    const nonces = posts(w).map((message) => String(message.nonce))
    expect(new Set(nonces).size).toBe(3)
    for (const nonce of nonces) expect(nonce.length).toBeLessThanOrEqual(25)
    expect(w.discord.complaints()).toEqual([])
  })

  it('an edit whose answer is lost is made again', async () => {
    const w = await world()
    const posted = await w.platform.post(w.channel, textCard('Before'), 'edit')
    w.discord.faults.add('PATCH', '/messages/', { do: 'drop-after' })
    expect(await w.platform.update(refOf(posted), textCard('After'))).toEqual(posted)
    expect(posts(w)).toHaveLength(1)
  })
})

describe('what Discord refuses', () => {
  it.each([
    ['no permission to see the channel', 0n, 'View Channel'],
    ['no permission to write', 1n << 10n, 'Send Messages'],
  ])('%s is refused for good, with what to do', async (_, permissions, words) => {
    const w = await world()
    w.room.permissions = permissions
    const outcome = await w.platform.post(w.channel, textCard('Hush'), 'no')
    expect(outcome.state).toBe('refused')
    expect(outcome).not.toHaveProperty('retryAfter')
    expect((outcome as { reason: string }).reason).toContain(words)
  })

  it('a channel without “Embed Links” gets plain text', async () => {
    const w = await world()
    w.room.permissions = (1n << 10n) | (1n << 11n)
    const ben = await w.person({ name: 'Ben Oduya', level: 'reader' })
    const calling = { type: 'text', text: [{ type: 'member', id: ben.id, name: ben.name }] } as const
    const card = { title: 'Headline', parts: [{ type: 'text', text: '**Not bold** @everyone' } as const, calling] }
    expect((await w.platform.post(w.channel, card, 'plain')).state).toBe('posted')
    const [message] = posts(w)
    expect(message?.embeds).toEqual([])
    expect(message?.content).toContain('Headline')
    expect(w.notified()).toEqual(['Ben Oduya'])
  })

  it('a channel without “Attach Files” gets the card, with what its files would have shown in words', async () => {
    const w = await world()
    w.room.permissions &= ~(1n << 15n)
    const picture = {
      type: 'picture',
      name: 'a.png',
      mime: 'image/png',
      base64: 'iVBORw0KGgo=',
      alt: 'A red dot',
    } as const
    const card = { title: 'Headline', parts: [picture, { type: 'text', text: 'long '.repeat(3000) } as const] }
    expect((await w.platform.post(w.channel, card, 'no-files')).state).toBe('posted')
    const [embed] = posts(w)[0]!.embeds
    expect([
      embed?.title,
      embed?.description.includes('A red dot'),
      embed?.description.includes('may not attach'),
    ]).toEqual(['Headline', true, true])
  })

  it('a thread that can’t be opened is answered below the message instead', async () => {
    const w = await world()
    const first = refOf(await w.platform.post(w.channel, textCard('Story'), 's'))
    w.room.permissions &= ~(1n << 35n)
    const outcome = await w.platform.post({ ...w.channel, thread: first.message }, textCard('Correction'), 'c')
    expect(outcome.state).toBe('posted')
    expect(posts(w).at(-1)?.reference).toMatchObject({ message_id: first.message })
  })

  it('a thread is opened once for two follow-ups, and named after the first', async () => {
    const w = await world()
    const first = refOf(await w.platform.post(w.channel, textCard('Story'), 's'))
    const to = { ...w.channel, thread: first.message }
    await Promise.all([
      w.platform.post(to, textCard('One', 'Correction'), 'c1'),
      w.platform.post(to, textCard('Two', 'Correction'), 'c2'),
    ])
    expect(w.discord.publicMessages(first.message)).toHaveLength(2)
    expect(w.discord.state.channels.get(first.message)?.name).toBe('Correction')
  })
})

function refOf(outcome: PostOutcome) {
  if (outcome.state !== 'posted') throw new Error(JSON.stringify(outcome))
  return outcome.ref
}
