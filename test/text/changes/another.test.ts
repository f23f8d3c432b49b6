import { expect, test } from 'vitest'
import { isAnotherArticle } from '../../../src/text/changes/index.ts'

const alert = {
  headline: 'Ferry on fire off Calder Island',
  text: 'A fire has broken out on the ferry Solveig off Calder Island, the coast guard said. Passengers are being taken to the harbour by boat, and the police have closed the northern pier until the morning.',
}
const rewritten = {
  headline: 'Coast guard: four dead after blaze at sea',
  text: 'Four people died on Tuesday when the ferry Solveig burned out within sight of the harbour of Calder, the coast guard said. Captain Jonas Reith had ordered all passengers into boats. Police closed the pier while relatives waited through the night.',
}
const other = {
  headline: 'Tarnby to vote on a swimming pool',
  text: 'The council of Tarnby will vote on a new swimming pool on Monday, its leader said, after nine years of talk about where to build it. Opponents say that the old building could be mended for half of that sum.',
}

test('an alert that became a report is the same article, under another headline too', () => {
  expect(isAnotherArticle(alert, rewritten)).toBe(false)
})

test('what has neither headline nor words in common is another', () => {
  expect(isAnotherArticle(alert, other)).toBe(true)
  expect(isAnotherArticle(other, rewritten)).toBe(true)
})

test('a headline that stays speaks for the same, and few words for nothing', () => {
  expect(isAnotherArticle(alert, { ...other, headline: 'Calder: the ferry fire' })).toBe(false)
  expect(isAnotherArticle(alert, { headline: 'Pool', text: 'It opens on Monday.' })).toBe(false)
})
