import { type REST, RESTEvents } from 'discord.js'
import type { Clock } from '../../../core/clock.ts'
import type { Wait } from '../../chat/wait.ts'

/** When each channel takes the next message, by what Discord's own headers said, and the pace of all of them together. */
export interface Pace {
  /** Milliseconds to wait; 0 when the channel is free. */
  delay(channel: string): number
  /** Resolves when a post may be sent, whatever its channel: they leave in the order of asking. */
  turn(): Promise<void>
}

export interface PaceParts {
  readonly rest: REST
  /** A clock that nobody sets. */
  readonly steady: Clock
  readonly wait: Wait
  readonly stopping: AbortSignal
}

/**
 * Discord takes fifty requests a second of a bot (docs.discord.com/developers/topics/rate-limits#global-rate-limit): of posts one in
 * 25 ms, and five at once after a rest, are 45 in any second. Answers to interactions don't count.
 */
const gapMs = 25
const atOnce = 5

/**
 * The library keeps its counts by bucket, and loses the first answer's count when it learns the bucket's name; a 429 without
 * bucket headers it forgets at once. This one remembers both, so that no channel meets a second 429.
 */
export function createPace({ rest, steady, wait, stopping }: PaceParts): Pace {
  const free = new Map<string, number>()
  rest.on(RESTEvents.Response, (request, response) => {
    const channel = request.method === 'POST' ? /^\/channels\/(\d+)\/messages$/.exec(request.path)?.[1] : undefined
    if (!channel) return
    const headers = response.headers as { get(name: string): string | null }
    const used = response.status === 429 || headers.get('x-ratelimit-remaining') === '0'
    const retry = Number(headers.get('retry-after') ?? 0)
    const reset = Number(headers.get('x-ratelimit-reset-after') ?? 0)
    const seconds = response.status === 429 ? Math.max(retry, reset) : reset
    if (used && seconds > 0) free.set(channel, steady() + Math.ceil(seconds * 1000))
    else free.delete(channel)
  })
  let line = Promise.resolve()
  let places = atOnce
  let counted = steady()
  /** Counted when a post leaves, not when it asks: what a halted process sends in one go when it wakes is no more than the rest allows. */
  async function leave(): Promise<void> {
    for (;;) {
      const now = steady()
      places = Math.min(atOnce, places + Math.max(0, now - counted) / gapMs)
      counted = now
      if (places >= 1 || stopping.aborted) break
      await wait((1 - places) * gapMs, stopping)
    }
    places--
  }
  return {
    delay: (channel) => Math.max(0, (free.get(channel) ?? 0) - steady()),
    turn() {
      line = line.then(leave)
      return line
    },
  }
}
