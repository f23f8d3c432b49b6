import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { UserError } from '../../../core/errors.ts'
import type { Log } from '../../../core/log.ts'
import { say } from '../../../locales/index.ts'

export type Route = (request: IncomingMessage, response: ServerResponse) => Promise<void>

export interface Door {
  open(): Promise<void>
  close(): Promise<void>
}

/** The HTTP server for Slack's requests and the install pages: `METHOD /path` to what answers it. */
export function createDoor(options: {
  readonly routes: Readonly<Record<string, Route>>
  readonly port: number
  readonly host: string
  readonly log: Log
}): Door {
  const { routes, port, host, log } = options
  let server: Server | undefined
  return {
    async open() {
      if (server) return
      const opened = createServer((request, response) => {
        const path = (request.url ?? '/').split('?', 1)[0]
        const route = routes[`${request.method} ${path}`]
        if (!route) {
          response.writeHead(404)
          response.end()
          return
        }
        route(request, response).catch((error) => {
          log('error', 'slack: a request could not be handled', { path, reason: String(error) })
          if (!response.headersSent) response.writeHead(500)
          response.end()
        })
      })
      opened.requestTimeout = 10_000
      await new Promise<void>((resolve, reject) => {
        opened.once('error', (error: NodeJS.ErrnoException) =>
          reject(
            new UserError('slack-port', say.slack.portTaken(port, error.code), say.slack.anotherPort, {
              cause: error,
            }),
          ),
        )
        opened.listen(port, host, resolve)
      })
      opened.on('error', (error) => log('error', 'slack: the HTTP server failed', { reason: String(error) }))
      server = opened
      log('info', 'slack: listening for requests', { port: (opened.address() as AddressInfo).port, host })
    },
    async close() {
      const closing = server
      server = undefined
      if (!closing) return
      await new Promise<void>((resolve) => {
        closing.close(() => resolve())
        closing.closeIdleConnections()
        setTimeout(() => closing.closeAllConnections(), 500).unref()
      })
    },
  }
}
