import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHours, writeHours } from '../../src/core/hours.ts'
import { quietEnd } from '../../src/schedule/quiet-hours.ts'

const at = (iso: string) => Date.parse(iso)
const end = (hours: string, zone: string, iso: string) => {
  const found = quietEnd(readHours(hours)!, zone, at(iso))
  return found === undefined ? undefined : new Date(found).toISOString().slice(0, 16)
}
const minuteMs = 60_000

describe('hours of the day, as people type them', () => {
  it.each([
    ['22:00-06:00', '22:00-06:00'],
    ['22-6', '22:00-06:00'],
    ['22.30 – 6', '22:30-06:00'],
    ['10pm to 6:15am', '22:00-06:15'],
    ['12am-12pm', '00:00-12:00'],
    ['18:00-24:00', '18:00-00:00'],
  ])('%s', (typed, kept) => expect(writeHours(readHours(typed)!)).toBe(kept))

  it.each(['', '22:00', '25:00-06:00', '22:61-6', '6-6', '0-24', '13pm-2', '22-6-7', 'night', '22:00 06:00'])(
    '“%s” is none',
    (typed) => expect(readHours(typed)).toBeUndefined(),
  )
})

describe('the end of quiet hours', () => {
  it('is on the next day where they pass midnight, and none outside of them', () => {
    expect(end('22:00-06:00', 'UTC', '2026-11-23T21:59:59Z')).toBeUndefined()
    expect(end('22:00-06:00', 'UTC', '2026-11-23T22:00:00Z')).toBe('2026-11-24T06:00')
    expect(end('22:00-06:00', 'UTC', '2026-11-24T05:59:59Z')).toBe('2026-11-24T06:00')
    expect(end('22:00-06:00', 'UTC', '2026-11-24T06:00:00Z')).toBeUndefined()
    expect(end('12:00-13:00', 'Asia/Kolkata', '2026-11-24T06:30:00Z')).toBe('2026-11-24T07:30')
  })

  it('is six o’clock on the wall in the night in which clocks go forward, and in that in which they go back', () => {
    expect(end('22:00-06:00', 'Europe/London', '2026-03-28T23:00:00Z')).toBe('2026-03-29T05:00')
    expect(end('22:00-06:00', 'Europe/London', '2026-10-24T23:00:00Z')).toBe('2026-10-25T06:00')
  })

  it('where its hour is left out, is the moment of the change', () => {
    expect(end('22:00-02:30', 'Europe/Berlin', '2026-03-29T00:59:00Z')).toBe('2026-03-29T01:00')
    expect(end('02:30-06:00', 'Europe/Berlin', '2026-03-29T01:00:00Z')).toBe('2026-03-29T04:00')
    expect(end('02:10-02:40', 'Europe/Berlin', '2026-03-29T01:00:00Z')).toBeUndefined()
  })

  it('where its hour comes twice, is the second, so that nothing is early', () => {
    expect(end('22:00-02:30', 'Europe/Berlin', '2026-10-25T00:45:00Z')).toBe('2026-10-25T01:30')
    expect(end('02:30-06:00', 'Europe/Berlin', '2026-10-25T00:30:00Z')).toBe('2026-10-25T05:00')
  })

  it('hours of all the day but a minute never end early where an hour comes twice', () => {
    expect(end('02:31-02:30', 'Europe/Berlin', '2026-10-25T00:10:00Z')).toBe('2026-10-26T01:30')
  })

  it('whatever the zone and the day: what the clock on the wall calls quiet is, and ends when the wall says so', () => {
    const zones = [
      'Europe/London',
      'America/New_York',
      'Australia/Lord_Howe',
      'Africa/Cairo',
      'Asia/Kathmandu',
      'Pacific/Apia',
    ]
    const minute = fc.integer({ min: 0, max: 1439 })
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        minute,
        minute,
        fc.integer({ min: at('2026-01-01T00:00Z') / minuteMs, max: at('2027-01-01T00:00Z') / minuteMs }),
        (zone, from, to, now) => {
          fc.pre(from !== to)
          const wallAt = (moment: number) => {
            const { hour, minute } = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone)
            return hour * 60 + minute
          }
          const inside = (wall: number) => (from < to ? from <= wall && wall < to : from <= wall || wall < to)
          const found = quietEnd({ from, to }, zone, now * minuteMs)
          if (inside(wallAt(now * minuteMs))) expect(found).toBeGreaterThan(now * minuteMs)
          if (found === undefined) return
          expect(found).toBeGreaterThan(now * minuteMs)
          expect(found - now * minuteMs).toBeLessThanOrEqual(49 * 60 * minuteMs)
          expect(inside(wallAt(found))).toBe(false)
        },
      ),
      { numRuns: 300, seed: 14 },
    )
  })
})
