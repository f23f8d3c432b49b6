import type { Workspace } from '../place.ts'
import type { WordFinder } from '../word-finder.ts'

/** What somebody wishes gone. Articles go by their ids, which are looked up first. */
export type Wish =
  | { readonly what: 'articles'; readonly ids: readonly string[] }
  | { readonly what: 'member'; readonly id: string }
  | { readonly what: 'workspace' }

/** Names and values; times are in ISO 8601. */
export type PersonalRow = Readonly<Record<string, string | number | null>>

/** How many rows, by table. */
export type Counts = Readonly<Record<string, number>>

export interface Forgetting {
  /** Rows taken out or blanked, by table. */
  readonly counts: Counts
  /** Articles that stay, for another workspace was shown them. */
  readonly kept: readonly string[]
}

/** What goes, as it is known wherever it is quoted. */
export interface Going {
  readonly finder: WordFinder
  /** Posts that were made of these go whole. */
  readonly articles: readonly string[]
  readonly places: readonly Workspace[]
  /** Whether messages that stand on the platforms are taken away by the outbox, or left. */
  readonly posts: 'delete' | 'keep'
  /** Nothing that is older can quote it. */
  readonly since: number
  readonly now: number
}

/** Where a look through all quotes goes on. */
export interface QuotePlace {
  readonly table: number
  readonly after: number | readonly [namespace: string, key: string] | null
}

/** One step of that look: rows that held something of it, of how many, and where to go on; nowhere after the last. */
export interface QuotePage {
  readonly table: string
  readonly held: number
  readonly looked: number
  readonly next?: QuotePlace
}

/** Taking something out everywhere. All of it is of some workspaces: what others have is theirs. */
export interface ForgettingRows {
  /** Articles of an outlet, by its name or its host, that these workspaces were shown; page by page, by id. */
  ofOutlet(
    outlet: string,
    places: readonly Workspace[],
    after: string | undefined,
    limit: number,
  ): Promise<readonly string[]>
  /** What rows hold of articles by which they are found elsewhere: ids, addresses, headlines, and sentences of every version. */
  wordsOf(articles: readonly string[]): Promise<readonly string[]>
  /** What a member is called in rows, in these workspaces. */
  namesOf(member: string, places: readonly Workspace[]): Promise<readonly string[]>
  /** Texts that nobody but the member may see. */
  privateOf(member: string, places: readonly Workspace[]): Promise<readonly string[]>
  /** When the first of these articles came, or its item. */
  oldestOf(articles: readonly string[]): Promise<number>
  /** A step of looking through posts, messages, the log of changes, notes and small values for what goes; changes nothing. */
  lookForQuotes(going: Going, from: QuotePlace | undefined): Promise<QuotePage>
  /** The same step, which takes it out. Call it in a transaction. */
  takeOutQuotes(going: Going, from: QuotePlace | undefined): Promise<QuotePage>
  /** Takes it out of where it is, and answers what went; what quotes it goes before. Call it in a transaction; to look before, undo that. */
  forget(wish: Wish, places: readonly Workspace[], posts: 'delete' | 'keep', now: number): Promise<Forgetting>
  /** What is kept of a member, by kind, as people read it: their own texts, what they were shown, took on, changed and wrote. */
  keptOf(member: string, place: Workspace): Promise<Readonly<Record<string, readonly PersonalRow[]>>>
  /** Rows that hold any of the words still, by table: the search indexes aside, which hold no text. */
  find(words: readonly string[]): Promise<Counts>
}
