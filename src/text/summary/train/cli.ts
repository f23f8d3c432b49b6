import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { readDocument } from '../../document.ts'
import { summariseWith } from '../index.ts'
import { type Example, fitModel, type Penalties, prepare } from './fit.ts'
import { letters, written } from './letters.ts'

const penalties: Penalties = { words: 5, sentences: 5, trust: 0.2 }
const weightsFile = new URL('../model/summary.weights.json', import.meta.url)

/**
 * `npm run train:summary -- DATA [--folds 10] [--answers FILE] [--letters small|apart]`: DATA is a folder with `cnndm-visible.jsonl`
 * (`{id, text, gold: {summary: [line]}}`). Without `--folds` the weights beside the code are written. With it nothing is
 * shipped: each article's brief is made by weights that never saw it, and written to FILE as `{id, summary}`; with `--letters` of the article in small letters (`apart`: and its
 * marks apart).
 */
function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      folds: { type: 'string' },
      answers: { type: 'string' },
      sentences: { type: 'string', default: '3' },
      letters: { type: 'string', default: 'printed' },
    },
  })
  const folder = positionals[0]
  if (folder === undefined) {
    process.stderr.write('usage: npm run train:summary -- DATA [--folds N --answers FILE] [--sentences N]\n')
    process.exitCode = 2
    return
  }
  const read = readExamples(join(folder, 'cnndm-visible.jsonl'))
  const examples = read.map(prepare)
  const caseless = read.map(inSmallLetters)
  if (values.folds === undefined) {
    writeFileSync(weightsFile, `${JSON.stringify(rounded(fitModel(examples, caseless.flat(), penalties)))}\n`)
    process.stdout.write(`weights of ${examples.length} articles written\n`)
    return
  }
  const folds = Number(values.folds)
  const as = letters.find((one) => one === values.letters) ?? 'printed'
  const answers: string[] = []
  for (let fold = 0; fold < folds; fold++) {
    const model = fitModel(
      examples.filter((_, i) => i % folds !== fold),
      caseless.filter((_, i) => i % folds !== fold).flat(),
      penalties,
    )
    for (const { id, text } of examples.filter((_, i) => i % folds === fold)) {
      answers.push(
        JSON.stringify({
          id,
          summary: summariseWith(model, readDocument(written(text, as)), { sentences: Number(values.sentences) }),
        }),
      )
    }
  }
  const file = values.answers ?? 'summary-folds.jsonl'
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${answers.join('\n')}\n`)
  process.stdout.write(`${answers.length} briefs by weights that had not seen their article: ${file}\n`)
}

/** An article as it comes without capitals: its marks in place, and apart. */
const inSmallLetters = (example: Example) =>
  (['small', 'apart'] as const).map((as) => prepare({ ...example, text: written(example.text, as) }))

function readExamples(file: string): Example[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const { id, text, gold } = JSON.parse(line) as { id: string; text: string; gold: { summary: string[] } }
      return { id, text, gold: gold.summary }
    })
}

/** Five digits are enough, and keep the file small and its changes readable. */
function rounded(model: ReturnType<typeof fitModel>): ReturnType<typeof fitModel> {
  const short = (weights: readonly number[]) => weights.map((weight) => Number(weight.toPrecision(5)))
  const both = (of: Pick<typeof model, 'words' | 'sentences'>) => ({
    words: short(of.words),
    sentences: short(of.sentences),
  })
  return { ...model, ...both(model), caseless: both(model.caseless) }
}

main()
