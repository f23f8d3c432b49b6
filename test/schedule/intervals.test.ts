import { describe, expect, it } from 'vitest'
import { nextRuns } from '../../src/schedule/next-runs.ts'
import { parseSchedule } from '../../src/schedule/spoken-schedule.ts'

const hourMs = 3_600_000
const minutesBetween = (runs: readonly number[]) => runs.slice(1).map((run, nth) => (run - runs[nth]!) / 60_000)

describe('every three hours', () => {
  it.each([
    ['Africa/Cairo', '2026-04-23T12:00:00Z'],
    ['Europe/London', '2026-03-28T12:00:00Z'],
    ['Europe/London', '2026-10-24T12:00:00Z'],
    ['America/New_York', '2026-11-01T00:00:00Z'],
    ['Australia/Lord_Howe', '2026-04-04T06:00:00Z'],
    ['Australia/Lord_Howe', '2026-10-03T06:00:00Z'],
  ])('is 180 minutes in %s across the clock change after %s', (timeZone, from) => {
    const now = Date.parse(from)
    const { cron } = parseSchedule('every 3 hours', now, timeZone)
    const runs = nextRuns(cron, timeZone, now, 12)
    expect(new Set(minutesBetween(runs))).toEqual(new Set([180]))
    expect(runs[0]! - now).toBeLessThanOrEqual(3 * hourMs)
  })

  it('falls on the hours that count from midnight where the workspace is', () => {
    const now = Date.parse('2026-06-10T10:20:00Z')
    const { cron, spoken } = parseSchedule(' every 3  hours', now, 'Asia/Kolkata')
    expect({ cron, spoken }).toEqual({ cron: 'R/2026-06-10T00:00:00+05:30/PT3H', spoken: 'every 3 hours' })
    expect(nextRuns(cron, 'Asia/Kolkata', now, 2).map((run) => new Date(run).toISOString())).toEqual([
      '2026-06-10T12:30:00.000Z',
      '2026-06-10T15:30:00.000Z',
    ])
  })
})

describe('a cron line whose time a clock change leaves out', () => {
  it.each([
    ['0 */3 * * *', 'Africa/Cairo', '2026-04-23T20:00:00Z', ['2026-04-23T22:00:00.000Z', '2026-04-24T00:00:00.000Z']],
    ['0 0,6 * * *', 'Africa/Cairo', '2026-04-23T12:00:00Z', ['2026-04-23T22:00:00.000Z', '2026-04-24T03:00:00.000Z']],
    ['15 2 * * *', 'Europe/Berlin', '2026-03-28T12:00:00Z', ['2026-03-29T01:00:00.000Z', '2026-03-30T00:15:00.000Z']],
  ])('%s in %s runs at the next moment there is', (cron, timeZone, from, runs) => {
    expect(nextRuns(cron, timeZone, Date.parse(from), 2).map((run) => new Date(run).toISOString())).toEqual(runs)
  })

  it('adds no run to one of every hour', () => {
    const runs = nextRuns('30 * * * *', 'Europe/London', Date.parse('2026-03-28T23:45:00Z'), 4)
    expect(minutesBetween(runs)).toEqual([60, 60, 60])
  })
})
