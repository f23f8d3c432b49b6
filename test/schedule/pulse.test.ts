import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type PulseOptions, startPulse } from '../../src/schedule/pulse.ts'

const hourMs = 3_600_000

/** Timers are the test's; the wall clock is that of a machine where somebody may set it. */
function world() {
  const seen = { beats: 0, steps: [] as number[], errors: [] as unknown[], set: 0, fails: false }
  const options: PulseOptions = {
    beat: async () => {
      seen.beats++
      if (seen.fails) throw new Error('no database')
    },
    onError: (error) => seen.errors.push(error),
    clock: () => 1_800_000_000_000 + performance.now() + seen.set,
    monotonic: () => performance.now(),
    onStep: async (step) => {
      seen.steps.push(step)
    },
  }
  return { seen, options }
}

describe('the pulse', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('beats at once, and then each second', async () => {
    const { seen, options } = world()
    const pulse = startPulse(options)
    await vi.advanceTimersByTimeAsync(10_000)
    await pulse.stop()
    expect(seen.beats).toBe(11)
    expect(seen.steps).toEqual([])
  })

  it('goes on beating when the clock is set back an hour, and says by how much once', async () => {
    const { seen, options } = world()
    const pulse = startPulse(options)
    await vi.advanceTimersByTimeAsync(5_000)
    seen.set = -hourMs
    await vi.advanceTimersByTimeAsync(60_000)
    await pulse.stop()
    expect(seen.beats).toBe(66)
    expect(seen.steps).toEqual([-hourMs])
  })

  it('makes up for no second of a day that the machine slept through', async () => {
    const { seen, options } = world()
    const pulse = startPulse(options)
    await vi.advanceTimersByTimeAsync(2_000)
    const before = seen.beats
    seen.set = 24 * hourMs
    await vi.advanceTimersByTimeAsync(1_000)
    await pulse.stop()
    expect(seen.beats - before).toBe(1)
    expect(seen.steps).toEqual([24 * hourMs])
    expect(seen.errors).toEqual([])
  })

  it('tells of a beat that failed, and beats on', async () => {
    const { seen, options } = world()
    const pulse = startPulse(options)
    seen.fails = true
    await vi.advanceTimersByTimeAsync(1_000)
    seen.fails = false
    await vi.advanceTimersByTimeAsync(2_000)
    await pulse.stop()
    expect(seen.errors).toHaveLength(1)
    expect(seen.beats).toBe(4)
  })

  it('is never in two beats at once, and a stop waits for the one that runs', async () => {
    const { seen, options } = world()
    let at = 0
    let most = 0
    let done = 0
    const slow = async () => {
      most = Math.max(most, ++at)
      await new Promise((resolve) => setTimeout(resolve, 3_500))
      at--
      done++
    }
    const pulse = startPulse({ ...options, beat: slow })
    await vi.advanceTimersByTimeAsync(10_000)
    const stopped = pulse.stop()
    await vi.advanceTimersByTimeAsync(3_500)
    await stopped
    expect(most).toBe(1)
    expect(at).toBe(0)
    expect(done).toBe(3)
    expect(seen.errors).toEqual([])
  })
})
