import { webApi } from '@slack/bolt'
import type { Clock } from '../../../core/clock.ts'
import { UserError } from '../../../core/errors.ts'
import { say } from '../../../locales/index.ts'
import { createTheirClock, type TheirClock } from '../../chat/their-clock.ts'

/** The app's identity in one workspace, and the client that speaks for it. */
export interface Access {
  readonly team: string
  readonly botUser: string
  readonly botId: string
  readonly token: string
}

/** Where tokens come from. */
export interface Accesses {
  /** A good token for this workspace, refreshed where it is about to expire. Rejects with `UserError` when there is none. */
  for(team: string): Promise<Access>
  /** What is known without asking anyone: for acknowledging in time. */
  known(team: string): Promise<Access | undefined>
  /** Told when Slack says that the token is no longer good. */
  lost(team: string, code: string): Promise<void>
  /** Told when Slack took something with it. */
  worked(team: string): void
}

export function noInstallation(team: string): UserError {
  return new UserError('no-slack-installation', say.slack.notInstalled(team), say.slack.addAgain)
}

export interface Clients {
  for(token: string): webApi.WebClient
  readonly options: webApi.WebClientOptions
  /** Slack's own time, by its answers. */
  readonly theirs: TheirClock
}

/**
 * Clients that never send twice and never pause each other: no retries, and a 429 is ours to handle (web-api would hold
 * back every channel of the client).
 */
export function createClients(options: {
  readonly apiUrl?: string
  readonly timeout: number
  readonly logger: webApi.Logger
  readonly fetch: typeof globalThis.fetch
  /** A clock that nobody sets. */
  readonly steady: Clock
}): Clients {
  const theirs = createTheirClock(options.steady)
  const fetchAndHear: typeof fetch = async (input, init) => {
    const response = await options.fetch(input, init)
    theirs.heard(response.headers.get('date'))
    return response
  }
  const clientOptions: webApi.WebClientOptions = {
    ...(options.apiUrl && { slackApiUrl: options.apiUrl }),
    logger: options.logger,
    fetch: fetchAndHear,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: options.timeout,
    allowAbsoluteUrls: false,
  }
  const known = new Map<string, webApi.WebClient>()
  return {
    options: clientOptions,
    theirs,
    for(token) {
      const found = known.get(token)
      if (found) return found
      if (known.size > 500) known.delete(known.keys().next().value!)
      const client = new webApi.WebClient(token, { ...clientOptions })
      known.set(token, client)
      return client
    },
  }
}
