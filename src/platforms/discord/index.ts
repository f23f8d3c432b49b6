import type { APIInteraction, GatewayDispatchPayload } from 'discord.js'
import { type Clock, monotonicClock } from '../../core/clock.ts'
import type { NewId } from '../../core/id.ts'
import type { Log } from '../../core/log.ts'
import { memberOf } from '../../core/place.ts'
import type { Desk, Platform, PostOutcome } from '../../core/platform.ts'
import type { KeyValues } from '../../core/store.ts'
import { say } from '../../locales/index.ts'
import { createInHand } from '../chat/in-hand.ts'
import { createLedger } from '../chat/ledger.ts'
import { createMentioned } from '../chat/mentioned.ts'
import { createPromised } from '../chat/promised.ts'
import { createSeen } from '../chat/seen.ts'
import { createShares } from '../chat/shares.ts'
import { createTheirClock } from '../chat/their-clock.ts'
import { wait as realWait, type Wait } from '../chat/wait.ts'
import type { MentionWay } from './answer/mention.ts'
import { createAccount } from './connect/account.ts'
import { findOnDiscord } from './connect/directory.ts'
import { createGateway, type Gateway } from './connect/gateway.ts'
import { createHealth } from './connect/health.ts'
import { createInvalidGuard } from './connect/invalid-guard.ts'
import { createKinds } from './connect/kinds.ts'
import { createRest } from './connect/rest.ts'
import { createServers } from './connect/servers.ts'
import { discordSteps } from './connect/steps.ts'
import { can } from './limits.ts'
import { endMention } from './listen/end-mention.ts'
import type { Inbound } from './listen/inbound.ts'
import { endWaiting, takeInteraction } from './listen/interaction.ts'
import { takeMention, wordsToBot } from './listen/mention.ts'
import { createPatience } from './listen/patience.ts'
import { registrationOf } from './register/commands.ts'
import { keepRegistered } from './register/keep.ts'
import type { RegisterTo } from './register/scope.ts'
import { createNonces } from './send/nonces.ts'
import { createPace } from './send/pace.ts'
import { postCard, removeMessage, updateCard } from './send/post.ts'
import type { Posting } from './send/posting.ts'
import { privatePosts } from './send/private.ts'
import { createPublisher } from './send/publish.ts'
import { type Timing, usualTiming } from './timing.ts'

export { deployDiscord } from './register/deploy.ts'
export type { RegisterTo } from './register/scope.ts'

export interface DiscordOptions {
  readonly token: string
  /** Where Discord's API is; its own when absent. With or without the version. */
  readonly apiUrl?: string | undefined
  readonly clock: Clock
  readonly newId: NewId
  /** Remembers registered commands, open forms and answers that can be shared. */
  readonly store: KeyValues
  readonly registerTo?: RegisterTo
  readonly log: Log
  /** For tests. */
  readonly wait?: Wait
  readonly steady?: Clock
  readonly timing?: Partial<Timing>
  readonly identifyAtOnce?: boolean
}

const stopped = (): PostOutcome => ({ state: 'later', reason: say.discord.stopping, retryAfter: 1000 })

