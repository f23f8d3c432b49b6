import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findTimes } from '../../../src/text/times/index.ts'

/** Milliseconds of processor time, so that a busy machine fails no test. */
function cost(text: string): number {
  const before = process.cpuUsage()
  findTimes(text, { published: '2017-05-18' })
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

describe('hostile text', () => {
  it.each([
    ['50,000 words of news', 'The council met on Tuesday and will vote in June 2018. '.repeat(4_600)],
    ['digits only', '7'.repeat(1_000_000)],
    ['numbers only', '12 '.repeat(12_000)],
    ['numbers and commas', '1,'.repeat(300_000)],
    ['the day before the day before', 'the day before '.repeat(12_000)],
    ['numbers in words', 'one hundred and '.repeat(12_000)],
    ['hyphens', 'two-'.repeat(25_000)],
    ['months', 'April '.repeat(20_000)],
    ['white space', `May${' '.repeat(1_000_000)}5`],
    ['apostrophes', "'".repeat(200_000)],
    ['one endless word', 'May'.repeat(300_000)],
    ['weekdays and brackets', 'Wednesday ( '.repeat(50_000)],
    ['one event with many dates', 'The weir collapsed on 3 May. The weir collapsed on 4 May. '.repeat(1_000)],
  ])('%s: read in bounded time', (_name, text) => {
    expect(cost(text)).toBeLessThan(8_000)
  })

  it('takes twice as long for twice the text, not four times', () => {
    const text = 'On Wednesday (May 16) they met for two weeks; the day before, at 10:30 a.m., it rained. '
    cost(text.repeat(500))
    const small = Math.min(cost(text.repeat(400)), cost(text.repeat(400)))
    const large = Math.min(cost(text.repeat(1_600)), cost(text.repeat(1_600)))
    expect(large).toBeLessThan(Math.max(50, small) * 12)
  })

  it('never throws, and every span lies in the text and holds no white space at its ends', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.constantFrom(
        'May',
        '16',
        'Wednesday',
        '(',
        ')',
        ',',
        'the',
        'last',
        'week',
        'of',
        '2017',
        '30',
        'February',
        'two',
        '-',
        'years',
        'ago',
        "'s",
        'at',
        '10:30',
        'p.m.',
        '\n\n',
        '’',
        '1/2',
        'Q3',
        'İ',
        '٣',
      ),
    )
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }),
        fc.constantFrom('2017-05-18', '2016-02-29', 'nonsense', ''),
        (pieces, published) => {
          const text = pieces.join(' ')
          const { timexes, contradictions } = findTimes(text, { published })
          for (const { start, end } of [
            ...timexes,
            ...contradictions,
            ...contradictions.flatMap((c) => c.readings.map((r) => r.span)),
          ]) {
            expect(0 <= start && start < end && end <= text.length).toBe(true)
            expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
          }
          for (const [i, timex] of timexes.slice(1).entries())
            expect(timex.start).toBeGreaterThanOrEqual(timexes[i]!.end)
        },
      ),
      { numRuns: 600 },
    )
  })
})
