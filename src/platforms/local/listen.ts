import { createServer, type RequestListener, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import { UserError } from '../../core/errors.ts'
import { say } from '../../locales/index.ts'

/** Opens the port. Throws `UserError` `port-in-use`, `port-refused` or `host-unknown`. Port 0 takes any that is free. */
export async function listen(
  app: Pick<Hono, 'fetch'>,
  port: number,
  host: string,
): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer(getRequestListener(app.fetch, { overrideGlobalObjects: false }) as RequestListener)
  // A text of five megabytes over a slow line still arrives; a line that sends nothing does not hold a place.
  server.requestTimeout = 60_000
  server.headersTimeout = 15_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(portTrouble(cause, port, host)))
    server.listen(port, host, resolve)
  })
  const address = server.address()
  return { server, port: typeof address === 'object' && address ? address.port : port }
}

function portTrouble(cause: NodeJS.ErrnoException, port: number, host: string): Error {
  if (cause.code === 'EADDRINUSE') {
    return new UserError('port-in-use', say.local.portTaken(port, host), say.local.stopThatOne, { cause })
  }
  if (cause.code === 'EACCES') {
    return new UserError('port-refused', say.local.portRefused(port), say.local.higherPort, { cause })
  }
  if (cause.code === 'EADDRNOTAVAIL' || cause.code === 'ENOTFOUND') {
    return new UserError('host-unknown', say.local.noAddress(host), say.local.useLoopback, { cause })
  }
  return cause
}

/** Ends all connections: idle ones at once, the others when they are done or after `patience` milliseconds. */
export async function close(server: Server, patience: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  // A connection whose answer was in hand becomes idle later, and would be kept alive.
  const sweep = setInterval(() => server.closeIdleConnections(), 50)
  const last = setTimeout(() => server.closeAllConnections(), patience)
  await closed
  clearInterval(sweep)
  clearTimeout(last)
}
