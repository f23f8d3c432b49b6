import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Clock } from '../../../core/clock.ts'

/** Seconds that a request may be old, or ahead. */
const tolerance = 300

export type Verdict = 'good' | 'stale' | 'future' | 'forged' | 'replayed' | 'unsigned'

/**
 * Checks Slack's signature (docs.slack.dev, "Verifying requests from Slack"), and what Bolt leaves open: requests from the
 * future are refused, and a signature is good once in five minutes. Slack signs each retry anew.
 */
export function createSignatureCheck(
  secret: string,
  clock: Clock,
): (headers: SignedHeaders, body: Uint8Array) => Verdict {
  const seen = new Map<string, number>()
  return ({ timestamp, signature }, body) => {
    if (!timestamp || !signature || !/^\d{1,12}$/.test(timestamp)) return 'unsigned'
    const now = Math.floor(clock() / 1000)
    const age = now - Number(timestamp)
    const wanted = Buffer.from(
      `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest('hex')}`,
    )
    const given = Buffer.from(signature)
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return 'forged'
    if (age > tolerance) return 'stale'
    if (age < -tolerance) return 'future'
    for (const [old, until] of seen) {
      if (until >= now) break
      seen.delete(old)
    }
    if (seen.has(signature)) return 'replayed'
    seen.set(signature, now + 2 * tolerance)
    return 'good'
  }
}

export interface SignedHeaders {
  readonly timestamp: string | undefined
  readonly signature: string | undefined
}
