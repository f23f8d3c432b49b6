import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pieces } from '../../../../src/platforms/slack/card/clip.ts'

describe('a long text in pieces', () => {
  it('they hold the whole text, each within its room', () => {
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
