import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { notMet, report } from './report.ts'
import { type Outcome, runSeed } from './run.ts'

// npm run simulate                       the usual seeds, on every core
// npm run simulate -- --seed 17          one world, with its trace
// npm run simulate -- --seeds 500 --from 2000
const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    from: { type: 'string', default: '0' },
    seeds: { type: 'string', default: '2000' },
    workers: { type: 'string', default: String(availableParallelism()) },
    part: { type: 'string' },
  },
})

/** A worker's part: each so-many-th seed. */
async function runPart(first: number, step: number, end: number): Promise<void> {
  for (let seed = first; seed < end; seed += step) process.send!(plain(await runSeed(seed)))
}

const plain = (outcome: Outcome) => ({ ...outcome, hits: [...outcome.hits] })

async function runAll(from: number, count: number, workers: number): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = []
  await Promise.all(
    Array.from({ length: workers }, (_, i) => {
      const part = `${from + i},${workers},${from + count}`
      const child = fork(import.meta.filename, ['--part', part], { execArgv: process.execArgv })
      child.on('message', (outcome: ReturnType<typeof plain>) => {
        outcomes.push({ ...outcome, hits: new Map(outcome.hits) })
        for (const sentence of outcome.broken) console.log(`seed ${outcome.seed}: ${sentence}`)
      })
      return new Promise<void>((resolve, reject) => {
        child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`a part ended with ${code}`))))
      })
    }),
  )
  return outcomes
}

if (values.part !== undefined) {
  const [first = 0, step = 1, end = 0] = values.part.split(',').map(Number)
  await runPart(first, step, end)
  process.disconnect?.()
} else if (values.seed !== undefined) {
  const outcome = await runSeed(Number(values.seed), { trace: (line) => console.log(line) })
  console.log(report([outcome]))
  process.exitCode = outcome.broken.length > 0 ? 1 : 0
} else {
  const begun = performance.now()
  const outcomes = await runAll(Number(values.from), Number(values.seeds), Number(values.workers))
  console.log(report(outcomes))
  console.log(`${((performance.now() - begun) / 1000).toFixed(0)} s on ${values.workers} processes`)
  const missed = Number(values.seeds) >= 2000 && notMet(outcomes).length > 0
  process.exitCode = missed || outcomes.some(({ broken }) => broken.length > 0) ? 1 : 0
}
