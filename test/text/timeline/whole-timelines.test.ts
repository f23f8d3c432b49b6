import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/text/analyse.ts'
import { readMarkedArticles } from './whole-timelines.ts'

const articles = readMarkedArticles()

/** What is on the timeline and shouldn't be, or otherwise; and what isn't and should be. */
const compared = articles.map(({ name, text, published, marked }) => {
  const { events } = analyse({ text, published })
  const found = events.map((e) => ({
    start: e.timex.start,
    date: e.until === undefined ? e.date : `${e.date}..${e.until}`,
    about: e.about,
  }))
  const key = (e: (typeof found)[number]) => `${e.start} ${e.date} ${e.about}`
  const wanted = new Set(marked.map(key))
  const had = new Set(found.map(key))
  const say = (e: (typeof found)[number]) =>
    `${name}: ${text.slice(e.start, e.start + 24).split('\n')[0]} → ${e.date} ${e.about}`
  return {
    found: found.length,
    wrong: found.filter((e) => !wanted.has(key(e))).map(say),
    missed: marked.filter((e) => !had.has(key(e))).map(say),
  }
})
const all = <T>(of: (one: (typeof compared)[number]) => readonly T[]) => compared.flatMap(of)

describe('whole timelines of invented articles, laid beside an editor’s', () => {
  it('are more than forty articles of all seasons', () => {
    expect(articles.length).toBeGreaterThan(40)
    expect(new Set(articles.map(({ published }) => published.slice(5, 7))).size).toBe(12)
  })

  it('has at most four wrong entries of a hundred', () => {
    const found = compared.reduce((sum, one) => sum + one.found, 0)
    const wrong = all((one) => one.wrong)
    expect(wrong.length / found, wrong.join('\n')).toBeLessThanOrEqual(0.04)
  })

  it('misses at most six of a hundred', () => {
    const wanted = articles.reduce((sum, { marked }) => sum + marked.length, 0)
    const missed = all((one) => one.missed)
    expect(missed.length / wanted, missed.join('\n')).toBeLessThanOrEqual(0.06)
  })
})
