import type { Readable } from 'node:stream'
import { say } from '../../locales/index.ts'
import type { WireLimits } from '../limits.ts'
import { readBody } from './body.ts'
import type { Header } from './caching.ts'
import { guardedAgent, type Resolver } from './connect.ts'
import { readDataUrl } from './data-url.ts'
import { openGuard } from './guard.ts'
import { FetchTrouble, troubleIn } from './trouble.ts'

export interface Opened {
  readonly status: number
  readonly header: Header
  /** Empty for a status that is not 2xx, except that an error page's first bytes don't matter to anyone. */
  readonly bytes: Uint8Array
  /** Where the body came from, after all redirects. */
  readonly url: string
  /** The address to keep: as far as permanent redirects (301, 308) lead without a gap. */
  readonly keptUrl: string
  /** True when a redirect led from https to http. */
  readonly downgraded: boolean
}

export interface Fetcher {
  /** Opens an http(s) or data address. Throws `FetchTrouble` for every expected trouble; a status of 400 and up is an answer. */
  open(url: string, headers?: Readonly<Record<string, string>>): Promise<Opened>
  stop(): Promise<void>
}

const redirects = new Set([301, 302, 303, 307, 308])

/** The only place that opens an address. */
export function openFetcher(options: {
  readonly allowHosts: readonly string[]
  readonly resolve: Resolver
  readonly userAgent: string
  readonly limits: WireLimits
}): Fetcher {
  const { limits } = options
  const guard = openGuard(options.allowHosts)
  const agent = guardedAgent({
    guard,
    resolve: options.resolve,
    deadlineMs: limits.deadlineMs,
    perHost: limits.perHost,
  })
  const stopping = new AbortController()

  async function follow(
    first: string,
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<Opened> {
    let url = guard.checkUrl(first)
    let keptUrl = first
    let permanent = true
    let downgraded = false
    for (let hop = 0; ; hop++) {
      const response = await agent.request({
        origin: url.origin,
        path: url.pathname + url.search,
        method: 'GET',
        signal,
        headers: { 'user-agent': options.userAgent, 'accept-encoding': 'gzip, br, deflate, zstd', ...headers },
      })
      const header: Header = (name) => {
        const value = response.headers[name]
        return Array.isArray(value) ? value.join(', ') : value
      }
      const location = header('location')
      if (redirects.has(response.statusCode) && location !== undefined) {
        response.body.destroy()
        response.body.on('error', () => {})
        if (hop >= limits.redirects) throw new FetchTrouble('too-many-redirects', say.wire.leadsOn)
        const next = guard.checkUrl(location, url)
        if (url.protocol === 'https:' && next.protocol === 'http:') downgraded = true
        permanent = permanent && (response.statusCode === 301 || response.statusCode === 308)
        if (permanent) keptUrl = next.href
        url = next
        continue
      }
      if (response.statusCode < 200 || response.statusCode > 299) {
        response.body.on('error', () => {})
        response.body.destroy()
        return {
          status: response.statusCode,
          header,
          bytes: new Uint8Array(),
          url: url.href,
          keptUrl: permanent ? keptUrl : first,
          downgraded,
        }
      }
      const length = Number(header('content-length'))
      if (length > limits.wireBytes) {
        response.body.on('error', () => {})
        response.body.destroy()
        throw new FetchTrouble('too-large', say.wire.tooLarge(Math.round(limits.wireBytes / 1024 / 1024)))
      }
      const bytes = await readBody(response.body as Readable, header('content-encoding') ?? '', limits)
      return {
        status: response.statusCode,
        header,
        bytes,
        url: url.href,
        keptUrl: permanent ? keptUrl : first,
        downgraded,
      }
    }
  }

  return {
    async open(url, headers = {}) {
      if (/^data:/i.test(url)) {
        const { bytes, contentType } = readDataUrl(url, limits.wireBytes)
        const header: Header = (name) => (name === 'content-type' ? contentType : undefined)
        return { status: 200, header, bytes, url, keptUrl: url, downgraded: false }
      }
      const deadline = new AbortController()
      const timer = setTimeout(
        () => deadline.abort(new FetchTrouble('timed-out', say.wire.notInTime)),
        limits.deadlineMs,
      )
      try {
        const signal = AbortSignal.any([deadline.signal, stopping.signal])
        // A request that still waits for its connection does not hear the signal.
        return await Promise.race([follow(url, headers, signal), aborted(signal)])
      } catch (error) {
        throw deadline.signal.aborted ? deadline.signal.reason : asTrouble(error)
      } finally {
        clearTimeout(timer)
      }
    },
    async stop() {
      stopping.abort(new FetchTrouble('unreachable', say.wire.stopping))
      await agent.destroy()
    },
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason)
    else signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}

function asTrouble(error: unknown): FetchTrouble {
  const known = troubleIn(error)
  if (known) return known
  const code = (error as { code?: string }).code ?? ''
  if (/^(Z_|ERR_BROTLI|ERR__ERROR|ZSTD_|ERR_ZSTD|ERR_BUFFER)/.test(code))
    return new FetchTrouble('bad-response', say.wire.unpackable, { cause: error })
  if (/TIMEOUT|ETIMEDOUT/.test(code)) return new FetchTrouble('timed-out', say.wire.notInTime, { cause: error })
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code))
    return new FetchTrouble('unreachable', say.wire.certificate, { cause: error })
  if (code === 'ECONNREFUSED') return new FetchTrouble('unreachable', say.wire.nobodyAnswers, { cause: error })
  if ((error as { name?: string }).name === 'HTTPParserError' || /^HPE_|UND_ERR_(HEADERS|RESPONSE|RES)/.test(code))
    return new FetchTrouble('bad-response', say.wire.notHttp, { cause: error, passing: true })
  return new FetchTrouble('unreachable', say.wire.brokeOff, { cause: error })
}
