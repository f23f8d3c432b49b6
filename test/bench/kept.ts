import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, type Program, startProgram } from '../process/program.ts'
import { fillArchive } from './archive/fill.ts'
import { processorSecondsOf } from './process.ts'
import type { Row } from './row.ts'

const articles = 100_000
const asked = 40
const starts = 3
const yearMs = 366 * 24 * 3_600_000

/**
 * What a hundred thousand kept articles, and as many messages and posts, cost the shipped program beside one that keeps nothing: its start,
 * `/desk status` and `/metrics`. In processor time, which other work on the machine changes little, and by the clock.
 */
export async function benchKept(): Promise<Row[]> {
  const [full, empty] = await Promise.all(
    ['full', 'empty'].map((name) => mkdtemp(join(tmpdir(), `nightdesk-${name}-`))),
  )
  try {
    const now = Date.now()
    await fillArchive({ dataDir: full! }, articles, now - yearMs, now)
    const costs = { empty: await costsOf(empty!), full: await costsOf(full!) }
    return Object.keys(costs.full).map((name) => ({
      name: `${name}, with ${articles.toLocaleString('en')} articles and messages kept`,
      value: costs.full[name]!,
      unit: 'ms',
      against: { peer: 'an empty desk', value: costs.empty[name]! },
    }))
  } finally {
    await Promise.all([full, empty].map((folder) => rm(folder!, { recursive: true, force: true })))
  }
}

type Costs = Readonly<Record<string, number>>

async function costsOf(dataDir: string): Promise<Costs> {
  const start = async () =>
    startProgram({ NIGHTDESK_DATA: dataDir, NIGHTDESK_PORT: String(await freePort()), NIGHTDESK_SAMPLE_WIRE: 'off' })
  // The first one makes the tables, and keeps what Node has stripped.
  await (await start()).end('SIGTERM')
  const begun: number[] = []
  for (let n = 1; n < starts; n++) {
    const program = await start()
    begun.push(processorMs(program))
    await program.end('SIGTERM')
  }
  const program = await start()
  begun.push(processorMs(program))
  try {
    const status = await costOf(program, () => program.say('/desk status'))
    const metrics = await costOf(program, async () => (await fetch(`${program.address}/metrics`)).text())
    return {
      'start until it answers, processor time': begun.toSorted((a, b) => a - b)[Math.floor(starts / 2)]!,
      '/desk status, processor time': status.processor,
      '/desk status, half': status.half,
      '/metrics, processor time': metrics.processor,
      '/metrics, half': metrics.half,
    }
  } finally {
    await program.end('SIGTERM')
  }
}

const processorMs = ({ child }: Program) => processorSecondsOf(child.pid!) * 1000

async function costOf(program: Program, ask: () => Promise<unknown>) {
  await ask()
  const before = processorMs(program)
  const times: number[] = []
  for (let n = 0; n < asked; n++) {
    const from = performance.now()
    await ask()
    times.push(performance.now() - from)
  }
  return {
    processor: (processorMs(program) - before) / asked,
    half: times.toSorted((a, b) => a - b)[asked / 2]!,
  }
}
