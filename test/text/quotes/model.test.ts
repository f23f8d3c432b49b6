import { readFileSync } from 'node:fs'
import { deflateSync, inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readDocument } from '../../../src/text/document.ts'
import { EDGES } from '../../../src/text/quotes/tagger/edges.ts'
import { LABELS } from '../../../src/text/quotes/tagger/labels.ts'
import { readModel, writeModel } from '../../../src/text/quotes/tagger/model.ts'
import { countCueRates } from '../../../src/text/quotes/train/cueRates.ts'
import { goldLabels } from '../../../src/text/quotes/train/gold.ts'
import { learnWeights } from '../../../src/text/quotes/train/learn.ts'

const file = readFileSync(new URL('../../../src/text/quotes/model/quotes.weights', import.meta.url))

test('the weights stay under six megabytes, and hold no words', () => {
  expect(file.length).toBeLessThan(6_000_000)
  const letters = inflateSync(file)
    .toString('latin1')
    .match(/[A-Za-z]{3,} [A-Za-z]{3,} [A-Za-z]{3,}/g)
  expect(letters).toBeNull()
})

test('a model is read as it was written', () => {
  const emissions = Int8Array.from({ length: 2 ** 8 * LABELS }, (_, k) => ((k * 37) % 256) - 128)
  const edges = { bits: 6, table: Int8Array.from({ length: 2 ** 6 * EDGES }, (_, k) => ((k * 91) % 256) - 128) }
  const model = readModel(file)
  const again = readModel(writeModel({ ...model, bits: 8, emissions, edges }))
  expect([again.bits, again.eagerness, again.step]).toEqual([8, model.eagerness, model.step])
  expect(Buffer.compare(Buffer.from(again.steps.buffer), Buffer.from(model.steps.buffer))).toBe(0)
  expect(again.emissions).toEqual(emissions)
  expect(again.edges).toEqual(edges)
})

test('weights made for other code are refused, with what to do', () => {
  const bytes = new Uint8Array(inflateSync(file))
  bytes[8] = bytes[8]! + 1
  expect(() => readModel(deflateSync(bytes, { level: 1 }))).toThrow(/train:quotes/)
})

test('training is the same at each run, and learns', () => {
  const text = 'Mara Quill said the pier was safe. Tom Ferris said it was rotten.'
  const document = readDocument(text)
  const at = (words: string, from = 0): [number, number] => [
    text.indexOf(words, from),
    text.indexOf(words, from) + words.length,
  ]
  const labels = goldLabels(document, [
    { source: [at('Mara Quill')], cue: [at('said')], content: [at('the pier was safe')] },
    { source: [at('Tom Ferris')], cue: [at('said', 30)], content: [at('it was rotten')] },
  ])
  const samples = [{ document, labels }]
  const losses: number[][] = []
  const train = () => {
    let state = 7
    const own: number[] = []
    losses.push(own)
    return learnWeights(samples, countCueRates(samples), {
      bits: 12,
      edgeBits: 10,
      epochs: 4,
      averaged: 2,
      rate: 0.05,
      dropout: 0.1,
      random: () => {
        state = (state * 16807) % 2147483647
        return state / 2147483647
      },
      report: (line) => own.push(Number(line.split('loss ')[1])),
    })
  }
  const one = train()
  const two = train()
  expect(Buffer.compare(Buffer.from(two.emissions.buffer), Buffer.from(one.emissions.buffer))).toBe(0)
  expect(losses[0]![3]!).toBeLessThan(losses[0]![0]!)
})
