import type { Generated } from 'kysely'
import type { AuditRow } from '../core/rows/audit.ts'
import type { ChangeRow } from '../core/rows/change.ts'
import type { DeliveryRow } from '../core/rows/delivery.ts'
import type { DraftRow } from '../core/rows/draft.ts'
import type { EmbargoRow } from '../core/rows/embargo.ts'
import type { FeedRow } from '../core/rows/feed.ts'
import type { FollowupRow } from '../core/rows/followup.ts'
import type { ItemRow } from '../core/rows/item.ts'
import type { LeavingRow } from '../core/rows/leaving.ts'
import type { NoteRow } from '../core/rows/note.ts'
import type { RereadRow } from '../core/rows/reread.ts'
import type { ScheduleRow } from '../core/rows/schedule.ts'
import type { PassageRow } from '../core/rows/search.ts'
import type { StoryRow } from '../core/rows/story.ts'
import type { SubscriptionRow } from '../core/rows/subscription.ts'
import type { WatchRow } from '../core/rows/watch.ts'

/** `seq` is the order of insertion, whatever the clock did; it never leaves the store. */
interface Sequenced {
  readonly seq: Generated<number>
}

/** Held by a worker while `leaseUntil` is later than now; 0 when free. */
interface Leased {
  readonly leaseUntil: Generated<number>
}

/** A channel in columns; `thread` null where the core leaves it out. */
export interface PlaceColumns {
  readonly platform: string
  readonly workspace: string
  readonly channel: string
  readonly thread: string | null
}

interface ArticleTable extends Sequenced {
  readonly id: string
  readonly canonicalUrl: string | null
  readonly workspace: string | null
  readonly asker: string | null
  readonly version: number
  readonly content: string
  readonly outlet: string | null
  readonly fingerprint: string
  readonly createdAt: number
  readonly updatedAt: number
}

interface VersionTable {
  readonly article: string
  readonly version: number
  readonly content: string
  readonly fingerprint: string
  readonly at: number
}

interface ShowTable extends Sequenced, PlaceColumns {
  readonly article: string
  readonly at: number
}

/** What one member was shown, and nobody else. */
interface AskTable extends ShowTable {
  readonly member: string
}

interface FactsTable {
  readonly seq: number
  readonly id: string
  readonly workspace: string | null
  readonly asker: string | null
  readonly outlet: string
  readonly at: number
}

interface AnalysisTable {
  readonly article: string
  readonly version: number
  readonly analyser: string
  readonly analysis: string
}

interface StoryArticleTable extends Sequenced {
  readonly story: string
  readonly platform: string
  readonly workspace: string
  readonly article: string
  readonly at: number
  readonly byPerson: number
}

interface CopyTable {
  readonly article: string
  readonly original: string
  readonly at: number
}

interface FollowupTable extends Sequenced, Omit<FollowupRow, 'thread' | 'span'>, PlaceColumns {
  readonly spanStart: number | null
  readonly spanEnd: number | null
}

interface FollowupEventTable extends Sequenced {
  readonly followup: string
  readonly at: number
  readonly who: string
  readonly what: string
}

interface DeliveryTable
  extends Sequenced,
    Leased,
    Omit<DeliveryRow, 'thread' | 'card' | 'ref' | 'instead' | 'again'>,
    PlaceColumns {
  readonly instead: string | null
  readonly again: number
  readonly card: string
  readonly ref: string | null
  /** The message of `ref`, to find the row of a pressed button. */
  readonly message: string | null
}

interface DigestTable extends Sequenced, PlaceColumns {
  readonly article: string
  readonly at: number
  /** Key of the delivery that took it, null while it waits. */
  readonly takenBy: string | null
}

interface AuditTable extends Sequenced, Omit<AuditRow, 'before' | 'after'> {
  readonly before: string | null
  readonly after: string | null
}

interface MessageTable extends Sequenced {
  readonly id: string
  readonly channel: string
  readonly key: string | null
  readonly author: string
  readonly card: string
  readonly thread: string | null
  readonly at: number
  readonly editedAt: number | null
}

interface DraftTable extends Sequenced, Omit<DraftRow, 'report'> {
  readonly report: string | null
}

interface ChangeTable extends Sequenced, Omit<ChangeRow, 'changes' | 'material' | 'silent'> {
  readonly changes: string
  readonly material: number
  readonly silent: number
}

interface WatchTable extends Omit<WatchRow, 'lines' | 'changedAt' | 'doubted'> {
  readonly lines: string
  readonly changedAt: string
  readonly doubted: number
}

/** Every table, in the names of the code; the database has them in snake_case. */
export interface Tables {
  readonly feeds: FeedRow & Sequenced & Leased
  readonly watches: WatchTable
  readonly subscriptions: Omit<SubscriptionRow, 'thread'> & PlaceColumns & Sequenced
  readonly items: ItemRow & Sequenced & Leased
  readonly articles: ArticleTable
  readonly articleVersions: VersionTable
  readonly articleShows: ShowTable
  readonly articleAsks: AskTable
  readonly embargoes: Omit<EmbargoRow, 'thread'> & PlaceColumns & Sequenced
  /** What a search asks of an article beside its words; `seq` is the article's own. The indexes of words are the engine's: `Engine.parts`. */
  readonly articleFacts: FactsTable
  readonly passages: PassageRow & Sequenced
  readonly articleCopies: CopyTable
  readonly analyses: AnalysisTable
  readonly stories: StoryRow & Sequenced
  readonly storyArticles: StoryArticleTable
  readonly followups: FollowupTable
  readonly followupEvents: FollowupEventTable
  readonly schedules: Omit<ScheduleRow, 'thread'> & PlaceColumns & Sequenced
  readonly deliveries: DeliveryTable
  /** The articles whose words a shared answer shows. */
  readonly deliveryArticles: { readonly delivery: string; readonly article: string }
  /** One row a channel that ever had a delivery: what a worker locks while it claims. */
  readonly outboxChannels: Omit<PlaceColumns, 'thread'>
  readonly digestEntries: DigestTable
  readonly audit: AuditTable
  readonly changes: ChangeTable
  readonly rereads: RereadRow & Leased
  readonly notes: NoteRow & Sequenced
  readonly messages: MessageTable
  readonly messageChannels: { readonly name: string; readonly at: number } & Sequenced
  /** Hashes of what was here once: see `GoneRows`. */
  readonly gone: { readonly mark: string; readonly forgotten: number; readonly at: number }
  readonly leaving: LeavingRow
  readonly drafts: DraftTable
  readonly saved: { readonly member: string; readonly message: string; readonly at: number }
  /** The last number given in a workspace, so that none is given twice. */
  readonly counters: { readonly name: string; readonly value: number }
  readonly kv: {
    readonly namespace: string
    readonly key: string
    readonly value: string
    readonly expires: number | null
  }
}
