/** What somebody deleted, and may still have back: it goes at its moment. */
export interface LeavingRow {
  /** Of the delivery, or of the article. */
  readonly id: string
  readonly what: 'post' | 'text'
  readonly platform: string
  readonly workspace: string
  /** Who deleted it. */
  readonly memberId: string
  readonly memberName: string
  /** When it goes, milliseconds UTC. */
  readonly at: number
}

export interface LeavingRows {
  /** The row as it is kept: where there is one already, that one. */
  add(row: LeavingRow): Promise<LeavingRow>
  byId(id: string): Promise<LeavingRow | undefined>
  /** False where it was gone. */
  remove(id: string): Promise<boolean>
  /** Ids of those whose moment has come, earliest first. */
  due(now: number, limit: number): Promise<string[]>
}
