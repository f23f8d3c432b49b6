import type { ChannelRef } from '../place.ts'
import type { Span } from '../span.ts'

/** Open with an owner: it was handed to them, and they have not accepted it yet. */
export type FollowupState = 'open' | 'claimed' | 'snoozed' | 'done' | 'dropped'

export const priorities = ['low', 'normal', 'high'] as const

export type Priority = (typeof priorities)[number]

/** A thread, or anything else, that a person has taken on. */
export interface FollowupRow extends ChannelRef {
  readonly id: string
  /** Short name for people, counted from 1 in its workspace. */
  readonly number: number
  readonly channelName: string
  readonly text: string
  readonly article: string | null
  readonly span: Span | null
  readonly story: string | null
  readonly ownerId: string | null
  readonly ownerName: string | null
  /** Who is asked as well when the owner doesn't answer. */
  readonly backupId: string | null
  readonly backupName: string | null
  readonly priority: Priority
  readonly createdBy: string
  readonly due: number | null
  readonly state: FollowupState
  /** When the next reminder goes out; null when none will. */
  readonly nextReminder: number | null
  readonly reminders: number
  readonly createdAt: number
  readonly updatedAt: number
}

export interface FollowupEvent {
  readonly at: number
  readonly who: string
  readonly what: string
}

export interface FollowupRows {
  /** Gives it the next number of its workspace. */
  add(followup: Omit<FollowupRow, 'id' | 'number' | 'reminders' | 'updatedAt'>): Promise<FollowupRow>
  /** As `add`, unless the span of its article is taken on already and was not dropped: that row, then. Two at once make one. */
  addOnce(
    followup: Omit<FollowupRow, 'id' | 'number' | 'reminders' | 'updatedAt'>,
  ): Promise<{ readonly followup: FollowupRow; readonly added: boolean }>
  byId(id: string): Promise<FollowupRow | undefined>
  byNumber(platform: string, workspace: string, number: number): Promise<FollowupRow | undefined>
  /** Open ones (open, claimed, snoozed) unless `states` says otherwise; soonest due first. `dueBefore` leaves only what is due by then. */
  list(query: {
    readonly platform: string
    readonly workspace: string
    readonly channel?: string
    readonly owner?: string
    readonly states?: readonly FollowupState[]
    readonly dueBefore?: number
    readonly offset?: number
    readonly limit: number
  }): Promise<FollowupRow[]>
  ofSpan(platform: string, workspace: string, article: string, span: Span): Promise<FollowupRow | undefined>
  /** Those of an article that are open, claimed or snoozed, in every workspace. */
  ofArticle(article: string): Promise<FollowupRow[]>
  /** Open or claimed, reminded of before and to be reminded of again after `now`. */
  remindedAgain(now: number): Promise<FollowupRow[]>
  dueReminders(now: number, limit: number): Promise<string[]>
  /** Only where `nextReminder` still is what was read: one worker wins. False when another was first. */
  reschedule(
    id: string,
    expected: number,
    change: { readonly nextReminder: number | null; readonly reminders: number; readonly state?: FollowupState },
  ): Promise<boolean>
  save(
    id: string,
    change: Partial<
      Pick<
        FollowupRow,
        | 'text'
        | 'ownerId'
        | 'ownerName'
        | 'backupId'
        | 'backupName'
        | 'priority'
        | 'due'
        | 'state'
        | 'nextReminder'
        | 'reminders'
        | 'updatedAt'
      >
    >,
    event: FollowupEvent,
  ): Promise<void>
  history(id: string): Promise<FollowupEvent[]>
}
