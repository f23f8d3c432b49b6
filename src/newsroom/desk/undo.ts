import type { Invocation } from '../../core/command.ts'
import { UserError } from '../../core/errors.ts'
import type { AuditRow } from '../../core/rows/audit.ts'
import { say } from '../../locales/index.ts'
import { makeChange } from '../audit/change.ts'
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

const lookedBack = 200

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

/** Nothing is left to go back to. What was changed before can be taken back once something else was done. */
const final: ReadonlySet<string> = new Set(['forget', 'post'])

/**
 * Takes the last change by an admin back that has not been taken back: all of it or none. Throws `UserError`
 * `nothing-to-undo` or `cannot-undo`.
 */
export function undoLast(newsroom: With<'store' | 'calendar' | 'clock'>, invocation: Invocation): Promise<AuditRow> {
  const { platform, workspace } = invocation.place
  return makeChange(newsroom, invocation, async (rows) => {
    const changes = await rows.audit.list(platform, workspace, lookedBack)
    const undone = new Set(changes.map((row) => row.undoes))
    const last = changes.find(
      (row) => row.undoes === null && !undone.has(row.id) && (!final.has(row.kind) || row === changes[0]),
    )
    if (!last) throw new UserError('nothing-to-undo', say.desk.nothingToUndo)
    if (final.has(last.kind)) throw new UserError('cannot-undo', say.desk.forGood(last.summary))
    const takeBack = kinds.get(last.kind)
    if (!takeBack) throw new UserError('cannot-undo', say.desk.notByItself(last.summary))
    await takeBack(rows, last, newsroom)
    const { kind, subject, summary, before, after } = last
    return {
      answer: last,
      change: { kind, subject, summary: say.desk.tookBack(summary), before: after, after: before, undoes: last.id },
    }
  })
}
