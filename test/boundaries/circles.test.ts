import { expect, it } from 'vitest'
import { circlesOf } from './circles.ts'

const graph = (...arrows: string[]) => {
  const all = new Map<string, string[]>()
  for (const [from = '', to = ''] of arrows.map((arrow) => arrow.split('→')))
    all.set(from, [...(all.get(from) ?? []), to])
  return all
}

it.each([
  ['a chain', graph('a→b', 'b→c', 'a→c'), []],
  ['two that look at each other', graph('a→b', 'b→a'), [['a', 'b']]],
  ['a long way round', graph('x→a', 'a→b', 'b→c', 'c→a', 'c→y'), [['a', 'b', 'c']]],
  ['itself', graph('a→a'), [['a']]],
  [
    'two circles that share no file',
    graph('a→b', 'b→a', 'b→c', 'c→d', 'd→c'),
    [
      ['c', 'd'],
      ['a', 'b'],
    ],
  ],
])('%s', (_, arrows, circles) => {
  expect(circlesOf(arrows)).toEqual(circles)
})
