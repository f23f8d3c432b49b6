import { expect, test } from 'vitest'
import { readDocument } from '../../../src/text/document.ts'
import { attributeQuotes } from '../../../src/text/quotes/index.ts'

/** Whom each attribution outside of others is by, with the words of its source. */
const heard = (text: string): string[] => {
  const { attributions, speakers } = attributeQuotes(readDocument(text))
  return attributions.flatMap(({ speaker, source, within }) =>
    within === undefined
      ? [
          `${speakers.find(({ id }) => id === speaker)?.name ?? 'open'} | ${source.map(({ start, end }) => text.slice(start, end)).join(' … ')}`,
        ]
      : [],
  )
}

test.each<[proves: string, text: string, all: string[]]>([
  [
    'a name with a stroke in it is whole',
    'Sarwan al-Bakri, a leader in the north, said the road was shut. “The road needs guards,” al-Bakri said, without naming any.',
    ['Sarwan al-Bakri | Sarwan al-Bakri, a leader in the north,', 'Sarwan al-Bakri | al-Bakri'],
  ],
  ['and so is a noun', 'The plan was criticised by passers-by as a folly.', ['passers-by | passers-by']],
  [
    'when it was is no part of who',
    'Yesterday a neighbour recalled seeing the van in the lane. ‘I saw the van at three,’ he said.',
    ['neighbour | a neighbour', 'neighbour | he'],
  ],
  [
    'a clause inside of another has a subject of its own, with what is told of it',
    'Dan Reeve, the councillor who lodged the complaint, has been critical after the standards board, which has ten members, recommended that Coe should repay the money.',
    ['standards board | the standards board, which has ten members,'],
  ],
  [
    'of a statement from a man who claims something the man is heard',
    'Workers will testify, with a statement from a man who claims the driver threatened him. She spoke to a woman who says the ferry is unsafe.',
    ['man | who', 'woman | who'],
  ],
  [
    'where somebody is from is no part of their name',
    '“It is witty,” said Londoner Tony Fray. “It is good,” said New Yorker Ann Dee. Glaswegian Tom Wyre said it was fine.',
    ['Tony Fray | Londoner Tony Fray', 'Ann Dee | New Yorker Ann Dee', 'Tom Wyre | Glaswegian Tom Wyre'],
  ],
  [
    'a country is no bank',
    'Israel said on Monday it would end the talks. The bank said prices would fall.',
    ['Israel | Israel', 'bank | The bank'],
  ],
  [
    'the company is the one that its paragraph is about, and not one told of before it',
    'WeHaul says it is the largest haulage company in the state.\n\nTova has said it will close. WeHaul told its drivers to wait.\n\nNilo is now letting people listen for nothing. The company published a post that said anyone could listen.',
    ['WeHaul | WeHaul', 'Tova | Tova', 'WeHaul | WeHaul', 'Nilo | The company'],
  ],
  ['an advert is read', '“Free to whoever wants it,” the advert read.', ['advert | the advert']],
])('%s', (_, text, all) => {
  expect(heard(text)).toEqual(all)
})
