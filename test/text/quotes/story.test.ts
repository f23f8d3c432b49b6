import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/text/document.ts'
import { attributeQuotes } from '../../../src/text/quotes/index.ts'
import { joinSpeakers } from '../../../src/text/quotes/story/join.ts'

/** Who is one: for each text its speakers by name, those of one voice with the same letter. */
function voices(...texts: string[]): string[][] {
  const articles = texts.map((text, i) => ({
    id: String(i),
    text,
    speakers: attributeQuotes(readDocument(text)).speakers,
  }))
  const voiceOf = joinSpeakers(articles)
  const letters = new Map<unknown, string>()
  return articles.map(({ id, speakers }) =>
    speakers.map((speaker) => {
      const voice = voiceOf(id, speaker.id) ?? speaker
      const letter = letters.get(voice) ?? String.fromCharCode(65 + letters.size)
      letters.set(voice, letter)
      return `${letter} ${speaker.name}`
    }),
  )
}

describe('one person over the articles of a story', () => {
  it('is a name in full, a surname and an office, whichever article comes first', () => {
    const texts = [
      'Mayor Ann Holt said the bridge would close.',
      'Ms Holt said on Monday that the bridge was unsafe.',
      'The mayor said the repairs would take a year.',
    ]
    expect(voices(...texts)).toEqual([['A Ann Holt'], ['A Holt'], ['A mayor']])
    expect(voices(...texts.reverse())).toEqual([['A mayor'], ['A Holt'], ['A Ann Holt']])
  })

  it('is a name with a middle name or an initial', () => {
    expect(
      voices('Ann Holt said no.', 'Ann Marie Holt said the bridge was unsafe.', 'A. Holt, the mayor, said yes.'),
    ).toEqual([['A Ann Holt'], ['A Ann Marie Holt'], ['A A. Holt']])
  })

  it('is a body by its letters', () => {
    expect(
      voices('The Northern Nurses Union (NNU) said it would strike.', 'The NNU said that talks had failed.'),
    ).toEqual([['A Northern Nurses Union'], ['A NNU']])
  })
})

describe('two people', () => {
  const apart = (...texts: string[]) =>
    voices(...texts)
      .flat()
      .map((name) => name[0])

  it('of one surname stay two, and a surname alone is then neither', () => {
    expect(apart('Ann Holt said no.', 'Mark Holt said yes.', 'Holt said the bridge was unsafe.')).toEqual([
      'A',
      'B',
      'C',
    ])
  })

  it('are two where the other of that surname is only told of', () => {
    expect(
      apart('Mayor Ann Holt said no.', 'Police arrested Mark Holt on Monday. Holt said he was innocent.').length,
    ).toBe(2)
    expect(apart('Mayor Ann Holt said no.', 'Friends of Mark Holt wept. Holt said the bridge was unsafe.')).toEqual([
      'A',
      'B',
    ])
  })

  it('are two where the title tells another gender', () => {
    expect(apart('Mayor Ann Holt said no.', 'Mr Holt said the bridge was unsafe.')).toEqual(['A', 'B'])
  })

  it('are two where nobody is likely to be both: a mayor and a nurse', () => {
    expect(apart('Mayor Ann Holt said no.', 'Ann Holt, a nurse, said the ward was full.')).toEqual(['A', 'B'])
    expect(apart('Mayor Ann Holt said no.', 'Nurse Holt said the ward was full.')).toEqual(['A', 'B'])
  })

  it('are one where a person may be both: a councillor and the mayor', () => {
    expect(apart('Mayor Ann Holt said no.', 'Councillor Ann Holt said the bridge was unsafe.')).toEqual(['A', 'A'])
  })

  it('are two where they hold the same office elsewhere, or held it before', () => {
    expect(apart('Ann Holt, the mayor of Oldham, said no.', 'The mayor of Norby said yes.')).toEqual(['A', 'B'])
    expect(apart('Former mayor Ann Holt said no.', 'The mayor said yes.')).toEqual(['A', 'B'])
  })

  it('are two where two hold such an office', () => {
    expect(apart('Mayor Ann Holt said no.', 'Mayor Tom Ek said the quay was safe.', 'The mayor said yes.')).toEqual([
      'A',
      'B',
      'C',
    ])
  })
})

it('whoever has no name stays with their article', () => {
  expect(voices('Officials said no. A nurse said yes.', 'Officials said no. A nurse said yes.').flat().length).toBe(4)
  expect(new Set(voices('Officials said no.', 'Officials said no.').flat()).size).toBe(2)
})
