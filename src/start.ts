import { readEnvironment } from '../config/environment.ts'
import { openLog } from './composition/log.ts'
import { type Nightdesk, startNightdesk } from './composition/nightdesk.ts'
import { systemClock } from './core/clock.ts'
import { UserError } from './core/errors.ts'

const stopWithinMs = 20_000

/** Reads the settings, starts, and stops cleanly on SIGTERM and SIGINT. A wrong setting ends it with one sentence. */
export async function startFromEnvironment(): Promise<void> {
  try {
    const environment = readEnvironment()
    const { log } = openLog(environment.NIGHTDESK_LOG!)
    const nightdesk = await startNightdesk(environment, log, systemClock)
    stopOnSignals(nightdesk)
    console.log(`Nightdesk is open: http://127.0.0.1:${environment.NIGHTDESK_PORT}`)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    console.error([error.message, error.next].filter(Boolean).join(' '))
    process.exit(1)
  }
}

function stopOnSignals(nightdesk: Nightdesk): void {
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    // What hangs is left for the next start: its row is still there.
    setTimeout(() => process.exit(1), stopWithinMs).unref()
    await nightdesk.stop()
    process.exit(0)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}
