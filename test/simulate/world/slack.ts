import type { Json } from '../../servers/slack/check/problems.ts'
import { documentedRates, newRates } from '../../servers/slack/rates.ts'
import { respond } from '../../servers/slack/response-url.ts'
import {
  addChannel,
  addTeam,
  addUser,
  newState,
  type SlackChannel,
  type SlackState,
  type SlackTeam,
} from '../../servers/slack/state.ts'
import { dispatch } from '../../servers/slack/web-api/dispatch.ts'
import { type Crossing, cross } from '../faults/cross.ts'
import type { Fault, Point } from '../faults/points.ts'
import { networkError } from './discord.ts'
import type { Life } from './life.ts'
import type { Planted } from './world.ts'

export const slackToken = 'xoxb-simulated'
const hooks = 'https://hooks.slack.test/'
const api = 'https://slack.com/api/'

/** Slack's limit for apps that are distributed outside its directory: a history a minute, of fifteen messages. */
const strictHistory = { per: 60_000, burst: 1 }

export interface SimulatedSlack {
  readonly state: SlackState
  readonly team: SlackTeam
  addChannel(name: string): SlackChannel
  /** A person who asks once: what only they see is the answer. Answers their id and where an answer goes. */
  asker(channel: string, name: string): { readonly user: string; readonly responseUrl: string }
  requestsOf(life: Life): typeof fetch
  outage: Fault | undefined
  /** Sends of which the sender wasn't told what became, though they had their effect. */
  unclear: number
}

const scopes = [
  'chat:write',
  'channels:history',
  'groups:history',
  'channels:read',
  'groups:read',
  'users:read',
  'im:history',
  'im:write',
  'metadata.message:read',
  'files:write',
]

/** The tests' own Slack, its methods and limits, without its server: a request is a call in this process. */
export function createSlack(
  crossing: Crossing,
  options: { readonly strict: boolean },
  planted: Planted,
): SimulatedSlack {
  const { time, random } = crossing
  const state = newState()
  if (options.strict) state.historyPage = 15
  const team = addTeam(state, 'T1', 'Newsroom')
  state.tokens.set(slackToken, { value: slackToken, team: team.id, scopes: new Set(scopes), state: 'good' })
  const rates = options.strict
    ? { ...documentedRates, 'conversations.history': strictHistory, 'conversations.replies': strictHistory }
    : documentedRates
  const waitFor = newRates(rates, time.now)
  let people = 0

  function answer(json: Json, status = 200, headers: Readonly<Record<string, string>> = {}): Response {
    return new Response(JSON.stringify(json), {
      status,
      headers: { ...headers, date: new Date(time.now()).toUTCString(), 'content-type': 'application/json' },
    })
  }

  function serve(method: string, args: Json): Response {
    const wait = waitFor(method, team.id, String(args.channel ?? ''))
    if (wait) return answer({ ok: false, error: 'ratelimited' }, 429, { 'retry-after': String(wait) })
    const answered = { ...dispatch(state, method, args, slackToken, time.now(), 'https://slack.test') } as Json
    if (method === 'chat.postMessage')
      crossing.note(`slack shows ${answered.ts ?? answered.error} ${JSON.stringify(args).slice(0, 400)}`)
    return answer(answered)
  }

  const self: SimulatedSlack = {
    state,
    team,
    outage: undefined,
    unclear: 0,
    addChannel: (name) => addChannel(team, `C0${name.toUpperCase()}`, name),
    asker(channel, name) {
      const user = addUser(team, `U${++people}`, { name, realName: name, admin: true })
      team.channels.get(channel)!.members.add(user.id)
      const until = time.now() + 30 * 60_000
      state.responseUrls.set(`r${people}`, { team: team.id, channel, user: user.id, until, uses: 0 })
      return { user: user.id, responseUrl: `${hooks}r${people}` }
    },
    requestsOf: (life) => async (input, init) => {
      const url = String(input)
      const body = String(init?.body ?? '')
      const method = url.slice(api.length)
      const serveIt = () => {
        if (!url.startsWith(hooks)) {
          const args = argumentsOf(body)
          planted.outgoing?.({ platform: 'slack', body: args })
          if (planted.emptyHistory === 'slack' && /^conversations\.(history|replies)$/.test(method))
            return answer({ ok: true, messages: [] })
          return serve(method, args)
        }
        const { status, body: text } = respond(state, url.slice(hooks.length), JSON.parse(body), time.now())
        return new Response(text, { status })
      }
      const point = url.startsWith(hooks) ? 'slack answer' : pointOf(method)
      let took = false
      const sent = cross(crossing, life, point, {
        effect() {
          if (point === 'slack post' && !took) self.unclear++
          took = true
          return serveIt()
        },
        refuse() {
          const kind = random.between(0, 2)
          if (kind === 0) throw networkError('ECONNREFUSED')
          return kind === 1
            ? new Response('upstream', { status: 503 })
            : answer({ ok: false, error: 'service_unavailable' })
        },
        lose: () => networkError('ECONNRESET'),
        signal: init?.signal,
        way: random.between(15, 250),
        outage: self.outage,
      })
      const heard = () => {
        if (point === 'slack post' && took) self.unclear--
      }
      void sent.then(heard, () => {})
      return sent
    },
  }
  return self
}

function pointOf(method: string): Point {
  if (method === 'chat.postMessage') return 'slack post'
  if (method === 'chat.update') return 'slack update'
  return method === 'chat.postEphemeral' ? 'slack answer' : 'slack history'
}

const complex = new Set(['blocks', 'metadata', 'view', 'files', 'attachments'])

function argumentsOf(body: string): Json {
  const args: Json = {}
  for (const [name, value] of new URLSearchParams(body)) args[name] = complex.has(name) ? JSON.parse(value) : value
  return args
}
