import { describe, expect, it } from 'vitest'
import { buildStoryTimeline } from '../../../src/text/timeline/index.ts'
import { article, ferryStory, ferryTimeline } from './sample.ts'

const entry = (date: string) => ferryTimeline().entries.find((e) => e.date === date)

describe("a story's timeline", () => {
  it('stands in order of date, each sentence verbatim in its article', () => {
    const { entries } = ferryTimeline()
    expect(entries.map(({ date }) => date)).toEqual([...entries.map(({ date }) => date)].sort())
    for (const { sentences } of entries) {
      expect(sentences.length).toBeGreaterThan(0)
      for (const { article: id, text, start, end } of sentences) {
        expect(ferryStory.find((a) => a.id === id)!.text.slice(start, end)).toBe(text)
      }
    }
  })

  it('names every outlet of a date, and says the same thing once', () => {
    const collision = entry('2017-05-16')!
    expect(collision.outlets).toEqual(['Coast Times', 'Harbour Post'])
    expect(collision.sentences).toHaveLength(1)
  })

  it('sets the dates that outlets disagree on side by side, under both dates', () => {
    for (const date of ['2017-05-15', '2017-05-16']) {
      const [found] = entry(date)!.disagreements.filter(({ kind }) => kind === 'date')
      expect(found!.readings.map(({ value, outlets }) => [value, outlets])).toEqual([
        ['2017-05-15', ['Norvik Daily']],
        ['2017-05-16', ['Coast Times', 'Harbour Post']],
      ])
    }
  })

  it('sets the numbers that outlets disagree on side by side', () => {
    const [found] = entry('2017-05-16')!.disagreements.filter(({ kind }) => kind === 'number')
    expect(found!.readings.map(({ value, outlets }) => [value, outlets])).toEqual([
      ['11', ['Harbour Post']],
      ['12', ['Coast Times']],
    ])
  })

  it('keeps what one article contradicts, with both readings and the reasons', () => {
    const [found] = entry('2017-05-18')!.disagreements.filter(({ kind }) => kind === 'weekday-date')
    expect(found!.readings.map(({ value }) => value)).toEqual(['2017-05-18', '2017-05-17'])
    for (const { because } of found!.readings) expect(because).toMatch(/\.$/)
  })

  it('marks what lies ahead as planned, and keeps a plan without a date off every day', () => {
    expect(entry('2017-06-06')).toMatchObject({ about: 'planned', certainty: 'certain' })
    const owners = 'The owners are planning to sell both of the ships to a rival.'
    const { entries, undated } = ferryTimeline()
    expect(undated.map(({ text }) => text)).toEqual([owners])
    expect(entries.flatMap(({ sentences }) => sentences).map(({ text }) => text)).not.toContain(owners)
  })

  it('tells how many dates a window leaves out, and shows no undated plan in one', () => {
    expect(ferryTimeline()).toMatchObject({ outside: 0 })
    const { entries, outside, undated } = ferryTimeline({ from: '2018-01-01' })
    expect(entries).toEqual([])
    expect(outside).toBe(ferryTimeline().entries.length)
    expect(undated).toEqual([])
  })

  it('ranks: with room for one date it is the one that most outlets tell', () => {
    expect(ferryTimeline({ dates: 1 }).entries.map(({ date }) => date)).toEqual(['2017-05-16'])
  })

  it('keeps to from and to', () => {
    const dates = ferryTimeline({ from: '2017-05-16', to: '2017-05-19' }).entries.map(({ date }) => date)
    expect(dates).toEqual(['2017-05-16', '2017-05-18'])
  })

  it('does not call it a disagreement where one outlet tells two events, or both numbers are in both', () => {
    const one = article(
      'b1',
      'One',
      '2017-05-19',
      'Fire\n\nA fire in the mill on Tuesday hurt 3 workers and 20 guards of the mill.',
    )
    const two = article(
      'b2',
      'Two',
      '2017-05-19',
      'Fire\n\nThe fire in the mill on Tuesday hurt 20 guards and 3 workers of the mill.',
    )
    for (const { disagreements } of buildStoryTimeline([one, two]).entries) expect(disagreements).toEqual([])
  })

  it('does not call it a disagreement where the day is our reading, or the words are the same', () => {
    const told = 'Thieves took four paintings and a clock from the museum of the old harbour'
    const between = (first: string, second: string, published: string) =>
      buildStoryTimeline([
        article('c1', 'One', '2017-05-19', `Theft\n\nThe mayor spoke on Tuesday. ${first}`),
        article('c2', 'Two', published, `Theft\n\nThe mayor spoke on Thursday. ${second}`),
      ]).entries.flatMap(({ disagreements }) => disagreements)
    expect(between(`${told} during the night.`, `${told} during the night, it said.`, '2017-05-19')).toEqual([])
    expect(between(`${told} at 3:30 a.m.`, `${told} at 3:30 a.m., it said.`, '2017-05-19')).toEqual([])
    expect(between(`${told} on Monday.`, `${told} on Monday.`, '2017-05-12')).toEqual([])
    expect(between(`${told} on Monday.`, `${told} on Wednesday.`, '2017-05-19')).not.toEqual([])
  })

  it('has an entry for each hour where a day has several, and no sentence under another one’s', () => {
    const text =
      'The ferry left Tarnby at 8.15 a.m. on Friday with 112 people on board.\n\nOn Friday at 9.05 a.m. two lifeboats reached it.\n\nDivers searched the wreck on Friday.'
    const { entries } = buildStoryTimeline([article('a', 'Harbour Post', '2026-11-22', text)])
    expect(entries.map(({ date, sentences }) => [date, sentences.map((one) => one.text.slice(0, 12))])).toEqual([
      ['2026-11-20', ['Divers searc']],
      ['2026-11-20T08:15', ['The ferry le']],
      ['2026-11-20T09:05', ['On Friday at']],
    ])
  })

  it('a plan for a year that has begun stands at its end, behind what happened in it', () => {
    const text =
      'The county will raise the ship in 2026.\n\nIt was inspected in May 2026.\n\nThe board will meet on 30 November 2026.\n\nA museum will follow in 2028.'
    const { entries } = buildStoryTimeline([article('a', 'Harbour Post', '2026-11-22', text)])
    expect(entries.map(({ date }) => date)).toEqual(['2026-05', '2026-11-30', '2026', '2028'])
  })

  it('is empty for a story without events', () => {
    expect(buildStoryTimeline([]).entries).toEqual([])
  })
})
