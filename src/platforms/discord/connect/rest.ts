import { DefaultRestOptions, type RawFile, REST, RESTEvents, type RESTOptions, type RouteLike } from 'discord.js'

export interface RestOptions {
  readonly apiUrl: string | undefined
  readonly token?: string
  /** Milliseconds after which a request is given up; its outcome is unclear then. */
  readonly timeout: number
  /** How a request goes out; by the library's own way when absent. */
  readonly makeRequest?: RESTOptions['makeRequest'] | undefined
  /** Is told the `Date` of each answer. */
  readonly heard?: (date: string | null) => void
}

/**
 * discord.js drops its token for good at the first 401, and every later call fails with "Expected token to be set". One 401
 * may be a hiccup of Discord's own, so this one keeps it; who calls decides what a 401 means.
 */
class KeepingRest extends REST {
  #kept: string | undefined

  override setToken(token: string): this {
    // The library itself passes null here.
    this.#kept = (token as string | null) ?? this.#kept
    return super.setToken(this.#kept as string)
  }
}

/**
 * A REST client that neither retries nor waits by itself where a post is concerned: what was sent, and what became of it,
 * has to be known here, and a limit on one channel must not be slept out inside a queue.
 */
export function createRest(options: RestOptions): REST {
  const rest = new KeepingRest({
    version: '10',
    api: apiBase(options.apiUrl),
    retries: 0,
    timeout: options.timeout,
    makeRequest: options.makeRequest ?? makeRequest,
    rejectOnRateLimit: (limit) =>
      limit.route.startsWith('/channels/:id/messages') || Math.max(limit.timeToReset, limit.retryAfter) > 10_000,
  })
  if (options.token) rest.setToken(options.token)
  const { heard } = options
  if (heard)
    rest.on(RESTEvents.Response, (_, { headers }) =>
      heard((headers as { get(name: string): string | null }).get('date')),
    )
  return rest
}

/** The library's own way; a form with files goes as its bytes, for the one undici of the house takes no form of Node's. */
const makeRequest: RESTOptions['makeRequest'] = async (url, init) => {
  if (!(init.body instanceof FormData)) return DefaultRestOptions.makeRequest(url, init)
  const form = new Response(init.body)
  const body = new Uint8Array(await form.arrayBuffer())
  const type = form.headers.get('content-type')!
  return DefaultRestOptions.makeRequest(url, { ...init, body, headers: { ...init.headers, 'content-type': type } })
}

/** Accepts the address with or without the version and the slash that people copy along. */
function apiBase(url: string | undefined): string {
  return url ? url.replace(/\/+$/, '').replace(/\/v\d+$/, '') : DefaultRestOptions.api
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export interface Call {
  readonly method: Method
  readonly route: RouteLike
  readonly body?: unknown
  readonly files?: readonly RawFile[]
  /** False where the interaction's own token is the key. */
  readonly auth?: boolean
  readonly query?: URLSearchParams
  /** Gives the request up; its outcome is unclear then. */
  readonly signal?: AbortSignal
}

/** Sends one request, once. Rejects with whatever the library throws: see `attempt`. */
export async function send(rest: REST, call: Call): Promise<unknown> {
  return rest.request({
    method: call.method as never,
    fullRoute: call.route,
    ...(call.body !== undefined && { body: call.body }),
    ...(call.files?.length && { files: [...call.files] }),
    ...(call.auth === false && { auth: false }),
    ...(call.query && { query: call.query }),
    ...(call.signal && { signal: call.signal }),
  })
}
