import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clip, head, points, units } from '../../../src/platforms/chat/clip.ts'

const measures = { 'UTF-16 units': units, 'code points': points } as const

describe.each(Object.entries(measures))('clipping by %s', (_, measure) => {
  it('leaves what fits, and marks what was cut', () => {
    expect(clip('short', 5, measure)).toBe('short')
    expect(clip('a longer text', 9, measure)).toBe('a longer…')
  })

  it('always fits, is well-formed, and ends for one endless grapheme too', () => {
    const nasty = fc.array(fc.constantFrom('a', ' ', '\n', '👩‍👩‍👧‍👦', '\u0301', '🇬🇧', '👍🏽', 'م', '𝔸'), {
      maxLength: 300,
    })
    fc.assert(
      fc.property(nasty, fc.integer({ min: 2, max: 80 }), (parts, max) => {
        const text = parts.join('')
        const clipped = clip(text, max, measure)
        expect(measure.size(clipped)).toBeLessThanOrEqual(max)
        expect(clipped.isWellFormed()).toBe(true)
      }),
      { seed: 11 },
    )
    expect(measure.size(clip(`Z${'\u0301'.repeat(10_000)}`, 75, measure))).toBeLessThanOrEqual(75)
  })

  it('keeps flags whole in a long row of them', () => {
    for (let limit = 4; limit < 300; limit++) expect(head('🇬🇧'.repeat(400), limit, measure)).toMatch(/^(?:🇬🇧)*$/u)
  })
})

it.each([
  ['a family of emoji', 'ab👩‍👩‍👧‍👦cd', 6, 'ab…'],
  ['a flag', 'a🇬🇧b', 4, 'a…'],
  ['a skin tone', 'a👍🏽b', 4, 'a…'],
  ['an accent', `ae\u0301b`, 3, 'a…'],
])('UTF-16 units: does not cut inside %s', (_, text, max, clipped) => {
  expect(clip(text, max, units)).toBe(clipped)
})
