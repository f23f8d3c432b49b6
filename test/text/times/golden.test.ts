import { describe, expect, it } from 'vitest'
import { findTimes } from '../../../src/text/times/index.ts'
import { readGoldenCases } from './golden.ts'

const cases = readGoldenCases()

describe('golden cases: found with exact words, type, value and modifier, and nothing else found', () => {
  it('are at least 200 expressions, negatives among them', () => {
    expect(cases.reduce((sum, { expected }) => sum + Math.max(1, expected.length), 0)).toBeGreaterThanOrEqual(200)
    expect(cases.filter(({ expected }) => expected.length === 0).length).toBeGreaterThanOrEqual(30)
  })

  it.each(cases)('$file:$line $text', ({ text, published, expected }) => {
    const found = findTimes(text, { published }).timexes.map(({ start, end, type, value, mod }) => ({
      text: text.slice(start, end),
      type,
      value,
      ...(mod ? { mod } : {}),
    }))
    expect(found).toEqual(expected)
  })
})
