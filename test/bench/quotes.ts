import nlp from 'compromise'
import { readDocument } from '../../src/text/document.ts'
import { attributeQuotes } from '../../src/text/quotes/index.ts'
import { growth } from './growth.ts'
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
    ...growth('sources', readDocument, attributeQuotes),
    { name: `sources: heap kept after ${articles.toLocaleString('en')} more articles`, value: grown, unit: 'MB' },
  ]
}

/** After a collection, where the runtime lets itself be asked for one (`node --expose-gc`). */
function heapMegabytes(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 1_048_576
}
