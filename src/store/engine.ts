import type { ColumnDefinitionBuilder, Kysely, RawBuilder } from 'kysely'
import type { Clock } from '../core/clock.ts'
import type { NewId } from '../core/id.ts'
import type { ChannelRef } from '../core/place.ts'
import type { Tables } from './schema.ts'
import type { IndexedWords } from './words.ts'

/** The indexes of the search: of articles (headline, text) and of passages (speaker, words). */
export type WordIndex = 'article_words' | 'passage_words'

/** Words that stand together, one of several choices of them; in one half of the index where it is named. */
export interface MatchTerm {
  readonly alternatives: readonly (readonly string[])[]
  readonly column?: 'first' | 'second'
  /** The last word may go on. */
  readonly begins?: boolean
}

/** A table that has some of an index: the rows from `from` to before `to`. */
export interface WordPart {
  readonly index: WordIndex
  readonly table: string
  readonly from: number
  readonly to: number
}

/**
 * A condition over a part of an index, called `words` in the query (all terms, or any of them), what to take along from there as `score`,
 * and the rank that follows from it, smallest first: ranking reads much, so it comes after a limit.
 */
export interface Matching {
  readonly found: RawBuilder<boolean>
  readonly score: RawBuilder<unknown>
  readonly rank: RawBuilder<number>
}

/** What differs between the databases, and nothing else. */
export interface Engine {
  readonly kind: 'sqlite' | 'postgres'
  /** Makes a column the growing number of its table. */
  sequence(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder
  /** Makes `article_words`, the index of the search. */
  createSearch(db: Kysely<unknown>): Promise<void>
  /** Makes `passage_words`, the same of passages. */
  createPassageSearch(db: Kysely<unknown>): Promise<void>
  /** The tables that an index is made of, those of the newest rows first. */
  parts(db: Kysely<Tables>, index: WordIndex): Promise<readonly WordPart[]>
  /** Puts the words of rows into an index, in place of those they had. */
  index(
    db: Kysely<Tables>,
    index: WordIndex,
    rows: readonly { readonly seq: number; readonly words: IndexedWords }[],
  ): Promise<void>
  unindex(db: Kysely<Tables>, index: WordIndex, seqs: readonly number[]): Promise<void>
  match(part: WordPart, terms: readonly MatchTerm[], any: boolean): Matching
  /** Keeps other workers from claiming in this channel until the transaction ends; false when one is at it now. */
  holdChannel(db: Kysely<Tables>, channel: ChannelRef): Promise<boolean>
  /** Keeps other processes from writing to these tables until the transaction ends; names as the database has them. */
  holdTables(db: Kysely<Tables>, tables: readonly string[]): Promise<void>
  /** What keeps the database quick, and gives free room back to the disk, in small steps; once a night. */
  upkeep(db: Kysely<Tables>, pause: () => Promise<void>): Promise<void>
  /** Overwrites what deleted rows have left; answers what is true of it, in sentences, and the files to look into. */
  scrub(
    db: Kysely<Tables>,
    pause: () => Promise<void>,
  ): Promise<{ readonly sentences: readonly string[]; readonly files: readonly string[] }>
  /** Where those files hold something all the same: writes all of it anew, if that doesn't take long. Answers what is true then. */
  writeAnew(db: Kysely<Tables>): Promise<{ readonly done: boolean; readonly sentence: string }>
  /** All rows of a table as conditions that some hundred of them fulfil each; others may work between two. */
  slices(db: Kysely<Tables>, table: string): AsyncIterable<RawBuilder<boolean>>
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
export function atomically<T>(ground: Pick<Ground, 'db'>, work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
  if (ground.db.isTransaction) return work(ground.db)
  return ground.db.transaction().execute(work)
}
