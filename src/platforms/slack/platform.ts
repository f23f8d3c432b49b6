import { App, type Receiver } from '@slack/bolt'
import { monotonicClock } from '../../core/clock.ts'
import type { Desk, Platform, PlatformHealth } from '../../core/platform.ts'
import { say } from '../../locales/index.ts'
import { createInHand } from '../chat/in-hand.ts'
import { createLedger } from '../chat/ledger.ts'
import { createMentioned } from '../chat/mentioned.ts'
import { notices } from '../chat/notices.ts'
import { createPromised } from '../chat/promised.ts'
import { createShares } from '../chat/shares.ts'
import { wait as realWait, within } from '../chat/wait.ts'
import { createAnswers } from './answer/answer.ts'
import type { Asker } from './answer/asker.ts'
import { createRespond } from './answer/response-url.ts'
import { type Accesses, createClients } from './connect/access.ts'
import { findOnSlack } from './connect/directory.ts'
import { createDoor, type Door, type Route } from './connect/door.ts'
import { createGroups } from './connect/groups.ts'
import { eventsReceiver } from './connect/http-receiver.ts'
import { installPages } from './connect/install-pages.ts'
import { createInstallations } from './connect/installations.ts'
import { boltLogger } from './connect/logger.ts'
import { manyTeams } from './connect/many-teams.ts'
import { oneTeam } from './connect/one-team.ts'
import { socketLine } from './connect/socket.ts'
import { stayConnected } from './connect/stay.ts'
import { slackSteps } from './connect/steps.ts'
import { can } from './limits.ts'
import { createChannels } from './listen/channels.ts'
import { createHomes } from './listen/home.ts'
import { listen } from './listen/index.ts'
import { createPeople } from './listen/people.ts'
import type { Room } from './listen/room.ts'
import { defaultTiming, type SlackOptions } from './options.ts'
import { createPoster } from './send/post.ts'
import { bytesSender } from './send/upload.ts'

/**
 * Slack as a platform: Socket Mode or signed HTTP, one workspace by its token or several by OAuth. The workspace of a
 * channel is the team's id. `start` rejects with a `UserError` when a token or a port is wrong; when Slack can't be
 * reached it goes on trying, and says so by `desk.report`.
 */
