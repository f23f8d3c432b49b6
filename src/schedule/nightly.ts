import { schedule } from 'node-cron'

export interface Nightly {
  stop(): Promise<void>
}

/** Does the upkeep when the wall clock of this machine shows 03:40, at an hour that no clock change leaves out; never two at once. */
export function startNightly(upkeep: () => Promise<void>, onError: (error: unknown) => void): Nightly {
  const task = schedule('40 3 * * *', () => upkeep().catch(onError), { noOverlap: true, suppressMissedWarning: true })
  return {
    async stop() {
      await task.destroy()
    },
  }
}
