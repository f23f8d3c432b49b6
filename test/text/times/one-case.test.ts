import { expect, test } from 'vitest'
import { readDocument } from '../../../src/text/document.ts'
import { findEvents, findTimes } from '../../../src/text/times/index.ts'

function eventsOf(text: string) {
  const published = '2026-11-18'
  const { timexes, clauses, contradictions } = findTimes(text, { published })
  const { events } = findEvents({
    document: readDocument(text),
    timexes,
    clauses,
    contradictions,
    attributions: [],
    published,
  })
  return events.map(({ date, until, about }) => [date, until, about])
}

const report = [
  'Two ferries collided off Velm on Tuesday, and nobody was hurt.',
  'The older one was bought in March, and has been in port since Oct. 30.',
  'The harbour office announced on Monday that the inquiry would be closed by May 4.',
  'A hearing may be held on 14 January, or at Easter.',
  'They march and may march again, said the crew, which sat down in the sun on Sept. 3, 2025.',
].join('\n\n')

test.each([
  ['small letters', report.toLowerCase()],
  ['capitals', report.toUpperCase()],
])('a text all in %s is dated as it would be in print', (_, text) => {
  expect(eventsOf(text)).toEqual(eventsOf(report))
  expect(eventsOf(text).length).toBeGreaterThan(5)
})

test.each([
  'the crowd may march on the town, and they sat in the sun until the wed pair came.',
  'THE CROWD MAY MARCH ON THE TOWN, AND THEY SAT IN THE SUN UNTIL THE WED PAIR CAME.',
])('in one kind of letters, words that are names of days as well are words: %s', (text) => {
  expect(findTimes(text, { published: '2026-11-18' }).timexes).toEqual([])
})

test('in print a day in small letters stays a word', () => {
  const text = 'The play is called friday, and Ann Lee of Oram has seen it with her sister.'
  expect(findTimes(text, { published: '2026-11-18' }).timexes).toEqual([])
})
