import { expect, it } from 'vitest'
import { readDocument } from '../../../src/text/document.ts'
import { attributeQuotes } from '../../../src/text/quotes/index.ts'
import { partAccording } from '../../../src/text/quotes/link/spans/according-apart.ts'
import { readSpansMarked, textOf } from './marked.ts'

const parted = (marked: string): string[] => {
  const { document, spans } = readSpansMarked(marked)
  return partAccording(document, spans).map((span) => textOf(document, span))
}

it('whom it is according to and who speaks then are two', () => {
  expect(parted('{According to} <Wexby News, Tay spokesman Odd Lunn> {said} [the pier would close].')).toEqual([
    'According to',
    'Wexby News',
    'Tay spokesman Odd Lunn',
    'said',
    'the pier would close',
  ])
})

it.each([
  ['where it is told behind', '{According to} <Odd Lunn, a spokesman>, [the pier would close].'],
  ['where the verb has no “according” before it', '<Odd Lunn, a spokesman> {said} [the pier would close].'],
  ['where no other is named', '{According to} <Odd Lunn,> {said} [Holt].'],
])('but one %s', (_where, marked) => {
  const { document, spans } = readSpansMarked(marked)
  expect(parted(marked)).toEqual(spans.map((span) => textOf(document, span)))
})

it('who says what another said nothing about is heard, and so is what they add', () => {
  const text = 'Odd Lunn said nothing after officers came, Pia Holt said, describing the man as “subdued.”'
  const { attributions, speakers } = attributeQuotes(readDocument(text))
  const heard = attributions.map(({ speaker, cue }) => [
    speakers.find(({ id }) => id === speaker)?.name,
    cue.map(({ start, end }) => text.slice(start, end)).join(' '),
  ])
  expect(heard).toContainEqual(['Pia Holt', 'said'])
  expect(heard).toContainEqual(['Pia Holt', 'describing'])
})
