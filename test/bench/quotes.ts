import nlp from 'compromise'
import { readDocument } from '../../src/text/document.ts'
import { attributeQuotes } from '../../src/text/quotes/index.ts'
import { medianMs, type Row } from './row.ts'
import { texts, wordsOf } from './texts.ts'

const articles = 10_000

/** Who said what, beside compromise's search for quotations in the same run; and what ten thousand articles leave in memory. */
export function benchQuotes(): Row[] {
  const words = texts.reduce((sum, text) => sum + wordsOf(text), 0)
  const each = (read: (text: string) => unknown) => () => {
    for (const text of texts) read(text)
  }
  const ours = each((text) => attributeQuotes(readDocument(text)))
  // As in a desk that has run for a while: after some two hundred thousand words the engine compiles nothing any more.
  for (let i = 0; i < 200; i++) ours()
  const mine = (medianMs(ours) / words) * 1000
  const peer =
    (medianMs(
      each((text) =>
        (nlp(text) as unknown as { quotations(): { out(how: string): unknown } }).quotations().out('array'),
      ),
    ) /
      words) *
    1000
  const before = heapMegabytes()
  for (let i = 0; i < articles / texts.length; i++) ours()
  const grown = heapMegabytes() - before
  return [
    {
      name: 'sources: per 1,000 words, tokens included',
      value: mine,
      unit: 'ms',
      against: { peer: 'compromise, quotations only', value: peer },
    },
    ...growth(),
    { name: `sources: heap kept after ${articles.toLocaleString('en')} more articles`, value: grown, unit: 'MB' },
  ]
}

/**
 * Seconds of processor time for 100, 200 and 400 thousand characters: in a straight line each is twice the one before. Other
 * work on the machine would bend a line of the clock.
 */
function growth(): Row[] {
  const shapes = [
    ['plain English', `${texts.join('\n\n')}\n\n`],
    ['"x," he said, again and again', '"x," he said, '],
  ] as const
  return shapes.flatMap(([shape, unit]) =>
    [100_000, 200_000, 400_000].map((length) => {
      const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length)
      const document = readDocument(text)
      const start = process.cpuUsage()
      attributeQuotes(document)
      const { user, system } = process.cpuUsage(start)
      return {
        name: `sources: ${length.toLocaleString('en')} characters of ${shape}`,
        value: (user + system) / 1_000_000,
        unit: 's of a processor',
      }
    }),
  )
}

/** After a collection, where the runtime lets itself be asked for one (`node --expose-gc`). */
function heapMegabytes(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 1_048_576
}
