import type { Invocation } from '../../core/command.ts'
import { UserError } from '../../core/errors.ts'
import type { AuditRow } from '../../core/rows/audit.ts'
import type { ScheduleRow } from '../../core/rows/schedule.ts'
import type { SubscriptionRow } from '../../core/rows/subscription.ts'
import { recordChange } from '../audit/record.ts'
import type { Newsroom } from '../newsroom.ts'
import { takeBackStory } from '../stories/edit.ts'
import { takeBackImport } from '../wires/feed-list.ts'
import { type Staff, saveStaff } from './staff.ts'

const lookedBack = 200

/** Takes the last change by an admin back that has not been taken back. Throws `UserError` `nothing-to-undo`. */
export async function undoLast(newsroom: Newsroom, invocation: Invocation): Promise<AuditRow> {
  const { platform, workspace } = invocation.place
  const rows = await newsroom.store.audit.list(platform, workspace, lookedBack)
  const undone = new Set(rows.map((row) => row.undoes))
  const last = rows.find((row) => row.undoes === null && !undone.has(row.id))
  if (!last) throw new UserError('nothing-to-undo', 'There is no change to take back.')
  await takeBack(newsroom, invocation, last)
  await recordChange(newsroom, invocation, {
    kind: last.kind,
    subject: last.subject,
    summary: `took back: ${last.summary}`,
    before: last.after,
    after: last.before,
    undoes: last.id,
  })
  return last
}

async function takeBack(newsroom: Newsroom, invocation: Invocation, row: AuditRow): Promise<void> {
  const { place } = invocation
  if (row.kind === 'setting') {
    return newsroom.settings.set(
      place.platform,
      place.workspace,
      row.subject,
      row.before === null ? undefined : String(row.before),
    )
  }
  if (row.kind === 'staff') return saveStaff(newsroom.store, place, (row.before ?? {}) as Staff)
  if (row.kind === 'schedule') {
    if (row.after !== null) await newsroom.store.schedules.remove(row.subject)
    if (row.before !== null) {
      const { id: _id, number: _number, lastRun: _lastRun, ...before } = row.before as ScheduleRow
      const nextRun = newsroom.calendar.nextRuns(before.cron, before.timeZone, newsroom.clock(), 1)[0]!
      await newsroom.store.schedules.add({ ...before, nextRun })
    }
    return
  }
  if (row.kind === 'story') return takeBackStory(newsroom, row)
  if (row.kind === 'feeds') return takeBackImport(newsroom, row)
  if (row.kind === 'feed') return takeBackFeed(newsroom, row)
  throw new UserError('cannot-undo', `“${row.summary}” can’t be taken back by itself.`)
}

async function takeBackFeed(newsroom: Newsroom, row: AuditRow): Promise<void> {
  const { subscriptions } = newsroom.store
  if (row.before === null) return subscriptions.remove(row.subject)
  const { id, ...before } = row.before as SubscriptionRow
  if (row.after === null) await subscriptions.add({ ...before, since: null, catchUp: 0 })
  else await subscriptions.save(id, { state: before.state, filter: before.filter, style: before.style })
}
