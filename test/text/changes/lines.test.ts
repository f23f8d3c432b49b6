import { describe, expect, it } from 'vitest'
import { compareLines, partNear, shareKept } from '../../../src/text/changes/index.ts'
import { isStamp } from '../../../src/text/changes/stamp.ts'

const at = Date.UTC(2026, 10, 23, 8, 4)
const hour = 3_600_000
const look = (text: string, when = at) => ({
  at: when,
  lines: text.split('\n').map((line) => {
    const link = line.startsWith('> ')
    const heading = line.startsWith('# ')
    return {
      text: line.replace(/^[>#] /, ''),
      ...(link && { link: true as const }),
      ...(heading && { heading: true as const }),
    }
  }),
})
const differ = (before: string, after: string) => compareLines(look(before), look(after, at + hour))

describe('two looks at a page', () => {
  it('tell an edited line beside what it was, and lines that came and went, neighbours together', () => {
    expect(
      differ(
        '# Pool\nOpen from 9 to 5\nTickets cost £3',
        '# Pool\nOpen from 9 to 6\nTickets cost £3\nNo dogs\nNo ball games',
      ),
    ).toEqual([{ before: ['Open from 9 to 5'], after: ['Open from 9 to 6'] }, { after: ['No dogs', 'No ball games'] }])
    expect(differ('A first notice\nA second one\nThe third', 'A first notice\nThe third')).toEqual([
      { before: ['A second one'] },
    ])
  })

  it('tell one word for another, also a short one that stands elsewhere too', () => {
    expect(differ('Pool\nOpen\nSauna\nClosed', 'Pool\nClosed\nSauna\nClosed')).toEqual([
      { before: ['Open'], after: ['Closed'] },
    ])
  })

  it('find no difference in marks, spaces, capitals and the order of lines', () => {
    expect(differ('Open  today!\nTickets: “£3”', 'TICKETS – "£3"\nopen today')).toEqual([])
  })

  it.each([
    ['Last updated: 23 November 2026, 08:00', 'Last updated: 23 November 2026, 09:00'],
    ['Storm hits coast 3 minutes ago', 'Storm hits coast an hour ago'],
    ['Storm hits coast · 1,204 views · 3 comments', 'Storm hits coast · 1,399 views · 12 comments'],
    ['Comments (12)', 'Comments (13)'],
    ['Showing 1–10 of 245 results', 'Showing 1–10 of 246 results'],
    ['Monday 23 November 2026', 'Monday, 23 November 2026 09:04'],
    ['08:03', '09:06'],
    [
      '# Most read\n> Storm hits coast\n> Ferry delayed\nCall 555',
      '# Most read\n> Goat escapes\n> Cat found\nCall 555',
    ],
    ['# Trending in Tarnby\n> Storm hits coast', '# Trending in Tarnby\n> Goat escapes'],
    ['Related\n> Storm hits coast', 'Related\n> Goat escapes\n> Cat found'],
  ])('%j against %j says nothing', (before, after) => {
    expect(differ(before, after)).toEqual([])
  })

  it.each([
    ['Closing date 14 December 2026', 'Closing date 21 December 2026'],
    ['14 December 2026', '21 December 2026'],
    ['Next ferry\n14:25', 'Next ferry\n15:45'],
    ['Updated guidance for travellers', 'Updated guidance for schools'],
    ['1,204 people were moved', '1,304 people were moved'],
    ['# Notices\n> Storm hits coast', '# Notices\n> Goat escapes'],
    ['3 hours of rain', '5 hours of rain'],
  ])('%j against %j says something', (before, after) => {
    expect(differ(before, after)).toHaveLength(1)
  })

  it('know how much of a page is still there', () => {
    expect(shareKept(look('a b\nc d\ne f\ng h'), look('a b\nx y'))).toBe(0.25)
    expect(shareKept(look('12 views'), look('anything'))).toBe(1)
  })

  it('of thousands of lines end in time', () => {
    const many = (word: string) => Array.from({ length: 3_000 }, (_, i) => `${word} number ${i}`).join('\n')
    expect(differ(many('old'), many('new')).length).toBeGreaterThan(0)
  })
})

describe('a line that tells a moment of the page', () => {
  it.each([
    'Updated 14:05',
    'Published by Ann Lee at 14:05',
    'Posted yesterday',
    'As of 9.30 am BST',
    'Page last reviewed on 5 May 2026',
  ])('%j is a stamp', (line) => expect(isStamp(line)).toBe(true))
  it.each([
    'Updated guidance for schools',
    'Published accounts 2025',
    'Next review due: 5 May 2026',
    'Changed: ferry timetable',
    'Updated',
    'Time is running out',
  ])('%j is none', (line) => expect(isStamp(line)).toBe(false))
})

describe('the part near some words', () => {
  const { lines } = look('# Town\nWelcome\n# Pool\nOpen from 9\nTickets “£3”\n# Library\nOpen from 10')
  const part = (near: string, known?: typeof lines) => partNear(lines, near, known)?.map(({ text }) => text)
  it('goes from the heading above the first line that has them to the next', () => {
    expect(part('tickets £3')).toEqual(['Pool', 'Open from 9', 'Tickets “£3”'])
    expect(part('LIBRARY')).toEqual(['Library', 'Open from 10'])
    expect(part('open')).toEqual(['Pool', 'Open from 9', 'Tickets “£3”'])
  })
  it('is found by its heading where the words have gone, and is undefined without both', () => {
    expect(part('no dogs', look('# Pool\nNo dogs').lines)).toEqual(['Pool', 'Open from 9', 'Tickets “£3”'])
    expect(part('no dogs', look('# Park\nNo dogs').lines)).toBeUndefined()
    expect(part('tick')).toBeUndefined()
  })
  it('without words is the page', () => expect(part('')).toHaveLength(7))
})
