import { readEnvironment } from '../config/environment.ts'
import { openLog } from './composition/log.ts'
import { type Nightdesk, startNightdesk } from './composition/nightdesk.ts'
import { tidyAfterStart } from './composition/tidy-after-start.ts'
import { systemClock } from './core/clock.ts'
import { UserError } from './core/errors.ts'
import type { Log } from './core/log.ts'

const stopWithinMs = 20_000
const shellEveryMs = 200

/**
 * Reads the settings, starts, and stops cleanly on SIGTERM and SIGINT. A wrong setting ends it with one sentence.
 * `parent` is the process that began this one, as it was at the first moment.
 */
export async function startFromEnvironment(parent?: number): Promise<void> {
  try {
    const environment = readEnvironment()
    const { log } = openLog(environment.NIGHTDESK_LOG)
    const nightdesk = await startNightdesk(environment, log, systemClock)
    const stop = stopOnce(nightdesk, log)
    process.on('SIGTERM', stop)
    process.on('SIGINT', stop)
    if (parent !== undefined && process.env.npm_lifecycle_event === 'start') stopWithShell(parent, stop)
    tidyAfterStart()
    console.log(`Nightdesk is open: http://127.0.0.1:${environment.NIGHTDESK_PORT}`)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    console.error([error.message, error.next].filter(Boolean).join(' '))
    process.exit(1)
  }
}

function stopOnce(nightdesk: Nightdesk, log: Log): () => void {
  let stopping = false
  return async () => {
    if (stopping) return
    stopping = true
    // What hangs is left for the next start: its row is still there.
    setTimeout(() => process.exit(1), stopWithinMs).unref()
    await nightdesk.stop()
    log('info', 'stopped')
    process.exit(0)
  }
}

/**
 * npm passes a signal to the shell between it and this program, and most shells die of it without passing it on. So when
 * that shell is gone, this program stops. (On Windows a parent's id stays, and Ctrl+C reaches every program of a console.)
 */
function stopWithShell(shell: number, stop: () => void): void {
  if (process.platform === 'win32') return
  setInterval(() => process.ppid !== shell && stop(), shellEveryMs).unref()
}
