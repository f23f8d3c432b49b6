import type { REST } from 'discord.js'
import type { Clock } from '../../../core/clock.ts'
import type { Wait } from '../../chat/wait.ts'
import type { Timing } from '../timing.ts'
import { type Attempt, attempt } from './attempt.ts'
import type { InvalidGuard } from './invalid-guard.ts'
import { type Call, send } from './rest.ts'

export interface Account {
  /** One request with the bot's token. A 401 is believed when it comes twice; then nothing is sent until the next look. */
  call(request: Call): Promise<Attempt>
}

/**
 * The bot's token and whether Discord accepts it. 10,000 answers of 401, 403 and 429 in ten minutes ban an address, so a
 * refused token is tried once in `timing.probeToken` only; one hiccup is survived.
 */
export function createAccount(options: {
  readonly rest: REST
  /** A clock that nobody sets. */
  readonly steady: Clock
  readonly wait: Wait
  readonly timing: Timing
  readonly stopping: AbortSignal
  /** Requests that are in hand are given up. */
  readonly cut: AbortSignal
  readonly guard: InvalidGuard
  /** Told when the token stops being accepted, and when it is again. */
  readonly changed: (accepted: boolean) => void
}): Account {
  const { rest, steady, wait, timing } = options
  let refusedUntil = 0
  let accepted = true
  const judge = (outcome: Attempt): Attempt => {
    // Only an answer of Discord's says something about the token: a limit may be our own.
    if (outcome.state !== 'done' && outcome.state !== 'refused' && outcome.state !== 'unauthorized') return outcome
    const now = outcome.state !== 'unauthorized'
    refusedUntil = now ? 0 : steady() + timing.probeToken
    if (now !== accepted) {
      accepted = now
      options.changed(now)
    }
    return outcome
  }
  return {
    async call(request) {
      if (steady() < refusedUntil) return { state: 'unauthorized', reason: '401: Unauthorized' }
      const dangerous = options.guard.rest()
      if (dangerous > 0) return { state: 'limited', retryAfter: dangerous, global: true }
      const outcome = await attempt(() => send(rest, { ...request, signal: options.cut }))
      if (outcome.state !== 'unauthorized' || !accepted) return judge(outcome)
      await wait(timing.recheckToken, options.stopping)
      return judge(await attempt(() => send(rest, { ...request, signal: options.cut })))
    },
  }
}
