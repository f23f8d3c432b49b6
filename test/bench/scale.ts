import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { uuidv7Generator } from '../../src/core/id.ts'
import { openStore } from '../../src/store/index.ts'
import { freePort, startProgram } from '../process/program.ts'
import { memoryOf, processorSecondsOf } from './process.ts'
import { quantile, type Row } from './row.ts'

const feeds = 10_000
const hosts = 200
const channels = 50
/** Every feed at the shortest rhythm there is by default, which is more than a desk meets. */
const everyMs = 300_000
/** Time in which everything warms up: not counted. */
const warmUpMs = 10_000
const askEveryMs = 200
/** Megabytes, at most. */
const aim = 450
const asked = ['/desk settings', '/desk status', '/desk story list', '/brief', '/sources', '/help']

/**
 * The shipped program with its embedded database on disk, and the wire over real sockets to a crowd of publishers in a third process.
 * 10,000 feeds are polled every five minutes and read for the first time here. `--minutes` says for how long; one minute unless told.
 */
export async function benchScale(): Promise<Row[]> {
  const at = process.argv.indexOf('--minutes')
  const minutes = at < 0 ? 1 : Number(process.argv[at + 1])
  const data = await mkdtemp(join(tmpdir(), 'nightdesk-scale-'))
  const crowd = fork(join(import.meta.dirname, 'crowd.ts'), [], {
    execArgv: ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON'],
  })
  try {
    const [{ port }] = (await once(crowd, 'message')) as [{ port: number }]
    await subscribeAll(data, port)
    return await measure(data, port, crowd, minutes)
  } finally {
    crowd.kill()
    await rm(data, { recursive: true, force: true })
  }
}

const hostOf = (feed: number) => `127.7.${(feed % hosts) + 1}.1`

async function subscribeAll(dataDir: string, port: number): Promise<void> {
  const clock = () => Date.now()
  const store = await openStore({
    dataDir,
    clock,
    newId: uuidv7Generator(clock, (bytes) => crypto.getRandomValues(bytes)),
  })
  const now = clock()
  for (let n = 0; n < channels; n++) await store.messages.addChannel(`desk-${n}`, now)
  for (let from = 0; from < feeds; from += 500) {
    await store.transaction(async (rows) => {
      for (let n = from; n < from + 500; n++) {
        // Spread evenly, in no order that has to do with hosts or rows.
        const nextPoll = now + ((n * 7919) % feeds) * (everyMs / feeds)
        const url = `http://${hostOf(n)}:${port}/f/${n}`
        const feed = await rows.feeds.add({ url, title: `Feed ${n}`, nextPoll, interval: everyMs, at: now })
        const channel = `desk-${n % channels}`
        await rows.subscriptions.add({
          platform: 'local',
          workspace: 'local',
          channel,
          channelName: channel,
          feed: feed.id,
          filter: '',
          style: 'each',
          state: 'active',
          pausedUntil: null,
          name: null,
          colour: null,
          picture: null,
          icon: null,
          catchUp: n % 50 === 0 ? 1 : 0,
          since: null,
          heldBack: null,
          createdBy: 'bench',
          createdAt: now,
        })
      }
    })
  }
  await store.close()
}

async function measure(data: string, port: number, crowd: ChildProcess, minutes: number): Promise<Row[]> {
  const ownPort = await freePort()
  const program = await startProgram({
    NIGHTDESK_DATA: data,
    NIGHTDESK_PORT: String(ownPort),
    NIGHTDESK_SAMPLE_WIRE: 'off',
    NIGHTDESK_ALLOW_HOSTS: Array.from({ length: hosts }, (_, n) => `${hostOf(n)}:${port}`).join(','),
  })
  const database = new DatabaseSync(join(data, 'nightdesk.sqlite'), { readOnly: true })
  try {
    const pid = program.child.pid!
    await wait(warmUpMs)
    await servedBy(crowd)
    const warm = memoryOf(pid).now
    const before = processorSecondsOf(pid)
    const oldest = database.prepare('select min(next_poll) as due from feeds')
    const lateness: number[] = []
    const times: { command: string; ms: number }[] = []
    const from = performance.now()
    for (let n = 0; performance.now() < from + minutes * 60_000; n++) {
      const command = asked[n % asked.length]!
      times.push({ command, ms: await say(program.address, `desk-${n % channels}`, command) })
      lateness.push(Math.max(0, Date.now() - Number(oldest.get()!.due)))
      await wait(askEveryMs)
    }
    const seconds = (performance.now() - from) / 1000
    const processor = processorSecondsOf(pid) - before
    const { now, most } = memoryOf(pid)
    const served = await servedBy(crowd)
    const { articles } = database.prepare('select count(*) as articles from articles').get()!
    const errors = program
      .errors()
      .split('\n')
      .filter((line) => line.includes('"error"'))
    for (const line of errors.slice(0, 3)) console.error(line)
    const ms = times.map((time) => time.ms)
    return [
      { name: `feeds, each every ${everyMs / 1000} s, for`, value: seconds, unit: `s (${feeds} feeds)` },
      { name: 'polls per second', value: served.feeds / seconds, unit: `polls/s (due: ${(feeds / everyMs) * 1000})` },
      { name: 'of these unchanged', value: served.unchanged, unit: `polls; ${served.pages} pages were read` },
      { name: 'the feed that was due first, late by, p50', value: quantile(lateness, 0.5), unit: 'ms' },
      { name: 'the feed that was due first, late by at most', value: Math.max(...lateness), unit: 'ms' },
      { name: 'articles kept', value: Number(articles), unit: 'articles' },
      { name: 'memory when warm', value: warm, unit: 'MB' },
      { name: 'memory at the end', value: now, unit: 'MB', against: { peer: 'aim', value: aim } },
      { name: 'memory at most', value: most, unit: 'MB', against: { peer: 'aim', value: aim } },
      { name: 'processor, all threads', value: (100 * processor) / seconds, unit: '% of one core' },
      { name: 'reply to a command, p50', value: quantile(ms, 0.5), unit: 'ms' },
      { name: 'reply to a command, p99', value: quantile(ms, 0.99), unit: 'ms' },
      ...asked.map((command) => ({
        name: `reply to ${command}, p99`,
        value: quantile(
          times.filter((time) => time.command === command).map((time) => time.ms),
          0.99,
        ),
        unit: 'ms',
      })),
      { name: 'errors in the log', value: errors.length, unit: 'errors' },
    ]
  } finally {
    database.close()
    await program.end('SIGTERM')
  }
}

/** What the crowd has answered since it was asked last. */
async function servedBy(crowd: ChildProcess): Promise<{ feeds: number; unchanged: number; pages: number }> {
  const answer = once(crowd, 'message')
  crowd.send('count')
  const [served] = await answer
  return served
}

async function say(address: string, channel: string, text: string): Promise<number> {
  const from = performance.now()
  const answer = await fetch(`${address}/api/say`, {
    method: 'POST',
    // A connection of its own: one that is kept may be closed by the program while it is asked.
    headers: { 'content-type': 'application/json', connection: 'close' },
    body: JSON.stringify({ channel, text }),
  })
  const told = await answer.text()
  if (!answer.ok || /Something went wrong/.test(told)) throw new Error(`${text} was answered: ${told.slice(0, 200)}`)
  return performance.now() - from
}
