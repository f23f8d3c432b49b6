import type { ColumnDefinitionBuilder, Kysely, RawBuilder } from 'kysely'
import type { Clock } from '../core/clock.ts'
import type { NewId } from '../core/id.ts'
import type { ChannelRef } from '../core/place.ts'
import type { Tables } from './schema.ts'
import type { IndexedWords } from './words.ts'

/** What differs between the databases, and nothing else. */
export interface Engine {
  readonly kind: 'sqlite' | 'postgres'
  /** Makes a column the growing number of its table. */
  sequence(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder
  /** Makes `article_words`, the index of the search. */
  createSearch(db: Kysely<unknown>): Promise<void>
  /** Puts the words of an article into the index, in place of those it had. */
  index(db: Kysely<Tables>, seq: number, words: IndexedWords): Promise<void>
  /**
   * A condition over `article_words` (the last word matches as a beginning), what to take along from there as `score`,
   * and the rank that follows from it, smallest first: ranking reads much, so it comes after a limit.
   */
  match(words: readonly string[]): {
    readonly found: RawBuilder<boolean>
    readonly score: RawBuilder<unknown>
    readonly rank: RawBuilder<number>
  }
  /** Keeps other workers from claiming in this channel until the transaction ends; false when one is at it now. */
  holdChannel(db: Kysely<Tables>, channel: ChannelRef): Promise<boolean>
  /** Keeps other processes from writing to these tables until the transaction ends; names as the database has them. */
  holdTables(db: Kysely<Tables>, tables: readonly string[]): Promise<void>
  /** What keeps the database quick, once a night. */
  upkeep(db: Kysely<Tables>): Promise<void>
  /** Size of the database, in bytes. */
  bytes(db: Kysely<Tables>): Promise<number>
}

/** What every kind of row needs: a connection (or an open transaction), its engine, ids, and the time. */
export interface Ground {
  readonly db: Kysely<Tables>
  readonly engine: Engine
  readonly newId: NewId
  readonly clock: Clock
}

/** Runs `work` in the transaction that is open already, or else in one of its own. */
export function atomically<T>(ground: Ground, work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
  if (ground.db.isTransaction) return work(ground.db)
  return ground.db.transaction().execute(work)
}
