import { lookup } from 'node:dns/promises'
import { isIP, type Socket } from 'node:net'
import { Agent, buildConnector } from 'undici'
import { say } from '../../locales/index.ts'
import type { Guard } from './guard.ts'
import { privateAddress } from './guard.ts'
import { FetchTrouble } from './trouble.ts'

/** All addresses of a host name. Injected in tests. */
export type Resolver = (host: string) => Promise<readonly string[]>

export const systemResolver: Resolver = async (host) =>
  (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address)

/**
 * An undici dispatcher that asks the guard about every address that a name has, connects to just those, and looks once
 * more at the address the socket is really connected to: a name that answers differently the second time (DNS
 * rebinding) gains nothing.
 */
export function guardedAgent(options: {
  readonly guard: Guard
  readonly resolve: Resolver
  readonly deadlineMs: number
  readonly perHost: number
}): Agent {
  const { guard, resolve } = options
  const connectTo = (addresses: readonly string[]) =>
    buildConnector({
      timeout: options.deadlineMs,
      autoSelectFamily: true,
      lookup: (_host, wanted, done) => {
        const found = addresses.map((address) => ({ address, family: isIP(address) }))
        if (wanted.all) done(null, found)
        else done(null, found[0]!.address, found[0]!.family)
      },
    })

  return new Agent({
    connections: options.perHost,
    pipelining: 1,
    keepAliveTimeout: 2_000,
    keepAliveMaxTimeout: 5_000,
    headersTimeout: options.deadlineMs,
    bodyTimeout: options.deadlineMs,
    maxHeaderSize: 32 * 1024,
    connect: (connection, done) => {
      const host = connection.hostname.replace(/^\[|\]$/g, '')
      const port = Number(connection.port || (connection.protocol === 'https:' ? 443 : 80))
      inTime(addressesOf(host, resolve), options.deadlineMs).then(
        (addresses) => {
          if (addresses.some((address) => !guard.allows(host, port, address))) return done(privateAddress(host), null)
          connectTo(addresses)(connection, (...outcome) => {
            const socket = outcome[1] as Socket | null
            const remote = socket?.remoteAddress
            if (socket && !(remote !== undefined && guard.allows(host, port, remote))) {
              socket.destroy()
              return done(privateAddress(host), null)
            }
            done(...outcome)
          })
        },
        (error) => done(error instanceof Error ? error : new Error(String(error)), null),
      )
    },
  })
}

async function addressesOf(host: string, resolve: Resolver): Promise<readonly string[]> {
  if (isIP(host)) return [host]
  let addresses: readonly string[]
  try {
    addresses = await resolve(host)
  } catch (cause) {
    const passing = (cause as { code?: string }).code !== 'ENOTFOUND'
    throw new FetchTrouble('not-found', say.wire.noHost(host), { cause, passing })
  }
  if (addresses.length === 0) throw new FetchTrouble('not-found', say.wire.noHost(host))
  return addresses
}

/** A name server that never answers would hold its connection for ever: the library waits for it. */
async function inTime<T>(work: Promise<T>, deadlineMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new FetchTrouble('timed-out', say.wire.hostTooSlow)), deadlineMs)
    timer.unref()
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
