import { Routes } from 'discord.js'
import type { Clock } from '../../../core/clock.ts'
import type { Log } from '../../../core/log.ts'
import type { KeyValues } from '../../../core/store.ts'
import type { Wait } from '../../chat/wait.ts'
import type { Account } from '../connect/account.ts'
import { code } from '../connect/codes.ts'

/** Discord publishes so many messages of a channel in an hour. */
const hourly = 10
const hourMs = 3_600_000
const againMs = 30_000
/** More than a day's worth is not kept: the oldest stay unpublished, and that is logged. */
const mostWaiting = 240
const keptMs = 7 * 24 * hourMs

/** Publishes posts of announcement channels to the channels that follow them (docs.discord.com, Crosspost Message). */
export interface Publisher {
  /** Kept before it is done, so that a restart goes on with it. */
  add(channel: string, message: string): Promise<void>
  /** Goes on with what an earlier process left. */
  resume(): Promise<void>
}

export function createPublisher(parts: {
  readonly account: Account
  readonly store: KeyValues
  /** A clock that nobody sets. */
  readonly steady: Clock
  readonly wait: Wait
  readonly stopping: AbortSignal
  readonly log: Log
}): Publisher {
  const { account, store, steady, wait, stopping, log } = parts
  const prefix = 'publish:'
  const waiting = new Map<string, string[]>()
  const running = new Set<string>()
  const done = new Map<string, number[]>()

  /** Each by itself: another process may publish in the same channel. */
  const keyOf = (channel: string, message: string) => `${prefix}${channel}:${message}`

  /** An earlier version kept a channel's messages as one list. */
  async function partLists(): Promise<void> {
    for (const key of await store.keys(prefix)) {
      const channel = key.slice(prefix.length)
      if (channel.includes(':')) continue
      for (const message of (await store.get<readonly string[]>(key)) ?? [])
        await store.set(keyOf(channel, message), true, keptMs)
      await store.delete(key)
    }
  }

  /** How long until the channel may publish again. */
  function rest(channel: string): number {
    const now = steady()
    const times = (done.get(channel) ?? []).filter((at) => at > now - hourMs)
    done.set(channel, times)
    return times.length < hourly ? 0 : times[0]! + hourMs - now
  }

  /** Answers how long to wait before the next try; undefined when it needs none. */
  async function publish(channel: string, message: string): Promise<number | undefined> {
    const outcome = await account.call({ method: 'POST', route: Routes.channelMessageCrosspost(channel, message) })
    if (outcome.state === 'limited') return outcome.retryAfter
    if (outcome.state !== 'done' && outcome.state !== 'refused') return againMs
    done.set(channel, [...(done.get(channel) ?? []), steady()])
    if (outcome.state === 'refused' && outcome.code !== code.alreadyPublished)
      log('warn', 'discord: a post could not be published', { channel, message, reason: outcome.reason })
    return undefined
  }

  async function run(channel: string): Promise<void> {
    if (running.has(channel)) return
    running.add(channel)
    const messages = waiting.get(channel) ?? []
    while (messages[0] !== undefined && !stopping.aborted) {
      const pause = rest(channel) || (await publish(channel, messages[0]))
      if (pause !== undefined) {
        await wait(pause, stopping)
        continue
      }
      const [published] = messages.splice(0, 1)
      await store.delete(keyOf(channel, published!))
    }
    running.delete(channel)
  }

  const begin = (channel: string) =>
    void run(channel).catch((error: unknown) => {
      running.delete(channel)
      log('error', 'discord: publishing stopped', { channel, error: String(error) })
    })

  return {
    async add(channel, message) {
      const messages = waiting.get(channel) ?? []
      waiting.set(channel, messages)
      messages.push(message)
      const over = messages.length - mostWaiting
      if (over > 0) {
        for (const left of messages.splice(1, over)) await store.delete(keyOf(channel, left))
        log('warn', 'discord: more posts wait to be published than a day has room for', { channel, left: over })
      }
      await store.set(keyOf(channel, message), true, keptMs)
      begin(channel)
    },
    async resume() {
      await partLists()
      const keys = (await store.keys(prefix)).map((key) => key.slice(prefix.length).split(':'))
      for (const [channel, left] of Map.groupBy(keys, ([channel]) => channel!)) {
        // Ids grow with time, and the later is the longer (docs.discord.com, Snowflakes).
        const messages = left
          .flatMap(([, message]) => message ?? [])
          .toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))
        waiting.set(channel, [
          ...messages,
          ...(waiting.get(channel) ?? []).filter((message) => !messages.includes(message)),
        ])
        begin(channel)
      }
    },
  }
}
