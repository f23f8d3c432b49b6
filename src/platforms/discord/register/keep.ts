import type { REST } from 'discord.js'
import { UserError } from '../../../core/errors.ts'
import type { Log } from '../../../core/log.ts'
import type { KeyValues } from '../../../core/store.ts'
import type { Wait } from '../../chat/wait.ts'
import type { Timing } from '../timing.ts'
import type { Registration } from './commands.ts'
import { registerWhenChanged } from './register.ts'
import type { RegisterTo } from './scope.ts'

/** Registers at the start, and goes on trying while Discord can't; what Discord refuses is told and left. */
export async function keepRegistered(options: {
  readonly rest: REST
  readonly app: string
  readonly registration: Registration
  readonly to: RegisterTo
  readonly store: KeyValues
  readonly wait: Wait
  readonly timing: Timing
  readonly stopping: AbortSignal
  readonly log: Log
  /** Told the trouble, and an empty string when it is over. */
  readonly told: (trouble: string) => void
}): Promise<void> {
  const { rest, app, registration, to, store, stopping, log, told } = options
  const pauses = options.timing.reconnect
  for (let n = 0; !stopping.aborted; n++) {
    try {
      log('info', `discord commands ${await registerWhenChanged(rest, app, registration, to, store)}`)
      told('')
      return
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error)
      log('error', detail)
      told(detail)
      if (error instanceof UserError && error.identifier === 'discord-registration-refused') return
    }
    await options.wait(pauses[Math.min(n, pauses.length - 1)]!, stopping)
  }
}
