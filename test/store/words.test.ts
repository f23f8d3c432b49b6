import fc from 'fast-check'
import { expect, test } from 'vitest'
import { queryOf, searchWords } from '../../src/store/words.ts'

test('words are lower case, without accents, letters and digits only', () => {
  expect(searchWords('The CAFÉ’s “visa-free” rule: 50% of İstanbul, naïve_x')).toEqual([
    'the',
    'cafe',
    's',
    'visa',
    'free',
    'rule',
    '50',
    'of',
    'istanbul',
    'naive',
    'x',
  ])
})

test('whatever is typed, its words hold nothing that a query language could read', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 60 }), (points) => {
      const typed = String.fromCodePoint(...points)
      expect(queryOf(typed).filter((word) => !/^[\p{L}\p{N}]{1,64}$/u.test(word))).toEqual([])
    }),
  )
})

test('a query has at most sixteen words, each once, and its last word stays last', () => {
  expect(queryOf('b a b c a')).toEqual(['b', 'c', 'a'])
  expect(queryOf(Array.from({ length: 40 }, (_, i) => `w${i}`).join(' ')).length).toBe(16)
  expect(queryOf(' %_" ')).toEqual([])
})

test('text of any size is cut in time that grows with what is indexed only', () => {
  expect(searchWords('a '.repeat(5_000_000)).length).toBe(50_000)
  expect(searchWords('x'.repeat(1_000_000))).toEqual(['x'.repeat(64)])
})
