import { setTimeout as wait } from 'node:timers/promises'
import { type ConstructorOptions, PgBoss } from 'pg-boss'
import { channelOfKey, type Job, type JobKind, type Queue } from '../core/queue.ts'
import { type Concurrency, jobKinds } from './lanes.ts'

/** What a queue shared by several processes needs. */
export interface PgBossOptions {
  /** `{ connectionString }` of the store's own database; in tests PGlite as `{ db: fromPglite(…), backend: 'pglite' }`. */
  readonly database: Pick<ConstructorOptions, 'connectionString' | 'db' | 'backend'>
  readonly concurrency: Concurrency
  /** The platforms that this process posts to, asked at the start: each has a lane, and no other process's posts are taken. */
  readonly platforms: () => readonly string[]
  /** A job that throws is told here and forgotten: the next tick finds its row. */
  readonly onError: (job: Job, error: unknown) => void
  /** Trouble of the queue itself: a lost connection, a failed look for jobs. It goes on by itself. */
  readonly onTrouble: (error: Error) => void
}

/** Seconds. A look for jobs that nobody announced; how long a dead process keeps its jobs; what is kept of old ones. */
const pollSeconds = 2
const heartbeatSeconds = 10
const superviseSeconds = 2
const keptWaitingSeconds = 3_600
const keptDoneSeconds = 60

/** How often `idle` looks, and how long `stop` waits for what is running; milliseconds. */
const idleLookMs = 25
const stopMs = 20_000

const schema = 'nightdesk_queue'
const laneOf = (kind: JobKind, platform?: string): string =>
  platform === undefined ? `nightdesk-${kind}` : `nightdesk-${kind}-${platform.replace(/[^\w.-]/g, '_')}`

/** A busy platform holds up no other: posts have a lane for each. */
const laneOfJob = ({ kind, key }: Job): string => laneOf(kind, kind === 'post' ? channelOfKey(key).platform : undefined)

/**
 * A queue for several processes over one Postgres (pg-boss). Of each kind and key one job waits and one runs at most,
 * in all processes together (pg-boss's policy `stately`). A job whose process died runs again about ten seconds later.
 */
export function createPgBossQueue({ database, concurrency, platforms, onError, onTrouble }: PgBossOptions): Queue {
  const boss = new PgBoss({
    ...database,
    schema,
    application_name: 'nightdesk queue',
    max: 6,
    schedule: false,
    superviseIntervalSeconds: superviseSeconds,
    monitorIntervalSeconds: superviseSeconds,
    useListenNotify: true,
  })
  // Only the words: pg hangs the connection on its errors, and the password on the connection.
  boss.on('error', ({ message }) => onTrouble(new Error(`the queue has trouble: ${message}`)))
  const workers = new Map<string, string[]>()
  const early: Job[] = []
  let state: 'new' | 'started' | 'stopped' = 'new'
  let running = 0

  function wake(lane: string): void {
    for (const worker of workers.get(lane) ?? []) boss.notifyWorker(worker)
  }

  async function openLane(lane: string): Promise<void> {
    await boss.createQueue(lane, {
      policy: 'stately',
      notify: true,
      heartbeatSeconds,
      retryLimit: 1,
      retentionSeconds: keptWaitingSeconds,
      deleteAfterSeconds: keptDoneSeconds,
    })
  }

  /** One worker a place in the lane, each taking one job at a time, so that a slow job holds up no other. */
  async function addWorker(kind: JobKind, lane: string, work: (job: Job) => Promise<void>): Promise<void> {
    const options = { batchSize: 1, pollingIntervalSeconds: pollSeconds, notifyPollingIntervalSeconds: pollSeconds }
    const worker: string = await boss.work<{ key: string }>(lane, options, async (jobs) => {
      // Taken while the stop was on its way to this worker: it goes back, for another process or the next start.
      if (state === 'stopped') throw new Error('stopping')
      running += jobs.length
      for (const { data } of jobs) {
        const job: Job = { kind, key: data.key }
        try {
          await work(job)
        } catch (error) {
          onError(job, error)
        } finally {
          running--
        }
      }
      // Looks for the next job at once, where pg-boss would wait for its next poll.
      boss.notifyWorker(worker)
    })
    workers.get(lane)?.push(worker)
  }

  async function send(job: Job): Promise<void> {
    const lane = laneOfJob(job)
    // A platform of another process alone: that one sends the job to itself.
    if (!workers.has(lane)) return
    await boss.send(lane, { key: job.key }, { singletonKey: job.key })
    wake(lane)
  }

  /** Nothing waits in any lane, for whichever process, and nothing runs. */
  async function isQuiet(): Promise<boolean> {
    if (running > 0) return false
    const { rows } = await boss
      .getDb()
      .executeSql(`select 1 from ${schema}.job where name = any($1) and state < 'completed' limit 1`, [
        [...workers.keys()],
      ])
    return rows.length === 0 && running === 0
  }

  return {
    name: 'pg-boss',
    async start(work) {
      await boss.start()
      const lanes = jobKinds.flatMap((kind) =>
        (kind === 'post' ? platforms() : [undefined]).map((platform) => ({ kind, name: laneOf(kind, platform) })),
      )
      for (const { kind, name } of lanes) {
        workers.set(name, [])
        await openLane(name)
        for (let n = 0; n < concurrency[kind]; n++) await addWorker(kind, name, work)
      }
      state = 'started'
      for (const job of early.splice(0)) await send(job)
    },
    async send(job) {
      if (state === 'new') early.push(job)
      else if (state === 'started') await send(job)
    },
    async idle() {
      while (early.length > 0 || (state === 'started' && !(await isQuiet()))) await wait(idleLookMs)
    },
    async stop() {
      state = 'stopped'
      early.length = 0
      await boss.stop({ graceful: true, timeout: stopMs, close: true })
    },
  }
}
