import { isIP } from 'node:net'
import { UserError } from '../../core/errors.ts'
import { say } from '../../locales/index.ts'

export interface Door {
  /** The address that is listened on. */
  readonly host: string
  /**
   * Further names under which the desk may be called, for a proxy or a cluster in front of it: `desk.example` or
   * `desk.example:8443`. They hold whether the proxy keeps the Host or puts its own.
   */
  readonly names: readonly string[]
}

/**
 * Refuses what another site could make a browser send. A page elsewhere can point its own name at 127.0.0.1 (DNS
 * rebinding): so the Host must be a name of ours. It can also send requests blindly (CSRF): so Origin and
 * Sec-Fetch-Site (W3C Fetch Metadata), which pages can't forge, must be ours where they are present.
 * Throws `UserError` `foreign-request`.
 */
export function checkDoor(door: Door, request: Request): void {
  const host = request.headers.get('host') ?? ''
  const name = hostName(host)
  if (name === undefined || !isOurs(door, name, host)) {
    throw foreign(say.local.notOurName(host.slice(0, 80)))
  }
  const origin = request.headers.get('origin')
  if (origin !== null && !isOurOrigin(door, host, origin)) {
    throw foreign(say.local.otherSite)
  }
  const site = request.headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && site !== 'none' && !followsLink(request)) {
    throw foreign(say.local.otherSite)
  }
}

/** Opening the page by a link on another site reads nothing and changes nothing. */
function followsLink(request: Request): boolean {
  return (
    request.method === 'GET' &&
    new URL(request.url).pathname === '/' &&
    request.headers.get('sec-fetch-mode') === 'navigate' &&
    request.headers.get('sec-fetch-dest') === 'document'
  )
}

function isOurs(door: Door, name: string, host: string): boolean {
  if (name === 'localhost' || name.endsWith('.localhost') || isLoopback(name)) return true
  if (name === door.host.toLowerCase() || door.names.some((known) => fits(known.toLowerCase(), name, host))) return true
  return (door.host === '0.0.0.0' || door.host === '::') && isIP(name) !== 0
}

/** A known name with a port is meant with that port only. */
function fits(known: string, name: string, host: string): boolean {
  return /^(?:\[.*\]|[^:]*):\d+$/.test(known) ? known === host.toLowerCase() : known.replace(/^\[|\]$/g, '') === name
}

/** The origin of the Host that was called, or of a name of ours: behind a proxy that puts its own Host, the two differ. */
function isOurOrigin(door: Door, host: string, origin: string): boolean {
  const url = URL.parse(origin)
  if (!url || !/^https?:$/.test(url.protocol) || url.origin !== origin) return false
  // Parsed, so that a port that goes without saying is left out on both sides.
  return [host, ...door.names].some((known) => URL.parse(`${url.protocol}//${known}`)?.host === url.host)
}

function isLoopback(address: string): boolean {
  return address === '::1' || address === 'localhost' || (isIP(address) === 4 && address.startsWith('127.'))
}

function hostName(host: string): string | undefined {
  const match = /^(?:\[([0-9a-fA-F:.]+)\]|([^:[\]/@\s]+))(?::\d{1,5})?$/.exec(host)
  return (match?.[1] ?? match?.[2])?.toLowerCase()
}

function foreign(sentence: string): UserError {
  return new UserError('foreign-request', sentence, say.local.openByAddress)
}
