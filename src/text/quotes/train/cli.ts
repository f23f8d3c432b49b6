import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { LABELS } from '../tagger/labels.ts'
import { writeModel } from '../tagger/model.ts'
import { countCueRates } from './cueRates.ts'
import { learnWeights } from './learn.ts'
import { readSamples } from './samples.ts'

/** Weights smaller than this are dropped, and one unit of the file. */
const STEP = 0.025
const EAGERNESS = 0.3
const BITS = 20
const EDGE_BITS = 18

const [folder, target = new URL('../model/quotes.weights', import.meta.url).pathname] = process.argv.slice(2)
if (!folder) {
  console.error('usage: npm run train:quotes -- DATA [FILE]\n  DATA  folder that holds polnear-train.jsonl')
  process.exit(2)
}
const samples = readSamples(readFileSync(join(folder, 'polnear-train.jsonl'), 'utf8'))
console.error(`${samples.length} articles`)
const cueRates = countCueRates(samples)
const learnt = learnWeights(samples, cueRates, {
  bits: BITS,
  edgeBits: EDGE_BITS,
  epochs: 6,
  averaged: 3,
  rate: 0.012,
  dropout: 0.3,
  random: seeded(20160912),
  report: (line) => console.error(line),
})
const emissions = new Int8Array(2 ** BITS * LABELS)
let kept = 0
learnt.emissions.forEach((weight, index) => {
  emissions[index] = whole(weight)
  if (emissions[index] !== 0) kept++
})
const edges = { bits: EDGE_BITS, table: Int8Array.from(learnt.edges, whole) }
const file = writeModel({
  bits: BITS,
  step: STEP,
  eagerness: EAGERNESS,
  emissions,
  edges,
  steps: learnt.steps,
  cueRates,
})
writeFileSync(target, file)
console.error(`${kept} weights, ${file.length} bytes: ${target}`)

/** A weight in whole units of the file. */
function whole(weight: number): number {
  return Math.max(-127, Math.min(127, Math.round(weight / STEP)))
}

/** Random numbers in [0, 1) that are the same at each run (mulberry32, public domain). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
