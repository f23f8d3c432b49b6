import { expect, test } from 'vitest'
import { readDocument } from '../../../src/text/document.ts'
import { attributeQuotes } from '../../../src/text/quotes/index.ts'

const told = (text: string): string[] =>
  attributeQuotes(readDocument(text)).attributions.map(({ content }) =>
    text.slice(content[0]!.start, content.at(-1)!.end),
  )

test.each([
  [
    'what joins a statement to the sentence before is the writer’s',
    'However, the pier on the north side is safe, Ann Lee said.',
    ['the pier on the north side is safe'],
  ],
  [
    'so is what joins it in several words, and the dateline',
    'In addition, the pier on the south side is shut, Odd Tay said.\n\nWEXBY ― The harbour is closed to all boats, Tay said.',
    ['the pier on the south side is shut', 'The harbour is closed to all boats'],
  ],
  [
    'what something was said in is no part of it',
    'Ann Lee called for more boats in a statement on Thursday. Odd Tay criticised the council in an interview.',
    ['more boats', 'the council'],
  ],
  [
    'what stood in a report is told with it',
    'Ann Lee said the error stood in a report.',
    ['the error stood in a report'],
  ],
])('%s', (_proves, text, contents) => expect(told(text)).toEqual(contents))
