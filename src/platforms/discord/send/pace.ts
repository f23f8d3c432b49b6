import { type REST, RESTEvents } from 'discord.js'
import type { Clock } from '../../../core/clock.ts'

/** When each channel takes the next message, by what Discord's own headers said. */
export interface Pace {
  /** Milliseconds to wait; 0 when the channel is free. */
  delay(channel: string): number
}

/**
 * The library keeps its counts by bucket, and loses the first answer's count when it learns the bucket's name; a 429 without
 * bucket headers it forgets at once. This one remembers both, so that no channel meets a second 429.
 */
export function createPace(rest: REST, clock: Clock): Pace {
  const free = new Map<string, number>()
  rest.on(RESTEvents.Response, (request, response) => {
    const channel = request.method === 'POST' ? /^\/channels\/(\d+)\/messages$/.exec(request.path)?.[1] : undefined
    if (!channel) return
    const headers = response.headers as { get(name: string): string | null }
    const used = response.status === 429 || headers.get('x-ratelimit-remaining') === '0'
    const retry = Number(headers.get('retry-after') ?? 0)
    const reset = Number(headers.get('x-ratelimit-reset-after') ?? 0)
    const seconds = response.status === 429 ? Math.max(retry, reset) : reset
    if (used && seconds > 0) free.set(channel, clock() + Math.ceil(seconds * 1000))
    else free.delete(channel)
  })
  return { delay: (channel) => Math.max(0, (free.get(channel) ?? 0) - clock()) }
}
