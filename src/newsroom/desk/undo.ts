import type { Invocation } from '../../core/command.ts'
import { UserError } from '../../core/errors.ts'
import type { AuditRow } from '../../core/rows/audit.ts'
import type { Rows } from '../../core/store.ts'
import { say } from '../../locales/index.ts'
import { type Changed, makeChange } from '../audit/change.ts'
import { neverUndone, type Standing, standingOf } from '../audit/standing.ts'
import type { TakeBack } from '../audit/take-back.ts'
import type { With } from '../newsroom.ts'
import { takeBackSchedule } from '../schedules/take-back.ts'
import { takeBackStory } from '../stories/take-back.ts'
import { takeBackCalendar } from '../syndication/addresses.ts'
import { takeBackAddress } from '../syndication/story.ts'
import { takeBackToken } from '../tools/tokens.ts'
import { takeBackFeed, takeBackImport } from '../wires/take-back.ts'
import { takeBackSetting } from './settings.ts'
import { takeBackStaff } from './staff.ts'
import { takeBackRota } from './take-back-rota.ts'

type Uses = With<'store' | 'calendar' | 'clock'>

/** Changes that can be taken back: the newest. What the audit's table shows is as many. */
export const undoneOf = 200

/** How each kind of change is taken back. */
const kinds: ReadonlyMap<string, TakeBack> = new Map([
  ['setting', takeBackSetting],
  ['staff', takeBackStaff],
  ['rota', takeBackRota],
  ['schedule', takeBackSchedule],
  ['story', takeBackStory],
  ['address', takeBackAddress],
  ['calendar', takeBackCalendar],
  ['token', takeBackToken],
  ['feed', takeBackFeed],
  ['feeds', takeBackImport],
])

/**
 * Takes the last change by an admin back that has not been taken back: all of it or none. Throws `UserError`
 * `nothing-to-undo` or `cannot-undo`.
 */
export function undoLast(newsroom: Uses, invocation: Invocation): Promise<AuditRow> {
  return undo(newsroom, invocation, (changes, standing) => {
    // What is for good doesn't keep what was changed before it from being taken back, once something else was done.
    const isNext = (row: AuditRow) => row === changes[0] || neverUndone(row) === undefined
    const last = changes.find((row) => row.undoes === null && !standing.isUndone(row) && isNext(row))
    if (!last) throw new UserError('nothing-to-undo', say.desk.nothingToUndo)
    return last
  })
}

/**
 * Takes one change back, or a taking back of one, by the id of its audit row. Throws `UserError` `no-change`, `changed-since` where
 * something newer stands on it, or `cannot-undo`.
 */
export function undoChange(newsroom: Uses, invocation: Invocation, id: string): Promise<AuditRow> {
  return undo(newsroom, invocation, (changes) => {
    const found = changes.find((row) => row.id === id)
    if (found) return found
    throw new UserError('no-change', say.desk.noneOfLast(undoneOf), say.desk.seeAudit)
  })
}

function undo(
  newsroom: Uses,
  invocation: Invocation,
  choose: (changes: readonly AuditRow[], standing: Standing) => AuditRow,
): Promise<AuditRow> {
  const { platform, workspace } = invocation.place
  return makeChange(newsroom, invocation, async (rows) => {
    const changes = await rows.audit.list(platform, workspace, undoneOf)
    return await takeBack(rows, newsroom, changes, choose)
  })
}

async function takeBack(
  rows: Rows,
  newsroom: Uses,
  changes: readonly AuditRow[],
  choose: (changes: readonly AuditRow[], standing: Standing) => AuditRow,
): Promise<Changed<AuditRow>> {
  const standing = standingOf(changes)
  const row = choose(changes, standing)
  const { kind, subject, summary, before, after } = row
  const why = neverUndone(row)
  if (why !== undefined) throw new UserError('cannot-undo', why)
  if (standing.isUndone(row)) throw new UserError('cannot-undo', say.desk.takenBackAlready(summary))
  const over = standing.over(row)
  if (over)
    throw new UserError(
      'changed-since',
      say.desk.changedSince(summary, say.desk.changedBy(`“${over.summary}”`, over.memberName)),
      say.desk.takeThatBackFirst,
    )
  const work = kinds.get(kind)
  if (!work) throw new UserError('cannot-undo', say.desk.notByItself(summary))
  await work(rows, row, newsroom)
  const former = changes.find(({ id }) => id === row.undoes)
  const what = former ? say.desk.didAgain(former.summary) : say.desk.tookBack(summary)
  return { answer: row, change: { kind, subject, summary: what, before: after, after: before, undoes: row.id } }
}
