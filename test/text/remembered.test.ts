import { expect, test } from 'vitest'
import { remembered } from '../../src/text/remembered.ts'

test.each(['quay', 'harbourmaster', 'counter-investigations'])(
  '%s is read once, however often it is asked for',
  (word) => {
    const asked: string[] = []
    const lengthOf = remembered((one) => {
      asked.push(one)
      return one.length
    })
    const text = `the ${word} and the ${word}`
    expect([lengthOf(text.slice(4, 4 + word.length)), lengthOf(text.slice(-word.length))]).toEqual([
      word.length,
      word.length,
    ])
    expect(asked).toEqual([word])
  },
)

test('what is longer than a word is read each time, and half a sign is kept as it is', () => {
  let asked = 0
  const same = remembered((one) => {
    asked++
    return one
  })
  const long = 'quay'.repeat(10)
  expect([same(long), same(long), asked]).toEqual([long, long, 2])
  const torn = `harbourmaster\ud83d`
  expect([same(torn), same(torn), asked]).toEqual([torn, torn, 3])
})
