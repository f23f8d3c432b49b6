import { expect, test } from 'vitest'
import { readDocument } from '../../../src/text/document.ts'
import { attributeQuotes } from '../../../src/text/quotes/index.ts'

/** The roles of the first speaker. */
const rolesOf = (text: string): string[] => {
  const [speaker] = attributeQuotes(readDocument(text)).speakers
  return speaker?.roles.map(({ start, end }) => text.slice(start, end)) ?? []
}

test.each<[proves: string, text: string, roles: string[]]>([
  [
    'an apposition that leads the sentence',
    'An outreach worker with the Harbour Project, Tom Wyre came home in May. Wyre said he was glad.',
    ['An outreach worker with the Harbour Project'],
  ],
  [
    'a compound with a participle',
    '“It holds,” said Mara Quill, a Marden-based bridge engineer with the county.',
    ['a Marden-based bridge engineer with the county'],
  ],
  [
    'work told behind a name',
    'Odd Lunn, who oversees the coaches at Harbour House, said the home was full.',
    ['who oversees the coaches at Harbour House'],
  ],
  [
    'work told behind a role',
    'Edith Moor, a professor who teaches maritime law at Brackwater, said the ship was lost.',
    ['a professor who teaches maritime law at Brackwater'],
  ],
  [
    'a role behind the second verb of the same subject',
    'Ines Falk has opened a school of her own and is director of the Norling Trust. Falk said it paid.',
    ['director of the Norling Trust'],
  ],
  [
    'a noun that one is counted with',
    'Sten Moe and Kate Roth are among dozens of nurses who were dismissed in June. Roth said nobody had told her why.',
    ['nurses'],
  ],
  ['no noun that is only its complement', 'Kate Roth is one of several wives of ministers. Roth said she paid.', []],
  [
    'the words for a title’s house',
    'Marden city council leader Ann Stone said the bridge would open.',
    ['Marden city council leader'],
  ],
  [
    'what somebody is called by in the sentence after the one that tells of them alone, where a place or an age is beside it',
    'For years, Ines Falk felt stuck. The London guitarist used to play all night. “It hurt,” Falk said.',
    ['London guitarist'],
  ],
  ['no noun that may be anybody', 'Ines Falk was hit on Monday. The driver fled. “It hurt,” Falk said.', []],
  [
    'no noun behind a sentence that tells of two',
    'Ines Falk met Sten Moe. The 23-year-old midfielder left early. “It hurt,” Falk said.',
    [],
  ],
  [
    'no body that says something behind a name',
    'Rep. Irma Olan (D-Brack), the Attorney’s Office for Norland announced Monday, was threatened. Olan said she forgave him.',
    ['Rep.', 'D-Brack'],
  ],
  ['a role that is part of another isn’t told twice', 'Police Lt. Odd Lunn said the road was shut.', ['Police Lt.']],
])('%s', (_, text, roles) => {
  expect(rolesOf(text)).toEqual(roles)
})
