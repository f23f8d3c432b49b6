import type { Analysis } from '../analysis.ts'
import type { ArticleContent } from '../article.ts'
import type { ChannelRef, Viewer, Workspace } from '../place.ts'
import type { PassageQuery, PassageRow, SearchQuery } from './search.ts'

/** One row an article; `version` counts from 1 and `content` is the newest one. */
export interface ArticleRow {
  readonly id: string
  readonly canonicalUrl: string | null
  /** The workspace that pasted it, as `platform:workspace`; null for what came from a public page. */
  readonly workspace: string | null
  /** The member that it belongs to until it is shared; null when it is the whole workspace's, or public. */
  readonly asker: string | null
  readonly version: number
  readonly content: ArticleContent
  /** 64-bit simhash of the text as 16 hex digits, to recognise near-same texts. */
  readonly fingerprint: string
  readonly createdAt: number
  readonly updatedAt: number
}

/**
 * Articles as one viewer sees them: what was shown in their workspace, and what they themselves brought or asked for. Whatever is
 * answered, listed, completed, searched or put in a file comes from here.
 */
export interface SeenArticles {
  byId(id: string): Promise<ArticleRow | undefined>
  byUrl(canonicalUrl: string): Promise<ArticleRow | undefined>
  /** Newest first; of one channel where it is named. */
  shown(query: { readonly channel?: string; readonly limit: number }): Promise<ArticleRow[]>
  /** Those whose headline or text holds all the words, best first. */
  search(words: string, limit: number): Promise<ArticleRow[]>
  /** The same by phrases, outlet and dates, of all that is kept; ranked, page by page. */
  find(query: SearchQuery): Promise<ArticleRow[]>
  /** Passages that fit: who said what, promises, figures, changed words. */
  passages(query: PassageQuery): Promise<PassageRow[]>
  /** Up to `most`, and no further. */
  count(most: number): Promise<number>
}

/** Articles whoever may see them: for the desk's own work, of which nobody is shown anything before `seenBy` was asked. */
export interface ArticlesForWork {
  byId(id: string): Promise<ArticleRow | undefined>
  /** Of public pages. */
  byUrl(canonicalUrl: string): Promise<ArticleRow | undefined>
  version(id: string, version: number): Promise<ArticleContent | undefined>
  /** Fingerprints of what was first seen since then, newest first, to compare with. */
  fingerprints(
    since: number,
    limit: number,
  ): Promise<
    {
      readonly id: string
      readonly fingerprint: string
      readonly outlet: string | null
      readonly workspace: string | null
      readonly asker: string | null
    }[]
  >
  /** Ids of the articles that have this one's text, itself among them: the original first, then in the order of their marking. */
  copies(id: string): Promise<string[]>
  /** Workspaces in which it was shown to everybody, each once. */
  workspaces(id: string): Promise<Workspace[]>
  analysis(id: string, version: number, analyser: string): Promise<Analysis | undefined>
  /** Members of a workspace who asked for it. */
  askers(id: string, place: Workspace): Promise<string[]>
}

export interface ArticleRows {
  /** Asked for every answer: a new command can't forget who looks. */
  seenBy(viewer: Viewer): SeenArticles
  readonly forWork: ArticlesForWork
  /** The article with this canonical url where there is one already, else a new row. */
  add(
    article: Omit<ArticleRow, 'id' | 'version' | 'updatedAt'>,
  ): Promise<{ readonly article: ArticleRow; readonly added: boolean }>
  /** Keeps the version before, and makes this the newest. */
  addVersion(id: string, content: ArticleContent, fingerprint: string, at: number): Promise<ArticleRow>
  /** Says that the article has the text of an earlier one of another outlet (wire copy); the first time counts. */
  markCopy(article: string, original: string, at: number): Promise<void>
  /** Says that the article was shown to everybody in this channel; the first time counts. */
  show(id: string, place: ChannelRef, at: number): Promise<void>
  /** Says that one member was shown it in this channel, and nobody else; the first time counts. */
  showTo(id: string, member: string, place: ChannelRef, at: number): Promise<void>
  /** What belonged to its asker is the workspace's from now on, and was shown in this channel. */
  share(id: string, place: ChannelRef, at: number): Promise<void>
  saveAnalysis(id: string, version: number, analysis: Analysis): Promise<void>
  /** All that are kept. */
  count(): Promise<number>
}
