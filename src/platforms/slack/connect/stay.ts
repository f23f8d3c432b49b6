import type { Clock } from '../../../core/clock.ts'
import { UserError } from '../../../core/errors.ts'
import type { Log } from '../../../core/log.ts'
import type { PlatformHealth } from '../../../core/platform.ts'
import { say } from '../../../locales/index.ts'

/** A connection that lasted less than this, in milliseconds, is not called again at once: no storm of short ones. */
const settled = 10_000

export interface Staying {
  /** Connects, and goes on trying in the background when Slack can't be reached. Rejects when the settings are wrong. */
  begin(): Promise<void>
  /** The connection is gone: come back. */
  comeBack(): void
  stop(): void
  /** What is connected, in words. */
  detail(): string
}

/** Keeps the line to Slack open: tries again with growing pauses, tells each change of state, and never throws. */
export function stayConnected(options: {
  readonly connect: () => Promise<void>
  readonly report: (state: PlatformHealth['state'], detail: string) => void
  readonly detail: () => string
  readonly pauses: readonly number[]
  readonly clock: Clock
  readonly log: Log
}): Staying {
  const { connect, report, detail, pauses, clock, log } = options
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let trying = false
  let upSince = 0
  let shortLives = 0

  const isUp = () => {
    upSince = clock()
    if (!stopped) report('up', detail())
  }

  const again = (attempt: number): void => {
    if (stopped || timer) return
    timer = setTimeout(
      () => {
        timer = undefined
        void attemptToConnect(attempt)
      },
      pauses[Math.min(attempt, pauses.length - 1)] ?? 30_000,
    )
  }

  async function attemptToConnect(attempt: number): Promise<void> {
    if (stopped || trying) return
    trying = true
    try {
      await connect()
      isUp()
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      log('error', 'slack: the connection failed; trying again', { reason, attempt })
      report('down', reason)
      trying = false
      again(attempt + 1)
    } finally {
      trying = false
    }
  }

  return {
    detail,
    async begin() {
      report('starting', say.slack.connecting)
      try {
        await connect()
        isUp()
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        report('down', reason)
        if (error instanceof UserError) throw error
        log('error', 'slack: could not connect at the start; trying again', { reason })
        again(1)
      }
    },
    comeBack() {
      if (stopped) return
      log('warn', 'slack: the connection was closed; connecting again')
      report('down', say.slack.closedAgain)
      shortLives = clock() - upSince < settled ? shortLives + 1 : 0
      again(shortLives)
    },
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}
