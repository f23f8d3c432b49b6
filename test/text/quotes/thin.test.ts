import { expect, test } from 'vitest'
import { readDocument } from '../../../src/text/document.ts'
import { attributeQuotes } from '../../../src/text/quotes/index.ts'

test('a quote before its cue is given to the one who said it', () => {
  const text = '“The pier stays shut,” Mara Quill said.'
  const { attributions, speakers } = attributeQuotes(readDocument(text))
  expect(attributions).toHaveLength(1)
  expect(attributions[0]!.content.map((s) => text.slice(s.start, s.end))).toEqual(['“The pier stays shut,”'])
  expect(speakers[0]!.name).toBe('Mara Quill')
})
