import type { RESTOptions } from 'discord.js'
import { commands } from '../../../commands/index.ts'
import { registrationOf } from '../../../src/platforms/discord/register/commands.ts'
import type { Answer } from '../../servers/discord/answer.ts'
import { applicationCommands } from '../../servers/discord/commands.ts'
import type { Context } from '../../servers/discord/context.ts'
import type { LocalDiscord } from '../../servers/discord/index.ts'
import { usual } from '../../servers/discord/permissions.ts'
import { Rates } from '../../servers/discord/rates.ts'
import { routes } from '../../servers/discord/routes.ts'
import { snowflakes } from '../../servers/discord/snowflake.ts'
import { type Channel, emptyState, type Guild, type Json } from '../../servers/discord/state.ts'
import { type Crossing, cross } from '../faults/cross.ts'
import type { Fault, Point } from '../faults/points.ts'
import type { Life } from './life.ts'
import type { Planted } from './world.ts'

/** What Discord documents: five posts in five seconds to a channel, fifty requests a second in all. */
const rules = { limit: 5, windowMs: 5000, globalPerSecond: 50 }

const offered = JSON.parse(JSON.stringify(registrationOf(commands).body)) as Json[]

type MakeRequest = RESTOptions['makeRequest']

export interface SimulatedDiscord {
  /** As much of the tests' own Discord as a person needs. */
  readonly local: Pick<LocalDiscord, 'state' | 'context'>
  readonly guild: Guild
  addChannel(name: string): Channel
  /** How a process reaches it. */
  requestsOf(life: Life): MakeRequest
  outage: Fault | undefined
  /** Where an interaction goes that a person made. */
  deliver: (interaction: Json) => void
}

/** The tests' own Discord, its routes and limits, without its server: a request is a call in this process. */
export function createDiscord(crossing: Crossing, planted: Planted): SimulatedDiscord {
  const { time, random } = crossing
  const newId = snowflakes(time.now)
  const app = newId()
  const state = emptyState(app, app, 'token')
  const rates = new Rates(time.now, rules)
  const context: Context = {
    state,
    origin: 'https://discord.test',
    now: time.now,
    newId,
    dispatch(event, data) {
      if (event === 'INTERACTION_CREATE') self.deliver(data as Json)
    },
    changed: () => {},
  }
  const guild: Guild = { id: newId(), name: 'Newsroom', ownerId: newId(), channels: new Map(), present: true }
  state.guilds.set(guild.id, guild)
  applicationCommands(context, 'PUT', 'global', { json: offered, files: new Map() })

  function respond({ status, json }: Answer, headers: Readonly<Record<string, string>> = {}): Response {
    const body = status === 204 ? null : JSON.stringify(json)
    return new Response(body, {
      status,
      headers: { ...headers, date: new Date(time.now()).toUTCString(), 'content-type': 'application/json' },
    })
  }

  function serve(method: string, path: string, query: URLSearchParams, json: Json | undefined): Response {
    const found = routes.find((route) => route.methods.includes(method) && route.path.test(path))
    if (!found) return respond({ status: 404, json: { message: '404: Not Found', code: 0 } })
    const verdict = rates.take(method, String(found.path), path.split('/')[2] ?? '', found.open === true)
    if (verdict.wait !== undefined) {
      state.invalid.push(time.now())
      const body = {
        message: 'You are being rate limited.',
        retry_after: verdict.wait,
        global: verdict.global === true,
      }
      return respond({ status: 429, json: body }, verdict.headers)
    }
    const before = state.messages.size
    const answer = found.run(context, method, found.path.exec(path)!.slice(1), { json, files: new Map() }, query)
    if (method === 'POST' && path.endsWith('/messages')) {
      const { id, message, nonce } = answer.json as Json
      const words = JSON.stringify([json?.content, json?.embeds]).slice(0, 200)
      const became = id ? (state.messages.size > before ? 'shows' : 'knows') : 'refuses'
      crossing.note(`discord ${became} ${id ?? message} in ${path.split('/')[2]} by ${nonce ?? json?.nonce}: ${words}`)
    }
    if (answer.status === 403) state.invalid.push(time.now())
    return respond(answer, verdict.headers)
  }

  const self: SimulatedDiscord = {
    local: { state, context },
    guild,
    outage: undefined,
    deliver: () => {},
    addChannel(name) {
      const channel: Channel = { id: newId(), guild: guild.id, name, type: 0, permissions: usual }
      guild.channels.set(channel.id, channel)
      state.channels.set(channel.id, channel)
      return channel
    },
    requestsOf: (life) => async (address, init) => {
      const url = new URL(address)
      const method = init.method ?? 'GET'
      const path = decodeURIComponent(url.pathname.replace(/^\/api\/v10/, ''))
      const json = typeof init.body === 'string' ? (JSON.parse(init.body) as Json) : undefined
      if (json) planted.outgoing?.({ platform: 'discord', body: json as { [name: string]: unknown } })
      const hidden = method === 'GET' && planted.emptyHistory === 'discord'
      const serveIt = () =>
        hidden && path.endsWith('/messages')
          ? respond({ status: 200, json: [] })
          : hidden && /^\/channels\/\d+$/.test(path)
            ? respond({ status: 200, json: { id: path.slice(10), type: 0, guild_id: guild.id, name: 'hidden' } })
            : serve(method, path, url.searchParams, json)
      return cross(crossing, life, pointOf(method, path), {
        effect: serveIt,
        refuse() {
          if (random.chance(0.5)) throw networkError('ECONNREFUSED')
          return respond({ status: random.pick([500, 502, 503]), json: { message: 'not now', code: 0 } })
        },
        lose: () => networkError('ECONNRESET'),
        signal: init.signal as AbortSignal | undefined,
        way: random.between(15, 250),
        outage: self.outage,
      }) as ReturnType<MakeRequest>
    },
  }
  return self
}

function pointOf(method: string, path: string): Point {
  if (/^\/(interactions|webhooks)\//.test(path)) return 'discord answer'
  if (method === 'GET') return 'discord history'
  return method === 'PATCH' ? 'discord update' : 'discord post'
}

export function networkError(code: string): Error {
  return Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error(code), { code }) })
}
