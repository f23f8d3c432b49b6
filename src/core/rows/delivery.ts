import type { Card } from '../card.ts'
import type { ChannelRef, MessageRef, Workspace } from '../place.ts'

/**
 * What a delivery tells: an article's brief, a list of many that came together, an article that can't be read, a change of one, news
 * of a feed, the post of a schedule, an answer that was shared with its channel, a reminder, a follow-up, the question about a post that
 * is unclear, that one was given up, that a channel takes none (or does
 * again), or something else.
 */
export type DeliveryKind =
  | 'brief'
  | 'list'
  | 'unread'
  | 'change'
  | 'feed'
  | 'run'
  | 'shared'
  | 'remind'
  | 'followup'
  | 'unclear'
  | 'failed'
  | 'blocked'
  | 'notice'

/** `listed`: told in a list, which is a row of its own behind it. */
export type DeliveryState = 'pending' | 'sending' | 'posted' | 'listed' | 'unclear' | 'failed'

/** What the wires bring: it waits where a channel is quiet, and too much of it is told in a list. */
export const wireKinds = ['brief', 'unread', 'list', 'feed'] as const satisfies readonly DeliveryKind[]

/** Articles that wait in a channel, none of which was tried yet: how many, and when the first and the last of them came. */
export interface Backlog {
  readonly count: number
  /** How many of them waited for the end of quiet hours. */
  readonly held: number
  readonly oldest: number
  readonly newest: number
}

/** The outbox: what must be posted is a row before it is a message. */
export interface DeliveryRow extends ChannelRef {
  readonly id: string
  readonly kind: DeliveryKind
  /** Unique: the same key is never posted twice. */
  readonly key: string
  readonly card: Card
  readonly state: DeliveryState
  readonly attempts: number
  readonly nextAttempt: number
  readonly ref: MessageRef | null
  readonly reason: string | null
  readonly article: string | null
  /** Key of the post in whose thread it goes; where that never comes, it goes into the channel. */
  readonly under: string | null
  /** Until then it waits for the end of its channel's quiet hours, and the others go by; 0 where it never did. */
  readonly heldUntil: number
  /** Where it goes instead, where a private conversation takes nothing. */
  readonly instead: ChannelRef | null
  /** An editor has said that it isn't there: it is sent though nobody can see whether it is. */
  readonly again: boolean
  readonly createdAt: number
  readonly postedAt: number | null
}

/** What may become of a row. */
export type DeliveryChange = Partial<
  Pick<DeliveryRow, 'state' | 'attempts' | 'nextAttempt' | 'ref' | 'thread' | 'reason' | 'postedAt' | 'card' | 'again'>
>

export interface DeliveryRows {
  /** False when a row of this key is there already. */
  add(
    delivery: Pick<
      DeliveryRow,
      'kind' | 'key' | 'card' | 'article' | 'platform' | 'workspace' | 'channel' | 'thread'
    > & {
      readonly at: number
      readonly under?: string
      readonly instead?: ChannelRef
    },
  ): Promise<boolean>
  /** One that is there already, with the articles whose words it shows. False when a row of this key is there. */
  addPosted(
    delivery: Pick<DeliveryRow, 'kind' | 'key' | 'card'> & {
      readonly ref: MessageRef
      readonly articles: readonly string[]
      readonly at: number
      readonly under?: string
    },
  ): Promise<boolean>
  /** Leaves the row under its key with nothing on it, and its message to be taken away. */
  takeAway(id: string, at: number): Promise<void>
  /** Of a workspace, in the order in which they came, from a moment to before another; what one member alone is posted isn't among them. */
  between(place: Workspace, from: number, to: number, limit: number): Promise<DeliveryRow[]>
  byId(id: string): Promise<DeliveryRow | undefined>
  byKey(key: string): Promise<DeliveryRow | undefined>
  /** Channels whose first unfinished row that isn't held is due and leased by nobody. */
  dueChannels(now: number, limit: number): Promise<ChannelRef[]>
  backlog(channel: ChannelRef, now: number): Promise<Backlog>
  /** How many articles have been posted there one by one since then, of the last `among` rows of the channel. */
  postedLately(channel: ChannelRef, since: number, among: number): Promise<number>
  /** Whether anything waits there, or is on its way. */
  waits(channel: ChannelRef): Promise<boolean>
  /** Takes the articles that wait in the channel out of its queue, as told in a list; those of one thread, the oldest first. */
  takeBacklog(channel: ChannelRef, now: number, limit: number): Promise<DeliveryRow[]>
  /** Leaves the first article of the backlog alone until then. */
  holdBacklog(channel: ChannelRef, now: number, until: number): Promise<void>
  /** What the wires brought and nobody has posted yet waits until then; an edit of a post doesn't. */
  hold(channel: ChannelRef, until: number): Promise<void>
  /** Whatever waits for the end of quiet hours in the workspace is looked at again. */
  letGo(place: Workspace): Promise<void>
  /** Takes the first unfinished row of the channel that isn't held, if it is due: order is kept, and one worker a channel. */
  claimNext(channel: ChannelRef, now: number, leaseUntil: number): Promise<DeliveryRow | undefined>
  /** Writes the outcome and lets go of the lease. */
  save(id: string, change: DeliveryChange): Promise<void>
  /** As `save`, by whoever still has the lease that ends then; of others nothing is written, and false is answered. */
  saveHeld(id: string, leaseUntil: number, change: DeliveryChange): Promise<boolean>
  /** Shows another card: what is posted is edited from `at` on, what is on its way when it is there. Whoever holds the row goes on holding it. */
  showInstead(id: string, card: Card, at: number): Promise<void>
  /** The row goes to `place`, and waits there for its turn; it goes nowhere else after that. */
  move(id: string, place: ChannelRef, at: number): Promise<void>
  /** What a refusal holds back in the channel is tried at `at`. */
  wake(channel: ChannelRef, at: number): Promise<void>
  /** Newest first, without those that were taken away. */
  ofChannel(channel: ChannelRef, limit: number): Promise<DeliveryRow[]>
  ofArticle(article: string): Promise<DeliveryRow[]>
  /** Shared answers that show words of the article, oldest first. */
  showing(article: string): Promise<DeliveryRow[]>
  byMessage(ref: MessageRef): Promise<DeliveryRow | undefined>
  counts(platform?: string, workspace?: string): Promise<Readonly<Record<DeliveryState, number>>>
  /** The same of one workspace, each counted up to `most` and no further: what was posted is more with each day. */
  countsUpTo(most: number, platform: string, workspace: string): Promise<Readonly<Record<DeliveryState, number>>>
  /** How many wait, are on their way, in doubt or given up, of all workspaces. */
  unposted(): Promise<Readonly<Record<Exclude<DeliveryState, 'posted' | 'listed'>, number>>>
  /** Articles posted since then, by feed and channel: `${feed} ${channel}`. One of several feeds counts for each. */
  postedByFeed(platform: string, workspace: string, since: number): Promise<ReadonlyMap<string, number>>
  /** Unclear and failed rows, newest first, for `desk status`. */
  troubled(platform: string, workspace: string, limit: number): Promise<DeliveryRow[]>
}
