import { describe, expect, it, onTestFinished } from 'vitest'
import { createDemoDesk, textCard } from '../../../contracts/demo-desk.ts'
import { makeDiscordWorld } from '../world.ts'

async function stage() {
  const desk = createDemoDesk()
  const w = await makeDiscordWorld(desk, { brisk: true })
  onTestFinished(() => w.stop())
  return { desk, w }
}

describe('a token that Discord does not accept', () => {
  it('one 401 in the middle is survived, and is no alarm', async () => {
    const { desk, w } = await stage()
    w.discord.faults.add('POST', '/messages', { do: 'status', status: 401 })
    expect((await w.platform.post(w.channel, textCard('First'), '1')).state).toBe('posted')
    expect((await w.platform.post(w.channel, textCard('Second'), '2')).state).toBe('posted')
    expect(desk.health.at(-1)?.state).toBe('up')
  })

  it('a revoked token is told loudly, once; posts are told to come again, and Discord is not hammered', async () => {
    const { desk, w } = await stage()
    const { token } = w.discord
    const before = desk.health.length
    w.discord.state.token = 'revoked'
    for (let n = 0; n < 20; n++) {
      const outcome = await w.platform.post(w.channel, textCard('Held back'), `held-${n}`)
      expect(outcome).toMatchObject({ state: 'later', retryAfter: expect.any(Number) })
    }
    expect(desk.health.slice(before).map((h) => h.state)).toEqual(['down'])
    expect(desk.health.at(-1)?.detail).toContain('token')
    expect(w.discord.state.requests.filter((r) => r.status === 401).length).toBeLessThanOrEqual(2)

    w.discord.state.token = token
    w.discord.advance(61_000)
    expect((await w.platform.post(w.channel, textCard('Held back'), 'held-0')).state).toBe('posted')
    expect(desk.health.at(-1)?.state).toBe('up')
  })

  it('commands are answered while the token is refused: an answer has a key of its own', async () => {
    const { w } = await stage()
    w.discord.state.token = 'revoked'
    await w.platform.post(w.channel, textCard('Held back'), 'held')
    const ann = await w.person({ name: 'Ann Lee', level: 'reader' })
    await ann.types('/ask all the same')
    await w.discord.until(
      () =>
        w
          .local(ann)
          .sees()
          .some((m) => m.seen.text.includes('all the same')),
      'an answer',
    )
  })
})
