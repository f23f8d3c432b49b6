import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordFinder } from '../../src/core/word-finder.ts'

test('it finds what `includes` finds, whatever the words and the text', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', '"', 'é', '\n'), maxLength: 30 })
  fc.assert(
    fc.property(fc.array(letters.filter(Boolean), { minLength: 1, maxLength: 8 }), letters, letters, (words, a, b) => {
      const text = `${a}${words[0]}${b}${a}`
      const finder = wordFinder(words, 'exact')
      const held = words.filter((word) => text.includes(word))
      expect([...finder.heldBy(text)].sort()).toEqual([...new Set(held)].sort())
      expect(finder.holds(text)).toBe(held.length > 0)
      expect(finder.holds(a)).toBe(words.some((word) => a.includes(word)))
    }),
  )
})

test('a word with quotation marks is found in JSON as well', () => {
  const { holds } = wordFinder(['He said "no" again'])
  expect(holds(JSON.stringify({ title: 'He said "no" again' }))).toBe(true)
  expect(holds('He said "yes" again')).toBe(false)
})

test('nothing is found of no words', () => {
  expect(wordFinder([]).holds('some text')).toBe(false)
  expect(wordFinder(['']).holds('some text')).toBe(false)
})

test('tens of thousands of addresses that begin alike are looked for in one pass', () => {
  const words = Array.from({ length: 30_000 }, (_, n) => `https://courier.example/news/articles/${n}/read`)
  const finder = wordFinder(words)
  const text = 'See https://courier.example/news/articles/30001/read for it. '.repeat(5_000)
  const began = process.cpuUsage().user
  expect(finder.holds(text)).toBe(false)
  expect((process.cpuUsage().user - began) / 1_000).toBeLessThan(2_000)
  expect([...finder.heldBy(`${text}${words[7]}`)]).toEqual([words[7]])
})
