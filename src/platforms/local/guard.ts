import { isIP } from 'node:net'
import { UserError } from '../../core/errors.ts'

export interface Door {
  /** The address that is listened on. */
  readonly host: string
  /** Further names under which the desk may be called, for a proxy in front of it. */
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
  if (name === undefined || !isOurs(door, name)) {
    throw foreign(`This desk does not answer to the name “${host.slice(0, 80)}”.`)
  }
  const origin = request.headers.get('origin')
  if (origin !== null && origin !== `http://${host}` && origin !== `https://${host}`) {
    throw foreign('This request comes from another site.')
  }
  const site = request.headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && site !== 'none' && !followsLink(request)) {
    throw foreign('This request comes from another site.')
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

function isOurs(door: Door, name: string): boolean {
  if (name === 'localhost' || name.endsWith('.localhost') || isLoopback(name)) return true
  if (name === door.host.toLowerCase() || door.names.some((known) => known.toLowerCase() === name)) return true
  return (door.host === '0.0.0.0' || door.host === '::') && isIP(name) !== 0
}

export function isLoopback(address: string): boolean {
  return address === '::1' || address === 'localhost' || (isIP(address) === 4 && address.startsWith('127.'))
}

function hostName(host: string): string | undefined {
  const match = /^(?:\[([0-9a-fA-F:.]+)\]|([^:[\]/@\s]+))(?::\d{1,5})?$/.exec(host)
  return (match?.[1] ?? match?.[2])?.toLowerCase()
}

function foreign(sentence: string): UserError {
  return new UserError('foreign-request', sentence, 'Open the desk by its own address, on this machine.')
}
