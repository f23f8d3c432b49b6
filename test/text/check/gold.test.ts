import { expect, it } from 'vitest'
import { checkDraft } from '../../../src/text/check/index.ts'
import { readGold, scoreGold } from './gold.ts'

it('finds planted faults with the right place, and leaves right facts alone', () => {
  const { faults, found, right, alarms, missed, false: falsely } = scoreGold()
  expect([faults, right]).toEqual([200, 455])
  expect([found / faults >= 0.97, missed]).toEqual([true, expect.anything()])
  expect([alarms / right <= 0.005, falsely]).toEqual([true, expect.anything()])
})

it('shows nothing that does not stand there: every span lies in the draft or in the version that is named', () => {
  for (const { text, published, kept } of readGold()) {
    const report = checkDraft({ draft: text, published, kept })
    for (const { draft, words, places } of report.findings) {
      for (const { start, end } of [draft, ...words]) expect(report.text.slice(start, end).trim()).not.toBe('')
      for (const { article, version, start, end, words: there } of places) {
        const stands = kept.find((one) => one.article === article && one.version === version)!.text
        for (const span of [{ start, end }, ...there]) expect(stands.slice(span.start, span.end).trim()).not.toBe('')
      }
    }
  }
})
