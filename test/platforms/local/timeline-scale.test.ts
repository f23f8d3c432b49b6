import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closeUp, lengthOf } from '../../../src/platforms/local/page/timeline/closing.js'
import { placeRows, windowAround } from '../../../src/platforms/local/page/timeline/placing.js'
import { stretchOf } from '../../../src/platforms/local/page/timeline/stretch.js'
import { ticksOf } from '../../../src/platforms/local/page/timeline/ticks.js'

const iso = (at: number) => new Date(at).toISOString().slice(0, 16)

describe('the scale of the interactive timeline', () => {
  it.each([
    ['2026', '2026-01-01T00:00', '2027-01-01T00:00'],
    ['2026-Q4', '2026-10-01T00:00', '2027-01-01T00:00'],
    ['2024-02', '2024-02-01T00:00', '2024-03-01T00:00'],
    ['2026-W01', '2025-12-29T00:00', '2026-01-05T00:00'],
    ['2026-W47', '2026-11-16T00:00', '2026-11-23T00:00'],
    ['2026-11-18', '2026-11-18T00:00', '2026-11-19T00:00'],
    ['2026-11-18TMO', '2026-11-18T00:00', '2026-11-19T00:00'],
    ['2026-11-18T14:30', '2026-11-18T14:30', '2026-11-18T14:31'],
    ['0079-10-24', '0079-10-24T00:00', '0079-10-25T00:00'],
  ])('%s covers what it says, and no more', (date, start, end) => {
    const stretch = stretchOf(date)!
    expect([iso(stretch.start), iso(stretch.end)]).toEqual([start, end])
  })

  it('an interval ends with its last date, and what is no date has no stretch', () => {
    expect(iso(stretchOf('2026-05-15', '2026-05-17')!.end)).toBe('2026-05-18T00:00')
    expect(iso(stretchOf('2026-05-15', 'soon')!.end)).toBe('2026-05-16T00:00')
    for (const no of ['', 'soon', 'PRESENT_REF', '20', '<b>']) expect(stretchOf(no)).toBeUndefined()
  })

  it('rows keep their order, never overlap, stay inside, and stand where they want when nothing hinders', () => {
    expect(placeRows([0, 100, 200], [20, 20, 20], 300)).toEqual([0, 100, 200])
    expect(placeRows([100, 100], [20, 20], 300)).toEqual([90, 110])
    const rows = fc.array(
      fc.record({ wanted: fc.integer({ min: -500, max: 2_000 }), height: fc.integer({ min: 1, max: 90 }) }),
    )
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 400 }), (given, slack) => {
        const heights = given.map(({ height }) => height)
        const room = heights.reduce((sum, height) => sum + height, slack)
        const tops = placeRows(
          given.map(({ wanted }) => wanted).sort((a, b) => a - b),
          heights,
          room,
        )
        let bottom = 0
        for (const [i, top] of tops.entries()) {
          expect(top).toBeGreaterThanOrEqual(bottom - 1e-6)
          bottom = top + heights[i]!
        }
        expect(bottom).toBeLessThanOrEqual(room + 1e-6)
      }),
    )
  })

  it('closes up empty months and years, and leaves the rest to scale', () => {
    const at = (date: string) => stretchOf(date)!.start
    const dates = ['1998', '2026-05', '2026-11-16', '2026-11-18', '2026-11-19', '2026-11-26', '2026-12-11'].map(at)
    const { place, gaps } = closeUp(dates, dates.at(-1)!)
    expect(gaps.map(lengthOf)).toEqual(['28 years', '6 months'])
    const places = dates.map(place)
    expect([places[0], places.at(-1)]).toEqual([0, 1])
    for (const [i, one] of places.slice(1).entries()) expect(one).toBeGreaterThan(places[i]!)
    // Ten days and fifteen days keep their measure; 28 years take no more than a few days of it.
    expect((place(at('2026-11-26')) - place(at('2026-11-16'))) / (1 - place(at('2026-11-26')))).toBeCloseTo(10 / 15, 5)
    expect(places[1]).toBeLessThan(0.5)
  })

  it('closes nothing up between two dates, or where all are far apart alike', () => {
    expect(closeUp([0, 1e12], 1e12).gaps).toEqual([])
    expect(closeUp([0, 1e12, 2e12, 3e12], 3e12).gaps).toEqual([])
    expect(closeUp([5], 86_400_005).place(5)).toBe(0)
  })

  it('the nearest dates come into view, always with the chosen one', () => {
    const moments = [0, 1_000, 1_001, 1_002, 5_000]
    expect(windowAround(moments, 3, -1)).toEqual({ from: 1, to: 4 })
    expect(windowAround(moments, 3, 0)).toEqual({ from: 0, to: 3 })
    expect(windowAround(moments, 3, 4)).toEqual({ from: 2, to: 5 })
    expect(windowAround(moments, 9, 2)).toEqual({ from: 0, to: 5 })
    expect(windowAround([], 3, -1)).toEqual({ from: 0, to: 0 })
  })

  it('ticks are round moments, few enough, from an hour to a thousand years', () => {
    const at = (date: string) => stretchOf(date)!.start
    const names = (from: string, to: string, most: number) => ticksOf(at(from), at(to), most).map(({ label }) => label)
    expect(names('2026-11-18T08:30', '2026-11-18T12:10', 5)).toEqual(['09:00', '10:00', '11:00', '12:00'])
    expect(names('2026-11-18', '2026-11-21', 5)).toEqual(['18 Nov', '19 Nov', '20 Nov', '21 Nov'])
    const noHours = ticksOf(at('2026-11-18'), at('2026-11-19'), 8, false)
    expect(noHours.map(({ label }) => label)).toEqual(['18 Nov', '19 Nov'])
    expect(names('2026-01-15', '2026-04-15', 4)).toEqual(['Feb 2026', 'Mar 2026', 'Apr 2026'])
    expect(names('1998', '2026', 4)).toEqual(['2000', '2010', '2020'])
    for (const to of ['2026-11-19', '2027', '2100', '9999'])
      expect(ticksOf(at('2026-11-18'), at(to), 8).length).toBeLessThanOrEqual(10)
  })
})
