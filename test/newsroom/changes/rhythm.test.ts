import { describe, expect, it } from 'vitest'
import { nextLook } from '../../../src/newsroom/changes/rhythm.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

describe('the looks at a posted article', () => {
  it('come after five minutes at first, thin out, and end', () => {
    const looks: number[] = []
    for (let at = nextLook(0, 0, 7); at !== undefined; at = nextLook(0, at, 7)) looks.push(at)
    expect(looks[0]).toBe(5 * minute)
    const gaps = looks.slice(1).map((at, nth) => at - looks[nth]!)
    expect(gaps).toEqual(gaps.toSorted((a, b) => a - b))
    expect(Math.max(...gaps)).toBe(day)
    expect(looks.filter((at) => at <= hour).length).toBeGreaterThanOrEqual(6)
    expect(looks.at(-1)).toBeGreaterThanOrEqual(7 * day)
    expect(looks.length).toBeLessThan(40)
  })

  it('keep the publisher’s wish up to an hour, and never come where the workspace wants none', () => {
    expect(nextLook(0, 0, 7, 20 * minute)).toBe(20 * minute)
    expect(nextLook(0, 0, 7, day)).toBe(hour)
    expect(nextLook(0, 0, 0)).toBeUndefined()
  })

  it('a clock that was set back looks again soon, not in a year', () => {
    expect(nextLook(day, 0, 7)).toBe(5 * minute)
  })
})
