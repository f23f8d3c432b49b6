import PQueue from 'p-queue'
import { type Job, laneOf, type Queue } from '../core/queue.ts'
import type { Concurrency } from './lanes.ts'

/** What a queue in this process needs. A job that throws is told to `onError` and forgotten: the next tick finds its row. */
export interface EmbeddedOptions {
  readonly concurrency: Concurrency
  readonly onError: (job: Job, error: unknown) => void
}

/**
 * A queue in this process, a lane for each kind and for the posts of each workspace. Nothing runs before `start`; a job sent
 * again while it waits is carried once, and one that is sent again while it runs is carried once more when it is done, never
 * beside itself.
 */
export function createEmbeddedQueue({ concurrency, onError }: EmbeddedOptions): Queue {
  const lanes = new Map<string, PQueue>()
  const waiting = new Set<string>()
  const running = new Set<string>()
  let work: ((job: Job) => Promise<void>) | undefined
  let stopped = false

  async function carry(job: Job, id: string): Promise<void> {
    waiting.delete(id)
    running.add(id)
    try {
      await work?.(job)
    } catch (error) {
      onError(job, error)
    } finally {
      running.delete(id)
      if (waiting.has(id) && !stopped) enqueue(job, id)
    }
  }

  function laneFor(name: string, job: Job): PQueue {
    const lane = lanes.get(name) ?? new PQueue({ concurrency: concurrency[job.kind], autoStart: work !== undefined })
    lanes.set(name, lane)
    return lane
  }

  function enqueue(job: Job, id: string): void {
    const name = laneOf(job)
    const lane = laneFor(name, job)
    const left = () => {
      // A workspace that has nothing to post keeps no lane.
      if (lane.size === 0 && lane.pending === 0) lanes.delete(name)
    }
    // A job that a stop took out of its lane is found again by its row.
    void lane.add(() => carry(job, id)).then(left, left)
  }

  return {
    name: 'embedded',
    async start(given) {
      work = given
      for (const lane of lanes.values()) lane.start()
    },
    async send(job) {
      const id = JSON.stringify([job.kind, job.key])
      if (stopped || waiting.has(id)) return
      waiting.add(id)
      if (!running.has(id)) enqueue(job, id)
    },
    async idle() {
      while (waiting.size > 0 || running.size > 0)
        await Promise.all(Array.from(lanes.values(), (lane) => lane.onIdle()))
    },
    async stop() {
      stopped = true
      for (const lane of lanes.values()) lane.pause()
      for (const lane of lanes.values()) lane.clear()
      waiting.clear()
      await Promise.all(Array.from(lanes.values(), (lane) => lane.onPendingZero()))
    },
  }
}
