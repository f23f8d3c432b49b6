import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Attribution } from '../../../src/core/analysis.ts'
import { overlaps } from '../../../src/core/span.ts'
import { readDocument } from '../../../src/text/document.ts'
import { attributeQuotes } from '../../../src/text/quotes/index.ts'

const pieces = [
  'Mara Quill',
  'Tom Ferris',
  'She',
  'the mayor',
  'said',
  'told',
  'claimed',
  'that',
  'the pier was safe',
  'and added',
  '“',
  '”',
  '"',
  ',',
  '.',
  '?',
  ':',
  '—',
  '-',
  '(',
  ')',
  '\n\n',
  '\n',
  'according to',
  'Reuters',
  'the claim by',
  'will not confirm',
  'in a tweet',
  '😀',
  '\u200b',
  '\u2028',
  'ﬁ',
  'é́',
  '\t',
  '«',
  '»',
  "''",
  '``',
  '…',
  'U.S.',
  'Mr.',
  '3.5',
  'x'.repeat(90),
  '中文',
  'привет',
]
const prose = fc.array(fc.constantFrom(...pieces), { maxLength: 120 }).map((list) => list.join(' '))

describe('whatever the text', () => {
  test('every span is inside the text, holds a word, and stays on its words', () => {
    fc.assert(
      fc.property(fc.oneof(prose, fc.string({ unit: 'binary', maxLength: 300 })), (text) => {
        const { attributions, speakers } = attributeQuotes(readDocument(text))
        for (const a of attributions)
          for (const span of [...a.source, ...a.cue, ...a.content, ...(a.channel ? [a.channel] : [])]) {
            expect(0 <= span.start && span.start < span.end && span.end <= text.length).toBe(true)
            expect(text.slice(span.start, span.end)).toBe(text.slice(span.start, span.end).trim())
          }
        for (const s of speakers) {
          expect(s.name).toBe(text.slice(s.nameSpan.start, s.nameSpan.end))
          for (const span of [...s.roles, ...s.mentions])
            expect(text.slice(span.start, span.end).length).toBe(span.end - span.start)
        }
      }),
      { numRuns: 300, seed: 7 },
    )
  })

  test('no piece crosses a paragraph, and source, cue and content of one attribution do not overlap', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const { attributions } = attributeQuotes(readDocument(text))
        for (const a of attributions) {
          const spans = [...a.source, ...a.cue, ...a.content]
          for (const span of spans) expect(text.slice(span.start, span.end)).not.toContain('\n\n')
          spans.forEach((one, i) => {
            for (const other of spans.slice(i + 1)) expect(overlaps(one, other)).toBe(false)
          })
        }
      }),
      { numRuns: 300, seed: 11 },
    )
  })

  test('contents that overlap are nested: the inner one stands in the content of the outer', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const { attributions } = attributeQuotes(readDocument(text))
        attributions.forEach((a, i) => {
          if (a.within === undefined) return
          expect(a.within).not.toBe(i)
          const outer = attributions[a.within]!
          for (const span of [...a.source, ...a.cue, ...a.content]) {
            expect(outer.content.some(({ start, end }) => start <= span.start && span.end <= end)).toBe(true)
          }
        })
        const outermost = attributions.filter(({ within }) => within === undefined)
        const contents = outermost.flatMap((a) => a.content.map((span) => ({ a, span })))
        contents.forEach(({ a, span }, i) => {
          for (const other of contents.slice(i + 1)) if (other.a !== a) expect(overlaps(span, other.span)).toBe(false)
        })
      }),
      { numRuns: 300, seed: 13 },
    )
  })

  test('each speaker that is named in an attribution is in the list, and the same text gives the same answer', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const answer = attributeQuotes(readDocument(text))
        const ids = new Set(answer.speakers.map(({ id }) => id))
        expect(ids.size).toBe(answer.speakers.length)
        for (const { speaker } of answer.attributions) if (speaker !== undefined) expect(ids.has(speaker)).toBe(true)
        expect(attributeQuotes(readDocument(text))).toEqual(answer)
      }),
      { numRuns: 60, seed: 17 },
    )
  })
})

describe('sizes and shapes that break lesser engines are answered in bounded time', () => {
  const news =
    'Mara Quill said the pier was safe. “It is rotten,” Tom Ferris told Reuters, and added that she had lied. '
  const cases: readonly (readonly [string, string])[] = [
    ['empty', ''],
    ['one word', 'Dunmore'],
    ['one mark', '“'],
    ['white space', ' \n\t \n'],
    ['100,000 words in paragraphs', `${news.repeat(5)}\n\n`.repeat(1000)],
    ['100,000 words in one paragraph', news.repeat(5000)],
    ['25,000 words without a stop', 'she said the mayor said '.repeat(5000)],
    ['only opening marks', '“'.repeat(20_000)],
    ['only straight marks', '" '.repeat(20_000)],
    ['nothing but quotes', '“We lost the roof and then the floor,” '.repeat(5000)],
    ['ten thousand names', Array.from({ length: 10_000 }, (_, i) => `Ann Lee${i} said so.`).join(' ')],
    ['one name ten thousand times', 'Ann Lee and he said it. '.repeat(10_000)],
    ['claims by claims', 'the claim by the claim by '.repeat(10_000)],
    ['a word of a million letters', 'a'.repeat(1_000_000)],
    ['another language', 'Der Bürgermeister sagte am Montag, die Brücke bleibe gesperrt. '.repeat(2000)],
    ['no spaces', '他说桥关了。'.repeat(5000)],
    ['colons and dashes', 'Police: - report – sources: '.repeat(5000)],
  ]
  test.each(cases)(
    '%s',
    (_, text) => {
      const from = process.cpuUsage()
      const { attributions } = attributeQuotes(readDocument(text))
      const { user, system } = process.cpuUsage(from)
      for (const a of attributions as Attribution[])
        for (const { start, end } of a.content) expect(end).toBeGreaterThan(start)
      expect((user + system) / 1e6, 'seconds of CPU').toBeLessThan(15)
    },
    60_000,
  )
})
