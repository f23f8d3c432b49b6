import type { AuditRow, AuditRows } from '../../core/rows/audit.ts'
import type { Ground } from '../engine.ts'

const columns = [
  'id',
  'platform',
  'workspace',
  'at',
  'memberId',
  'memberName',
  'kind',
  'subject',
  'summary',
  'before',
  'after',
  'undoes',
] as const satisfies readonly (keyof AuditRow)[]

type Columns = Omit<AuditRow, 'before' | 'after'> & { readonly before: string | null; readonly after: string | null }

function fromColumns(row: Columns): AuditRow {
  return { ...row, before: value(row.before), after: value(row.after) }
}

function value(json: string | null): unknown {
  return json === null ? null : JSON.parse(json)
}

function toJson(kept: unknown): string | null {
  return kept === null || kept === undefined ? null : JSON.stringify(kept)
}

export function auditRows({ db, newId }: Ground): AuditRows {
  return {
    async add(row) {
      const added = await db
        .insertInto('audit')
        .values({ ...row, id: newId(), before: toJson(row.before), after: toJson(row.after) })
        .returning(columns)
        .executeTakeFirstOrThrow()
      return fromColumns(added)
    },
    async byId(id) {
      const row = await db.selectFrom('audit').select(columns).where('id', '=', id).executeTakeFirst()
      return row && fromColumns(row)
    },
    async list(platform, workspace, limit) {
      const rows = await db
        .selectFrom('audit')
        .select(columns)
        .where('platform', '=', platform)
        .where('workspace', '=', workspace)
        .orderBy('at', 'desc')
        .orderBy('seq', 'desc')
        .limit(limit)
        .execute()
      return rows.map(fromColumns)
    },
  }
}
