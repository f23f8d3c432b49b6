import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/text/document.ts'

const split = (text: string) => readDocument(text).sentences.map(({ start, end }) => text.slice(start, end))

describe('a sentence ends where a reader ends it', () => {
  test.each<[string, string[]]>([
    ['two plain sentences', ['The pier is shut.', 'It will open in May.']],
    ['a title before a name', ['Mr. Ferris met Dr. Brook.', 'They talked.']],
    ['initials', ['J. K. Ferris spoke.', 'Nobody answered.']],
    ['a middle initial', ['Ann B. Lee spoke.', 'Nobody answered.']],
    ['"U.S." inside a sentence', ['The U.S. Senate met.', 'It rained.']],
    ['"U.S." at the end of one', ['He left the U.S.', 'The ship followed.']],
    ['a.m. inside', ['They met at 9 a.m. on Friday.', 'It rained.']],
    ['a month', ['It opens on Sept. 4 at noon.', 'Bring a coat.']],
    ['a decimal', ['Prices rose 3.5 percent.', 'Wages fell.']],
    ['a company', ['Northline Corp. said it would close.', 'Nobody was told.']],
    ['a stop inside marks', ['“The pier is shut.”', 'She left.']],
    ['straight marks', ['"The pier is shut."', 'She left.']],
    ['a question inside marks goes on', ['“Who will pay?” she asked.', 'Nobody knew.']],
    ['an exclamation inside marks goes on', ['“Never!” he said.', 'He left.']],
    ['a quote opens the next', ['She left.', '“The pier is shut,” he said.']],
    ['brackets', ['It rained (a lot).', 'We left.']],
    ['an ellipsis that goes on', ['It was … well, cold.', 'We left.']],
    ['a question', ['Who pays?', 'Nobody.']],
    ['a number first', ['It rained.', '40 people left.']],
    ['a lower-case name after an abbreviation', ['He works at Lunn Co. in Dunmore.', 'She does not.']],
    ['No. before a number', ['She lives at No. 10 on the quay.', 'He does not.']],
    ['St. in a name', ['They met in St. Ives.', 'It rained.']],
    ['versus', ['It was Dunmore vs. Northline.', 'Dunmore won.']],
    ['two initials of a place', ['He flew to Washington, D.C. on Monday.', 'She stayed.']],
  ])('%s', (_, sentences) => {
    expect(split(sentences.join(' '))).toEqual(sentences)
  })

  test('a headline without a stop is a sentence of its own', () => {
    expect(split('Pier to stay shut\n\nThe council voted on Monday.')).toEqual([
      'Pier to stay shut',
      'The council voted on Monday.',
    ])
  })

  test('lines wrapped at a column are put together again', () => {
    const text =
      'The council of Dunmore voted on Monday evening to keep the\nharbor pier shut until the spring, after an engineer had\nfound rot in nine of its beams. The mayor said nobody had\nbeen hurt.'
    expect(split(text)).toEqual([
      'The council of Dunmore voted on Monday evening to keep the\nharbor pier shut until the spring, after an engineer had\nfound rot in nine of its beams.',
      'The mayor said nobody had\nbeen hurt.',
    ])
  })

  test('short lines that are no wrapped prose stay apart', () => {
    expect(split('Bread\nMilk\nSalt')).toEqual(['Bread', 'Milk', 'Salt'])
  })
})

test('sentences are in order, inside the text, and each word is in one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const { tokens, sentences, ranges } = readDocument(text)
      let end = 0
      for (const sentence of sentences) {
        expect(sentence.start).toBeGreaterThanOrEqual(end)
        expect(sentence.end).toBeLessThanOrEqual(text.length)
        end = sentence.end
      }
      expect(ranges.reduce((sum, range) => sum + range.end - range.first, 0)).toBe(tokens.length)
      for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.value)
    }),
    { numRuns: 300, seed: 5 },
  )
})
