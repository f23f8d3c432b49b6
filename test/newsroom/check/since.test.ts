import { expect, it } from 'vitest'
import type { CheckFinding, CheckReport } from '../../../src/core/check.ts'
import { changedSince } from '../../../src/newsroom/check/since.ts'

const text = 'Ada Lund has 310 men and 310 women.'
const finding = (words: string, nth: number, change: Partial<CheckFinding>): CheckFinding => {
  const start = text.split(words).slice(0, nth).join(words).length
  return {
    thing: 'number',
    verdict: 'changed',
    draft: { start, end: start + words.length },
    words: [],
    places: [],
    ...change,
  }
}
const place = (article: string, version = 1, start = 0) => ({ article, version, start, end: start + 5, words: [] })
const report = (...findings: CheckFinding[]): CheckReport => ({ text, readable: true, findings })

it('tells findings that are new, came out otherwise, or stand in one more article, and those that are gone', () => {
  const before = report(
    finding('Ada Lund', 1, { thing: 'name', places: [place('a')] }),
    finding('310', 1, { verdict: 'not-found' }),
    finding('310', 2, { places: [place('a')] }),
    finding('women', 1, { thing: 'title' }),
  )
  const after = report(
    finding('310', 1, { verdict: 'same', places: [place('b')] }),
    finding('310', 2, { places: [place('a', 2, 9), place('b')] }),
    finding('Ada Lund', 1, { thing: 'name', places: [place('a')] }),
    finding('men', 1, { thing: 'title', places: [place('b')] }),
  )
  expect(changedSince(before, after)).toEqual({
    changed: [
      { finding: 0, was: 'not-found', places: [place('b')] },
      { finding: 1, places: [place('b')] },
      { finding: 3, places: [place('b')] },
    ],
    gone: [3],
  })
})

it('that more articles bear it out, or that it isn’t asked any more, is no news', () => {
  const stands = finding('310', 1, { verdict: 'same', places: [place('a')] })
  expect(changedSince(report(stands), report({ ...stands, places: [place('a'), place('b')] }))).toEqual({
    changed: [],
    gone: [],
  })
  expect(changedSince(report(stands), report())).toEqual({ changed: [], gone: [] })
})
