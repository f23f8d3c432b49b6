import { describe, expect, it } from 'vitest'
import {
  easter,
  isoWeek,
  nthWeekday,
  readIsoDay,
  toDay,
  toNumber,
  weekdayOf,
} from '../../../src/text/times/days/calendar.ts'
import { findTimes } from '../../../src/text/times/index.ts'

const months = 'January February March April May June July August September October November December'.split(' ')
const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')
const two = (n: number) => String(n).padStart(2, '0')

describe('calendar arithmetic', () => {
  it('agrees with the runtime on every day from 1890 to 2110', () => {
    for (let number = -29_220; number < 51_135; number++) {
      const date = new Date(number * 86_400_000)
      const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
      if (toNumber(day) !== number || weekdayOf(number) % 7 !== date.getUTCDay()) expect(day).toBe(number)
      expect(toDay(number).day).toBe(day.day)
    }
  })

  it.each([
    ['2017-01-01', '2016-W52'],
    ['2016-01-03', '2015-W53'],
    ['2018-12-31', '2019-W01'],
    ['2017-05-18', '2017-W20'],
  ])('%s lies in ISO week %s', (day, week) => {
    expect(isoWeek(toNumber(readIsoDay(day)!))).toBe(week)
  })

  it('knows movable days', () => {
    expect(easter(2017)).toEqual({ year: 2017, month: 4, day: 16 })
    expect(easter(2000)).toEqual({ year: 2000, month: 4, day: 23 })
    expect(nthWeekday(2016, 11, 4, 4).day).toBe(24)
    expect(nthWeekday(2017, 5, 1, -1).day).toBe(29)
  })
})

// Time zones: the whole suite is run under several values of TZ; here TZ is changed while it runs as well.
describe.each(['UTC', 'Pacific/Auckland', 'America/Los_Angeles', 'Asia/Kathmandu'])(
  'every day of 2016 and 2017 under %s',
  (zone) => {
    it('reads today, yesterday, the written date and the weekday of each day', () => {
      const before = process.env.TZ
      process.env.TZ = zone
      try {
        const wrong: string[] = []
        for (let t = Date.UTC(2016, 0, 1); t < Date.UTC(2018, 0, 1); t += 86_400_000) {
          const date = new Date(t)
          const iso = date.toISOString().slice(0, 10)
          const earlier = new Date(t - 86_400_000).toISOString().slice(0, 10)
          const [d, m, y] = [date.getUTCDate(), date.getUTCMonth(), date.getUTCFullYear()]
          const text = `They met today, not yesterday. They met on ${months[m]} ${d}, ${y}. They met on ${d} ${months[m]}. They met on ${weekdays[date.getUTCDay()]}. They met on ${iso}.`
          for (const published of [iso, `${iso}T23:59:59-11:00`, `${iso}T00:30:00+13:00`]) {
            const { timexes, contradictions } = findTimes(text, { published })
            const values = timexes.map(({ value }) => value)
            if (values.join(' ') !== [iso, earlier, iso, iso, iso, iso].join(' ') || contradictions.length > 0)
              wrong.push(`${published}: ${values}`)
          }
        }
        expect(wrong).toEqual([])
      } finally {
        process.env.TZ = before
      }
    })
  },
)

it('is the same day in every order of writing', () => {
  const text = `3 ${months[4]} 2017; ${months[4]} 3, 2017; 2017-${two(5)}-${two(3)}; the 3rd of ${months[4]} 2017; ${months[4]} 3rd, 2017`
  expect(findTimes(text, {}).timexes.map(({ value, certainty }) => [value, certainty])).toEqual(
    Array.from({ length: 5 }, () => ['2017-05-03', 'certain']),
  )
})
