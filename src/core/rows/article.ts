import type { Analysis } from '../analysis.ts'
import type { ArticleContent } from '../article.ts'
import type { ChannelRef, Workspace } from '../place.ts'

/** One row an article; `version` counts from 1 and `content` is the newest one. */
export interface ArticleRow {
  readonly id: string
  readonly canonicalUrl: string | null
  /** The workspace that pasted it, as `platform:workspace`; null for what came from a public page. */
  readonly workspace: string | null
  readonly version: number
  readonly content: ArticleContent
  /** 64-bit simhash of the text as 16 hex digits, to recognise near-same texts. */
  readonly fingerprint: string
  readonly createdAt: number
  readonly updatedAt: number
}

export interface ArticleRows {
  /** The article with this canonical url where there is one already, else a new row. */
  add(
    article: Omit<ArticleRow, 'id' | 'version' | 'updatedAt'>,
  ): Promise<{ readonly article: ArticleRow; readonly added: boolean }>
  byId(id: string): Promise<ArticleRow | undefined>
  byUrl(canonicalUrl: string): Promise<ArticleRow | undefined>
  /** Keeps the version before, and makes this the newest. */
  addVersion(id: string, content: ArticleContent, fingerprint: string, at: number): Promise<ArticleRow>
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
    }[]
  >
  /** Says that the article has the text of an earlier one of another outlet (wire copy); the first time counts. */
  markCopy(article: string, original: string, at: number): Promise<void>
  /** Ids of the articles that have this one's text, itself among them: the original first, then in the order of their marking. */
  copies(id: string): Promise<string[]>
  /** Says that the article was shown in this channel; the first time counts. */
  show(id: string, place: ChannelRef, at: number): Promise<void>
  /** What was shown in the channel (or, without one, in the workspace), newest first. */
  shown(place: Omit<ChannelRef, 'channel'> & { readonly channel?: string }, limit: number): Promise<ArticleRow[]>
  /** Those in which it was shown, each once. */
  workspaces(id: string): Promise<Workspace[]>
  wasShown(id: string, place: Omit<ChannelRef, 'channel'>): Promise<boolean>
  /** Articles shown in the workspace whose headline or text holds all the words, best first. */
  search(words: string, place: Omit<ChannelRef, 'channel'>, limit: number): Promise<ArticleRow[]>
  analysis(id: string, version: number, analyser: string): Promise<Analysis | undefined>
  saveAnalysis(id: string, version: number, analysis: Analysis): Promise<void>
  /** All, or those that were shown in a workspace. */
  count(place?: Workspace): Promise<number>
}
