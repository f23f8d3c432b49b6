import type { Job, Queue } from '../core/queue.ts'

/** A queue that also sends a job when some time has gone by. What a stop or a kill forgets here is found again by its row. */
export function sendingLater(queue: Queue, onError: (job: Job, error: unknown) => void): Queue {
  const timers = new Set<NodeJS.Timeout>()
  return {
    ...queue,
    async send(job, afterMs) {
      if (!afterMs) return queue.send(job)
      const timer = setTimeout(() => {
        timers.delete(timer)
        queue.send(job).catch((error: unknown) => onError(job, error))
      }, afterMs)
      timers.add(timer)
    },
    async stop() {
      for (const timer of timers) clearTimeout(timer)
      timers.clear()
      await queue.stop()
    },
  }
}
