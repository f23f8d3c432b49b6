import { expect, it } from 'vitest'
import { looksFor } from '../../../src/newsroom/check/look-up.ts'

it('looks for both ends of a quotation, so that a changed word in it hides nothing, and for names with telling words', () => {
  const looks = looksFor('“We want a summer timetable before anybody signs,” Ada Lund said of the ferry terminal.')
  expect(looks).toContainEqual(['We want a summer'])
  expect(looks).toContainEqual(['timetable before anybody signs'])
  expect(looks).toContainEqual(['Ada', 'Lund'])
})

it('looks so many times at most, however long the draft is', () => {
  expect(looksFor('The heron of Tarnby harbour was counted by Ada Lund. '.repeat(500)).length).toBeLessThan(50)
})
