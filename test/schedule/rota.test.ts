import { describe, expect, it } from 'vitest'
import { say } from '../../src/locales/index.ts'
import { shiftsWithin } from '../../src/schedule/shifts.ts'
import { parseSlot } from '../../src/schedule/spoken-slot.ts'

describe('days and hours, as people type them', () => {
  it.each([
    ['weekdays 22:00-06:00', 'Mon–Fri', '22:00-06:00'],
    ['mon, wed 14-22', 'Mon, Wed', '14:00-22:00'],
    ['fri-sun 6:00 to 14:00', 'Fri–Sun', '06:00-14:00'],
    ['sat and sundays 6am-2pm', 'Sat, Sun', '06:00-14:00'],
    ['sun-tue 22-6', 'Mon, Tue, Sun', '22:00-06:00'],
    ['daily 22-6', 'daily', '22:00-06:00'],
    ['22-6', 'daily', '22:00-06:00'],
  ])('%s', (typed, days, hours) => {
    const slot = parseSlot(typed)
    expect([say.handover.days(slot.days), slot.hours]).toEqual([days, hours])
  })

  it.each(['', 'weekdays', 'someday 9-17', 'mon-tue-wed 9-17', 'mon 9', 'mon 25-26'])('“%s” are none', (typed) =>
    expect(() => parseSlot(typed)).toThrow(/are no days and hours that I can read/),
  )
})

describe('the shifts of a rota', () => {
  const slot = (who: string, when: string, timeZone = 'Europe/London') => ({ who, ...parseSlot(when), timeZone })
  const shifts = (slots: ReturnType<typeof slot>[], from: string, to: string) =>
    shiftsWithin(slots, Date.parse(from), Date.parse(to)).map(
      (shift) =>
        `${shift.slot.who} ${new Date(shift.from).toISOString().slice(5, 16)} ${new Date(shift.to).toISOString().slice(5, 16)}`,
    )

  it('begin on their days, also where they end on the next', () => {
    const slots = [slot('ann', 'fri 22-6'), slot('ben', 'sat 6-14')]
    expect(shifts(slots, '2026-11-27T12:00Z', '2026-11-29T12:00Z')).toEqual([
      'ann 11-27T22:00 11-28T06:00',
      'ben 11-28T06:00 11-28T14:00',
    ])
    expect(shifts(slots, '2026-11-28T05:59Z', '2026-11-28T05:59Z')).toEqual(['ann 11-27T22:00 11-28T06:00'])
    expect(shifts(slots, '2026-11-28T06:00Z', '2026-11-28T06:00Z')).toEqual(['ben 11-28T06:00 11-28T14:00'])
  })

  it.each([
    ['forward', '2026-03-28', ['ann 03-28T22:00 03-29T01:00', 'ben 03-29T01:00 03-29T05:00']],
    ['back', '2026-10-24', ['ann 10-24T21:00 10-25T00:30', 'ben 10-25T00:30 10-25T06:00']],
  ])('that follow each other leave no gap in the night in which clocks go %s', (_, day, expected) => {
    const slots = [slot('ann', 'sat 22-1:30'), slot('ben', 'sun 1:30-6')]
    expect(shifts(slots, `${day}T20:00Z`, `${day}T23:59Z`)[0]).toBe(expected[0])
    const all = shiftsWithin(slots, Date.parse(`${day}T20:00Z`), Date.parse(`${day}T20:00Z`) + 12 * 3_600_000)
    expect(all[1]!.from).toBe(all[0]!.to)
    expect(
      all.map(
        (shift) =>
          `${shift.slot.who} ${new Date(shift.from).toISOString().slice(5, 16)} ${new Date(shift.to).toISOString().slice(5, 16)}`,
      ),
    ).toEqual(expected)
  })

  it('of people in several zones overlap as they do', () => {
    const slots = [slot('ann', 'daily 9-17', 'America/New_York'), slot('cho', 'daily 9-17', 'Asia/Tokyo')]
    expect(shifts(slots, '2026-11-27T14:30Z', '2026-11-28T00:30Z')).toEqual([
      'ann 11-27T14:00 11-27T22:00',
      'cho 11-28T00:00 11-28T08:00',
    ])
  })
})
