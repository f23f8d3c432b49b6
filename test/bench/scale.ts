import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { readEnvironment } from '../../config/environment.ts'
import { startNightdesk } from '../../src/composition/nightdesk.ts'
import { uuidv7Generator } from '../../src/core/id.ts'
import { openStore } from '../../src/store/index.ts'
import { freePort } from '../process/program.ts'
import { quantile, type Row } from './row.ts'

const feeds = 10_000
const hosts = 200
const channels = 50
/** Every feed at the shortest rhythm there is by default, which is more than a desk meets. */
const everyMs = 300_000
/** Time in which everything warms up: not counted. */
const warmUpMs = 10_000
const askEveryMs = 200
const asked = ['/desk settings', '/desk status', '/desk story list', '/brief', '/sources', '/help']

/**
 * The house in this process, as it ships: embedded database on disk, worker threads, the wire over real sockets to a crowd
 * of publishers in another process. 10,000 feeds are polled every five minutes and read for the first time here. `--minutes`
 * says for how long; one minute unless told.
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
  const environment = readEnvironment(
    {
      NIGHTDESK_DATA: data,
      NIGHTDESK_PORT: String(await freePort()),
      NIGHTDESK_SAMPLE_WIRE: 'off',
      NIGHTDESK_ALLOW_HOSTS: Array.from({ length: hosts }, (_, n) => `${hostOf(n)}:${port}`).join(','),
    },
    join(data, 'no.env'),
  )
  let errors = 0
  const log = (level: string, message: string, fields?: unknown) => {
    if (level !== 'error') return
    if (errors++ < 3) console.error(message, fields)
  }
  const nightdesk = await startNightdesk(environment, log, () => Date.now())
  const lateness: number[] = []
  const { feeds: rows } = nightdesk.newsroom.store
  const claim = rows.claim.bind(rows)
  rows.claim = async (id, now, leaseUntil) => {
    const feed = await claim(id, now, leaseUntil)
    if (feed) lateness.push(Date.now() - feed.nextPoll)
    return feed
  }
  await wait(warmUpMs)
  lateness.length = 0
  crowd.send('count')
  await once(crowd, 'message')
  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()
  const cpu = process.cpuUsage()
  const from = performance.now()
  const until = from + minutes * 60_000
  const times: { command: string; ms: number }[] = []
  const warm = process.memoryUsage.rss()
  let memory = 0
  for (let n = 0; performance.now() < until; n++) {
    const command = asked[n % asked.length]!
    times.push({ command, ms: await say(String(environment.NIGHTDESK_PORT), `desk-${n % channels}`, command) })
    memory = Math.max(memory, process.memoryUsage.rss())
    await wait(askEveryMs)
  }
  const seconds = (performance.now() - from) / 1000
  const { heapUsed } = process.memoryUsage()
  const { user, system } = process.cpuUsage(cpu)
  crowd.send('count')
  const [served] = (await once(crowd, 'message')) as [{ feeds: number; unchanged: number; pages: number }]
  const articles = await nightdesk.newsroom.store.articles.count()
  const overdue = (await rows.due(Date.now() - 30_000, feeds)).length
  await nightdesk.stop()
  const ms = times.map((time) => time.ms)
  return [
    { name: `feeds, each every ${everyMs / 1000} s, for`, value: seconds, unit: `s (${feeds} feeds)` },
    { name: 'polls per second', value: lateness.length / seconds, unit: `polls/s (due: ${(feeds / everyMs) * 1000})` },
    {
      name: 'answered by the crowd',
      value: served.feeds,
      unit: `polls (${served.unchanged} unchanged), ${served.pages} pages`,
    },
    { name: 'lateness of a poll, p50', value: quantile(lateness, 0.5), unit: 'ms' },
    { name: 'lateness of a poll, p99', value: quantile(lateness, 0.99), unit: 'ms' },
    { name: 'feeds more than 30 s overdue at the end', value: overdue, unit: 'feeds' },
    { name: 'articles kept', value: articles, unit: 'articles' },
    { name: 'memory when warm, all threads', value: warm / 1_048_576, unit: 'MB' },
    { name: 'memory at most, all threads', value: memory / 1_048_576, unit: 'MB' },
    { name: 'heap of the main thread at the end', value: heapUsed / 1_048_576, unit: 'MB' },
    { name: 'processor, all threads', value: (user + system) / 10_000 / seconds, unit: '% of one core' },
    { name: 'delay of the event loop, p99', value: delay.percentile(99) / 1e6, unit: 'ms' },
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
    { name: 'errors in the log', value: errors, unit: 'errors' },
  ]
}

async function say(port: string, channel: string, text: string): Promise<number> {
  const from = performance.now()
  const answer = await fetch(`http://127.0.0.1:${port}/api/say`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ channel, text }),
  })
  const told = await answer.text()
  if (!answer.ok || /Something went wrong/.test(told)) throw new Error(`${text} was answered: ${told.slice(0, 200)}`)
  return performance.now() - from
}
