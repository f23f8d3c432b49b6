import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { featureNames } from '../features.ts'
import { readExamples } from './examples.ts'
import { type GoldArticle, readLines, readMarked } from './gold.ts'
import { calibration, gradesApart, learn } from './learn.ts'

const PENALTY = 3
/** From the limit on so many are right of all, and of each set; at least half of all are above it. */
const SURE_RIGHT = 0.99
const SURE_RIGHT_OF_EACH = 0.98

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

const graded = apart.map((grade) => Math.round(grade * 1000))
const setOf = sets.flatMap((set, k) => set.map(() => k))
const ownOf = sets.map((_, k) => examples.flatMap(({ article }, index) => (setOf[article] === k ? [index] : [])))
const shareRight = (part: readonly number[]) => part.filter((index) => right[index]).length / Math.max(1, part.length)
const from = (part: readonly number[], limit: number) => part.filter((index) => graded[index]! >= limit)
const isEnough = (limit: number) =>
  shareRight(from([...graded.keys()], limit)) >= SURE_RIGHT &&
  ownOf.every((own) => shareRight(from(own, limit)) >= SURE_RIGHT_OF_EACH)
/** The lowest limit to which so many are right all the way down, on grades given without the article's own examples. */
let limit = 1000
while (limit > 0 && (from([...graded.keys()], limit - 1).length < graded.length / 2 || isEnough(limit - 1))) limit--
const sureFrom = limit / 1000
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
const percent = (share: number, digits = 1) => (100 * share).toFixed(digits)
ownOf.forEach((own, k) => {
  const sure = from(own, limit)
  console.log(
    `${paths[k]!.split('/').at(-1)}: ${own.length}, right ${percent(shareRight(own))} %; sure ${percent(sure.length / own.length, 0)} %, of these right ${percent(shareRight(sure))} %`,
  )
})
