/** Counts rows by table as they go. */
export interface Count {
  readonly counts: Record<string, number>
  add(table: string, rows: number | bigint | undefined): void
}

export function createCount(): Count {
  const counts: Record<string, number> = {}
  return {
    counts,
    add(table, rows = 0) {
      if (rows > 0) counts[table] = (counts[table] ?? 0) + Number(rows)
    },
  }
}
