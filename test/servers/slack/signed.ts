import { createHmac } from 'node:crypto'
import type { Json } from './check/problems.ts'
import type { EnvelopeType } from './socket.ts'

export interface SignedRequest {
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

/** A request as Slack signs it: `v0=HMAC-SHA256(secret, "v0:timestamp:body")`. */
export function sign(
  type: EnvelopeType,
  payload: Json,
  secret: string,
  now: number,
  retry?: { attempt: number; reason: string },
): SignedRequest {
  const json = type === 'events_api'
  const body = json
    ? JSON.stringify(payload)
    : type === 'interactive'
      ? new URLSearchParams({ payload: JSON.stringify(payload) }).toString()
      : new URLSearchParams(payload as Record<string, string>).toString()
  const timestamp = String(Math.floor(now / 1000))
  const digest = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')
  return {
    body,
    headers: {
      'content-type': json ? 'application/json' : 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${digest}`,
      ...(retry && { 'x-slack-retry-num': String(retry.attempt), 'x-slack-retry-reason': retry.reason }),
    },
  }
}

/** Sends it and answers what came back in the acknowledgement; undefined when it was refused or came late. */
export async function sendSigned(
  url: string,
  request: SignedRequest,
  ackTimeoutMs: number,
): Promise<{ status: number; body?: Json }> {
  try {
    const response = await fetch(url, { method: 'POST', ...request, signal: AbortSignal.timeout(ackTimeoutMs) })
    const text = await response.text()
    return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : {} }
  } catch {
    return { status: 0 }
  }
}
