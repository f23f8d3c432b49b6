import type { Invocation } from '../../core/command.ts'
import type { AuditRow } from '../../core/rows/audit.ts'
import type { Rows } from '../../core/store.ts'
import type { With } from '../newsroom.ts'

/** What an admin command changed, for the audit and for taking it back. */
export type Change = Pick<AuditRow, 'kind' | 'subject' | 'summary' | 'before' | 'after'> & { readonly undoes?: string }

/** What a command has to say of its work, and what it changed; no change where there was nothing to change. */
export interface Changed<T> {
  readonly answer: T
  readonly change?: Change
}

/**
 * Makes a change whole: what `work` writes, and the row that says who, what, before and after (which undo goes by), are
 * one transaction. `work` reads and writes by its `rows` alone: the store itself would wait for this transaction to end.
 */
export function makeChange<T>(
  { store, clock }: With<'store' | 'clock'>,
  { place, member }: Pick<Invocation, 'place' | 'member'>,
  work: (rows: Rows) => Promise<Changed<T>>,
): Promise<T> {
  return store.transaction(async (rows) => {
    const { answer, change } = await work(rows)
    if (change)
      await rows.audit.add({
        platform: place.platform,
        workspace: place.workspace,
        at: clock(),
        memberId: member.id,
        memberName: member.name,
        kind: change.kind,
        subject: change.subject,
        summary: change.summary,
        before: change.before,
        after: change.after,
        undoes: change.undoes ?? null,
      })
    return answer
  })
}
