import { describe, expect, test } from 'vitest'
import type { Attribution, Timex } from '../../../src/core/analysis.ts'
import { readDocument } from '../../../src/text/document.ts'
import { findThreads } from '../../../src/text/threads/index.ts'
import { cpuMs } from '../../cpu.ts'

const threadsOf = (text: string, more: { timexes?: Timex[]; attributions?: Attribution[]; published?: string } = {}) =>
  findThreads({
    document: readDocument(text),
    attributions: more.attributions ?? [],
    timexes: more.timexes ?? [],
    ...(more.published === undefined ? {} : { published: more.published }),
  })

function timex(text: string, words: string, value: string): Timex {
  const start = text.indexOf(words)
  return { start, end: start + words.length, type: 'DATE', value, certainty: 'certain' }
}

describe('times', () => {
  const text = 'The dam operator must drain the lake by Friday.'

  test('a deadline carries the day of its timex', () => {
    const [thread] = threadsOf(text, { timexes: [timex(text, 'Friday', '2031-05-09')], published: '2031-05-06' })
    expect(thread).toMatchObject({ kind: 'deadline', byDate: '2031-05-09' })
    expect(text.slice(thread!.by!.start, thread!.by!.end)).toBe('Friday')
  })

  test('a deadline that was over when the article came out is not open', () => {
    expect(threadsOf(text, { timexes: [timex(text, 'Friday', '2031-05-02')], published: '2031-05-06' })).toEqual([])
  })

  test('a month is not over on its first day, and names no day', () => {
    const month = 'The dam operator must drain the lake by May.'
    const [thread] = threadsOf(month, { timexes: [timex(month, 'May', '2031-05')], published: '2031-05-06' })
    expect(thread).toMatchObject({ kind: 'deadline' })
    expect(thread).not.toHaveProperty('byDate')
  })

  test('due on the day that it is put off to, and not on the one that it was put off from', () => {
    const moved = 'The hearing was postponed from Tuesday to Friday.'
    const timexes = [timex(moved, 'Tuesday', '2031-05-06'), timex(moved, 'Friday', '2031-05-09')]
    expect(threadsOf(moved, { timexes, published: '2031-05-05' })).toMatchObject([{ byDate: '2031-05-09' }])
  })

  test('a weekday that only tells which edition is no day', () => {
    const paper = 'The publisher is planning to end its Saturday edition by May 30.'
    const timexes = [timex(paper, 'Saturday', '2031-05-10'), timex(paper, 'May 30', '2031-05-30')]
    expect(threadsOf(paper, { timexes, published: '2031-05-05' })).toMatchObject([{ byDate: '2031-05-30' }])
  })

  test('a full time of publication is compared by its day', () => {
    const today = { timexes: [timex(text, 'Friday', '2031-05-06')], published: '2031-05-06T21:00:00Z' }
    expect(threadsOf(text, today)).toHaveLength(1)
  })
})

describe('who', () => {
  test('"we" in a quotation is the source of the attribution, and implied', () => {
    const text = '"We will publish the letters," said Ines Karr.'
    const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
    const attribution: Attribution = {
      kind: 'direct',
      source: [span('Ines Karr')],
      cue: [span('said')],
      content: [span('"We will publish the letters,"')],
      stance: 'states',
      certainty: 'certain',
    }
    const [thread] = threadsOf(text, { attributions: [attribution] })
    expect(thread).toMatchObject({ kind: 'promise', certainty: 'implied', who: span('Ines Karr') })
  })

  test('a "we" that nobody is known to say has no who', () => {
    expect(threadsOf('"We will publish the letters."')[0]).not.toHaveProperty('who')
  })
})

describe('choice', () => {
  const article = [
    'The Sarn Interior Office told the Harbour Post that it will not confirm or deny the raid.',
    'The regional assembly called on Sarn to release the crew.',
    'The Coast Union and its member ports are planning on monitoring the inquiry.',
    'The fish market opened as usual.',
  ].join('\n\n')

  test('a refusal, a demand and a plan to monitor are found in one article, the refusal first', () => {
    expect(threadsOf(article).map(({ kind }) => kind)).toEqual(['refusal', 'demand', 'pending'])
  })

  test('one thread a sentence, at most four of a kind and eight in all', () => {
    const many = ['declined to comment', 'promised to pay', 'must leave by Friday', 'is expected to vote on Friday']
      .flatMap((rest) => [1, 2, 3, 4, 5].map((n) => `Office number ${n} ${rest}.`))
      .join(' ')
    const threads = threadsOf(many)
    expect(threads).toHaveLength(8)
    for (const kind of ['refusal', 'promise', 'deadline', 'pending']) {
      expect(threads.filter((thread) => thread.kind === kind).length).toBeLessThanOrEqual(4)
    }
    expect(new Set(threads.map(({ start }) => start)).size).toBe(8)
  })

  test('the same sentence twice is one thread', () => {
    expect(threadsOf('The bank declined to comment. The bank declined to comment.')).toHaveLength(1)
  })

  test('every span lies in its sentence', () => {
    for (const { start, end, who, by } of threadsOf(article)) {
      for (const span of [who, by]) {
        if (!span) continue
        expect(span.start).toBeGreaterThanOrEqual(start)
        expect(span.end).toBeLessThanOrEqual(end)
        expect(article.slice(span.start, span.end).trim()).toBe(article.slice(span.start, span.end))
      }
    }
  })
})

describe('hostile texts', () => {
  test('nothing, one word and marks leave nothing open', () => {
    for (const text of ['', 'comment', '?!"“”\u0000', ' \n '] as const) expect(threadsOf(text)).toEqual([])
  })

  test('a sentence without end is passed over in time', () => {
    const text = `The minister ${'declined and refused to and called on the '.repeat(20_000)}`
    const took = cpuMs(() => {
      findThreads({
        document: {
          text,
          tokens: [],
          sentences: [{ start: 0, end: text.length, paragraph: 0 }],
          ranges: [{ first: 0, end: 0 }],
        },
        attributions: [],
        timexes: [],
      })
    })
    expect(took).toBeLessThan(1000)
  })

  test('sentences made to set patterns back and forth are read in time', () => {
    const hard = [
      `call on ${'the a '.repeat(90)}`,
      `must ${'by by '.repeat(90)}`,
      `did not ${'respond to any '.repeat(38)}`,
      `trial ${'is is now '.repeat(55)}`,
    ]
    const text = hard
      .map((line) => line.slice(0, 590))
      .join('.\n')
      .repeat(200)
    const sentences = text.split('\n').map((line, i, lines) => {
      const start = lines.slice(0, i).reduce((sum, one) => sum + one.length + 1, 0)
      return { start, end: start + line.length, paragraph: i }
    })
    const took = cpuMs(() => {
      findThreads({
        document: { text, tokens: [], sentences, ranges: sentences.map(() => ({ first: 0, end: 0 })) },
        attributions: [],
        timexes: [],
      })
    })
    expect(took).toBeLessThan(5000)
  })
})
