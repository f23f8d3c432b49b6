import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/text/analyse.ts'
import { checkDraft } from '../../../src/text/check/index.ts'

/** What is told of a draft’s words: the verdict, and what stands there in the first place. */
function toldOf(words: string, draft: string, kept: readonly (readonly [day: string, text: string])[]) {
  const against = kept.map(([day, text], i) => ({
    ...{ article: `a${i}`, version: 1, current: true, headline: 'News', text, at: Date.parse(`${day}T12:00:00Z`) },
    analysis: analyse({ text, published: day }),
  }))
  const report = checkDraft({ draft, published: '2026-11-24', kept: against })
  const finding = report.findings.find(
    ({ thing, draft: { start, end } }) =>
      (thing === 'number' || thing === 'date') && report.text.slice(start, end).includes(words),
  )
  const [place] = finding?.places ?? []
  const there = place && against.find(({ article }) => article === place.article)!.text.slice(place.start, place.end)
  return [finding?.verdict, there ?? ''] as const
}

describe('a figure of a draft', () => {
  const first = ['2026-11-19', 'The yard in Tarnby expects 800 new berths by 2029.'] as const

  it('is outdated where a later article names another in its place', () => {
    const later = ['2026-11-23', 'Its owner now plans 550 new berths and not 800.'] as const
    const [verdict, there] = toldOf('800', 'The yard in Tarnby expects 800 new berths by 2029.', [first, later])
    expect([verdict, there]).toEqual(['outdated', expect.stringContaining('550 new berths')])
  })

  it('is outdated where a later sentence tells the same, and has one such figure', () => {
    const [verdict, there] = toldOf('5.2 million', 'The new pool in Tarnby will cost £5.2 million.', [
      ['2026-11-19', 'The new pool in Tarnby will cost £5.2 million.'],
      ['2026-11-23', 'The cost of the new pool in Tarnby has now climbed to £6.1 million, papers of the council show.'],
    ])
    expect([verdict, there]).toEqual(['outdated', expect.stringContaining('6.1 million')])
  })

  it('is not outdated by a later figure that another of its own sentence tells', () => {
    const kept = [
      ['2026-11-19', 'The keeper, Ib Falk, said that 41,000 people own a ticket.'],
      ['2026-11-23', 'More than 5,300 people had signed a letter to the mayor.'],
    ] as const
    const draft = 'Some 41,000 people own a ticket, and more than 5,300 signed.'
    expect(toldOf('41,000', draft, kept)[0]).toBe('same')
  })
})

describe('an hour of a draft', () => {
  const kept = [
    ['2026-11-20', 'The bell was rung at 05:20 on Friday by a porter, Ib Falk, who had come back for his hat.'],
  ] as const

  it('is held against the hour that is told, also where no day is named', () => {
    const [verdict, there] = toldOf('06:20', 'The porter Ib Falk rang the bell at 06:20.', kept)
    expect([verdict, there]).toEqual(['changed', expect.stringContaining('05:20')])
  })

  it('is not borne out by its day alone', () => {
    expect(toldOf('06:20', 'The porter Ib Falk rang the bell at 06:20 on 20 November.', kept)[0]).toBe('changed')
  })

  it('stands where it is the same', () => {
    expect(toldOf('05:20', 'The porter Ib Falk rang the bell at 05:20.', kept)[0]).toBe('same')
  })
})
