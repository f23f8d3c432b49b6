import { afterEach, beforeEach, describe, it } from 'vitest'
import { livesAsOneMessage, takesTwoAtOnce } from '../contracts/followup-life.ts'
import { bearsABurst, keepsQuietHours, tellsALongDigest } from '../contracts/volume.ts'
import { openStage, platforms, type Stage } from '../house/on-platform.ts'

describe.each(platforms)('the desk’s day on %s', (_, makeWorld) => {
  let stage: Stage
  beforeEach(async () => {
    stage = await openStage(makeWorld, [])
  })
  afterEach(() => stage.stop())

  it(
    'a follow-up is one message from its offer to its end, in every state with the buttons that fit',
    { timeout: 120_000 },
    () => livesAsOneMessage(stage),
  )

  it('two who take a follow-up on at once are both answered, and it is one’s', { timeout: 60_000 }, () =>
    takesTwoAtOnce(stage),
  )

  it('a burst is one message and its pages under it, each article once', { timeout: 120_000 }, () =>
    bearsABurst(stage, 100),
  )

  it('a long digest is one message and its pages under it, each article once', { timeout: 120_000 }, () =>
    tellsALongDigest(stage, 100),
  )

  it('quiet hours hold what the feeds bring until they end, and nothing else', { timeout: 60_000 }, () =>
    keepsQuietHours(stage),
  )
})
