import { describe, expect, it } from 'vitest'
import { nextRuns } from '../../src/schedule/next-runs.ts'
import { parseMoment } from '../../src/schedule/spoken-moment.ts'
import { parseSchedule } from '../../src/schedule/spoken-schedule.ts'
import { checkTimeZone, formatMoment } from '../../src/schedule/time-zone.ts'

const now = Date.UTC(2026, 2, 26, 15, 0) // a Thursday, three days before London's clocks go forward
const london = (typed: string) => formatMoment(parseMoment(typed, now, 'Europe/London'), 'Europe/London')

describe('a moment as typed', () => {
  it.each([
    ['tomorrow 9:00', 'Fri 27 Mar 2026, 09:00'],
    ['tomorrow', 'Fri 27 Mar 2026, 09:00'],
    ['monday 5pm', 'Mon 30 Mar 2026, 17:00'],
    ['thursday', 'Thu 2 Apr 2026, 09:00'],
    ['16:30', 'Thu 26 Mar 2026, 16:30'],
    ['9:00', 'Fri 27 Mar 2026, 09:00'],
    ['in 2 hours', 'Thu 26 Mar 2026, 17:00'],
    ['in 4 days', 'Mon 30 Mar 2026, 15:00'],
    ['24 may 10:00', 'Sun 24 May 2026, 10:00'],
    ['May 24th, 2027', 'Mon 24 May 2027, 09:00'],
    ['1 march', 'Mon 1 Mar 2027, 09:00'],
    ['2026-05-24 10:00', 'Sun 24 May 2026, 10:00'],
    ['2026-05-24T10:00Z', 'Sun 24 May 2026, 11:00'],
    ['tonight', 'Thu 26 Mar 2026, 20:00'],
    ['noon', 'Fri 27 Mar 2026, 12:00'],
    ['tomorrow morning', 'Fri 27 Mar 2026, 09:00'],
    ['tomorrow in the afternoon', 'Fri 27 Mar 2026, 14:00'],
    ['tomorrow night', 'Fri 27 Mar 2026, 20:00'],
    ['tomorrow noon', 'Fri 27 Mar 2026, 12:00'],
    ['this evening', 'Thu 26 Mar 2026, 18:00'],
    ['Sunday evening', 'Sun 29 Mar 2026, 18:00'],
    ['next week', 'Mon 30 Mar 2026, 09:00'],
    ['next week 17:30', 'Mon 30 Mar 2026, 17:30'],
    ['next monday', 'Mon 30 Mar 2026, 09:00'],
    ['in an hour', 'Thu 26 Mar 2026, 16:00'],
  ])('%j in London is %s', (typed, expected) => {
    expect(london(typed)).toBe(`${expected} (Europe/London)`)
  })

  it.each([
    ['25:00', 'bad-time'],
    ['tomorrow 25:00', 'bad-time'],
    ['31 april', 'bad-time'],
    ['2026-02-30', 'bad-time'],
    ['2020-01-01', 'time-in-the-past'],
    ['today 9:00', 'time-in-the-past'],
    ['this morning', 'time-in-the-past'],
    ['yesterday 9:00', 'time-in-the-past'],
    ['last week', 'time-in-the-past'],
    ['next', 'bad-time'],
    ['tomorrow constructor', 'bad-time'],
    ['this', 'bad-time'],
    ['week', 'bad-time'],
    ['whenever', 'bad-time'],
    ['', 'bad-time'],
  ])('%j is refused as %s', (typed, identifier) => {
    expect(() => parseMoment(typed, now, 'Europe/London')).toThrow(expect.objectContaining({ identifier }))
  })
})

describe('tonight', () => {
  const at = (hour: number) => {
    const here = Date.UTC(2026, 2, 26, hour, 10)
    return formatMoment(parseMoment('tonight', here, 'Europe/London'), 'Europe/London')
  }
  it('is eight o’clock, ten for whoever says it after that, and over at ten', () => {
    expect([at(15), at(20)]).toEqual([
      'Thu 26 Mar 2026, 20:00 (Europe/London)',
      'Thu 26 Mar 2026, 22:00 (Europe/London)',
    ])
    expect(() => at(22)).toThrow(expect.objectContaining({ identifier: 'time-in-the-past' }))
  })
})

describe('a schedule as typed', () => {
  it.each([
    ['weekdays 08:30', '30 8 * * 1,2,3,4,5'],
    ['every friday at 17:00', '0 17 * * 5'],
    ['mon, wed 18:00', '0 18 * * 1,3'],
    ['daily 7am', '0 7 * * *'],
    ['every day 7', '0 7 * * *'],
    ['hourly', 'R/2026-03-26T00:00:00+00:00/PT1H'],
    ['every 2 hours', 'R/2026-03-26T00:00:00+00:00/PT2H'],
    ['every 7 hours', 'R/2026-03-26T00:00:00+00:00/PT7H'],
    ['every 15 minutes', 'R/2026-03-26T00:00:00+00:00/PT15M'],
    ['monthly 1 09:00', '0 9 1 * *'],
    ['30 8 * * 1-5', '30 8 * * 1-5'],
    ['weekends 10:00', '0 10 * * 0,6'],
  ])('%j is %s', (typed, cron) => {
    expect(parseSchedule(typed, now, 'Europe/London').cron).toBe(cron)
  })

  it.each([
    'weekdays',
    'weekdays 25:00',
    'now and then',
    '99 8 * * *',
    'every 2 minutes',
    'every 0 hours',
    'monthly 32 9:00',
    '',
  ])('%j is refused', (typed) => {
    expect(() => parseSchedule(typed, now, 'Europe/London')).toThrow(expect.objectContaining({ name: 'UserError' }))
  })
})

describe('the next run', () => {
  it('02:30 in New York on the day the clock skips it comes at 03:00, not never', () => {
    const [run] = nextRuns('30 2 * * *', 'America/New_York', Date.parse('2026-03-08T05:00:00Z'), 1)
    expect(new Date(run!).toISOString()).toBe('2026-03-08T07:00:00.000Z')
  })

  it('01:30 in London on the day it comes twice runs once', () => {
    const runs = nextRuns('30 1 * * *', 'Europe/London', Date.parse('2026-10-24T12:00:00Z'), 2).map((run) =>
      new Date(run).toISOString(),
    )
    expect(runs).toEqual(['2026-10-25T00:30:00.000Z', '2026-10-26T01:30:00.000Z'])
  })
})

it('an unknown time zone is answered with near names', () => {
  expect(checkTimeZone('europe/london')).toBe('Europe/London')
  expect(() => checkTimeZone('Berlin')).toThrow(
    expect.objectContaining({ identifier: 'unknown-time-zone', next: 'Did you mean Europe/Berlin?' }),
  )
})
