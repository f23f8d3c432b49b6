import type { APIInteraction } from 'discord.js'
import type { Clock } from '../../../src/core/clock.ts'
import type { NewId } from '../../../src/core/id.ts'
import type { Log } from '../../../src/core/log.ts'
import { memberOf } from '../../../src/core/place.ts'
import type { Desk, Platform } from '../../../src/core/platform.ts'
import type { KeyValues, Store } from '../../../src/core/store.ts'
import { createLedger } from '../../../src/platforms/chat/ledger.ts'
import { createMentioned } from '../../../src/platforms/chat/mentioned.ts'
import { notices } from '../../../src/platforms/chat/notices.ts'
import { createPromised } from '../../../src/platforms/chat/promised.ts'
import { createSeen } from '../../../src/platforms/chat/seen.ts'
import { createShares } from '../../../src/platforms/chat/shares.ts'
import { createTheirClock } from '../../../src/platforms/chat/their-clock.ts'
import type { Wait } from '../../../src/platforms/chat/wait.ts'
import type { MentionWay } from '../../../src/platforms/discord/answer/mention.ts'
import { createAccount } from '../../../src/platforms/discord/connect/account.ts'
import { findOnDiscord } from '../../../src/platforms/discord/connect/directory.ts'
import { createInvalidGuard } from '../../../src/platforms/discord/connect/invalid-guard.ts'
import { createKinds } from '../../../src/platforms/discord/connect/kinds.ts'
import { createRest } from '../../../src/platforms/discord/connect/rest.ts'
import { createServers } from '../../../src/platforms/discord/connect/servers.ts'
import { can as discordCan } from '../../../src/platforms/discord/limits.ts'
import type { Inbound } from '../../../src/platforms/discord/listen/inbound.ts'
import { endWaiting, takeInteraction } from '../../../src/platforms/discord/listen/interaction.ts'
import { createPatience } from '../../../src/platforms/discord/listen/patience.ts'
import { registrationOf } from '../../../src/platforms/discord/register/commands.ts'
import { createNonces } from '../../../src/platforms/discord/send/nonces.ts'
import { createPace } from '../../../src/platforms/discord/send/pace.ts'
import { postCard, removeMessage, updateCard } from '../../../src/platforms/discord/send/post.ts'
import { privatePosts } from '../../../src/platforms/discord/send/private.ts'
import { usualTiming } from '../../../src/platforms/discord/timing.ts'
import { channelsOf } from '../../../src/platforms/local/channels.ts'
import { findOnDesk } from '../../../src/platforms/local/directory.ts'
import { posting as localPosting } from '../../../src/platforms/local/posting.ts'
import { createAnswers } from '../../../src/platforms/slack/answer/answer.ts'
import type { Asker } from '../../../src/platforms/slack/answer/asker.ts'
import { createRespond } from '../../../src/platforms/slack/answer/response-url.ts'
import { createClients } from '../../../src/platforms/slack/connect/access.ts'
import { findOnSlack } from '../../../src/platforms/slack/connect/directory.ts'
import { boltLogger } from '../../../src/platforms/slack/connect/logger.ts'
import { oneTeam } from '../../../src/platforms/slack/connect/one-team.ts'
import { can as slackCan } from '../../../src/platforms/slack/limits.ts'
import { createChannels } from '../../../src/platforms/slack/listen/channels.ts'
import { invokeTyped } from '../../../src/platforms/slack/listen/invoke.ts'
import { createPeople } from '../../../src/platforms/slack/listen/people.ts'
import type { Room } from '../../../src/platforms/slack/listen/room.ts'
import { defaultTiming } from '../../../src/platforms/slack/options.ts'
import { createPoster } from '../../../src/platforms/slack/send/post.ts'
import { bytesSender } from '../../../src/platforms/slack/send/upload.ts'
import type { SimulatedDiscord } from './discord.ts'
import type { Life } from './life.ts'
import type { SimulatedSlack } from './slack.ts'
import { slackToken } from './slack.ts'

export interface AdapterParts {
  readonly life: Life
  readonly store: Store
  readonly clock: Clock
  readonly steady: Clock
  readonly newId: NewId
  readonly wait: Wait
  readonly log: Log
  /** For planted faults; the store's own otherwise. */
  readonly keyValues: (namespace: string) => KeyValues
}

