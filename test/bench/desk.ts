import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eventually, freePort, startProgram } from '../process/program.ts'
import { memoryOf } from './process.ts'
import { quantile, type Row } from './row.ts'
import { longText } from './texts.ts'

const asked = 60

/** The shipped program: how long it takes to be up, its memory at rest, and how fast it answers while it analyses a long text. */
export async function benchDesk(): Promise<Row[]> {
  const data = await mkdtemp(join(tmpdir(), 'nightdesk-bench-'))
  const variables = { NIGHTDESK_DATA: data, NIGHTDESK_PORT: String(await freePort()) }
  const first = await startProgram(variables)
  await eventually(
    () => first.messages('wire'),
    (rows) => rows.length >= 9,
    60_000,
  )
  await first.end('SIGTERM')
  const from = performance.now()
  const program = await startProgram(variables)
  const up = performance.now() - from
  const memory = memoryOf(program.child.pid!).now
  const idle = await replyTimes(program.say)
  const analysis = program.say(`/brief published:2026-11-23\nA long text\n\n${longText(60_000)}`)
  const busy = await replyTimes(program.say)
  await analysis
  await program.end('SIGTERM')
  await rm(data, { recursive: true, force: true })
  return [
    { name: 'second start until it answers', value: up, unit: 'ms' },
    { name: 'memory at rest', value: memory, unit: 'MB' },
    { name: 'reply to /desk settings, median, nothing else to do', value: quantile(idle, 0.5), unit: 'ms' },
    {
      name: 'reply to /desk settings, median, while 60,000 words are analysed',
      value: quantile(busy, 0.5),
      unit: 'ms',
    },
    { name: 'reply to /desk settings, p99, while 60,000 words are analysed', value: quantile(busy, 0.99), unit: 'ms' },
  ]
}

async function replyTimes(say: (text: string) => Promise<string>): Promise<number[]> {
  const times: number[] = []
  for (let i = 0; i < asked; i++) {
    const from = performance.now()
    await say('/desk settings')
    times.push(performance.now() - from)
  }
  return times
}
