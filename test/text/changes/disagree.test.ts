import { expect, it } from 'vitest'
import { analyse } from '../../../src/text/analyse.ts'
import { disagreementOf } from '../../../src/text/changes/index.ts'

const statement = (text: string) => ({
  text,
  span: { start: 0, end: text.length },
  analysis: analyse({ text, title: 'x', published: '2026-11-20' }),
})

it.each([
  [
    'The repair of the harbour bridge will cost 12 million crowns.',
    'The repair of the harbour bridge will cost 19 million crowns.',
    'number',
  ],
  ['We will close the ferry terminal in Norwick.', 'We will not close the ferry terminal in Norwick.', 'negation'],
  [
    'The repair of the harbour bridge will cost 12 million crowns.',
    'The repair of the harbour bridge will cost twelve million crowns.',
    undefined,
  ],
  [
    'The repair of the harbour bridge will cost 12 million crowns.',
    'The council of Tarnby hired 19 nurses in spring.',
    undefined,
  ],
  [
    'The repair of the harbour bridge will cost 12 million crowns.',
    'The repair of the harbour bridge begins soon.',
    undefined,
  ],
  ['The ferry is late.', 'The ferry is not sold.', undefined],
])('%j and %j: %s', (a, b, by) => {
  expect(disagreementOf(statement(a), statement(b))).toBe(by)
})
