import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { newSentences } from '../../../src/text/stories/new.ts'

interface Pair {
  readonly about: string
  /** Sentences of the articles before it, the first to come first. */
  readonly earlier: readonly (readonly string[])[]
  readonly later: readonly (readonly ['new' | 'old', string])[]
}

const read = (name: string): readonly Pair[] =>
  JSON.parse(readFileSync(new URL(`../../fixtures/new/${name}`, import.meta.url), 'utf8'))

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
  const fresh = newSentences(text, earlier.map(textOf))
  return text.sentences.map((span) => fresh.includes(span))
}

function measured(pairs: readonly Pair[]) {
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
  return { f1: (2 * right) / (called + wanted), oldCalledNew: (called - right) / old }
}

describe('what is new in a later article of a story', () => {
  it('is found in forty pairs with F1 of at least .85, and what was said in other words is called new in at most one of ten', () => {
    const pairs = read('pairs.json')
    expect(pairs).toHaveLength(40)
    const { f1, oldCalledNew } = measured(pairs)
    expect(f1).toBeGreaterThanOrEqual(0.95)
    expect(oldCalledNew).toBeLessThanOrEqual(0.05)
  })

  it('is found in twenty further ones, in which numbers are rounded and all that is old is told in other words', () => {
    const pairs = read('further-pairs.json')
    expect(pairs).toHaveLength(20)
    const { f1, oldCalledNew } = measured(pairs)
    expect(f1).toBeGreaterThanOrEqual(0.93)
    expect(oldCalledNew).toBeLessThanOrEqual(0.1)
  })

  it.each(['fresh-pairs.json', 'unseen-pairs.json'])(
    'is found in ten pairs that nothing was learnt from: %s',
    (name) => {
      const pairs = read(name)
      expect(pairs).toHaveLength(10)
      const { f1, oldCalledNew } = measured(pairs)
      expect(f1).toBeGreaterThanOrEqual(0.8)
      expect(oldCalledNew).toBeLessThanOrEqual(0.25)
    },
  )

  it.each([
    ['More than 200 people were on the ferry.', 'A ferry with 212 people on board ran aground.', false],
    ['The fine is almost 49 million pounds.', 'It was fined 48.6 million pounds for its accounts.', false],
    ['Some four thousand people work at the brewery.', 'It has 4,100 workers at six breweries.', false],
    ['Five people died in the fire.', 'Four people died in the fire.', true],
    ['The fire has burned 1,950 hectares.', 'The fire had burned 1,900 hectares by Sunday.', true],
  ])('in numbers: %s', (later, earlier, isNew) => {
    const text = textOf([later])
    expect(newSentences(text, [textOf([earlier])]).length === 1).toBe(isNew)
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
