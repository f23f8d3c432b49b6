import type { ArticleRows } from './rows/article.ts'
import type { AuditRows } from './rows/audit.ts'
import type { ChangeRows } from './rows/change.ts'
import type { DeliveryRows } from './rows/delivery.ts'
import type { DigestRows } from './rows/digest.ts'
import type { DraftRows } from './rows/draft.ts'
import type { EmbargoRows } from './rows/embargo.ts'
import type { FeedRows } from './rows/feed.ts'
import type { FollowupRows } from './rows/followup.ts'
import type { ForgettingRows } from './rows/forgetting.ts'
import type { GoneRows } from './rows/gone.ts'
import type { ItemRows } from './rows/item.ts'
import type { LeavingRows } from './rows/leaving.ts'
import type { MessageRows } from './rows/message.ts'
import type { NoteRows } from './rows/note.ts'
import type { RereadRows } from './rows/reread.ts'
import type { RetentionRows } from './rows/retention.ts'
import type { SavedRows } from './rows/saved.ts'
import type { ScheduleRows } from './rows/schedule.ts'
import type { StoryRows } from './rows/story.ts'
import type { SubscriptionRows } from './rows/subscription.ts'
import type { WatchRows } from './rows/watch.ts'

/** The rows by kind, and small values: those of the store, or of one transaction of it. */
export interface Rows {
  readonly feeds: FeedRows
  readonly watches: WatchRows
  readonly subscriptions: SubscriptionRows
  readonly items: ItemRows
  readonly articles: ArticleRows
  readonly embargoes: EmbargoRows
  readonly stories: StoryRows
  readonly followups: FollowupRows
  readonly schedules: ScheduleRows
  readonly deliveries: DeliveryRows
  readonly digests: DigestRows
  readonly audit: AuditRows
  readonly changes: ChangeRows
  readonly rereads: RereadRows
  readonly messages: MessageRows
  readonly notes: NoteRows
  readonly gone: GoneRows
  readonly leaving: LeavingRows
  readonly saved: SavedRows
  readonly drafts: DraftRows
  readonly retention: RetentionRows
  readonly forgetting: ForgettingRows
  keyValues(namespace: string): KeyValues
}

/** Small values under a name: settings, OAuth installations, HTTP caches. Not for dedupe: a unique key does that. */
export interface KeyValues {
  get<T>(key: string): Promise<T | undefined>
  set(key: string, value: unknown, ttlMs?: number): Promise<void>
  delete(key: string): Promise<void>
  /** Takes a value out and answers it: of several that take it at once, in whichever process, one gets it. */
  take<T>(key: string): Promise<T | undefined>
  /**
   * Puts `value` in the place of `kept`, which `get` answered, or takes that out where there is none; false when something else stands
   * there by now, and nothing was done.
   */
  replace(key: string, kept: unknown, value?: unknown, ttlMs?: number): Promise<boolean>
  /** The keys that begin so; for what is looked through once, at the start. */
  keys(prefix: string): Promise<string[]>
}

/** What was done so that deleted rows are nowhere any more, and what could not be done. */
export interface Scrubbed {
  readonly sentences: readonly string[]
  /** Files of the database that were read whole, with how many of the words stand in each still. */
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly found: number }[]
}

/** The port to what is kept. All of a transaction is written, or none of it. */
export interface Store extends Rows {
  /** Inside `work` use the rows that it is given, never the store itself. */
  transaction<T>(work: (rows: Rows) => Promise<T>): Promise<T>
  /**
   * Mends what was written while the clock ran ahead of `now`, by `aheadMs` where that is known (else 0): nothing waits longer than its
   * rule allows. Answers by how many milliseconds moments went back.
   */
  pullBack(now: number, aheadMs: number): Promise<number>
  /**
   * What is done once a night: takes out what is over, gives the room of what went back to the disk, and leaves the database as quick as
   * it can be. In small steps, with `pause` between them.
   */
  upkeep(now: number, pause: () => Promise<void>): Promise<void>
  /**
   * After something was forgotten: what the database keeps of deleted rows is overwritten or written anew. Then its files are read for these words; answers what is true of this database, in sentences, and the files that hold one.
   */
  scrub(words: readonly string[]): Promise<Scrubbed>
  /** Makes the index of the search anew from the rows; answers how many articles there are. */
  rebuildSearch(): Promise<number>
  /** Writes a mark, as every work must be able to. Rejects with the database's error, or `UserError` `disk-full`. */
  check(): Promise<void>
  /** What the database is, for `desk status` and `doctor`. */
  describe(): Promise<{ readonly kind: 'sqlite' | 'postgres'; readonly place: string; readonly bytes: number }>
  close(): Promise<void>
}
