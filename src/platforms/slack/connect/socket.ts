import { SocketModeReceiver } from '@slack/bolt'
import { UserError } from '../../../core/errors.ts'
import type { Log } from '../../../core/log.ts'
import { say } from '../../../locales/index.ts'
import type { Clients } from './access.ts'
import { type Trouble, troubleOf } from './trouble.ts'

export interface Line {
  readonly receiver: SocketModeReceiver
  /** One attempt; resolves when Slack has said hello. Rejects with `UserError` when the token can't be right. */
  connect(): Promise<void>
  close(): Promise<void>
}

/** Words of `apps.connections.open` that no later attempt will mend by itself. */
const hopeless = new Set([
  'not_authed',
  'invalid_auth',
  'account_inactive',
  'token_revoked',
  'missing_scope',
  'not_allowed_token_type',
])

/**
 * Socket Mode. The client's own reconnecting is off: it leaves a rejection unhandled when Slack refuses the token
 * meanwhile, which would end the process, and stays away for five seconds after each recycled connection.
 * `dropped` is told when an open connection is gone.
 */
export function socketLine(options: {
  readonly appToken: string
  readonly clients: Clients
  readonly log: Log
  readonly dropped: () => void
}): Line {
  const { appToken, clients, log } = options
  const receiver = new SocketModeReceiver({
    appToken,
    autoReconnectEnabled: false,
    ...(clients.options.logger && { logger: clients.options.logger }),
    installerOptions: { clientOptions: { ...clients.options } },
  })
  const { client } = receiver
  let open = false
  client.on('connected', () => {
    open = true
  })
  client.on('disconnected', () => {
    if (!open) return
    open = false
    options.dropped()
  })
  return {
    receiver,
    async connect() {
      try {
        await client.start()
      } catch (error) {
        const trouble = troubleOf(error ?? new Error(say.slack.closedEarly))
        if (!hopeless.has(trouble.code)) throw new Error(trouble.reason, { cause: error })
        throw refusedToken(trouble, error)
      }
    },
    async close() {
      open = false
      await client
        .disconnect()
        .catch((error) => log('warn', 'slack: the socket closed badly', { reason: String(error) }))
    },
  }
}

function refusedToken(trouble: Trouble, cause: unknown): UserError {
  return new UserError('slack-app-token', say.slack.appToken(trouble.code), say.slack.makeAppToken, { cause })
}
