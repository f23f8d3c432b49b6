import type { AddressInfo } from 'node:net'
import type { Context } from './context.ts'
import { Faults } from './faults.ts'
import { Gateway, guildJson } from './gateway.ts'
import { createHttp } from './http.ts'
import { type Permissions, usual } from './permissions.ts'
import { easyRates, type RateRules, Rates } from './rates.ts'
import { snowflakes } from './snowflake.ts'
import { type Channel, emptyState, type Guild, type Message, type State } from './state.ts'
import { channelJson } from './threads.ts'

export interface LocalDiscord {
  /** What `rest.api` of discord.js takes. */
  readonly url: string
  readonly token: string
  readonly state: State
  readonly gateway: Gateway
  readonly faults: Faults
  readonly rates: Rates
  readonly context: Context
  /** Milliseconds since 1970, real time plus what was advanced. */
  now(): number
  advance(ms: number): void
  addGuild(name: string): Guild
  /** `type` 0 is a text channel, 5 an announcement channel, 15 a forum. */
  addChannel(guild: Guild, name: string, permissions?: Permissions, type?: number): Channel
  /** The bot is thrown out of the guild. */
  removeBot(guild: Guild): void
  /** Resolves when the condition holds; rejects with `what` after `ms` of real time. */
  until<T>(condition: () => T | undefined | false, what: string, ms?: number): Promise<T>
  /** Messages of a channel that everybody sees, oldest first. */
  publicMessages(channel: string): Message[]
  /** Rejected requests as sentences: none is expected. */
  complaints(): string[]
  stop(): Promise<void>
}

export interface LocalDiscordOptions {
  readonly rates?: RateRules
  readonly token?: string
}

/** A Discord on loopback: REST below `url`, the gateway at the same port. Every body is checked against Discord's own OpenAPI. */
export async function startDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  let ahead = 0
  const now = () => Date.now() + ahead
  const newId = snowflakes(now)
  const app = newId()
  const token = options.token ?? `${Buffer.from(app).toString('base64url')}.local.${'t'.repeat(27)}`
  const state = emptyState(app, app, token)
  const waiting = new Set<() => void>()
  let origin = ''
  const context: Context = {
    state,
    get origin() {
      return origin
    },
    now,
    newId,
    dispatch: (event, data) => gateway.dispatch(event, data),
    changed: () => {
      for (const look of [...waiting]) look()
    },
  }
  const faults = new Faults()
  const rates = new Rates(now, options.rates ?? easyRates)
  const http = createHttp(context, faults, rates)
  const gateway = new Gateway(http, context)
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`

  return {
    url: `${origin}/api`,
    token,
    state,
    gateway,
    faults,
    rates,
    context,
    now,
    advance: (ms) => {
      ahead += ms
    },
    addGuild: (name) => {
      const guild: Guild = { id: newId(), name, ownerId: newId(), channels: new Map(), present: true }
      state.guilds.set(guild.id, guild)
      gateway.dispatch('GUILD_CREATE', guildJson(context, guild.id))
      return guild
    },
    addChannel: (guild, name, permissions = usual, type = 0) => {
      const channel: Channel = { id: newId(), guild: guild.id, name, type, permissions }
      guild.channels.set(channel.id, channel)
      state.channels.set(channel.id, channel)
      gateway.dispatch('CHANNEL_CREATE', channelJson(channel))
      return channel
    },
    removeBot: (guild) => {
      guild.present = false
      gateway.dispatch('GUILD_DELETE', { id: guild.id })
    },
    until: (condition, what, ms = 5000) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = condition()
          if (!found) return
          end()
          resolve(found)
        }
        // Some conditions change without a request: looked at now and then.
        const tick = setInterval(look, 20)
        const timer = setTimeout(() => {
          end()
          reject(new Error(`waited in vain for: ${what}`))
        }, ms)
        const end = () => {
          clearInterval(tick)
          clearTimeout(timer)
          waiting.delete(look)
        }
        waiting.add(look)
        look()
      }),
    publicMessages: (channel) =>
      [...state.messages.values()].filter((message) => message.channel === channel && !message.onlyFor),
    complaints: () =>
      state.rejected.map((r) => `${r.method} ${r.path} → ${r.status}/${r.code}: ${r.reasons.join('; ')}`),
    stop: async () => {
      await gateway.stop()
      http.closeAllConnections()
      await new Promise((resolve) => http.close(resolve))
    },
  }
}
