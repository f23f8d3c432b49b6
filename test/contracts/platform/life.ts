import { expect } from 'vitest'
import { textCard } from '../demo-desk.ts'
import { type Proves, seesText } from './proofs.ts'

/** Starting, stopping, and saying how it is. */
export function life(proves: Proves): void {
  proves('what it is and can do is data', async ({ world }) => {
    const { platform } = world
    expect(platform.name).toBe(world.channel.platform)
    for (const able of Object.values(platform.can)) expect(able).toBeTypeOf('boolean')
  })

  proves('it says that it is up, once it is', async ({ desk, world }) => {
    expect(desk.health.at(-1)).toMatchObject({ platform: world.platform.name, state: 'up' })
  })

  proves('it stops within five seconds, and stopping twice is no trouble', async ({ world }) => {
    const before = performance.now()
    await world.platform.stop()
    await world.platform.stop()
    expect(performance.now() - before).toBeLessThan(5_000)
  })

  proves('stopping lets an answer in hand arrive', async ({ desk, world, ann }) => {
    const typing = ann.types('/wait').catch(() => {})
    await desk.holding()
    const stopping = world.platform.stop()
    desk.release()
    await Promise.all([typing, stopping])
    await seesText(ann, 'It took a while.')
  })

  proves('a post after the stop is told as not sent, and throws nothing', async ({ world }) => {
    await world.platform.stop()
    const outcome = await world.platform.post(world.channel, textCard('Too late'), 'l-1')
    expect(outcome.state).toBe('later')
  })

  proves('after a restart commands are answered, and old posts stand', async ({ world, ann }) => {
    await world.platform.post(world.channel, textCard('Before the restart'), 'l-2')
    await world.restart()
    await ann.types('/ask are you there')
    await seesText(ann, 'You asked: are you there')
    await seesText(ann, 'Before the restart')
  })
}
