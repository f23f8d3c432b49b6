import { describe, expect, it } from 'vitest'
import { nearNames, nearZones, slipsBetween } from '../../src/core/near-names.ts'

const channels = ['wire', 'politics', 'police-blotter', 'ops', 'sport', 'sports-desk']

describe('names that somebody may have meant', () => {
  it.each([
    ['polticis', ['politics']],
    ['Politcs', ['politics']],
    ['poli', ['politics', 'police-blotter']],
    ['sprot', ['sport']],
    ['sports', ['sport']],
    ['police blotter', ['police-blotter']],
    ['opps', ['ops']],
    ['zzz', []],
    ['o', []],
    ['x'.repeat(5000), []],
  ])('“%s”', (typed, near) => expect(nearNames(channels, typed)).toEqual(near))

  it('two neighbours that changed places are one slip', () => {
    expect(slipsBetween('wire', 'wrie', 2)).toBe(1)
    expect(slipsBetween('wire', 'wire', 2)).toBe(0)
    expect(slipsBetween('wire', 'politics', 2)).toBeGreaterThan(2)
  })

  it('zones by their city, whatever stands before it', () => {
    expect(nearZones('Europe/Lodnon')).toEqual(['Europe/London'])
    expect(nearZones('new york')).toEqual(['America/New_York'])
    expect(nearZones('Mars/One')).toEqual([])
    expect(nearZones('Berlin')[0]).toBe('Europe/Berlin')
    expect(nearZones('Mars/Olympus Mons')).toEqual([])
  })
})
