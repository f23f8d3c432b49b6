import type { Change } from '../change.ts'
import type { Viewer } from '../place.ts'

/** What an outlet changed between two versions of an article. */
export interface ChangeRow {
  readonly id: string
  readonly article: string
  readonly fromVersion: number
  readonly toVersion: number
  readonly changes: readonly Change[]
  readonly material: boolean
  /** Material, and the outlet tells of it nowhere. */
  readonly silent: boolean
  readonly at: number
}

export interface ChangeRows {
  /** False where the change to this version is there already. */
  add(change: Omit<ChangeRow, 'id'>): Promise<boolean>
  /** Newest first. */
  ofArticle(article: string, limit: number): Promise<ChangeRow[]>
  /** Of the articles that the viewer may see, newest first; of one story where it is named. */
  seenBy(viewer: Viewer, query: { readonly story?: string; readonly limit: number }): Promise<ChangeRow[]>
}
