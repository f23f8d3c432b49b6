import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clip, pieces } from '../../../../src/platforms/slack/card/clip.ts'

describe('clipping', () => {
  it('leaves what fits, and marks what was cut', () => {
    expect(clip('short', 5)).toBe('short')
    expect(clip('a longer text', 9)).toBe('a longer…')
  })

  it.each([
    ['a family of emoji', 'ab👩‍👩‍👧‍👦cd', 6, 'ab…'],
    ['a flag', 'a🇬🇧b', 4, 'a…'],
    ['a skin tone', 'a👍🏽b', 4, 'a…'],
    ['an accent', `ae\u0301b`, 3, 'a…'],
  ])('does not cut inside %s', (_, text, max, clipped) => {
    expect(clip(text, max)).toBe(clipped)
  })

  it('always fits, is well-formed, and ends for one endless grapheme too', () => {
    const nasty = fc.array(fc.constantFrom('a', ' ', '\n', '👩‍👩‍👧‍👦', '\u0301', '🇬🇧', '👍🏽', 'م', '𝔸'), {
      maxLength: 300,
    })
    fc.assert(
      fc.property(nasty, fc.integer({ min: 2, max: 80 }), (parts, max) => {
        const text = parts.join('')
        const clipped = clip(text, max)
        expect(clipped.length).toBeLessThanOrEqual(max)
        expect(clipped.isWellFormed()).toBe(true)
      }),
    )
    expect(clip(`Z${'\u0301'.repeat(10_000)}`, 75).length).toBeLessThanOrEqual(75)
  })

  it('pieces hold the whole text, each within its room', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 500 }), fc.integer({ min: 20, max: 90 }), (text, max) => {
        const parts = pieces(text, max)
        expect(parts.join('')).toBe(text)
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(max)
          expect(part.length).toBeGreaterThan(0)
          expect(part.isWellFormed()).toBe(true)
        }
      }),
    )
  })
})
