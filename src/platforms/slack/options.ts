import type { Clock } from '../../core/clock.ts'
import type { NewId } from '../../core/id.ts'
import type { Log } from '../../core/log.ts'
import type { KeyValues } from '../../core/store.ts'
import type { Wait } from '../chat/wait.ts'

/** One workspace by its bot token, or several by OAuth. The caller encrypts what `installations` keeps. */
export type SlackAuth =
  | { readonly botToken: string }
  | {
      readonly clientId: string
      readonly clientSecret: string
      readonly stateSecret: string
      readonly installations: KeyValues
      /** Where Slack sends the person back: `https://desk.example/slack/oauth_redirect`. */
      readonly redirectUrl?: string
      /** Whether the app’s manifest names domains whose addresses it shows with their brief. */
      readonly showsLinks?: boolean
      /** Port of the install pages in Socket Mode; in HTTP mode they share the port of the events. */
      readonly installPort?: number
    }

export type SlackMode =
  | { readonly kind: 'socket'; readonly appToken: string }
  | { readonly kind: 'http'; readonly signingSecret: string; readonly port: number; readonly host?: string }

/** All in milliseconds. */
export interface SlackTiming {
  /** How long one request may take. */
  readonly request: number
  /** After an unclear answer: when to ask the history whether the message is there. */
  readonly recall: readonly number[]
  /** How long a post to which no answer came may still appear: it isn't sent again before. */
  readonly mayCome: number
  /** A post that was begun longer ago isn't sent: the newsroom's lease on the row is 60,000. */
  readonly sendWithin: number
  /** How long to wait, each time, until Slack has made a picture ready. */
  readonly pictures: readonly number[]
  /** Between two posts to one channel: Slack takes about one a second. */
  readonly channelPause: number
  /** The longest that a post waits for its turn before it is refused with the rest of the wait. */
  readonly longestWait: number
  /** Before each attempt to connect again; the last one is repeated. */
  readonly reconnect: readonly number[]
  /** The longest that an answer waits between two attempts. */
  readonly patience: number
  /** An answer that takes longer is noted, so that a kill leaves nobody waiting. */
  readonly promise: number
  /** What an earlier process noted is ended with a sentence so long after it was noted. */
  readonly promiseGrace: number
  /** How long a sent form may stay open for what the desk finds wrong in it. Slack waits three seconds. */
  readonly form: number
  /** How long completion may think. Slack waits three seconds. */
  readonly completion: number
  /** So long after a change the homes that are open are made anew. */
  readonly homes: number
  /** So often the homes that are open are made anew by the clock; Slack takes about a hundred of them a minute. */
  readonly homesEvery: number
  /** How long `stop` waits for what is in hand. */
  readonly stop: number
}

export const defaultTiming: SlackTiming = {
  request: 10_000,
  recall: [1000, 3000],
  mayCome: 120_000,
  sendWithin: 40_000,
  pictures: [1000, 2000, 4000],
  channelPause: 1050,
  longestWait: 2500,
  reconnect: [0, 1000, 2000, 5000, 10_000, 30_000],
  patience: 20_000,
  promise: 1000,
  promiseGrace: 30_000,
  form: 800,
  completion: 2400,
  homes: 1000,
  homesEvery: 3 * 60_000,
  stop: 4000,
}

export interface SlackOptions {
  readonly mode: SlackMode
  readonly auth: SlackAuth
  /** `https://slack.com/api/` when absent. */
  readonly apiUrl?: string
  /** Put before every command's name, for workspaces where `/brief` is taken: 'nd-' makes '/nd-brief'. */
  readonly prefix: string
  readonly clock: Clock
  readonly newId: NewId
  readonly log: Log
  /** Remembers answers that can be shared, and posts of which nothing is known yet. */
  readonly store: KeyValues
  /** For tests. */
  readonly timing?: Partial<SlackTiming>
  readonly wait?: Wait
  readonly steady?: Clock
  readonly fetch?: typeof fetch
}
