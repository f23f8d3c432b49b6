import type { RobotsReading } from '../../core/wire.ts'
import { say } from '../../locales/index.ts'
import { decodeBytes } from '../decode.ts'
import type { Fetcher } from '../fetch/open.ts'
import { FetchTrouble } from '../fetch/trouble.ts'
import { readRules } from './parse.ts'

/** What a site's robots.txt asks of us (RFC 9309, 2.3.1): one that isn't there asks nothing, one that can't be reached may ask anything. */
export async function readRobotsAt(fetcher: Fetcher, url: string, agent: string): Promise<RobotsReading> {
  const address = URL.parse('/robots.txt', url)
  if (!address || !/^https?:$/.test(address.protocol)) return { state: 'read', rules: [] }
  try {
    const { status, bytes, header } = await fetcher.open(address.href, { accept: 'text/plain, */*;q=0.1' })
    if (status === 429 || status >= 500) return { state: 'failed', reason: say.wire.robotsAnswered(status) }
    if (status < 200 || status > 299) return { state: 'read', rules: [] }
    return { state: 'read', rules: readRules(decodeBytes(bytes, header('content-type'), 'text'), agent) }
  } catch (error) {
    if (!(error instanceof FetchTrouble)) throw error
    if (error.passing) return { state: 'failed', reason: say.wire.robotsUnread(error.message) }
    return { state: 'read', rules: [] }
  }
}
