import type { SlackApp } from './app.ts'
import type { Json } from './check/problems.ts'
import { sendSigned, sign } from './signed.ts'
import type { EnvelopeType, Sockets } from './socket.ts'

/** How Slack reaches the app: over its socket, or at the address that it gave. */
export interface Delivery {
  /** Set in HTTP mode. */
  requestUrl?: string
  /** Answers what the app put into its acknowledgement; undefined when none came in time. */
  send(type: EnvelopeType, payload: Json): Promise<Json | undefined>
  /** An event, sent again (twice at most) while it isn't acknowledged. Answers how often it was sent. */
  event(event: Json, team: string, id: string): Promise<number>
  /** The same event once more, as when an acknowledgement got lost. */
  again(event: Json, team: string, id: string): Promise<boolean>
  /** How many wait for their acknowledgement. */
  readonly underWay: number
  /** Writes down what waits longer than three seconds of Slack's time. */
  overdue(): void
}

const acknowledgeWithin = 3000

export function newDelivery({
  sockets,
  app,
  clock,
  ackTimeoutMs,
  rejected,
}: {
  readonly sockets: Sockets
  readonly app: SlackApp
  readonly clock: () => number
  readonly ackTimeoutMs: number
  readonly rejected: string[]
}): Delivery {
  const waiting = new Map<symbol, { type: EnvelopeType; at: number }>()
  const once: typeof reach = async (type, payload, retry) => {
    const mark = Symbol(type)
    waiting.set(mark, { type, at: clock() })
    try {
      return await reach(type, payload, retry)
    } finally {
      waiting.delete(mark)
    }
  }
  const reach = async (type: EnvelopeType, payload: Json, retry?: { attempt: number; reason: string }) => {
    if (!delivery.requestUrl) return sockets.send(type, payload, retry)
    const request = sign(type, payload, app.signingSecret, clock(), retry)
    const { status, body } = await sendSigned(delivery.requestUrl, request, ackTimeoutMs)
    return status === 200 ? (body ?? {}) : undefined
  }
  const envelope = (event: Json, team: string, id: string): Json => ({
    type: 'event_callback',
    token: 'legacy',
    team_id: team,
    api_app_id: 'A0LOCAL',
    event,
    event_id: id,
    event_time: Math.floor(clock() / 1000),
    authorizations: [
      { team_id: team, enterprise_id: null, is_bot: true, is_enterprise_install: false, user_id: 'UBOT' },
    ],
  })
  const delivery: Delivery = {
    send: (type, payload) => once(type, payload),
    async event(event, team, id) {
      for (let attempt = 0; attempt < 3; attempt++) {
        const retry = attempt ? { attempt, reason: 'timeout' } : undefined
        if (await once('events_api', envelope(event, team, id), retry)) return attempt + 1
      }
      return 3
    },
    get underWay() {
      return waiting.size
    },
    overdue() {
      for (const { type, at } of waiting.values()) {
        if (clock() - at > acknowledgeWithin) rejected.push(`${type}: not acknowledged within three seconds`)
      }
    },
    async again(event, team, id) {
      return (await once('events_api', envelope(event, team, id), { attempt: 1, reason: 'timeout' })) !== undefined
    },
  }
  return delivery
}
