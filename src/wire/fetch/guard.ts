import { say } from '../../locales/index.ts'
import { isPublicAddress, sameAddress } from './address.ts'
import { isWebPort } from './ports.ts'
import { FetchTrouble } from './trouble.ts'

export interface Guard {
  /** Checks the form of an address and answers it parsed. Throws `FetchTrouble`. */
  checkUrl(url: string, base?: URL): URL
  /** Whether a connection to this address may stand for that host and port. */
  allows(host: string, port: number, address: string): boolean
}

const bare = (host: string) =>
  host
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase()

/** `host`, `host:port`, an IPv4 address, or an IPv6 address (in brackets when a port follows). */
function parseAllowed(entry: string): { host: string; port?: number } {
  const text = entry.trim()
  const bracketed = /^\[([^\]]+)\](?::(\d+))?$/.exec(text)
  if (bracketed) return { host: bare(bracketed[1]!), ...(bracketed[2] ? { port: Number(bracketed[2]) } : {}) }
  const colons = text.split(':').length - 1
  if (colons === 1) {
    const [host, port] = text.split(':')
    return { host: bare(host!), port: Number(port) }
  }
  return { host: bare(text) }
}

/** The rules of what may be opened. `allowHosts` names private hosts that are open all the same. */
export function openGuard(allowHosts: readonly string[]): Guard {
  const allowed = allowHosts.filter((entry) => entry.trim() !== '').map(parseAllowed)
  const named = (host: string, port: number) =>
    allowed.some((a) => (a.host === host || sameAddress(a.host, host)) && (a.port === undefined || a.port === port))

  return {
    checkUrl(text, base) {
      let url: URL
      try {
        url = base ? new URL(text, base) : new URL(text.trim())
      } catch (cause) {
        throw new FetchTrouble('bad-address', say.wire.notAnAddress, { cause })
      }
      if (url.protocol !== 'http:' && url.protocol !== 'https:')
        throw new FetchTrouble('refused-address', say.wire.onlyHttpOpened)
      if (url.username !== '' || url.password !== '') throw new FetchTrouble('refused-address', say.wire.withPassword)
      const host = bare(url.hostname)
      const port = portOf(url)
      if (named(host, port)) return url
      if (!isWebPort(port)) throw new FetchTrouble('refused-address', say.wire.wrongPort(port))
      if (
        host === 'localhost' ||
        /\.(localhost|local|internal|localdomain|home\.arpa)$/.test(host) ||
        (isAddress(host) && !isPublicAddress(host))
      )
        throw privateAddress(host)
      return url
    },
    allows: (host, port, address) => isPublicAddress(address) || named(bare(host), port),
  }
}

const portOf = (url: URL): number => Number(url.port || (url.protocol === 'https:' ? 443 : 80))

const isAddress = (host: string) => host.includes(':') || /^\d+\.\d+\.\d+\.\d+$/.test(host)

export function privateAddress(host: string): FetchTrouble {
  return new FetchTrouble('refused-address', say.wire.privateNetwork(host))
}
