import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readDocument } from '../../../src/text/document.ts'
import { featureNames } from '../../../src/text/quotes/grade/features.ts'
import { isOneOf, markOf, readMarked } from '../../../src/text/quotes/grade/train/gold.ts'
import { calibration, gradesApart, learn } from '../../../src/text/quotes/grade/train/learn.ts'
import { weights } from '../../../src/text/quotes/grade/weights.ts'
import { attributeQuotes } from '../../../src/text/quotes/index.ts'

const grades = (text: string) =>
  attributeQuotes(readDocument(text)).attributions.map(({ grade, sure, doubt }) => ({ grade, sure, doubt }))

test('a weight for each feature, and no other', () => {
  expect(weights.length).toBe(featureNames.length)
})

test('a name beside its words is sure; a source that nobody was found for is not, and says so', () => {
  const [named] = grades('“We lost the roof,” Mara Quill said.')
  expect(named).toMatchObject({ sure: true })
  expect(named!.doubt).toBeUndefined()
  const [open] = grades('Many said the roof would fall.')
  expect(open).toMatchObject({ grade: 0, sure: false, doubt: 'nobody' })
})

test('of the marked articles at least 98 of 100 sure entries are right, and six of ten entries are sure', () => {
  const folder = new URL('../../fixtures/speakers/', import.meta.url)
  let all = 0
  let sure = 0
  let right = 0
  for (const name of readdirSync(folder)) {
    const gold = readMarked(readFileSync(new URL(name, folder), 'utf8'))
    const { attributions, speakers } = attributeQuotes(readDocument(gold.text))
    for (const attribution of attributions) {
      const mark = markOf(gold, attribution.source, attribution.content)
      const speaker = speakers.find(({ id }) => id === attribution.speaker)
      if (!mark || !speaker) continue
      all++
      if (!attribution.sure) continue
      sure++
      if (isOneOf(speaker.name, mark.by)) right++
    }
  }
  expect(right / sure).toBeGreaterThanOrEqual(0.98)
  expect(sure / all).toBeGreaterThanOrEqual(0.6)
})

test('grades of an article are learnt without it, and match what is measured', () => {
  const examples = Array.from({ length: 200 }, (_, index) => ({
    features: [1, index % 4 === 0 ? 1 : 0],
    right: index % 4 !== 0 || index % 8 === 0,
    article: index % 20,
  }))
  const apart = gradesApart(examples, 2, 0.1)
  const { error, rows } = calibration(
    apart,
    examples.map(({ right }) => right),
  )
  expect(error).toBeLessThan(0.05)
  expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(200)
  const [always, bad] = learn(examples, 2, 0.1)
  expect(bad).toBeLessThan(0)
  // At the minimum the slope along each weight is nothing: of 50 with the feature 25 are right, of the 150 others all.
  const [without, with1] = [always!, always! + bad!].map((sum) => 1 / (1 + Math.exp(-sum)))
  expect(25 - 50 * with1! - 0.1 * bad!).toBeCloseTo(0, 4)
  expect(150 - 150 * without! + 25 - 50 * with1!).toBeCloseTo(0, 4)
})
