import { schedule } from 'node-cron'

export interface Ticker {
  stop(): Promise<void>
}

/**
 * Calls `tick` each second and never two at once; the first call comes at once, so that what was missed is seen at start.
 * A tick that fails is told to `onError`, and the next one comes all the same.
 */
export function startTicker(tick: () => Promise<void>, onError: (error: unknown) => void): Ticker {
  let running: Promise<void> | undefined
  const run = () => {
    running ??= tick()
      .catch(onError)
      .finally(() => {
        running = undefined
      })
    return running
  }
  const task = schedule('* * * * * *', run, { noOverlap: true })
  void run()
  return {
    async stop() {
      await task.destroy()
      await running
    },
  }
}
