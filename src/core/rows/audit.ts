/** One change by an admin command. `before` and `after` are JSON values; null where there was or is nothing. */
export interface AuditRow {
  readonly id: string
  readonly platform: string
  readonly workspace: string
  readonly at: number
  readonly memberId: string
  readonly memberName: string
  /** What was changed: 'setting', 'feed', 'schedule', 'staff'. */
  readonly kind: string
  /** Which of them: a setting's name, a row's id. */
  readonly subject: string
  /** A sentence for people. */
  readonly summary: string
  readonly before: unknown
  readonly after: unknown
  /** Id of the row that this one undid. */
  readonly undoes: string | null
}

export interface AuditRows {
  add(row: Omit<AuditRow, 'id'>): Promise<AuditRow>
  byId(id: string): Promise<AuditRow | undefined>
  /** Newest first. */
  list(platform: string, workspace: string, limit: number): Promise<AuditRow[]>
}
