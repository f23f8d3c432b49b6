import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js'
import { say } from '../../../locales/index.ts'

/** What became of one request. `unsent`: it surely had no effect. `unclear`: it may have had one. */
export type Attempt =
  | { readonly state: 'done'; readonly value: unknown }
  | { readonly state: 'refused'; readonly status: number; readonly code: number; readonly reason: string }
  | { readonly state: 'unauthorized'; readonly reason: string }
  /** `retryAfter` in milliseconds. */
  | { readonly state: 'limited'; readonly retryAfter: number; readonly global: boolean }
  | { readonly state: 'unsent' | 'unclear'; readonly reason: string; readonly cause: unknown }

const neverConnected = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

/** Runs one request and says what became of it; never rejects. */
export async function attempt(run: () => Promise<unknown>): Promise<Attempt> {
  try {
    return { state: 'done', value: await run() }
  } catch (error) {
    return classify(error)
  }
}

function classify(error: unknown): Attempt {
  if (error instanceof RateLimitError)
    return { state: 'limited', retryAfter: Math.max(1, Math.ceil(error.retryAfter)), global: error.global }
  if (error instanceof DiscordAPIError) {
    if (error.status === 401 && error.code !== 50027) return { state: 'unauthorized', reason: error.message }
    return { state: 'refused', status: error.status, code: Number(error.code), reason: error.message.slice(0, 500) }
  }
  if (error instanceof HTTPError) return { state: 'unclear', reason: say.discord.answered(error.status), cause: error }
  const code = codeOf(error)
  const reason = code ?? (error instanceof Error ? error.message || error.name : String(error))
  return { state: code && neverConnected.has(code) ? 'unsent' : 'unclear', reason, cause: error }
}

function codeOf(error: unknown): string | undefined {
  for (let at = error, depth = 0; at instanceof Error && depth < 4; at = at.cause, depth++) {
    const code = (at as { code?: unknown }).code
    if (typeof code === 'string') return code
  }
  return undefined
}
