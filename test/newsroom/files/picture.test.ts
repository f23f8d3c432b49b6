import { loadImage } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { sayDate } from '../../../src/newsroom/cards/timeline/say-date.ts'
import { describeTimeline } from '../../../src/newsroom/files/picture/alt.ts'
import { layOut } from '../../../src/newsroom/files/picture/layout.ts'
import { wrap } from '../../../src/newsroom/files/picture/wrap.ts'
import { drawTimeline } from '../../../src/newsroom/files/picture.ts'
import { ferryTimeline } from '../../text/timeline/sample.ts'

describe('the picture of a timeline', () => {
  it('is a PNG of twice the width asked for, with every entry in its words', async () => {
    const image = await loadImage(drawTimeline(ferryTimeline(), { width: 400 }))
    const alt = describeTimeline(ferryTimeline())
    expect(image.width).toBe(800)
    expect(image.height).toBeGreaterThan(800)
    expect(alt).toMatch(/^Timeline: Ferry collision\. \d+ dates\./)
    for (const entry of ferryTimeline().entries) expect(alt).toContain(sayDate(entry))
    expect(alt).toContain('Numbers differ: 11 or 12.')
    expect(alt).toContain('planned')
  })

  it('draws certain, implied, planned and contradicted dates apart, and no line outside the picture', () => {
    const { blocks, heading, height } = layOut(ferryTimeline(), 480, (text, size) => text.length * size * 0.6)
    expect(blocks.some((b) => b.certain && !b.planned)).toBe(true)
    expect(blocks.some((b) => !b.certain)).toBe(true)
    expect(blocks.some((b) => b.planned)).toBe(true)
    expect(blocks.some((b) => b.warning)).toBe(true)
    for (const line of [...heading, ...blocks.flatMap((b) => b.lines)]) {
      expect(line.x + line.text.length * line.size * 0.6).toBeLessThanOrEqual(480)
      expect(line.y).toBeLessThan(height)
    }
  })

  it('closes up empty time, and puts plans without a date under the axis', () => {
    const { gaps, undated, blocks, legend } = layOut(ferryTimeline(), 480, (text, size) => text.length * size * 0.6)
    expect(gaps.flatMap(({ lines }) => lines.map(({ text }) => text))).toEqual(['33 years later'])
    expect(undated.lines.map(({ text }) => text).join(' ')).toBe(
      'No date given The owners are planning to sell both of the ships to a rival.',
    )
    expect(undated.lines[0]!.y).toBeGreaterThan(blocks.at(-1)!.lines.at(-1)!.y)
    expect(legend.signs.map(({ kind }) => kind)).toEqual(['said', 'worked-out', 'planned', 'differs'])
  })

  it('writes only what its fonts have: signs are drawn', () => {
    const { blocks, legend, undated } = layOut(ferryTimeline(), 390, (text, size) => text.length * size * 0.6)
    const written = [...blocks, legend, undated].flatMap(({ lines }) => lines.map(({ text }) => text)).join('')
    expect(written).not.toMatch(/[\u2500-\u2bff]/)
    expect(blocks.flatMap(({ signs }) => signs).some(({ kind }) => kind === 'differs')).toBe(true)
  })

  it('takes two lines for a sentence on a phone', () => {
    const { blocks } = layOut(ferryTimeline(), 390, (text, size) => text.length * size * 1.5)
    for (const { lines } of blocks) expect(lines.filter(({ size }) => size === 14).length).toBeLessThanOrEqual(4)
  })

  it('survives an empty timeline and texts that are too long, too wide or full of control marks', () => {
    expect(drawTimeline({ title: '', entries: [], undated: [], outside: 0 }).length).toBeGreaterThan(100)
    const [entry] = ferryTimeline().entries
    const text = `${'W'.repeat(5000)}\u202e\u0000 ${'word '.repeat(5000)}`
    const png = drawTimeline({
      title: text,
      undated: [],
      outside: 0,
      entries: Array.from({ length: 40 }, () => ({ ...entry!, sentences: [{ ...entry!.sentences[0]!, text }] })),
    })
    expect(png.length).toBeGreaterThan(1000)
  })
})

it.each([
  ['2017-05-18', 'Thu 18 May 2017'],
  ['2017-05-18T14:30', 'Thu 18 May 2017, 14:30'],
  ['2017-05', 'May 2017'],
  ['2017', '2017'],
  ['2017-Q2', '2017, quarter 2'],
  ['2017-W20', 'week of 15 May 2017'],
])('says %s as %s', (date, words) => {
  expect(sayDate({ date })).toBe(words)
})

it('breaks a text at spaces, tears what is too wide, and ends what is too long in "…"', () => {
  const measure = (text: string) => text.length
  expect(wrap('one two three', 7, measure, 5)).toEqual(['one two', 'three'])
  expect(wrap('abcdefghij', 4, measure, 5)).toEqual(['abcd', 'efgh', 'ij'])
  expect(wrap('one two three four', 7, measure, 2)).toEqual(['one two', 'three…'])
})
