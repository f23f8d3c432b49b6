import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AckFn, App, Receiver } from '@slack/bolt'
import type { Clock } from '../../../core/clock.ts'
import type { Log } from '../../../core/log.ts'
import { createSignatureCheck } from './signature.ts'

/** Slack's requests are small; a megabyte is more than it ever sends. */
const largestBody = 1_000_000

export interface EventsReceiver extends Receiver {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>
}

/** Signed requests from Slack, one address for all of them: events, commands, interactions. */
export function eventsReceiver(options: {
  readonly signingSecret: string
  readonly clock: Clock
  readonly log: Log
}): EventsReceiver {
  const { log } = options
  const check = createSignatureCheck(options.signingSecret, options.clock)
  let app: App | undefined
  return {
    init(given) {
      app = given
    },
    start: async () => {},
    stop: async () => {},
    async handle(request, response) {
      const body = await readLimited(request)
      if (!body) return end(response, 413)
      const verdict = check(
        { timestamp: header(request, 'x-slack-request-timestamp'), signature: header(request, 'x-slack-signature') },
        body,
      )
      const retry = Number(header(request, 'x-slack-retry-num'))
      // Slack's first retry may come within the same second, and so with the same signature: it was taken already.
      if (verdict === 'replayed' && retry > 0) return end(response, 200)
      if (verdict !== 'good') {
        log('warn', 'slack: a request was refused', { verdict, from: request.socket.remoteAddress })
        return end(response, 401)
      }
      const payload = parseBody(body.toString('utf8'), header(request, 'content-type') ?? '')
      if (!payload) return end(response, 400)
      if (payload.ssl_check === '1') return end(response, 200)
      if (payload.type === 'url_verification') return answer(response, { challenge: payload.challenge })
      await app?.processEvent({
        body: payload,
        ack: acknowledge(response),
        ...(retry > 0 && { retryNum: retry }),
      })
      if (!response.headersSent) end(response, 404)
    },
  }
}

function acknowledge(response: ServerResponse): AckFn<unknown> {
  return async (content?: unknown) => {
    if (response.headersSent) return
    if (content === undefined || content === '') return end(response, 200)
    answer(response, typeof content === 'string' ? { text: content } : content)
  }
}

function answer(response: ServerResponse, content: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(content))
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status)
  response.end()
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name]
  return Array.isArray(value) ? value[0] : value
}

/** The whole body, or nothing when it is too large. What is a little too large is read to its end, so that the answer arrives. */
async function readLimited(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > 10 * largestBody) return undefined
    if (size <= largestBody) chunks.push(chunk)
  }
  return size > largestBody ? undefined : Buffer.concat(chunks)
}

/** Events come as JSON, commands as a form, interactions as JSON in a form's `payload`. */
function parseBody(text: string, type: string): Record<string, unknown> | undefined {
  try {
    if (!type.startsWith('application/x-www-form-urlencoded')) return object(JSON.parse(text))
    const form = Object.fromEntries(new URLSearchParams(text))
    return object(typeof form.payload === 'string' ? JSON.parse(form.payload) : form)
  } catch {
    return undefined
  }
}

function object(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined
}
