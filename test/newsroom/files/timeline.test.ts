import { parse } from 'csv-parse/sync'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { exportFormats, exportTimeline } from '../../../src/newsroom/files/timeline/export.ts'
import type { Timeline } from '../../../src/text/timeline/index.ts'
import { ferryTimeline } from '../../text/timeline/sample.ts'

const stamp = Date.UTC(2017, 4, 20, 8, 30)
const write = (timeline: Timeline, format: (typeof exportFormats)[number]) =>
  exportTimeline(timeline, format, stamp).text

/** A timeline whose texts try to break out of every format. */
const nasty: Timeline = {
  title: '=HYPERLINK("http://x") <b>; *story*',
  undated: [],
  outside: 0,
  entries: [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    ' =1',
    '\u200b=HYPERLINK(1)',
    '\u2060@SUM(1)',
    '＝1',
    'a "quoted", comma; semicolon\nline',
    '<script>alert(1)</script> & [link](x) `code` # *star*',
    `BEGIN:VEVENT\r\nEND:VEVENT ${'ä€😀'.repeat(60)}`,
    '\\n \\; \\,',
  ].map((text, i) => ({
    date: `2017-05-${String(i + 1).padStart(2, '0')}`,
    precision: 'day' as const,
    certainty: 'certain' as const,
    about: 'event' as const,
    sentences: [{ article: 'x', text, start: 0, end: text.length, outlet: '@outlet' }],
    outlets: ['@outlet'],
    disagreements: [],
    weight: 1,
  })),
}

describe('CSV', () => {
  it('is read back by a CSV reader, one row a sentence, with spans', () => {
    const timeline = ferryTimeline()
    const rows = parse(write(timeline, 'csv'), { columns: true }) as Record<string, string>[]
    expect(rows).toHaveLength(timeline.entries.reduce((n, { sentences }) => n + sentences.length, 0))
    const first = timeline.entries[0]!
    expect(rows[0]).toMatchObject({
      date: first.date,
      text: first.sentences[0]!.text,
      start: String(first.sentences[0]!.start),
    })
    expect(rows.some(({ disagreements }) => disagreements?.includes('12 (Coast Times)'))).toBe(true)
  })

  it('lets no cell begin a formula, and loses no text', () => {
    const rows = parse(write(nasty, 'csv'), { columns: true }) as Record<string, string>[]
    rows.forEach((row, i) => {
      for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[\s\u200b\u2060]*[=+\-@＝＋－＠]/)
      expect(row.text!.replace(/^'/, '')).toBe(nasty.entries[i]!.sentences[0]!.text)
    })
  })
})

describe('iCalendar', () => {
  const open = (timeline: Timeline) =>
    new ICAL.Component(ICAL.parse(write(timeline, 'ics'))).getAllSubcomponents('vevent').map((c) => new ICAL.Event(c))

  it('opens in an iCalendar library, every entry with its date and whole text', () => {
    const timeline = ferryTimeline()
    const events = open(timeline)
    expect(events).toHaveLength(timeline.entries.length)
    timeline.entries.forEach((entry, i) => {
      expect(events[i]!.summary).toBe(entry.sentences[0]!.text)
      if (entry.precision === 'day') expect(events[i]!.startDate.toString()).toBe(entry.date)
    })
    const year = events.find(({ summary }) => summary.includes('1984'))!
    expect([year.startDate.toString(), year.endDate.toString()]).toEqual(['1984-01-01', '1985-01-01'])
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
  })

  it('folds at 75 octets, ends lines with CRLF, and lets no text become a line of its own', () => {
    const text = write(nasty, 'ics')
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(open(nasty)).toHaveLength(nasty.entries.length)
    expect(open(nasty)[12]!.summary).toBe('\\n \\; \\,')
  })

  it('is the same for the same timeline and moment, and dates an interval from its first to after its last day', () => {
    expect(write(ferryTimeline(), 'ics')).toBe(write(ferryTimeline(), 'ics'))
    const interval: Timeline = {
      ...nasty,
      entries: [{ ...nasty.entries[7]!, date: '2017-05-30', until: '2017-06-02' }],
    }
    const [event] = open(interval)
    expect([event!.startDate.toString(), event!.endDate.toString()]).toEqual(['2017-05-30', '2017-06-03'])
  })

  it('writes a known minute as a local time, and weeks, quarters and months from first to last day', () => {
    const dates = ['2017-05-18T14:30', '2017-W20', '2017-Q4', '2017-02']
    const timeline: Timeline = { ...nasty, entries: dates.map((date) => ({ ...nasty.entries[7]!, date })) }
    expect(open(timeline).map((e) => [e.startDate.toString(), e.endDate.toString()])).toEqual([
      ['2017-05-18T14:30:00', '2017-05-18T14:30:00'],
      ['2017-05-15', '2017-05-22'],
      ['2017-10-01', '2018-01-01'],
      ['2017-02-01', '2017-03-01'],
    ])
  })
})

describe('TimelineJS', () => {
  interface Slide {
    unique_id: string
    start_date: Record<string, number>
    end_date?: Record<string, number>
    display_date: string
    group: string
    text: { headline: string; text: string }
  }
  const open = (timeline: Timeline) =>
    JSON.parse(write(timeline, 'timelinejs')) as { title: { text: { headline: string } }; events: Slide[] }

  it('has the documented fields and none else, with whole numbers in each date', () => {
    const { title, events } = open(ferryTimeline())
    expect(title.text.headline).toBe('Ferry collision')
    expect(events).toHaveLength(ferryTimeline().entries.length)
    for (const slide of events) {
      expect(
        Object.keys(slide).every((key) =>
          ['unique_id', 'start_date', 'end_date', 'display_date', 'group', 'text'].includes(key),
        ),
      ).toBe(true)
      for (const date of [slide.start_date, slide.end_date ?? slide.start_date]) {
        expect(Number.isInteger(date.year)).toBe(true)
        for (const [key, value] of Object.entries(date)) {
          expect(['year', 'month', 'day', 'hour', 'minute']).toContain(key)
          expect(Number.isInteger(value)).toBe(true)
        }
      }
    }
    expect(new Set(events.map((slide) => slide.unique_id)).size).toBe(events.length)
    expect(events.some(({ text }) => text.text.includes('Numbers differ'))).toBe(true)
  })

  it('holds foreign text as text, for TimelineJS reads it as HTML', () => {
    const { title, events } = open(nasty)
    expect(JSON.stringify([title, events])).not.toMatch(/<script|<b>/)
    expect(events[10]!.text.headline).toContain('&lt;script&gt;')
  })
})

describe('Markdown and JSON', () => {
  it('escapes what would be markup', () => {
    const text = write(nasty, 'markdown')
    expect(text).not.toMatch(/(?<!\\)<script/)
    expect(text).toContain('\\[link\\]\\(x\\)')
    expect(text.split('\n').filter((line) => line.startsWith('#'))).toHaveLength(1)
  })

  it('shows both sides of a disagreement', () => {
    expect(write(ferryTimeline(), 'markdown')).toMatch(/numbers differ\n +- 11: Harbour Post\n +- 12: Coast Times/)
  })

  it('gives the timeline itself back', () => {
    expect(JSON.parse(write(ferryTimeline(), 'json'))).toEqual(ferryTimeline())
  })
})

it('writes every format of an empty timeline', () => {
  for (const format of exportFormats) expect(write({ ...nasty, entries: [] }, format).length).toBeGreaterThan(5)
})
