import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/text/document.ts'
import { attributeQuotes } from '../../../src/text/quotes/index.ts'

/** Who says what, as "Ann Lee: When I was nine." by the first words; "open" where nobody is found. */
function said(text: string): string[] {
  const { attributions, speakers } = attributeQuotes(readDocument(text))
  return attributions
    .filter(({ within }) => within === undefined)
    .map(({ speaker, content }) => {
      const name = speakers.find(({ id }) => id === speaker)?.name ?? 'open'
      return `${name}: ${text.slice(content[0]!.start, content[0]!.start + 12)}`
    })
}

describe('an interview', () => {
  it('with “Q:” and “A:” is the words of whom it is about', () => {
    const text = `Ann Lee has rowed for Norland since 2012. The Herald spoke with her.

Q: When did you begin to row?

A: When I was nine. My father had a boat, and he took me along each Sunday.

Q: Did you ever think of stopping?

A: Once. It was a cold winter.`
    expect(said(text)).toEqual(['Ann Lee: When I was n', 'Ann Lee: Once. It was'])
  })

  it('with names before a colon is the words of whom each line names, whole paragraphs of them', () => {
    const text = `Jo Roe is the harbour master of Marden.

The Herald: Can you tell us what happened that night?

Jo Roe: I heard a bang. Then I saw the smoke over the shed.

The Herald: What did you do?

Jo Roe: I ran.`
    expect(said(text).filter((line) => line.startsWith('Jo Roe'))).toEqual(['Jo Roe: I heard a ba', 'Jo Roe: I ran.'])
    const { attributions } = attributeQuotes(readDocument(text))
    expect(
      attributions.some(({ content }) => text.slice(content[0]!.start, content[0]!.end).endsWith('the shed.')),
    ).toBe(true)
  })

  it('that is quoted whole, each turn behind a mark of its own, is the words of whom each turn names', () => {
    const text = `The harbour was the matter of the Sunday talk on Channel Two.

“ROE: Let us begin with the pier. Will you shut it tomorrow?

“MOE: Well, look, nobody wants to shut a pier that feeds a town.

“But the truth is that it leans, and it has leant for years.

“ROE: If I may, will you shut it?

“MOE: We will know on Friday.”`
    expect(said(text)).toEqual(['ROE: Let us begin', 'MOE: Well, look, ', 'ROE: If I may, wi', 'MOE: We will know'])
    const { attributions } = attributeQuotes(readDocument(text))
    expect(attributions[1]!.content.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Well, look, nobody wants to shut a pier that feeds a town.',
      '“But the truth is that it leans, and it has leant for years.',
    ])
  })

  const intro = 'Ann Lee runs the bakery on Pier Street. We sat down with her in May.'
  const questions = `What was your first job?

I sold newspapers at the station when I was eleven. My mother did not know.

Who taught you to bake?

My aunt did. She had a stove as large as a boat.

Would you do it again?

I would. We never had a day without guests.`

  it('with its questions in paragraphs of their own is the answers of whom it is about', () => {
    const lines = said(`${intro}\n\n${questions}`).filter((line) => !line.startsWith('open'))
    expect(lines).toEqual(['Ann Lee: I sold newsp', 'Ann Lee: My aunt did.', 'Ann Lee: I would. We '])
  })

  it('leaves open who answers where two could', () => {
    const lines = said(`Ann Lee and Tom Wyre run the bakery.\n\n${questions}`)
    expect(lines.every((line) => line.startsWith('open'))).toBe(true)
  })
})

describe('what only looks like one', () => {
  it.each([
    [
      'a recipe',
      'Ingredients: two eggs, flour, milk.\n\nNote: The dough must rest for an hour.\n\nMethod: Beat the eggs and add the flour.\n\nNote: Do not leave the stove alone.',
    ],
    [
      'a listing',
      'Where: Harbour Hall, Pier Street.\n\nWhen: Saturday, 8 p.m.\n\nWhere: The Old Dock is open to the public as well.\n\nTickets: They are sold at the door.',
    ],
    ['a table', 'RESULTS\n\nLee: 4\n\nRoe: 5\n\nLee: 3\n\nAnn Lee won the day. Jo Roe was second.'],
    [
      'a scene of a play',
      'SCENE 1. A kitchen.\n\nMARTHA: Where is the bread?\n\nJOHN: I ate it, mother.\n\nMARTHA: All of it?\n\nJOHN: You were late.',
    ],
    [
      'what readers ask',
      'The Harbour Bank is on Pier Street.\n\nHow do you open an account?\n\nYou need a passport. The bank sends a card.\n\nWhat do you pay for it?\n\nNothing at first. After a year it is two crowns.\n\nCan you close it?\n\nYes, at any time.',
    ],
    [
      'a column that wonders',
      'What would you do?\n\nI keep thinking of it. Ann Lee did nothing.\n\nWould you have stayed?\n\nI would not. My life is short.\n\nDo you know your neighbour?\n\nI do not know mine.',
    ],
  ])('%s has no speakers', (_what, text) => {
    expect(said(text)).toEqual([])
  })
})