/** Discord, by its own library: one workspace is one guild. Needs no privileged intent. */
export function createDiscordPlatform(options: DiscordOptions): Platform {
  const { clock, newId, store, log } = options
  const wait = options.wait ?? realWait
  const timing: Timing = { ...usualTiming, ...options.timing }
  const steady = options.steady ?? monotonicClock
  const theirs = createTheirClock(steady)
  const stopping = new AbortController()
  const cut = new AbortController()
  const { hold, settle } = createInHand()
  const health = createHealth()
  const rest = createRest({
    apiUrl: options.apiUrl,
    token: options.token,
    timeout: timing.requestTimeout,
    heard: theirs.heard,
  })
  const open = createRest({ apiUrl: options.apiUrl, timeout: timing.requestTimeout })
  const account = createAccount({
    rest,
    steady,
    wait,
    timing,
    stopping: stopping.signal,
    cut: cut.signal,
    changed: health.token,
    guard: createInvalidGuard([rest, open], steady),
  })
  const pace = createPace({ rest, steady, wait, stopping: stopping.signal })
  const kinds = createKinds()
  const posting: Posting = {
    account,
    pace,
    ledger: createLedger(store),
    nonces: createNonces(clock, steady, timing.nonceWindow),
    kinds,
    theirs,
    clock,
    steady,
    wait,
    timing,
    stopping: stopping.signal,
    log,
  }
  const servers = createServers(store)
  const publisher = createPublisher({ account, store, steady, wait, stopping: stopping.signal, log })
  /** What the wires bring to an announcement channel is published; reminders and notices are its own. */
  async function postAndPublish(...[to, card, key, again]: Parameters<Platform['post']>): Promise<PostOutcome> {
    const outcome = await postCard(posting, to, card, key, again)
    const isNews = card.tone === 'news' && !to.thread && kinds.of(to.channel) === 'announcement'
    if (outcome.state === 'posted' && isNews) await publisher.add(to.channel, outcome.ref.message)
    return outcome
  }
  const tellMember = privatePosts(posting, servers)
  let gateway: Gateway | undefined

  return {
    name: 'discord',
    can,
    async start(desk: Desk) {
      health.tell(desk)
      const registration = registrationOf(desk.commands)
      const seen = createSeen(clock)
      let inbound: Inbound | undefined
      let bot = ''
      const ready = (app: string, user: string) => {
        bot = user
        const promised = createPromised<{ readonly token: string }>({
          ...{ store, newId, clock, wait },
          stopping: stopping.signal,
        })
        const mentioned = createMentioned<MentionWay>({
          ...{ store, newId, clock, wait },
          stopping: stopping.signal,
        })
        const made: Inbound = {
          ...{ app, desk, registration, account, servers, store, clock, newId, log, wait, timing },
          rest: open,
          stopping: stopping.signal,
          shares: createShares(store, newId),
          patience: createPatience(wait, timing.deferAfter),
          promised,
          mentioned,
        }
        inbound = made
        const ended = [
          promised.endOld(timing.promiseGrace, (way) => endWaiting(made, way)),
          mentioned.endOld(timing.promiseGrace, (way, at) => endMention(made, user, way, at)),
        ]
        hold(Promise.all(ended)).catch((error: unknown) =>
          log('error', 'old deferrals could not be ended', { error: String(error) }),
        )
        const to = options.registerTo ?? 'global'
        const told = health.registration
        void hold(publisher.resume())
        void hold(
          keepRegistered({
            ...{ rest, app, registration, to, store, wait, timing, log, told },
            stopping: stopping.signal,
          }),
        )
      }
      const dispatch = (packet: GatewayDispatchPayload) => {
        if (packet.t === 'READY' && !inbound) ready(packet.d.application.id, packet.d.user.id)
        kinds.hear(packet)
        if (packet.t === 'GUILD_DELETE' && !packet.d.unavailable)
          log('info', 'removed from a server; its settings are kept', { guild: packet.d.id })
        if (packet.t === 'CHANNEL_UPDATE' && 'guild_id' in packet.d && packet.d.guild_id)
          void desk.opened({ platform: 'discord', workspace: packet.d.guild_id, channel: packet.d.id })
        const words = packet.t === 'MESSAGE_CREATE' && inbound ? wordsToBot(packet.d, bot) : undefined
        if (packet.t === 'MESSAGE_CREATE' && words !== undefined && !stopping.signal.aborted && !seen(packet.d.id))
          void hold(takeMention(inbound!, packet.d, words))
        if (packet.t !== 'INTERACTION_CREATE' || !inbound || stopping.signal.aborted) return
        const interaction = packet.d as APIInteraction
        // A resumed session may replay what was handled already.
        if (seen(interaction.id)) return
        hold(takeInteraction(inbound, interaction)).catch((error: unknown) => {
          log('error', 'an interaction was not answered', { error: String(error) })
        })
      }
      gateway = createGateway({
        ...{ rest, timing, wait, log, dispatch },
        token: options.token,
        changed: health.gateway,
        ...(options.identifyAtOnce && { identifyAtOnce: true }),
      })
      await gateway.start()
    },
    async post(to, card, key, again) {
      if (stopping.signal.aborted) return stopped()
      const member = memberOf(to)
      if (member !== undefined) return hold(tellMember(to, member, card, key, again))
      return hold(postAndPublish(to, card, key, again))
    },
    async update(ref, card) {
      return stopping.signal.aborted
        ? stopped()
        : hold(card ? updateCard(posting, ref, card) : removeMessage(posting, ref))
    },
    find: (named) => hold(findOnDiscord(account, named)),
    steps: (look) => hold(discordSteps(account, look)),
    async stop() {
      stopping.abort()
      await settle(3000)
      cut.abort()
      await gateway?.stop()
    },
  }
}
