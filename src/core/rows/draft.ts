import type { CheckReport } from '../check.ts'
import type { Workspace } from '../place.ts'

/** A draft that a member had kept with what came of its last check. Nobody else is shown any of it. */
export interface DraftRow {
  readonly id: string
  readonly platform: string
  readonly workspace: string
  readonly memberId: string
  /** By which its member names it; a number of a workspace is never given again. */
  readonly number: number
  /** As it was given. */
  readonly text: string
  /** The day that it is for, `YYYY-MM-DD`. */
  readonly day: string
  /** The story that it is held against, by its id; null for all that is kept. */
  readonly story: string | null
  /** Null where an article that it quoted was forgotten since: it has to be checked again. */
  readonly report: CheckReport | null
  /** How many articles it was held against. */
  readonly articles: number
  readonly createdAt: number
  readonly checkedAt: number
}

export interface DraftOwner extends Workspace {
  readonly member: string
}

export interface DraftRows {
  add(draft: Omit<DraftRow, 'id' | 'number'>): Promise<DraftRow>
  /** Those of one member, the last checked first. */
  of(owner: DraftOwner, limit: number): Promise<DraftRow[]>
  byNumber(owner: DraftOwner, number: number): Promise<DraftRow | undefined>
  count(owner: DraftOwner): Promise<number>
  /** What came of checking it again. */
  save(id: string, checked: Pick<DraftRow, 'report' | 'articles' | 'checkedAt'>): Promise<void>
  /** Answers whether it was there. */
  remove(owner: DraftOwner, number: number): Promise<boolean>
}
