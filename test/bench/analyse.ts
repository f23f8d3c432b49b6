import { analyse } from '../../src/text/analyse.ts'
import { medianMs, type Row } from './row.ts'
import { texts, wordsOf } from './texts.ts'

/** Everything that is asked of an article, one article after another on one core. */
export function benchAnalyse(): Row[] {
  const words = texts.reduce((sum, text) => sum + wordsOf(text), 0)
  const ms = medianMs(() => {
    for (const text of texts) analyse({ text, published: '2026-11-23', briefLengths: [3] })
  })
  return [{ name: 'analyze: words per second, one core', value: (words / ms) * 1000, unit: 'words/s' }]
}
