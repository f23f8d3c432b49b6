import { Worker } from 'node:worker_threads'

/** The time a job may take had run out, and the worker was killed. */
export class OutOfTime extends Error {
  constructor() {
    super('The work took too long.')
    this.name = 'OutOfTime'
  }
}

/** The machine gave the job no time to speak of, twice: that is no fault of what was to be read. */
export class Starved extends OutOfTime {}

/** A worker ended in the middle of a job: out of memory, as a rule. */
export class WorkerLost extends Error {
  constructor(cause: Error) {
    super('The worker broke.', { cause })
    this.name = 'WorkerLost'
  }
}

interface Job {
  readonly input: unknown
  readonly budgetMs: number
  /** It was begun before, by a worker that was lost or got no time. */
  readonly again?: boolean
  readonly resolve: (value: unknown) => void
  readonly reject: (reason: Error) => void
}

interface Seat {
  worker: Worker | undefined
  ready: boolean
  job: Job | undefined
  timer: NodeJS.Timeout | undefined
}

export interface Pool {
  /** Runs one job in a worker. Rejects with `OutOfTime` when the budget (milliseconds of work, start-up not counted) ran out. */
  run(input: unknown, budgetMs: number): Promise<unknown>
  stop(): Promise<void>
}

/** How many budgets a job may wait on a machine that gives it no time. */
const patience = 12

/** Milliseconds of processor time that a worker has used; NaN where the runtime can't tell. */
async function cpuOf(worker: Worker): Promise<number> {
  if (typeof worker.cpuUsage !== 'function') return Number.NaN
  const late = new Promise<number>((resolve) => setTimeout(resolve, 100, Number.NaN).unref())
  const usage = worker.cpuUsage().then(
    ({ user, system }) => (user + system) / 1_000,
    () => Number.NaN,
  )
  return Promise.race([usage, late])
}

/**
 * Workers that are killed and replaced when a job takes too long, which no promise can do: the code in them never yields.
 * A worker is started with the first job and posts `ready` once it can work.
 */
export function openPool(script: URL, seats: number): Pool {
  const waiting: Job[] = []
  const all: Seat[] = Array.from({ length: seats }, () => ({
    worker: undefined,
    ready: false,
    job: undefined,
    timer: undefined,
  }))
  let stopped = false

  function start(seat: Seat): void {
    const worker = new Worker(script, {
      resourceLimits: { maxOldGenerationSizeMb: 256 },
      execArgv: ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON'],
    })
    worker.unref()
    seat.worker = worker
    seat.ready = false
    worker.on('message', (message: { readonly ready?: true; readonly value?: unknown; readonly error?: string }) => {
      if (seat.worker !== worker) return
      if (message.ready) {
        seat.ready = true
        if (seat.job) send(seat, seat.job)
        return
      }
      const job = release(seat)
      if (message.error !== undefined) job?.reject(new Error(message.error))
      else job?.resolve(message.value)
      next(seat)
    })
    const lost = (cause: Error) => {
      if (seat.worker !== worker) return
      seat.worker = undefined
      failOnce(release(seat), new WorkerLost(cause))
      next(seat)
    }
    worker.on('error', lost)
    worker.on('exit', () => lost(new Error('The worker ended.')))
  }

  function send(seat: Seat, job: Job): void {
    const worker = seat.worker!
    const begun = cpuOf(worker)
    const giveUp = (starved: boolean) => {
      seat.worker = undefined
      if (starved) failOnce(release(seat), new Starved())
      else release(seat)?.reject(new OutOfTime())
      worker.terminate()
      // The next page shall not wait for a new worker to load.
      if (!stopped) start(seat)
      next(seat)
    }
    const check = async (round: number) => {
      const used = (await cpuOf(worker)) - (await begun)
      if (seat.job !== job) return
      // A busy machine is no fault of the page: what counts is the work, as far as patience goes.
      if (used > job.budgetMs * 0.6) giveUp(false)
      else if (round >= patience) giveUp(true)
      else seat.timer = setTimeout(check, job.budgetMs, round + 1)
    }
    seat.timer = setTimeout(check, job.budgetMs, 1)
    worker.postMessage(job.input)
  }

  /** A job whose worker was lost or starved is begun once more; the second time it is told. */
  function failOnce(job: Job | undefined, trouble: Error): void {
    if (!job) return
    if (job.again || stopped) job.reject(trouble)
    else waiting.unshift({ ...job, again: true })
  }

  function release(seat: Seat): Job | undefined {
    clearTimeout(seat.timer)
    const { job } = seat
    seat.job = undefined
    seat.worker?.unref()
    return job
  }

  function next(seat: Seat): void {
    if (seat.job || stopped) return
    const job = waiting.shift()
    if (!job) return
    seat.job = job
    if (!seat.worker) start(seat)
    seat.worker!.ref()
    if (seat.ready) send(seat, job)
  }

  return {
    run: (input, budgetMs) =>
      new Promise((resolve, reject) => {
        if (stopped) return reject(new Error('The workers have been stopped.'))
        waiting.push({ input, budgetMs, resolve, reject })
        const free = all.find((seat) => !seat.job)
        if (free) next(free)
      }),
    async stop() {
      stopped = true
      const gone = new Error('The workers have been stopped.')
      for (const job of waiting.splice(0)) job.reject(gone)
      await Promise.all(
        all.map(async (seat) => {
          release(seat)?.reject(gone)
          const { worker } = seat
          seat.worker = undefined
          await worker?.terminate()
        }),
      )
    },
  }
}
