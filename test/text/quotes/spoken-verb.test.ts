import { expect, it } from 'vitest'
import { groupSpans } from '../../../src/text/quotes/link/group/group.ts'
import { joinSpoken } from '../../../src/text/quotes/link/spans/spoken-verb.ts'
import { isUndone } from '../../../src/text/quotes/link/untold/undone.ts'
import { readMarked, readSpansMarked, textOf } from './marked.ts'

function joined(marked: string): string[] {
  const { document, columns, spans } = readSpansMarked(marked)
  return joinSpoken(columns, spans).map((span) => textOf(document, span))
}

it('a verb inside of a quotation is spoken itself, and the quotation one content', () => {
  expect(joined('[“The want of help and the delay both] {seem} [fairly rare in a port.”]')).toEqual([
    '“The want of help and the delay both seem fairly rare in a port.”',
  ])
})

it('where a mark is missing a verb of saying is still the narration’s', () => {
  expect(joined('[“The pier has been shut for a year,] {said} [the north side as well.”]')).toHaveLength(3)
})

it('a verb between two quotations tells', () => {
  expect(joined('[“The want of help”] {seems} [“rare”].')).toHaveLength(3)
})

it('a source a few words behind a cue is that of the next one', () => {
  const { document, spans } = readSpansMarked(
    '[The mayor] {is expected} although <the port> {said} [he has not made up his mind].',
  )
  const [fronted, ...rest] = spans
  const sources = groupSpans(document, [
    { ...fronted!, fronted: true },
    ...rest.map((span) => ({ ...span, joined: true })),
  ])
  expect(sources.map(({ source }) => source && textOf(document, source))).toEqual([undefined, 'the port'])
})

it.each([
  ['what somebody has to tell', '<an owner> {must report} [each spill within a day]', true],
  ['whom something is about', '<Lee> {wrote a piece about} [him]', true],
  ['who is quoted, and none of their words', '<Brok,> {quoted} [Holt]', true],
  ['what somebody has said must be', '<Lee> {must say} [that the pier is shut]', false],
  ['words in quotation marks', '<Lee> {quoted} [“Holt”]', false],
  ['what is told of them', '<Lee> {said} [they left]', false],
])('told or not: %s', (_what, marked, undone) => {
  const { document, columns, group } = readMarked(marked)
  expect(isUndone(document, columns, group)).toBe(undone)
})
