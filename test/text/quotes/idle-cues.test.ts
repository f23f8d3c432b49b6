import { expect, test } from 'vitest'
import { readDocument } from '../../../src/text/document.ts'
import { attributeQuotes } from '../../../src/text/quotes/index.ts'

/** The contents of what is said in a text. */
const told = (text: string) => {
  const document = readDocument(text)
  return attributeQuotes(document).attributions.map(({ content }) =>
    content.map(({ start, end }) => text.slice(start, end)).join(' … '),
  )
}

test.each([
  'Mara Quill and the Harbour Guaranteed Income Lab tracks 31 pilots in the county, the first of them in Marden.',
  'On Friday the captain said goodbye to one of the crew who was bound for home.',
  'Those firms buy a different kind of space, called “direct response advertising.”',
  'He posted a clip of himself dancing perfectly with his back turned to the screen.',
  'The panel submitted its report to the housing department in May.',
  'Rosling claimed victory in the opening race at Wexby Park.',
  'Lindqvist became the first Norlander to claim a podium finish, all on his debut.',
  'A dish called “the widow” and a wine named “Old Thunder” are sold at the pier.',
  'The ship sank near a rock called “the tooth”.',
  'The club sells a drink named “Widow’s Kiss” and a pie nicknamed “the brick”.',
  'Guaranteed income is a relief for many families in Harrow.',
  'Riccard showed tremendous poise to hold off the champion.',
])('says nothing: %s', (text) => {
  expect(told(text)).toEqual([])
})

test.each([
  ['The captain said goodbye was the wrong word for it.', 'goodbye was the wrong word for it'],
  ['Mara Quill, the mayor, called “shameful” what the board had done.', 'shameful'],
  ['It was a plan called “reckless” by Mara Quill.', 'reckless'],
  ['A neighbour called “Fire!” and ran.', 'Fire!'],
  ['Holm claimed victory was his.', 'victory was his'],
  ['The survey showed a rise of four per cent.', 'a rise of four per cent'],
  ['He posted that the clip was a forgery.', 'that the clip was a forgery'],
])('and says something: %s', (text, words) => {
  expect(told(text).join(' ')).toContain(words)
})
