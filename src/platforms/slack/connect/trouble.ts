import { webApi } from '@slack/bolt'
import { say } from '../../../locales/index.ts'

/**
 * What went wrong with a request. `never`: it did not happen and can't; `later`: it did not happen, trying again can
 * help; `unclear`: it may have happened; `access`: the token is no longer good.
 */
export interface Trouble {
  readonly kind: 'never' | 'later' | 'unclear' | 'access'
  /** Slack's own word where there is one ('not_in_channel'). */
  readonly code: string
  /** A sentence for people. */
  readonly reason: string
  /** Milliseconds, for `later`. */
  readonly retryAfter?: number
  /** No answer came: Slack may be at work on it still. */
  readonly mayCome?: true
}

/** Words of Slack that trying again can help with, and after how long. */
const passing: Readonly<Record<string, number>> = {
  service_unavailable: 30_000,
  request_timeout: 2000,
  team_added_to_org: 60_000,
  ratelimited: 30_000,
  rate_limited: 30_000,
  message_limit_exceeded: 60_000,
}

/** "It's possible some aspect of the operation succeeded before the error was raised" (docs.slack.dev). */
const maybeDone = new Set(['fatal_error', 'internal_error'])

const noAccess = new Set(['invalid_auth', 'not_authed', 'token_revoked', 'token_expired', 'account_inactive'])

/** Refusals that any other message to the channel would meet as well, until a person mends something. */
const ofTheChannel = new Set([
  'not_in_channel',
  'channel_not_found',
  'no_permission',
  'is_archived',
  'restricted_action',
  'missing_scope',
])

export function isAboutChannel(code: string): boolean {
  return ofTheChannel.has(code)
}

export function troubleOf(error: unknown): Trouble {
  if (error instanceof webApi.WebAPIRateLimitedError) {
    const retryAfter = error.retryAfter * 1000
    return { kind: 'later', code: 'ratelimited', reason: say.slack.asksToWait(error.retryAfter), retryAfter }
  }
  if (error instanceof webApi.WebAPIPlatformError) return platformTrouble(error.data.error)
  if (error instanceof webApi.WebAPIHTTPError) {
    const reason = say.slack.answeredHttp(error.statusCode)
    return error.statusCode >= 500
      ? { kind: 'unclear', code: `http_${error.statusCode}`, reason }
      : { kind: 'later', code: `http_${error.statusCode}`, reason, retryAfter: 30_000 }
  }
  return networkTrouble(error)
}

function platformTrouble(code: string): Trouble {
  const known: Readonly<Record<string, string>> = say.slack.troubles
  const reason = known[code] ?? say.slack.answered(code.slice(0, 60))
  if (noAccess.has(code)) return { kind: 'access', code, reason }
  if (maybeDone.has(code)) return { kind: 'unclear', code, reason }
  const wait = passing[code]
  return wait === undefined ? { kind: 'never', code, reason } : { kind: 'later', code, reason, retryAfter: wait }
}

/** A connection that was never made did nothing; any other loss may have come after the effect. */
function networkTrouble(error: unknown): Trouble {
  const code = networkCode(error)
  const reason = say.slack.unreachable(code)
  const notMade = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']
  return notMade.includes(code)
    ? { kind: 'later', code, reason, retryAfter: 5000 }
    : { kind: 'unclear', code, reason, mayCome: true }
}

function networkCode(error: unknown): string {
  let at = error
  for (let depth = 0; depth < 6 && typeof at === 'object' && at !== null; depth++) {
    const { code, name, cause, original } = at as {
      code?: unknown
      name?: unknown
      cause?: unknown
      original?: unknown
    }
    if (typeof code === 'string' && !code.startsWith('slack_')) return code
    if (name === 'TimeoutError') return 'timeout'
    at = original ?? cause
  }
  return say.slack.connectionLost
}
