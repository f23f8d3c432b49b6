import type { Server } from 'node:http'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Json } from './check/problems.ts'

export type EnvelopeType = 'slash_commands' | 'interactive' | 'events_api'

export interface Sockets {
  /** Sends to one open connection and waits for its ack; undefined when none came in time. */
  send(type: EnvelopeType, payload: Json, retry?: { attempt: number; reason: string }): Promise<Json | undefined>
  /** Tells every connection to go away, as Slack does when it recycles a container. */
  disconnect(reason: 'warning' | 'refresh_requested' | 'link_disabled'): void
  /** Cuts every connection without a close frame. */
  cut(): void
  readonly open: number
  /** How many connections have been greeted so far. */
  readonly greetings: number
  /** Resolves when a client has been greeted. */
  connected(): Promise<void>
  close(): void
}

/** Socket Mode: hello, envelopes, acks, pings, the close handshake. */
export function newSockets(server: Server, tickets: Set<string>, ackTimeoutMs: number): Sockets {
  const wss = new WebSocketServer({ noServer: true })
  const clients = new Set<WebSocket>()
  const acks = new Map<string, (payload: Json) => void>()
  let waiting: (() => void)[] = []
  let envelopes = 0
  let greetings = 0

  server.on('upgrade', (request, socket, head) => {
    const ticket = new URL(request.url ?? '/', 'http://localhost').searchParams.get('ticket') ?? ''
    if (!tickets.delete(ticket)) return socket.destroy()
    wss.handleUpgrade(request, socket, head, (ws) => {
      clients.add(ws)
      const beat = setInterval(() => ws.ping(), 2000)
      ws.on('close', () => {
        clearInterval(beat)
        clients.delete(ws)
      })
      ws.on('error', () => ws.terminate())
      ws.on('message', (raw) => {
        const message = JSON.parse(String(raw)) as { envelope_id: string; payload?: Json }
        acks.get(message.envelope_id)?.(message.payload ?? {})
        acks.delete(message.envelope_id)
      })
      ws.send(JSON.stringify({ type: 'hello', num_connections: clients.size, connection_info: { app_id: 'A0LOCAL' } }))
      greetings += 1
      for (const tell of waiting) tell()
      waiting = []
    })
  })

  return {
    async send(type, payload, retry) {
      const ws = [...clients].find((c) => c.readyState === c.OPEN)
      if (!ws) return undefined
      envelopes += 1
      const id = `envelope-${envelopes}`
      const answered = new Promise<Json | undefined>((resolve) => {
        const timer = setTimeout(() => resolve(undefined), ackTimeoutMs)
        acks.set(id, (answer) => {
          clearTimeout(timer)
          resolve(answer)
        })
      })
      ws.send(
        JSON.stringify({
          envelope_id: id,
          type,
          payload,
          accepts_response_payload: type !== 'events_api',
          ...(retry && { retry_attempt: retry.attempt, retry_reason: retry.reason }),
        }),
      )
      return answered
    },
    disconnect(reason) {
      for (const ws of clients) ws.send(JSON.stringify({ type: 'disconnect', reason, debug_info: {} }))
    },
    cut() {
      for (const ws of clients) ws.terminate()
    },
    get open() {
      return clients.size
    },
    get greetings() {
      return greetings
    },
    connected: () => (clients.size ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
    close() {
      for (const ws of clients) ws.terminate()
      wss.close()
    },
  }
}