export function createSlackPlatform(options: SlackOptions): Platform {
  const { mode, auth, clock, newId, log } = options
  const apiUrl = options.apiUrl && `${options.apiUrl.replace(/\/+$/, '')}/`
  const timing = { ...defaultTiming, ...options.timing }
  const { wait = realWait, fetch = globalThis.fetch, steady = monotonicClock } = options
  const logger = boltLogger(log)
  const clients = createClients({ ...(apiUrl && { apiUrl }), timeout: timing.request, logger, fetch, steady })
  let desk: Desk | undefined
  let listening: Room | undefined
  let stopped = false

  let told = ''
  /** Workspaces that nothing can be brought to until the app is installed again. */
  const stranded = new Set<string>()
  const report = (state: PlatformHealth['state'], detail: string) => {
    const teams = [...stranded].join(', ')
    const needs = teams && say.slack.installAgain(teams, installPlace(auth))
    const line = `${state} ${detail} ${needs}`
    if (told === line) return
    told = line
    desk?.report({
      platform: 'slack',
      state,
      detail: [detail, needs].filter(Boolean).join('; '),
      ...(needs && { needs }),
    })
  }

  const single = 'botToken' in auth ? oneTeam(auth.botToken, clients) : undefined
  const installations =
    'clientId' in auth
      ? createInstallations(auth.installations, (added) => {
          log('info', 'slack: a workspace has added the app', { team: added })
          stranded.delete(added)
          report('up', stay.detail())
        })
      : undefined
  const source: Accesses =
    single ??
    manyTeams({
      ...(auth as Extract<typeof auth, { clientId: string }>),
      installations: installations!,
      clients,
      clock,
      log,
      stranded: (team) => {
        stranded.add(team)
        report('up', stay.detail())
      },
    })
  const lost = new Set<string>()
  const accesses: Accesses = {
    for: (team) => source.for(team),
    known: (team) => source.known(team),
    worked(team) {
      if (lost.delete(team)) report('up', stay.detail())
    },
    async lost(team, code) {
      lost.add(team)
      log('error', 'slack: access to a workspace was lost', { team, code })
      await source.lost(team, code)
      if (single) report('down', say.slack.tokenLost(code))
      else if (!(await source.known(team))) report('up', say.slack.removed(team, code))
    },
  }

  const sendBytes = bytesSender(timing.request, fetch)
  const respond = createRespond(timing.request, fetch)
  const marks = createLedger(options.store)
  const poster = createPoster({ accesses, clients, marks, clock, steady, wait, log, timing, sendBytes })
  const shares = createShares(options.store, newId)
  const answers = createAnswers({ accesses, clients, poster, shares, newId, wait, log, timing, sendBytes, respond })
  const groups = createGroups(accesses, clients, clock, log)
  const people = createPeople(accesses, clients, groups, clock, log)
  const channels = createChannels(accesses, clients)
  const inHand = createInHand()
  const stopping = new AbortController()
  const promised = createPromised<Asker>({ store: options.store, newId, clock, wait, stopping: stopping.signal })

  const mentioned = createMentioned<Asker>({ store: options.store, newId, clock, wait, stopping: stopping.signal })

  const events = mode.kind === 'http' ? eventsReceiver({ signingSecret: mode.signingSecret, clock, log }) : undefined
  const line =
    mode.kind === 'socket'
      ? socketLine({ appToken: mode.appToken, clients, log, dropped: () => stay.comeBack() })
      : undefined
  const door = doorOf()
  let team = ''
  const stay = stayConnected({
    connect: async () => {
      if (single && !team) team = (await single.identify()).team
      await line?.connect()
      if (stopped) await line?.close()
    },
    report,
    detail: () =>
      `${mode.kind === 'socket' ? 'Socket Mode' : 'HTTP'}, ${team ? say.slack.workspace(team) : say.slack.byOAuth}`,
    pauses: timing.reconnect,
    clock,
    log,
  })

  function doorOf(): Door | undefined {
    const routes: Record<string, Route> = {}
    if (events) routes['POST /slack/events'] = (request, response) => events.handle(request, response)
    if ('clientId' in auth)
      Object.assign(routes, installPages({ auth, installations: installations!, clients, apiUrl, log }))
    const port = mode.kind === 'http' ? mode.port : 'installPort' in auth ? auth.installPort : undefined
    if (port === undefined) return undefined
    const host = mode.kind === 'http' ? (mode.host ?? '127.0.0.1') : '127.0.0.1'
    return createDoor({ routes, port, host, log })
  }

  function listenOn(receiver: Receiver, given: Desk): Room {
    const app = new App({
      receiver,
      logger,
      clientOptions: { ...clients.options },
      convoStore: false,
      authorize: async ({ teamId }) => {
        const access = teamId ? await accesses.known(teamId) : undefined
        return {
          botToken: access?.token ?? '',
          botId: access?.botId ?? '',
          botUserId: access?.botUser ?? '',
          ...(teamId && { teamId }),
        }
      },
    })
    app.error(async (error) => log('error', 'slack: a listener failed', { reason: error.message, cause: error }))
    const room: Room = {
      desk: given,
      accesses,
      clientFor: async (workspace) => clients.for((await accesses.for(workspace)).token),
      people,
      groups,
      homes: createHomes(() => room),
      channels,
      answers,
      poster,
      shares,
      promised,
      mentioned,
      clock,
      newId,
      log,
      timing,
      prefix: options.prefix,
      run: (what, work) =>
        void inHand.hold(
          work().catch((error) => log('error', `slack: ${what} failed`, { reason: String(error), cause: error })),
        ),
    }
    listen(app, room)
    room.homes.begin()
    return room
  }

  return {
    name: 'slack',
    can,
    async start(given) {
      desk = given
      listening = listenOn((line?.receiver ?? events)!, given)
      await door?.open()
      try {
        await stay.begin()
      } catch (error) {
        await door?.close()
        throw error
      }
      const interrupted = { cards: [notices.interrupted()], visible: 'asker' } as const
      const end = (asker: Asker) => answers.give(asker, interrupted)
      const ended = [promised.endOld(timing.promiseGrace, end), mentioned.endOld(timing.promiseGrace, end)]
      inHand
        .hold(Promise.all(ended))
        .catch((error) => log('error', 'slack: old answers could not be ended', { reason: String(error) }))
    },
    async post(to, card, key, again) {
      if (stopped) return { state: 'later', reason: say.slack.hasLeft, retryAfter: 5000 }
      return poster.post(to, card, key, again)
    },
    async update(ref, card) {
      if (stopped) return { state: 'later', reason: say.slack.hasLeft, retryAfter: 5000 }
      return card ? poster.update(ref, card) : poster.remove(ref)
    },
    find: (named) => findOnSlack(accesses, clients, named),
    steps: (look) =>
      slackSteps({ mode, auth, installPlace: installPlace(auth), installations, accesses, clients }, look),
    async stop() {
      if (stopped) return
      stopped = true
      stay.stop()
      listening?.homes.stop()
      stopping.abort()
      await inHand.settle(timing.stop)
      await within(800, Promise.all([line?.close(), door?.close()]), [undefined, undefined])
      report('down', 'stopped')
    },
  }
}

/** Where the app is installed. */
function installPlace(auth: SlackOptions['auth']): string {
  if (!('clientId' in auth)) return say.slack.installPage
  const page = auth.redirectUrl && URL.parse('install', auth.redirectUrl)?.href
  return page || `http://127.0.0.1:${auth.installPort}/slack/install`
}