/** Discord's adapter without its gateway: it sends by its own REST client, and takes interactions as the gateway hands them over. */
export function discordAdapter(discord: SimulatedDiscord, parts: AdapterParts) {
  const { life, clock, steady, newId, wait, log } = parts
  const timing = usualTiming
  const makeRequest = discord.requestsOf(life)
  const theirs = createTheirClock(steady)
  const rest = createRest({
    ...{ apiUrl: undefined, token: 'token', timeout: timing.requestTimeout, makeRequest, heard: theirs.heard },
  })
  const open = createRest({ apiUrl: undefined, timeout: timing.requestTimeout, makeRequest })
  const stopping = new AbortController().signal
  const account = createAccount({
    rest,
    steady,
    wait,
    timing,
    stopping,
    cut: stopping,
    changed: () => {},
    guard: createInvalidGuard([rest, open], steady),
  })
  const store = parts.keyValues('discord')
  const posting = {
    account,
    pace: createPace({ rest, steady, wait, stopping }),
    ledger: createLedger(store),
    nonces: createNonces(clock, steady, timing.nonceWindow),
    kinds: createKinds(),
    theirs,
    clock,
    steady,
    wait,
    timing,
    stopping,
    log,
  }
  const seen = createSeen(clock)
  const shares = createShares(store, newId)
  const servers = createServers(store)
  const tellMember = privatePosts(posting, servers)
  const promised = createPromised<{ readonly token: string }>({ store, newId, clock, wait, stopping })
  const mentioned = createMentioned<MentionWay>({ store, newId, clock, wait, stopping })
  const patience = createPatience(wait, timing.deferAfter)
  let registration: ReturnType<typeof registrationOf> | undefined
  const inboundOf = (desk: Desk): Inbound => {
    registration ??= registrationOf(desk.commands)
    return {
      ...{
        mentioned,
        app: discord.local.state.app,
        desk,
        registration,
        account,
        servers,
        store,
        promised,
      },
      ...{ clock, newId, log, wait, timing, stopping, rest: open, shares, patience },
    }
  }
  const platform: Platform = {
    name: 'discord',
    can: discordCan,
    async start(desk) {
      void promised.endOld(timing.promiseGrace, (way) => endWaiting(inboundOf(desk), way)).catch(() => {})
    },
    post(to, card, key, again) {
      const member = memberOf(to)
      return member ? tellMember(to, member, card, key, again) : postCard(posting, to, card, key, again)
    },
    update: (ref, card) => (card ? updateCard(posting, ref, card) : removeMessage(posting, ref)),
    find: (named) => findOnDiscord(account, named),
    stop: async () => {},
  }
  return {
    platform,
    async take(desk: Desk, interaction: APIInteraction) {
      if (!seen(interaction.id)) await takeInteraction(inboundOf(desk), interaction)
    },
  }
}

/** Slack's adapter without Bolt: it sends by its own Web API client, and takes slash commands as its listener hands them over. */
export function slackAdapter(slack: SimulatedSlack, parts: AdapterParts) {
  const { life, clock, steady, newId, wait, log } = parts
  const timing = defaultTiming
  const fetch = slack.requestsOf(life)
  const clients = createClients({ timeout: timing.request, logger: boltLogger(() => {}), fetch, steady })
  const accesses = oneTeam(slackToken, clients)
  const store = parts.keyValues('slack')
  const sendBytes = bytesSender(timing.request, fetch)
  const respond = createRespond(timing.request, fetch)
  const shares = createShares(store, newId)
  const poster = createPoster({
    accesses,
    clients,
    marks: createLedger(store),
    clock,
    steady,
    wait,
    log,
    timing,
    sendBytes,
  })
  const answers = createAnswers({ accesses, clients, poster, shares, newId, wait, log, timing, sendBytes, respond })
  const groups = { of: async () => [], changed: async () => {} }
  const homes = { opened: async () => {}, changed: () => {}, begin: () => {}, stop: () => {} }
  const people = createPeople(accesses, clients, groups, clock, log)
  const channels = createChannels(accesses, clients)
  const promised = createPromised<Asker>({ store, newId, clock, wait, stopping: new AbortController().signal })
  const mentioned = createMentioned<Asker>({ store, newId, clock, wait, stopping: new AbortController().signal })
  const interrupted = { cards: [notices.interrupted()], visible: 'asker' } as const
  const platform: Platform = {
    name: 'slack',
    can: slackCan,
    async start() {
      void promised.endOld(timing.promiseGrace, (asker) => answers.give(asker, interrupted)).catch(() => {})
    },
    post: (to, card, key, again) => poster.post(to, card, key, again),
    update: (ref, card) => (card ? poster.update(ref, card) : poster.remove(ref)),
    find: (named) => findOnSlack(accesses, clients, named),
    stop: async () => {},
  }
  return {
    platform,
    async take(desk: Desk, { user, channel, responseUrl, text }: SlackAsk) {
      const room: Room = {
        ...{
          desk,
          accesses,
          people,
          groups,
          homes,
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
          prefix: '',
        },
        clientFor: async () => clients.for(slackToken),
        run: (_what, work) => void work(),
      }
      const channelName = channel.slice(2).toLowerCase()
      await invokeTyped(
        room,
        { team: slack.team.id, user, userName: user, channel, channelName, responseUrl },
        text,
        'command',
      )
    },
  }
}

/** A slash command, as its listener hands it over. */
export interface SlackAsk {
  readonly user: string
  readonly channel: string
  readonly responseUrl: string
  readonly text: string
}

/** The local desk without its page: its posts are rows of the store. */
export function localAdapter({ store, clock }: AdapterParts): Platform {
  const channels = channelsOf(store.messages, clock)
  const silent = { posted: () => {}, edited: () => {} } as unknown as Parameters<typeof localPosting>[0]['events']
  return {
    name: 'local',
    can: {
      ...{ threads: true, ephemeral: true, completion: true, files: true, menus: true, commandsInThreads: true },
      roles: false,
      operator: true,
      shares: false,
      tellPrivately: false,
    },
    async start() {
      for (const name of ['wire', 'politics', 'ops']) await channels.add(name)
    },
    ...localPosting({ messages: store.messages, channels, events: silent, clock, isOpen: () => true }),
    find: (named) => findOnDesk(channels, named),
    stop: async () => {},
  }
}
