import { describe, expect, it } from 'vitest'
import { pollRhythm } from '../../../src/newsroom/wires/rhythm.ts'

const minute = 60_000
const hour = 60 * minute
const now = Date.UTC(2026, 10, 23, 8)
const rhythm = pollRhythm(() => 0.5, 5 * minute)
const busy = { now, interval: 0, failures: 0, published: [1, 2, 3, 4].map((nth) => now - nth * minute) }

/** Minutes until the next poll. */
const wait = (more: object) => (rhythm({ ...busy, ...more }).nextPoll - now) / minute

describe('when a feed is read again', () => {
  it('a busy one after five minutes', () => {
    expect(wait({})).toBe(5)
  })

  it('one whose answer stays fresh for longer, when it no longer is, with a little jitter', () => {
    expect(wait({ freshFor: 20 * minute })).toBe(21)
    expect(wait({ freshFor: 2 * minute })).toBe(5)
  })

  it('an hour of that is kept, not the day that a server sends by default', () => {
    expect(wait({ freshFor: 24 * hour })).toBe(63)
  })

  it('one that asked for a rest, when the rest is over, but within about a day', () => {
    expect(wait({ failures: 1, retryAfter: 2 * hour })).toBe(126)
    expect(wait({ failures: 1, retryAfter: 7 * 24 * hour })).toBe(24 * 63)
  })
})
