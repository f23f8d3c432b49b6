import type { Kysely, Selectable } from 'kysely'
import type { CheckReport } from '../../core/check.ts'
import type { DraftOwner, DraftRow, DraftRows } from '../../core/rows/draft.ts'
import type { Ground } from '../engine.ts'
import type { Tables } from '../schema.ts'
import { nextNumber } from './numbers.ts'

const columns = [
  ...(['id', 'platform', 'workspace', 'memberId', 'number', 'text', 'day'] as const),
  ...(['story', 'report', 'articles', 'createdAt', 'checkedAt'] as const),
] as const satisfies readonly (keyof DraftRow)[]

type Kept = Omit<Selectable<Tables['drafts']>, 'seq'>

const draftFrom = ({ report, ...row }: Kept): DraftRow => ({
  ...row,
  report: report === null ? null : (JSON.parse(report) as CheckReport),
})
const written = (report: CheckReport | null) => (report === null ? null : JSON.stringify(report))

/** Drafts of one member; every question names whose they are. */
export function draftRows({ db, newId }: Ground): DraftRows {
  return {
    async add({ report, ...draft }) {
      const { platform, workspace } = draft
      const number = await nextNumber(db, 'draft', platform, workspace)
      const row = await db
        .insertInto('drafts')
        .values({ ...draft, id: newId(), number, report: written(report) })
        .returning(columns)
        .executeTakeFirstOrThrow()
      return draftFrom(row)
    },
    async of(owner, limit) {
      const rows = await ofOwner(db, owner)
        .select(columns)
        .orderBy('checkedAt', 'desc')
        .orderBy('seq', 'desc')
        .limit(limit)
        .execute()
      return rows.map(draftFrom)
    },
    async byNumber(owner, number) {
      const row = await ofOwner(db, owner).select(columns).where('number', '=', number).executeTakeFirst()
      return row && draftFrom(row)
    },
    async count(owner) {
      const { n } = await ofOwner(db, owner)
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
      return Number(n)
    },
    async save(id, { report, articles, checkedAt }) {
      await db
        .updateTable('drafts')
        .set({ report: written(report), articles, checkedAt })
        .where('id', '=', id)
        .execute()
    },
    async remove({ platform, workspace, member }, number) {
      const { numDeletedRows } = await db
        .deleteFrom('drafts')
        .where('platform', '=', platform)
        .where('workspace', '=', workspace)
        .where('memberId', '=', member)
        .where('number', '=', number)
        .executeTakeFirst()
      return numDeletedRows > 0
    },
  }
}

function ofOwner(db: Kysely<Tables>, { platform, workspace, member }: DraftOwner) {
  return db
    .selectFrom('drafts')
    .where('platform', '=', platform)
    .where('workspace', '=', workspace)
    .where('memberId', '=', member)
}
