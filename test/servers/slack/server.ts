import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readManifest, type SlackApp } from './app.ts'
import { bearerOf, readArguments, readBody } from './body.ts'
import { checkManifest } from './check/manifest.ts'
import type { Json } from './check/problems.ts'
import { type Delivery, newDelivery } from './delivery.ts'
import { type Fault, type Faults, newFaults } from './faults.ts'
import { access, authorize } from './oauth.ts'
import { newRates, type Rate } from './rates.ts'
import { respond } from './response-url.ts'
import { newSockets, type Sockets } from './socket.ts'
import { newState, type SlackState } from './state.ts'
import { dispatch } from './web-api/dispatch.ts'

export interface SlackServerOptions {
  readonly clock: () => number
  readonly manifest: object
  readonly rates?: Readonly<Record<string, Rate>>
  /** Real milliseconds that an acknowledgement may take; Slack gives three seconds. */
  readonly ackTimeoutMs?: number
}

export interface SlackServer {
  readonly origin: string
  /** What the adapter is told as `apiUrl`. */
  readonly apiUrl: string
  readonly app: SlackApp
  readonly state: SlackState
  readonly faults: Faults
  readonly sockets: Sockets
  readonly delivery: Delivery
  /** How many calls were answered with 429 by the rates. */
  readonly limited: number
  /** Resolves when no request has been under way for some milliseconds. */
  quiet(): Promise<void>
  /** Who agrees on the consent page next. */
  installingTeam: string
  consent: 'given' | 'denied'
  close(): Promise<void>
}

/** A Slack on the loopback address: Web API, Socket Mode, signed HTTP, OAuth, response URLs. */
export async function startSlackServer(options: SlackServerOptions): Promise<SlackServer> {
  const { clock } = options
  const state = newState()
  const app = readManifest(options.manifest)
  state.homeEnabled = app.home
  state.rejected.push(...checkManifest(options.manifest))
  const faults = newFaults()
  const waitFor = newRates(options.rates ?? {}, clock)
  const tickets = new Set<string>()
  const codes = new Map<string, string>()
  const held = new Set<ServerResponse>()

  let underWay = 0
  let overRate = 0
  let lastEnd = 0
  const http = createServer((request, response) => {
    underWay += 1
    response.once('close', () => {
      underWay -= 1
      lastEnd = performance.now()
    })
    answer(request, response).catch((error) => {
      state.rejected.push(`the local Slack failed: ${String(error)}`)
      response.destroy()
    })
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  const ackTimeoutMs = options.ackTimeoutMs ?? 3000
  const sockets = newSockets(http, tickets, ackTimeoutMs)

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', origin)
    const body = await readBody(request)
    if (url.pathname.startsWith('/upload/')) {
      const [, , team = '', file = ''] = url.pathname.split('/')
      const found = state.teams.get(team)?.files.get(file)
      if (!found) return send(response, 404, 'no_file')
      found.bytes = body
      return send(response, 200, `OK - ${body.length}`)
    }
    if (url.pathname.startsWith('/response/')) {
      const fault = faults.take('response_url', {})
      if (fault && before(fault, response)) return
      const { status, body: text } = respond(state, url.pathname.slice(10), JSON.parse(body.toString()), clock())
      if (fault && after(fault, response)) return
      return send(response, status, text)
    }
    if (url.pathname === '/oauth/v2/authorize') {
      response.writeHead(302, {
        location: authorize(url, codes, { team: server.installingTeam, consent: server.consent }),
      })
      response.end()
      return
    }
    if (!url.pathname.startsWith('/api/')) return send(response, 404, 'not here')
    response.setHeader('date', new Date(clock()).toUTCString())
    webApi(url.pathname.slice(5), readArguments(request, body), request, response)
  }

  function webApi(method: string, args: Json, request: IncomingMessage, response: ServerResponse): void {
    const bearer = bearerOf(request, args)
    const fault = faults.take(method, args)
    if (fault && before(fault, response)) return
    const wait = waitFor(method, state.tokens.get(bearer)?.team ?? '', String(args.channel ?? ''))
    if (wait) {
      overRate += 1
      limited(response, wait)
      return
    }
    state.calls.push({ method, args, token: bearer })
    const result = run(method, args, bearer)
    const known = state.tokens.get(bearer)
    if (known) response.setHeader('x-oauth-scopes', [...known.scopes].join(','))
    if (fault && after(fault, response)) return
    if (fault?.kind === 'slow') setTimeout(() => json(response, result), fault.ms ?? 100)
    else json(response, result)
  }

  function run(method: string, args: Json, bearer: string): Json {
    if (method === 'oauth.v2.access') return access(state, app, args, codes, clock())
    if (method === 'apps.connections.open') {
      if (bearer !== app.appToken) return { ok: false, error: 'invalid_auth' }
      const ticket = `ticket-${state.calls.length}`
      tickets.add(ticket)
      return { ok: true, url: `${origin.replace('http', 'ws')}/link?ticket=${ticket}` }
    }
    return { ...dispatch(state, method, args, bearer, clock(), origin) }
  }

  function before(fault: Fault, response: ServerResponse): boolean {
    if (fault.kind === 'drop-before') response.destroy()
    else if (fault.kind === 'stall-before') held.add(response)
    else if (fault.kind === 'status') send(response, fault.status ?? 503, 'upstream error')
    else if (fault.kind === 'limited') limited(response, fault.retryAfter ?? 1)
    else if (fault.kind === 'error') json(response, { ok: false, error: fault.error ?? 'fatal_error' })
    else return false
    return true
  }

  function after(fault: Fault, response: ServerResponse): boolean {
    if (fault.kind === 'drop-after') response.destroy()
    else if (fault.kind === 'stall') held.add(response)
    else if (fault.kind === 'slow') return false
    else if (fault.kind === 'status-after') send(response, fault.status ?? 500, 'upstream error')
    else return false
    return true
  }

  const server: SlackServer = {
    origin,
    apiUrl: `${origin}/api/`,
    app,
    state,
    faults,
    sockets,
    delivery: newDelivery({ sockets, app, clock, ackTimeoutMs, rejected: state.rejected }),
    installingTeam: '',
    consent: 'given',
    get limited() {
      return overRate
    },
    async quiet() {
      const busy = () => underWay - held.size > 0 || server.delivery.underWay > 0 || performance.now() - lastEnd < 20
      do await new Promise((resolve) => setTimeout(resolve, 5))
      while (busy())
    },
    async close() {
      if (!http.listening) return
      for (const response of held) response.destroy()
      sockets.close()
      http.closeAllConnections()
      await new Promise((resolve) => http.close(resolve))
    },
  }
  return server
}

function send(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain' })
  response.end(text)
}

function json(response: ServerResponse, body: Json): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(body))
}

function limited(response: ServerResponse, seconds: number): void {
  response.writeHead(429, { 'retry-after': String(seconds), 'content-type': 'application/json' })
  response.end(JSON.stringify({ ok: false, error: 'ratelimited' }))
}
