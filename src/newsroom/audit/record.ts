import type { Invocation } from '../../core/command.ts'
import type { AuditRow } from '../../core/rows/audit.ts'
import type { Newsroom } from '../newsroom.ts'

/** What an admin command changed, for the audit and for taking it back. */
export type Change = Pick<AuditRow, 'kind' | 'subject' | 'summary' | 'before' | 'after'> & { readonly undoes?: string }

/** Every change by an admin command leaves a row that says who, what, before and after. */
export async function recordChange(newsroom: Newsroom, invocation: Invocation, change: Change): Promise<AuditRow> {
  const { place, member } = invocation
  return newsroom.store.audit.add({
    platform: place.platform,
    workspace: place.workspace,
    at: newsroom.clock(),
    memberId: member.id,
    memberName: member.name,
    kind: change.kind,
    subject: change.subject,
    summary: change.summary,
    before: change.before,
    after: change.after,
    undoes: change.undoes ?? null,
  })
}
