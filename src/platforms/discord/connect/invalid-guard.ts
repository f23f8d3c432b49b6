import { type REST, RESTEvents } from 'discord.js'
import type { Clock } from '../../../core/clock.ts'

/**
 * Discord bans an address for 10,000 answers of 401, 403 or 429 in ten minutes
 * (docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans). Several bots may share it.
 */
const windowMs = 600_000
const mostInWindow = 1_000

export interface InvalidGuard {
  /** Milliseconds in which nothing should be asked; 0 while there is no danger. */
  rest(): number
}

/** Counts what Discord refused; far under its limit, what can wait waits until the oldest of them is out of the window. */
export function createInvalidGuard(rests: readonly REST[], clock: Clock): InvalidGuard {
  const times: number[] = []
  for (const rest of rests)
    rest.on(RESTEvents.Response, (_, { status }) => {
      if (status === 401 || status === 403 || status === 429) times.push(clock())
    })
  return {
    rest() {
      const now = clock()
      while (times[0] !== undefined && (times[0] <= now - windowMs || times[0] > now)) times.shift()
      return times.length < mostInWindow ? 0 : times[times.length - mostInWindow]! + windowMs - now
    },
  }
}
