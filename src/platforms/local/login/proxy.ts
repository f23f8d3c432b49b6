import { BlockList, isIP } from 'node:net'
import type { Clock } from '../../../core/clock.ts'
import { say } from '../../../locales/index.ts'
import { type Login, notLoggedIn } from './login.ts'

export interface ProxyLogin {
  /** The header in which the proxy says who has logged in. */
  readonly header: string
  /** Its own addresses, or networks as `10.0.0.0/8`: from elsewhere the header says nothing. */
  readonly proxies: readonly string[]
}

/** The proxy alone knows when somebody has logged out: what stays open is opened through it anew so often. */
const askedAgainMs = 10 * 60_000

/** The log-in of a proxy before the desk: its header is believed on a line that comes from it, and on no other. */
export function proxyLogin({ header, proxies }: ProxyLogin, clock: Clock): Login {
  const trusted = addressesOf(proxies)
  return {
    kind: 'proxy',
    async who({ request, remote }) {
      if (remote === undefined || !trusted(remote)) throw notLoggedIn(say.local.byProxyAlone, say.local.openByProxy)
      const name = decoded(request.headers.get(header) ?? '').trim()
      if (name === '') throw notLoggedIn(say.local.proxyDidNotSay, say.local.sendHeader(header))
      return name.slice(0, 80)
    },
    until() {
      const until = clock() + askedAgainMs
      return async () => until
    },
  }
}

/** Headers are Latin-1 to Node; proxies send UTF-8 (RFC 9110, 5.5). */
function decoded(value: string): string {
  return new TextDecoder().decode(Uint8Array.from(value, (letter) => letter.charCodeAt(0)))
}

function addressesOf(proxies: readonly string[]): (address: string) => boolean {
  const list = new BlockList()
  for (const proxy of proxies) {
    const [address = '', bits] = proxy.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (bits === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(bits), family)
  }
  return (address) => {
    const bare = address.replace(/^::ffff:(?=\d+\.)/i, '')
    return list.check(bare, isIP(bare) === 6 ? 'ipv6' : 'ipv4')
  }
}
