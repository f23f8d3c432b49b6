import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { featureNames } from '../features.ts'
import { readExamples } from './examples.ts'
import { type GoldArticle, readLines, readMarked } from './gold.ts'
import { calibration, gradesApart, learn } from './learn.ts'

const PENALTY = 1
/** From the limit on so many are right of all, and of each set. */
const SURE_RIGHT = 0.99
const SURE_RIGHT_OF_EACH = 0.97

const paths = process.argv.slice(2)
if (paths.length === 0) {
  console.error(
    'usage: npm run train:grade -- PATH...\n  PATH  folder of marked articles (test/fixtures/speakers), or a .jsonl file of {text, said: [{start, end, by}]}',
  )
  process.exit(2)
}
const sets: GoldArticle[][] = paths.map((path) =>
  extname(path) === '.jsonl'
    ? readLines(readFileSync(path, 'utf8'))
    : readdirSync(path)
        .filter((name) => name.endsWith('.txt'))
        .sort()
        .map((name) => readMarked(readFileSync(join(path, name), 'utf8'))),
)
const articles = sets.flat()
const examples = readExamples(articles)
const right = examples.map((example) => example.right)
const apart = gradesApart(examples, featureNames.length, PENALTY)
const { error, rows } = calibration(apart, right)
const weights = learn(examples, featureNames.length, PENALTY).map((weight) => Math.round(weight * 100) / 100)

/** The lowest grade from which on so many are right, on grades given without the article's own examples. */
const order = apart.map((_, index) => index).sort((a, b) => apart[b]! - apart[a]!)
const setOf = sets.flatMap((set, k) => set.map(() => k))
const counts = sets.map(() => ({ good: 0, all: 0 }))
let sureFrom = 1
order.forEach((index, k) => {
  const own = counts[setOf[examples[index]!.article]!]!
  own.all++
  if (right[index]) own.good++
  const good = counts.reduce((sum, count) => sum + count.good, 0)
  const each = counts.every((count) => count.all === 0 || count.good / count.all >= SURE_RIGHT_OF_EACH)
  if (each && good / (k + 1) >= SURE_RIGHT) sureFrom = Math.ceil(apart[index]! * 100) / 100
})
writeFileSync(
  new URL('../weights.ts', import.meta.url),
  `/** Written by \`npm run train:grade\`; see MODEL_CARD.md. In the order of \`featureNames\`. */
export const weights: readonly number[] = [
${weights.map((weight, index) => `  ${weight}, // ${featureNames[index]}`).join('\n')}
]

/** From this grade on an attribution is shown as sure. */
export const sureFrom = ${sureFrom}
`,
)
console.log(
  `${articles.length} articles, ${examples.length} attributions with a speaker, ${right.filter(Boolean).length} right`,
)
for (const row of rows)
  if (row.count > 0)
    console.log(
      `${row.from.toFixed(1)}  ${String(row.count).padStart(4)}  claimed ${row.claimed.toFixed(3)}  measured ${row.measured.toFixed(3)}`,
    )
console.log(
  `expected calibration error ${error.toFixed(3)}, sure from ${sureFrom}; all grades by weights learnt without the article`,
)
let first = 0
sets.forEach((set, k) => {
  const own = examples.flatMap(({ article }, index) =>
    article >= first && article < first + set.length ? [index] : [],
  )
  first += set.length
  const sure = own.filter((index) => Math.round(apart[index]! * 100) / 100 >= sureFrom)
  const share = (part: readonly number[]) =>
    ((100 * part.filter((index) => right[index]).length) / part.length).toFixed(1)
  console.log(
    `${paths[k]!.split('/').at(-1)}: ${own.length}, right ${share(own)} %; sure ${((100 * sure.length) / own.length).toFixed(0)} %, of these right ${share(sure)} %`,
  )
})
