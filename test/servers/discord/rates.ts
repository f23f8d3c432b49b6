import { createHash } from 'node:crypto'

export interface RateRules {
  /** Requests of one bucket in one window. */
  readonly limit: number
  readonly windowMs: number
  readonly globalPerSecond: number
}

/** Generous, so that only tests about rates meet them. */
export const easyRates: RateRules = { limit: 100, windowMs: 1000, globalPerSecond: 1000 }

export interface RateVerdict {
  readonly headers: Record<string, string>
  /** Seconds to wait, when refused. */
  readonly wait?: number
  readonly global?: boolean
}

/** Buckets per route and major parameter, and one for all (https://docs.discord.com/developers/topics/rate-limits). */
export class Rates {
  rules: RateRules
  readonly #now: () => number
  readonly #buckets = new Map<string, { reset: number; left: number }>()
  #global = { reset: 0, left: 0 }

  constructor(now: () => number, rules: RateRules) {
    this.#now = now
    this.rules = rules
  }

  /** `route` with ids in place of all but the major parameter. Interactions answer to no global limit. */
  take(method: string, route: string, major: string, exemptFromGlobal: boolean): RateVerdict {
    const now = this.#now()
    if (!exemptFromGlobal) {
      if (now >= this.#global.reset) this.#global = { reset: now + 1000, left: this.rules.globalPerSecond }
      if (this.#global.left <= 0) {
        const wait = (this.#global.reset - now) / 1000
        return { headers: limited(wait, 'global'), wait, global: true }
      }
      this.#global.left--
    }
    const key = `${method} ${route} ${major}`
    let bucket = this.#buckets.get(key)
    if (!bucket || now >= bucket.reset) {
      bucket = { reset: now + this.rules.windowMs, left: this.rules.limit }
      this.#buckets.set(key, bucket)
    }
    const wait = (bucket.reset - now) / 1000
    const headers = {
      'x-ratelimit-limit': String(this.rules.limit),
      'x-ratelimit-remaining': String(Math.max(0, bucket.left - 1)),
      'x-ratelimit-reset': (bucket.reset / 1000).toFixed(3),
      'x-ratelimit-reset-after': wait.toFixed(3),
      'x-ratelimit-bucket': createHash('md5').update(`${method} ${route}`).digest('hex'),
    }
    if (bucket.left <= 0) return { headers: { ...headers, ...limited(wait, 'user') }, wait }
    bucket.left--
    return { headers }
  }
}

export function limited(seconds: number, scope: string): Record<string, string> {
  return {
    'retry-after': String(seconds),
    'x-ratelimit-scope': scope,
    ...(scope === 'global' && { 'x-ratelimit-global': 'true' }),
  }
}
