import { expect, it } from 'vitest'
import { quotedPieces } from '../../../src/platforms/local/page/quoted.js'

const marked = (text: string) =>
  quotedPieces(text)
    .map(({ text, quoted }) => (quoted ? `[${text}]` : text))
    .join('')

it.each([
  ['She said “it is over” and left.', 'She said [“it is over”] and left.'],
  ['„Nein“, sagte er. «Non», dit-elle.', '[„Nein“], sagte er. [«Non»], dit-elle.'],
  ['A "straight" one', 'A [“straight”] one'.replace('“', '"').replace('”', '"')],
  ['An opened “one that nothing closes', 'An opened “one that nothing closes'],
  ['5" pipes', '5" pipes'],
  ['It’s ours', 'It’s ours'],
  ['', ''],
])('%s', (text, shown) => expect(marked(text)).toBe(shown))

it('no letter is lost, and a text of opening marks alone takes no time', () => {
  const text = '“„«"'.repeat(20_000)
  expect(
    quotedPieces(text)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text)
})
