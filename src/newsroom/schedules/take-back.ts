import { z } from 'zod'
import { keptOf, type TakeBack } from '../audit/take-back.ts'

/** A schedule as the audit keeps it. Its number and its last run are not put back. */
const schema = z.object({
  id: z.string(),
  platform: z.string(),
  workspace: z.string(),
  channel: z.string(),
  thread: z.string().optional(),
  channelName: z.string(),
  what: z.enum(['digest', 'followups', 'stories', 'handover']),
  cron: z.string(),
  spoken: z.string(),
  timeZone: z.string(),
  createdBy: z.string(),
  createdAt: z.number(),
})

/** A schedule that was added goes; one that was removed comes back, with its next run from now. */
export const takeBackSchedule: TakeBack = async (rows, row, { calendar, clock }) => {
  if (row.after !== null) await rows.schedules.remove(row.subject)
  const before = keptOf(row, 'before', schema.nullable())
  if (before === null) return
  const { thread, ...schedule } = before
  const nextRun = calendar.nextRuns(schedule.cron, schedule.timeZone, clock(), 1)[0]!
  await rows.schedules.add({ ...schedule, ...(thread && { thread }), nextRun })
}
