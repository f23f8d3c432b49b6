import { expect, test } from 'vitest'
import { readDocument } from '../../../src/text/document.ts'
import { wordFeatureNames } from '../../../src/text/summary/article-words.ts'
import { sentenceFeatureNames } from '../../../src/text/summary/features.ts'
import { summariseWith } from '../../../src/text/summary/index.ts'
import { fitModel, prepare } from '../../../src/text/summary/train/fit.ts'
import { loadModel } from '../../../src/text/summary/weights.ts'

const towns = ['Corran', 'Oram', 'Harrow', 'Sele', 'Lindholm', 'Tarsk', 'Eastvale', 'Brannock']
const examples = towns.map((town, i) => ({
  id: town,
  text: [
    `Weather was fair in the hills above ${town} for most of the morning yesterday.`,
    `A bridge in ${town} was closed on Monday after engineers found ${i + 2} cracks in its main pillar.`,
    'Many visitors come to the region in spring to see the birds along the shore.',
    `The bridge in ${town} carries ten thousand cars a day, and its repair will take ${i + 3} months.`,
  ].join(' '),
  gold: [
    `Bridge in ${town} closed after engineers found cracks in pillar .`,
    `Repair of the bridge will take ${i + 3} months .`,
  ],
}))

test('weights learnt from briefs choose what the briefs were about, in an article they never saw', () => {
  const model = fitModel(examples.slice(1).map(prepare), examples.slice(1).map(prepare), {
    words: 1,
    sentences: 1,
    trust: 0.2,
  })
  const brief = summariseWith(model, readDocument(examples[0]!.text), {
    sentences: 2,
    title: 'Bridge closed after cracks found in pillar',
  })
  expect(brief.map(({ text }) => text.includes('bridge'))).toEqual([true, true])
})

test('the shipped weights have one number for each input, and each is finite', () => {
  const model = loadModel()
  expect(model.words).toHaveLength(wordFeatureNames.length)
  expect(model.sentences).toHaveLength(sentenceFeatureNames.length)
  for (const weight of [...model.words, ...model.sentences]) expect(Number.isFinite(weight)).toBe(true)
})
