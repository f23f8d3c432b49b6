import { Client, Events, type GatewayDispatchPayload, GatewayIntentBits, type REST } from 'discord.js'
import { UserError } from '../../../core/errors.ts'
import type { Log } from '../../../core/log.ts'
import { say } from '../../../locales/index.ts'
import { type Wait, within } from '../../chat/wait.ts'
import type { Timing } from '../timing.ts'
import { type Closing, createClosing } from './close.ts'
import { leaveNothing } from './leave-nothing.ts'
import { tokenRefused } from './token.ts'

export interface GatewayOptions {
  readonly rest: REST
  readonly token: string
  readonly timing: Timing
  readonly wait: Wait
  /** Lets tests identify twice within five seconds. */
  readonly identifyAtOnce?: boolean
  readonly log: Log
  readonly dispatch: (packet: GatewayDispatchPayload) => void
  /** `final` will not be tried again. */
  readonly changed: (state: 'up' | 'starting' | 'down', detail: string, final?: boolean) => void
}

export interface Gateway {
  /** Resolves when connected, or when Discord can't be reached now: it goes on trying. Rejects when it never will. */
  start(): Promise<void>
  stop(): Promise<void>
}

/** Close codes after which Discord wants no new attempt (…/topics/opcodes-and-status-codes#gateway). */
const finalReason = (code: number): string | undefined => {
  const known: Readonly<Record<number, string>> = say.discord.closings
  return known[code]
}

/** The connection for events. discord.js reconnects and resumes by itself; here it is watched, and told of. */
export function createGateway(options: GatewayOptions): Gateway {
  const stopping = new AbortController()
  let close: (() => Promise<void>) | undefined

  async function connect(): Promise<'up' | Error> {
    const closing = createClosing()
    const made = createClient(options, closing)
    close = () => closing.close(made)
    const closed = watch(made, options, stopping.signal)
    try {
      await Promise.race([made.login(options.token), closed])
      return 'up'
    } catch (error) {
      await close()
      return error instanceof Error ? error : new Error(String(error))
    }
  }

  /** Says what became of an attempt; answers the trouble that no other attempt can mend. */
  function judge(outcome: 'up' | Error): UserError | undefined {
    if (outcome === 'up' || stopping.signal.aborted) return undefined
    const final = finalTrouble(outcome)
    const detail = final?.message ?? say.discord.unreachable(outcome.message || outcome.name)
    options.changed('down', detail, final !== undefined)
    return final
  }

  async function keepTrying(first: 'up' | Error): Promise<void> {
    const { reconnect } = options.timing
    let outcome = first
    for (let n = 0; outcome !== 'up' && !finalTrouble(outcome); n++) {
      await options.wait(reconnect[Math.min(n, reconnect.length - 1)]!, stopping.signal)
      if (stopping.signal.aborted) return
      outcome = await connect()
      judge(outcome)
    }
  }

  return {
    async start() {
      options.changed('starting', say.discord.connecting)
      const first = connect()
      const patience = new AbortController()
      const outcome = await Promise.race([
        first,
        options.wait(options.timing.startWithin, patience.signal).then(() => 'slow' as const),
      ])
      patience.abort()
      if (outcome === 'slow') {
        options.changed('down', say.discord.slowGateway)
        void first.then((late) => (judge(late) ? undefined : keepTrying(late)))
        return
      }
      const final = judge(outcome)
      if (final) throw final
      void keepTrying(outcome)
    },
    async stop() {
      stopping.abort()
      if (close) await within(1500, close(), undefined)
    },
  }
}

function createClient(options: GatewayOptions, { buildStrategy }: Closing): Client {
  const client = new Client({
    // Neither is privileged: of messages that don't mention the bot the words stay out.
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
    // As many connections as Discord recommends: more than one from some 2,500 servers on.
    shards: 'auto',
    allowedMentions: { parse: [] },
    waitGuildTimeout: 0,
    ws: {
      buildStrategy,
      ...(options.identifyAtOnce && {
        buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }),
      }),
    },
  })
  // The one that keeps its token after a 401.
  client.rest = options.rest
  return client
}

/** Tells of every change of state. Answers a promise that rejects when the connection is closed for good. */
function watch(client: Client, options: GatewayOptions, stopped: AbortSignal): Promise<never> {
  const { log, changed } = options
  let lost: AbortController | undefined
  stopped.addEventListener('abort', () => lost?.abort(), { once: true })
  client.on(
    Events.Raw as never,
    ((packet: GatewayDispatchPayload) => {
      if (packet.t === 'READY' || (packet.t as string) === 'RESUMED') {
        lost?.abort()
        lost = undefined
        changed('up', say.discord.connected)
      }
      options.dispatch(packet)
      leaveNothing(packet)
    }) as never,
  )
  client.on(Events.Error, (error) => log('error', 'discord gateway', { error: error.message }))
  client.on(Events.ShardError, (error) => log('warn', 'discord gateway', { error: error.message }))
  client.on(Events.Warn, (message) => log('warn', `discord: ${message}`))
  client.on(Events.ShardReconnecting, () => {
    if (stopped.aborted || lost) return
    const mine = new AbortController()
    lost = mine
    changed('starting', say.discord.lost)
    void options.wait(options.timing.lostAfter, mine.signal).then(() => {
      if (!mine.signal.aborted && !stopped.aborted) changed('down', say.discord.stillLost)
    })
  })
  const closed = new Promise<never>((_, reject) => {
    client.on(Events.ShardDisconnect, ({ code }) => {
      lost?.abort()
      if (stopped.aborted) return
      const why = finalReason(code) ?? say.discord.closedForGood(code)
      log('error', 'discord closed the connection for good', { code, why })
      changed('down', say.discord.startAgain(why, code), true)
      reject(new Error(why, { cause: { code } }))
    })
  })
  closed.catch(() => {})
  return closed
}

function finalTrouble(error: Error): UserError | undefined {
  const code = (error.cause as { code?: unknown } | undefined)?.code
  const text = error.message
  if (
    code === 4004 ||
    /invalid token|authentication failed/i.test(text) ||
    (error as { code?: unknown }).code === 'TokenInvalid'
  )
    return tokenRefused()
  const known = /disallowed intents/i.test(text)
    ? 4014
    : /invalid intents/i.test(text)
      ? 4013
      : typeof code === 'number'
        ? code
        : undefined
  const why = known === undefined ? undefined : finalReason(known)
  return why ? new UserError('discord-gateway', say.discord.closed(why, known), undefined, { cause: error }) : undefined
}
