import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { newSentences } from '../../../src/text/stories/new.ts'

interface Pair {
  readonly about: string
  readonly earlier: readonly string[]
  readonly later: readonly (readonly ['new' | 'old', string])[]
}

const pairs: readonly Pair[] = JSON.parse(
  readFileSync(new URL('../../fixtures/new/pairs.json', import.meta.url), 'utf8'),
)

/** Sentences one after another as a text, with their spans. */
function textOf(sentences: readonly string[]) {
  let text = ''
  const spans = sentences.map((sentence) => {
    const start = text.length
    text += `${sentence} `
    return { start, end: start + sentence.length }
  })
  return { text, sentences: spans }
}

function found({ earlier, later }: Pair): boolean[] {
  const text = textOf(later.map(([, sentence]) => sentence))
  const fresh = newSentences(text, [textOf(earlier)])
  return text.sentences.map((span) => fresh.includes(span))
}

describe('what is new in a later article of a story', () => {
  it('is found with F1 of at least .85, and what was said in other words is called new in at most one of ten', () => {
    let right = 0
    let called = 0
    let wanted = 0
    let old = 0
    for (const pair of pairs) {
      const isNew = found(pair)
      pair.later.forEach(([mark], i) => {
        if (mark === 'new') wanted++
        else old++
        if (isNew[i]) called++
        if (isNew[i] && mark === 'new') right++
      })
    }
    expect((2 * right) / (called + wanted)).toBeGreaterThanOrEqual(0.85)
    expect((called - right) / old).toBeLessThanOrEqual(0.1)
  })

  it('is everything where nothing came before, but no scrap of a sentence', () => {
    const text = textOf(['The harbour of Oldham will be sold.', 'It is true.'])
    expect(newSentences(text, [])).toEqual([text.sentences[0]])
  })

  it('is exact: each is a span of the later text', () => {
    const text = textOf(['A fire broke out in Dunmarsh on Tuesday.', 'The owner said the alarm had been switched off.'])
    const [only] = newSentences(text, [textOf(['A fire broke out in Dunmarsh on Tuesday.'])])
    expect(text.text.slice(only!.start, only!.end)).toBe('The owner said the alarm had been switched off.')
  })
})
