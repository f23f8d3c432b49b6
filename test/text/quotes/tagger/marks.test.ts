import { expect, test } from 'vitest'
import { readDocument } from '../../../../src/text/document.ts'
import { CLOSING, INSIDE, OPENING, quoteStates } from '../../../../src/text/quotes/tagger/marks.ts'

test('two strokes open and close a quotation; while the tagger learns they only close, and what stands between is outside', () => {
  const document = readDocument("''The pier is shut,'' Edgar Holt said.")
  const stateOf = (word: string, strokesOpen?: boolean) =>
    quoteStates(document, strokesOpen)[document.tokens.findIndex(({ value }) => value === word)]
  expect(quoteStates(document)[0]).toBe(OPENING)
  expect(stateOf('pier')).toBe(INSIDE)
  expect(stateOf('said')).toBe(0)
  expect(quoteStates(document, false)[0]).toBe(CLOSING)
  expect(stateOf('pier', false)).toBe(0)
})

test('`` still opens what two strokes close while the tagger learns', () => {
  const document = readDocument("``The pier is shut,'' Edgar Holt said.")
  const pier = document.tokens.findIndex(({ value }) => value === 'pier')
  expect(quoteStates(document, false)[pier]).toBe(INSIDE)
})
