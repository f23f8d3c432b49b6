import { expect, test } from 'vitest'
import { readDocument } from '../../../src/text/document.ts'
import { attributeQuotes } from '../../../src/text/quotes/index.ts'

/** Sources and what they are told to have said. */
const said = (text: string): string[] =>
  attributeQuotes(readDocument(text)).attributions.map(({ source, content }) =>
    [source, content].map((spans) => spans.map(({ start, end }) => text.slice(start, end)).join(' … ')).join(': '),
  )

test.each<[proves: string, text: string, attributions: string[]]>([
  [
    'a list of charges behind the name of who is accused is nobody’s words',
    'All of them were taken to the county jail.\n\nOdd L. Tay: Possession of a firearm, possession of a stolen car, held in jail in lieu of $70,000 bond.',
    [],
  ],
  [
    'what a label leads to is still said',
    'The panel met on Monday.\n\nOdd Tay: It has to be built, and it has to be built now.',
    ['Odd Tay: It has to be built, and it has to be built now'],
  ],
  [
    'who is the subject of rumours has not told them',
    'The singer Odd Tay has been the subject of rumours that he left the band in May.',
    [],
  ],
  ['what might be is not told', 'If Marmor maintains her lead, she’ll be the only member from the north.', []],
  ['an idiom', 'That said, the two firms might have made a good fit.', []],
  [
    'a participle before a noun',
    'The protests began over proposed legislation that would have meant that suspects could be sent abroad.',
    [],
  ],
  [
    'who is behind an inverted verb is no part of what is said, whatever the tokenizer takes it for',
    '“They need more of them,” says Ward. The losses were small, say experts.',
    ['Ward: “They need more of them,”', 'experts: The losses were small'],
  ],
])('%s', (_, text, attributions) => {
  expect(said(text)).toEqual(attributions)
})
