import type { AuditRow } from '../../core/rows/audit.ts'
import { say } from '../../locales/index.ts'

/** Nothing is left to go back to. */
const final: ReadonlySet<string> = new Set(['forget', 'post'])

/** What was taken back can be done again by what the audit kept of it; of the others the command has to be given again. */
const again: ReadonlySet<string> = new Set(['setting', 'staff', 'rota', 'schedule', 'feed', 'token'])

export interface Standing {
  /** Whether it was taken back, and that stands. */
  isUndone(row: AuditRow): boolean
  /** The latest change in force that touches what this one changed. */
  over(row: AuditRow): AuditRow | undefined
}

/** How changes stand to each other: `rows` newest first, and from some row on all of them. */
export function standingOf(rows: readonly AuditRow[]): Standing {
  const undone = new Set<string>()
  for (const row of rows) if (row.undoes !== null && !undone.has(row.id)) undone.add(row.undoes)
  const inForce = rows.filter((row) => row.undoes === null && !undone.has(row.id))
  const touched = new Map(inForce.map((row) => [row.id, new Set(touches(row))]))
  return {
    isUndone: ({ id }) => undone.has(id),
    over(row) {
      const newer = new Set(rows.slice(0, rows.indexOf(row)))
      const own = touches(row)
      return inForce.find((one) => newer.has(one) && own.some((thing) => touched.get(one.id)!.has(thing)))
    },
  }
}

/** Why a change can't be taken back whatever stands; undefined where it can. */
export function neverUndone({ kind, summary, undoes }: AuditRow): string | undefined {
  if (final.has(kind)) return say.desk.forGood(summary)
  if (undoes !== null && !again.has(kind)) return say.desk.giveAgain(summary)
  return undefined
}

/** What a change touched: of a story its articles too, of an import each feed. */
function touches({ kind, subject, before, after }: AuditRow): string[] {
  if (kind === 'feeds')
    return [before, after].flatMap((ids) => (Array.isArray(ids) ? ids : [])).map((id) => `feed:${id}`)
  if (kind !== 'story') return [`${kind}:${subject}`]
  const moved = [before, after].flatMap((side) => Object.entries((side as { moves?: object } | null)?.moves ?? {}))
  return [subject, ...moved.flat().map(String)].map((id) => `story:${id}`)
}
