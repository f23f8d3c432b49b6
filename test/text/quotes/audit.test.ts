import { expect, test } from 'vitest'
import type { Span } from '../../../src/core/span.ts'
import { readDocument } from '../../../src/text/document.ts'
import { attributeQuotes, auditSources } from '../../../src/text/quotes/index.ts'

const read = (id: string, text: string) => ({ id, text, ...attributeQuotes(readDocument(text)) })
const words = (text: string, spans: readonly Span[]) =>
  spans.map(({ start, end }) => text.slice(start, end)).join(' // ')

test('speakers are counted by kind, each name once over the story', () => {
  const a = read(
    'a',
    'Mara Quill said the pier was safe. A source said the roof had gone. The report said the floor was rotten.',
  )
  const b = read('b', 'Mara Quill said nobody had been hurt in the fire.')
  expect(auditSources([a, b]).counts).toMatchObject({ person: 1, anonymous: 1, document: 1 })
})

test('a claim that a second speaker makes as well is not single-sourced', () => {
  const a = read(
    'a',
    'Mara Quill said the harbor bridge had rusted cables. Tom Ferris said the ferry company lost nine boats.',
  )
  const b = read('b', 'Helen Brook said the cables of the harbor bridge had rusted.')
  const single = auditSources([a, b]).singleSourced.map(({ article, spans }) =>
    words(article === 'a' ? a.text : b.text, spans),
  )
  expect(single).toEqual(['the ferry company lost nine boats'])
})

test('what reaches us through an agency or through another speaker is second-hand', () => {
  const a = read(
    'a',
    'The minister resigned on Monday, according to Reuters. The mayor said that the police had told her that the bridge was safe.',
  )
  const found = auditSources([a]).secondHand.map(({ attribution }) =>
    words(a.text, a.attributions[attribution]!.source),
  )
  expect(found).toContain('Reuters')
  expect(found).toContain('the police')
})

test.each([
  ['Tom Ferris accused Mara Quill of hiding the report.', 'none'],
  ['Tom Ferris accused Mara Quill of hiding the report. Quill declined to comment.', 'declined'],
  ['Tom Ferris accused Mara Quill of hiding the report. “That is false,” Quill said.', 'spoke'],
])('%s → the accused: %s', (text, answer) => {
  const { accused } = auditSources([read('a', text)])
  expect(accused.map(({ span, answer }) => [text.slice(span.start, span.end), answer])).toEqual([
    ['Mara Quill', answer],
  ])
})

test('a quote that two articles give differently is shown with both spans; the same words are not', () => {
  const a = read(
    'a',
    '“We will rebuild the harbor bridge before winter comes,” Mara Quill said. “Nobody was hurt in the storm,” she added.',
  )
  const b = read(
    'b',
    '“We will rebuild the harbor bridge before the winter,” Mara Quill said. “Nobody was hurt in the storm,” she added.',
  )
  const { differingQuotes } = auditSources([a, b])
  expect(differingQuotes.map((pair) => [words(a.text, pair.a.spans), words(b.text, pair.b.spans)])).toEqual([
    [
      '“We will rebuild the harbor bridge before winter comes,”',
      '“We will rebuild the harbor bridge before the winter,”',
    ],
  ])
})

test('refusals are listed', () => {
  const a = read('a', 'The company declined to comment. Tom Ferris said the mill was shut.')
  expect(auditSources([a]).declined.map(({ attribution }) => attribution)).toEqual([0])
})
