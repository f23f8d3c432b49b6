import { analyse } from '../../src/text/analyse.ts'
import { readDocument } from '../../src/text/document.ts'
import { summarise } from '../../src/text/summary/index.ts'
import { growth } from './growth.ts'
import { medianMs, type Row } from './row.ts'
import { texts, wordsOf } from './texts.ts'

/** Everything that is asked of an article, one article after another on one core. */
export function benchAnalyse(): Row[] {
  const words = texts.reduce((sum, text) => sum + wordsOf(text), 0)
  const ms = medianMs(() => {
    for (const text of texts) analyse({ text, published: '2026-11-23', briefLengths: [3] })
  })
  const documents = texts.map(readDocument)
  const briefMs = medianMs(() => {
    for (const document of documents) summarise(document, { sentences: 3 })
  })
  return [
    { name: 'analyze: words per second, one core', value: (words / ms) * 1000, unit: 'words/s' },
    { name: 'briefs per second, one core', value: (texts.length / briefMs) * 1000, unit: 'briefs/s' },
    ...growth('analyze', String, (text) => analyse({ text, published: '2026-11-23', briefLengths: [3] })),
  ]
}
