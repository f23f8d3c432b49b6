import type { PageLine } from '../wire.ts'

/** A page without a feed, as it was when it was last looked at; its feed's row has address, rhythm and next look. */
export interface WatchRow {
  readonly feed: string
  /** Words of the part that is watched; empty: all of the page. */
  readonly near: string
  /** The lines of that part; null before the first look. */
  readonly lines: readonly PageLine[] | null
  /** How many times it has changed: part of the key under which a change is posted. */
  readonly changes: number
  /** When the last of these changes were seen, newest first; twenty at most. */
  readonly changedAt: readonly number[]
  /** Next to nothing of it was there at the last look: told when the next look says so too. */
  readonly doubted: boolean
}

export interface WatchRows {
  /** Does nothing where the feed has one. */
  add(watch: Pick<WatchRow, 'feed' | 'near'>): Promise<void>
  byFeed(feed: string): Promise<WatchRow | undefined>
  save(feed: string, change: Partial<Pick<WatchRow, 'lines' | 'changes' | 'changedAt' | 'doubted'>>): Promise<void>
}
