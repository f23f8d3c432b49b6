import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll } from 'vitest'

type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** A server on the loopback for the tests of one file; `on` sets the answer of a path, `base` is known once tests run. */
export function loopbackServer() {
  const answers = new Map<string, Answer>()
  const seen: IncomingMessage[] = []
  const server = createServer((request, response) => {
    seen.push(request)
    const answer = answers.get((request.url ?? '').split('?')[0]!)
    if (answer) answer(request, response)
    else response.writeHead(404).end()
  })
  const self = {
    base: '',
    port: 0,
    seen,
    on: (path: string, answer: Answer) => void answers.set(path, answer),
  }
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    self.port = (server.address() as AddressInfo).port
    self.base = `http://127.0.0.1:${self.port}`
  })
  afterAll(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  return self
}

/** An answer with a body. */
export const sends =
  (body: string | Uint8Array, headers: Record<string, string> = {}, status = 200): Answer =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers })
    response.end(body)
  }

export const leadsTo = (location: string, status = 302) => sends('', { location }, status)
