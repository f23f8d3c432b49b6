import { describe, expect, it } from 'vitest'
import { toTimelineRecord } from '../../../src/text/timeline/commandline.ts'
import { buildTimeline, type TimelineArticle } from '../../../src/text/timeline/index.ts'
import { isoNumber, toNumber } from '../../../src/text/times/days/calendar.ts'

const start = toNumber({ year: 2015, month: 3, day: 1 })
const filler = [
  'The weather in the capital stayed mild while shoppers filled the covered market until late .',
  'A choir from the northern valley sang for the guests of the annual garden show .',
  'The museum lent three old maps of the coast to a gallery across the water .',
]

/** Thirty days of a paper: a little news of a dam each day, and much on two of them, which are named again later. */
function collection(): TimelineArticle[] {
  const articles: TimelineArticle[] = []
  for (let i = 0; i < 30; i++) {
    const published = isoNumber(start + i)
    articles.push({ id: `quiet-${i}`, published, text: `${filler[i % 3]}\n${filler[(i + 1) % 3]}` })
    const late =
      i > 8
        ? 'Engineers have watched the dam since the wall of the dam broke on March 6 , 2015 , and flooded the valley .\n'
        : ''
    articles.push({
      id: `dam-${i}`,
      published,
      text: `${late}The dam above the town was inspected by the water board , which found its gates in order .`,
    })
  }
  for (const [day, what] of [
    [5, 'The wall of the dam broke and water flooded the lower valley , drowning cattle and cutting the railway .'],
    [20, 'The minister dismissed the head of the water board over the broken dam and ordered an inquiry .'],
  ] as const) {
    for (let k = 0; k < 4; k++)
      articles.push({ id: `big-${day}-${k}`, published: isoNumber(start + day), text: `${what}\n${filler[k % 3]}` })
  }
  return articles
}

/** What sentences of a small collection are on topic, by the days that the timeline gives. */
const daysOn = (query: string, lines: readonly string[]) =>
  buildTimeline(
    lines.map((text, i) => ({ id: `a${i}`, published: isoNumber(start + (i === 0 ? 0 : 20)), text })),
    { dates: 9, perDate: 1, query },
  ).entries.map(({ date }) => date)

describe('words of the topic', () => {
  it('stand with their own endings, and inside no other word', () => {
    const lines = [
      'The war in the marshes began on March 2 , 2015 , when columns crossed the border river at night .',
      'Both wars were called off on March 3 , 2015 , by village elders , who shared bread and salted fish inside a painted barn .',
      'The warden warned toward evening on March 4 , 2015 , that columns of ants crossed the river path .',
    ]
    // Off topic, a day counts a tenth: too little beside the others.
    const days = daysOn('war', ['The war is near .', ...lines, ...lines.slice(0, 2), ...lines.slice(0, 2)])
    expect(days).toContain('2015-03-02')
    expect(days).toContain('2015-03-03')
    expect(days).not.toContain('2015-03-04')
  })
})

describe('the timeline of a topic', () => {
  const articles = collection()
  const timeline = buildTimeline(articles, { dates: 2, perDate: 1, query: 'dam' })

  it('finds the days that mattered, and says what happened on them', () => {
    expect(timeline.entries.map(({ date }) => date)).toEqual(['2015-03-06', '2015-03-21'])
    expect(timeline.entries[0]!.sentences[0]!.text).toContain('broke')
    expect(timeline.entries[1]!.sentences[0]!.text).toContain('minister')
  })

  it('shows only sentences that stand in the article named, at the place named', () => {
    for (const { sentences } of buildTimeline(articles, { dates: 10, perDate: 3, query: 'dam' }).entries) {
      for (const { article, text, start: from, end } of sentences) {
        expect(articles.find(({ id }) => id === article)!.text.slice(from, end)).toBe(text)
      }
    }
  })

  it('keeps to the numbers asked for, and never says the same twice for one date', () => {
    const { entries } = buildTimeline(articles, { dates: 5, perDate: 3, query: 'dam' })
    expect(entries.length).toBeLessThanOrEqual(5)
    for (const { sentences } of entries) {
      expect(sentences.length).toBeLessThanOrEqual(3)
      expect(new Set(sentences.map(({ text }) => text)).size).toBe(sentences.length)
    }
  })

  it('needs no query', () => {
    expect(buildTimeline(articles, { dates: 3, perDate: 1 }).entries.map(({ date }) => date)).toContain('2015-03-06')
  })

  it('has the day before the first article, told in short sentences where there are no others', () => {
    const text = 'The bridge at Oram fell on Saturday in a storm .'
    const week = [1, 2, 5].map((day) => ({ id: `b${day}`, published: isoNumber(start + day - 1), text }))
    expect(buildTimeline(week, { dates: 2, perDate: 1 }).entries.map(({ date }) => date)).toEqual(['2015-02-28'])
  })

  it('gives the same answer for the same articles in any order', () => {
    expect(
      buildTimeline([...articles].reverse(), { dates: 2, perDate: 1, query: 'dam' }).entries.map(({ date }) => date),
    ).toEqual(timeline.entries.map(({ date }) => date))
  })

  it('writes the record of the command line', () => {
    const record = toTimelineRecord(timeline)
    expect(Object.keys(record.entries[0]!.sentences[0]!)).toEqual(['article', 'text'])
  })

  it('answers nothing for nothing, and leaves out articles without a day', () => {
    expect(buildTimeline([], { dates: 5, perDate: 2, query: 'dam' }).entries).toEqual([])
    expect(
      buildTimeline(
        [{ id: 'x', published: 'soon', text: 'The dam broke and flooded the whole valley again today .' }],
        { dates: 5, perDate: 2 },
      ).entries,
    ).toEqual([])
  })

  it('reads hostile articles in bounded time', () => {
    const text = `${'dam '.repeat(20_000)}\n${'.\n'.repeat(20_000)}${'x'.repeat(200_000)}`
    const before = process.cpuUsage()
    buildTimeline([{ id: 'x', published: '2015-03-06', text }], { dates: 5, perDate: 2, query: 'dam dam' })
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(5_000)
  })
})
