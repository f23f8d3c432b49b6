import { expect, test } from 'vitest'
import { readDocument } from '../../../src/text/document.ts'
import { attributeQuotes } from '../../../src/text/quotes/index.ts'

/** Sources and what they are told to have said; what is shown on asking only apart. */
const said = (text: string): string[] =>
  attributeQuotes(readDocument(text)).attributions.flatMap(({ source, content, within, weak }) =>
    within === undefined && !weak
      ? [[source, content].map((spans) => spans.map(({ start, end }) => text.slice(start, end)).join(' … ')).join(': ')]
      : [],
  )

test.each<[proves: string, text: string, attributions: string[]]>([
  [
    'what somebody is said to have done is none of their words',
    'The foreman, Carl Bream, is said to have left the yard at noon. Ms Bream is said to have backed her brother.',
    [],
  ],
  [
    'nor is it where that only tells which one',
    'A woman said to have been held in a cellar for a week was recovering at home on Tuesday.',
    [],
  ],
  [
    'who says it in the active still does',
    'Ms Bream said to be careful near the edge.',
    ['Ms Bream: to be careful near the edge'],
  ],
  [
    'who is found doing something found nothing out',
    'A driver found using a phone at the wheel can be fined. Anyone found smoking in the wards will be asked to leave.',
    [],
  ],
  [
    'a study that found something did',
    'A study found using phones makes drivers slow.',
    ['A study: using phones makes drivers slow'],
  ],
  [
    'a meeting, a vote or a strike is called, and nothing told',
    'He and his deputy called an emergency meeting on Sunday. The governor called a special election. The Guild called a strike.',
    [],
  ],
  [
    'what is called by a name of judgement is told',
    'The governor called the election a farce.',
    ['The governor: the election a farce'],
  ],
  [
    'something new, with its name in quotation marks, says nothing by being called so',
    'A charity called “Safe Nets” has bought the pier. A group called ‘We Walk Home’ on Wire has 3,000 members.',
    [],
  ],
  [
    'what somebody new calls something is told',
    'A critic called “Safe Nets” a folly.',
    ['A critic: “Safe Nets” a folly'],
  ],
  [
    'a participle of showing that opens a sentence is what the writer makes of it',
    'Underlining the point, the Guild let two more of its staff go on Monday.',
    [],
  ],
  ['a verdict is found, and nothing told', 'A jury found him guilty of arson. The court found the two men guilty.', []],
  ['what is found to be so is told', 'The inquest found that he was lost.', ['The inquest: that he was lost']],
  [
    'a camera and a notebook make records of what somebody sees',
    'Tom Wyre snaps photos of the bays he sees. For two years Wyre has been documenting his trips.',
    [],
  ],
  [
    'a page that takes no comments says nothing of its article',
    'Sorry, we are not taking comments on this page for now.',
    [],
  ],
  [
    'what neither mentioned is said by nobody',
    'Neither Hilda nor Carla Coe mentioned the issue. None of the Coes addressed the question.',
    [],
  ],
  [
    'what is called on a day, calls that are defied and a call at a house are acts',
    'The premier called an emergency cabinet meeting Saturday. Ann Marsh has defied calls from abroad to give way. A reporter who called at her home had left.',
    [],
  ],
  ['what is under a picture tells of whom it shows', 'Carl Bream: He will earn 70,000 a season at the port.', []],
  [
    'what might be said, a call to the police and a paper that was sent are no speech',
    'If anyone says this to you, take note. The board will act if the bank says so. Officers called in the guard to look at the case. Ann Coe did release a statement that was sent out with the report.',
    [],
  ],
  [
    'something new with its plain name says nothing by being called so',
    'An automated bot called river-edits was made to watch for changes. A man called Tom Wyre was held on Monday.',
    [],
  ],
  ['who was found is no finding', 'The team found her after staff tipped off the guards.', []],
  [
    'what is filed files nothing',
    'On Monday Dersh, who was part of the ‘dream team’, filed libel suits in both London and the north.',
    [],
  ],
])('%s', (_, text, attributions) => {
  expect(said(text)).toEqual(attributions)
})

test('who insists that something is so states it; who insists on it, or that it be so, demands', () => {
  const { attributions } = attributeQuotes(
    readDocument(
      'Dee Marr insisted that the scheme was widely liked. She insisted that the road be closed. Marr insisted on a vote.',
    ),
  )
  expect(attributions.map(({ stance }) => stance)).toEqual(['states', 'demands', 'demands'])
})

test.each([
  ['The minister on Friday walked back his claim that the bridge was safe.', 'repudiates'],
  ['Dee Marr later rowed back her claim that the baths would reopen.', 'repudiates'],
  ['The company walked back its statement that no data had been lost.', 'repudiates'],
  ['The minister stood by his claim that the figures were right.', 'claims'],
  ['The minister went back home after his claim that the figures were right.', 'claims'],
  ['The senator stopped short of calling for the mayor to resign.', 'declines'],
  ['The senator called for the mayor to resign.', 'demands'],
])('%s → %s', (text, stance) => {
  expect(attributeQuotes(readDocument(text)).attributions.map((attribution) => attribution.stance)).toEqual([stance])
})
