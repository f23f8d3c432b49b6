import { expect, it } from 'vitest'
import { cleanDraft } from '../../../src/text/check/draft.ts'
import { quotationsOf } from '../../../src/text/check/quotations.ts'

it.each([
  ['marks of footnotes behind a stop and a word', 'It was sold.[1] The board[a] met.', 'It was sold. The board met.'],
  [
    'raised figures, but not those of a measure',
    'It was sold.¹² It has 12 km² of land.',
    'It was sold. It has 12 km² of land.',
  ],
  ['a figure stuck to a sentence', 'It was sold.3 The board met.', 'It was sold. The board met.'],
  ['no figure that is said', 'It cost 3.5 million, or 12.', 'It cost 3.5 million, or 12.'],
  [
    'soft hyphens, marks of no width, spaces that don’t break',
    'har\u00adbour\u200b of\u00a0Oldham',
    'harbour of Oldham',
  ],
  ['line ends of other machines', 'a\r\nb\u2028c', 'a\nb\nc'],
])('a draft is read without %s', (_, typed, read) => {
  expect(cleanDraft(typed)).toBe(read)
})

const quoted = (text: string) =>
  quotationsOf(text).map(({ pieces }) => pieces.map(({ start, end }) => text.slice(start, end).trim()))

it.each([
  ['curly marks', '“We met,” she said. “Twice.”', [['We met,'], ['Twice.']]],
  ['straight marks', 'He called it "a bad day" there.', [['a bad day']]],
  ['single marks, with an apostrophe inside', '‘We don’t know,’ he said.', [['We don’t know,']]],
  ['an omission and words put in', '“We met … and [the board] agreed.”', [['We met', 'and', 'agreed.']]],
  ['a paragraph without its closing mark', '“We met.\nHe left.', [['We met.']]],
  ['no inches and no apostrophes', 'A 5" pipe is the boys’ own.', []],
])('finds quotations in %s', (_, text, expected) => {
  expect(quoted(text)).toEqual(expected)
})
