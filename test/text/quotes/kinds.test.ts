import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/text/document.ts'
import { attributeQuotes } from '../../../src/text/quotes/index.ts'

const speakersOf = (text: string): string[] => {
  const { attributions, speakers } = attributeQuotes(readDocument(text))
  return attributions.map(({ speaker }) => {
    const found = speakers.find(({ id }) => id === speaker)
    return found ? `${found.name}: ${found.kind}` : 'open'
  })
}

/** What a name is the name of, by what the article tells beside it: no word of the names themselves tells it. */
const cases: readonly (readonly [proves: string, text: string, speakers: readonly string[]])[] = [
  [
    'a group calling itself so is known by that name',
    'A group calling itself Silver Otter claimed on Monday to have copied the plans. Silver Otter said it would sell them.',
    ['Silver Otter: body', 'Silver Otter: body'],
  ],
  [
    'in capitals, as on an old wire, the verb behind a name is no part of it',
    'THE HARBOUR OFFICE SAID MONDAY THAT THE FERRY WAS SAFE. IN ORAM, POLICE SPOKESMAN CAPT. LEV BRANDT SAID THE CREW WAS HELD.',
    ['HARBOUR OFFICE: body', 'LEV BRANDT: person'],
  ],
  [
    'a name that comes before its group is told',
    'Silver Otter said it would sell the plans. The gang, a group that calls itself Silver Otter, has done so before.',
    ['Silver Otter: body'],
  ],
  [
    'a man known by a name is a person',
    'A man calling himself Red Kestrel said he had written the letters alone.',
    ['Red Kestrel: person'],
  ],
  [
    'a charity known as',
    'A charity known as Open Lantern said that it would house forty families this winter.',
    ['Open Lantern: body'],
  ],
  [
    'the noun of a firm right before its name',
    'The ferry company Marrow Strand said on Friday that it would close its office in Hull.',
    ['Marrow Strand: body'],
  ],
  [
    'a noun before a comma, the name before another',
    'The brewery, Tidal Fox, said on Friday that it would close its office in Hull.',
    ['Tidal Fox: body'],
  ],
  [
    'what is sold is no person',
    'The sale of Marrow Strand was put off again. Marrow Strand denied that any jobs would go.',
    ['Marrow Strand: body'],
  ],
  [
    'who was told something is not the paper',
    'Oddvar Lunn told the newspaper that he would resign. Marda Kett, his deputy, said she was sorry.',
    ['Oddvar Lunn: person', 'Marda Kett: person'],
  ],
  [
    'a house whose name is a genitive is the hospital of which is told later',
    'Doctors at St Orla’s hospital in Brindle have stopped work. The hospital said it was talking to them. The ward is closed, St Orla’s said.',
    ['St Orla’s: body', 'St Orla’s: body'],
  ],
  [
    'what is called after somebody is no body of that name',
    'Odd Tramlin met allies on Monday. The Tramlin administration said it would appeal. “We will win,” Tramlin said.',
    ['Tramlin administration: body', 'Odd Tramlin: person'],
  ],
  [
    'where a team is from is no title',
    'Australian Red Heron driver Daniel Riccard was third. Red Heron said it would appeal.',
    ['Red Heron: unknown'],
  ],
  [
    'what a name is told to be outweighs how it looks',
    'The group that owns most of her songs, Big Lantern, says she will be allowed to sing.',
    ['Big Lantern: body'],
  ],
  [
    'a surname that is a word for a relative',
    'Harbour CEO Masayo Son has told staff that he wants a profit by 2021. Masayo Son told them to look for new sources of money.',
    ['Masayo Son: person', 'Masayo Son: person'],
  ],
  [
    'an address on the web',
    'According to Orbit.com, the telescope had detected about 3,600 planets.',
    ['Orbit.com: body'],
  ],
  [
    'a bill is known by what it is about, and has no publisher before it',
    'The Judiciary bill also prohibits the practice of bulk collection through letters.',
    ['Judiciary bill: document'],
  ],
  [
    'Mr, Mrs and Ms are people, whatever their surname; an outlet of that name stays one',
    '“It is poor,” Mr Fox said. Mrs Bank said she agreed. Ms Post told the court that she was ill. The Harbour Bank said on Monday that it would appeal.',
    ['Fox: person', 'Bank: person', 'Post: person', 'Harbour Bank: body'],
  ],
  [
    'who operates ferries, trains or a network is a firm',
    'Ferry operator Blue Strait told passengers that sailings were off. Train operator Red Line said it was sorry.',
    ['Blue Strait: body', 'Red Line: body'],
  ],
  [
    'who operates a crane, or is called by a surname later, is a person',
    'Crane operator Odd Lunn said he saw it. Bus operator Wend Tarn said he had braked. Tarn said he was sorry.',
    ['Odd Lunn: person', 'Wend Tarn: person', 'Wend Tarn: person'],
  ],
  [
    'a title of hyphens is no part of a name',
    'Managing Editor-at-Large Ruth Quale said the paper would go on. Poet-in-Residence Oda Lunn said it was sad. Jean-Luc Marde said it was over.',
    ['Ruth Quale: person', 'Oda Lunn: person', 'Jean-Luc Marde: person'],
  ],
]

describe('kinds of names', () => {
  test.each(cases)('%s', (_, text, speakers) => {
    expect(speakersOf(text)).toEqual(speakers)
  })
})
