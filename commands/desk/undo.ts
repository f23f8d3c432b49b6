import { say } from '../../src/locales/index.ts'
import { standingOf } from '../../src/newsroom/audit/standing.ts'
import { noticeCard } from '../../src/newsroom/cards/notice.ts'
import { auditTable } from '../../src/newsroom/cards/tables/audit.ts'
import { undoChange, undoLast, undoneOf } from '../../src/newsroom/desk/undo.ts'
import { answer, type Command, given } from '../command.ts'

/** A table has room for all; a list in the chat for fewer. */
const listed = 20

export const deskUndo = {
  name: 'desk undo',
  description: 'Take back a change by an admin command: the last, or one that is named',
  permission: 'admin',
  options: [
    {
      name: 'change',
      type: 'string',
      description: 'Which one; without it, the last',
      otherwise: 'the last',
      completes: true,
    },
  ],
  async execute(invocation, newsroom) {
    const change = given(invocation, 'change')
    const row = await (change ? undoChange(newsroom, invocation, change) : undoLast(newsroom, invocation))
    return answer(noticeCard(say.desk.takenBack, say.desk.changedBy(row.summary, row.memberName), 'answer'))
  },
  async complete({ place, typed }, newsroom) {
    const rows = await newsroom.store.audit.list(place.platform, place.workspace, undoneOf)
    const standing = standingOf(rows)
    return rows
      .filter((row) => !standing.isUndone(row) && row.summary.toLowerCase().includes(typed.toLowerCase()))
      .map((row) => ({ label: say.desk.changedBy(row.summary, row.memberName), value: row.id }))
  },
} satisfies Command

export const deskAudit = {
  name: 'desk audit',
  description: 'Who changed what, the latest first',
  permission: 'admin',
  reads: true,
  options: [],
  async execute(invocation, newsroom) {
    const rows = await newsroom.store.audit.list(invocation.place.platform, invocation.place.workspace, undoneOf)
    const items = rows
      .slice(0, listed)
      .map((row) => [
        { type: 'time' as const, at: row.at, style: 'datetime' as const },
        ` ${row.memberName}: ${row.summary}`,
      ])
    return answer({
      tone: 'answer',
      title: say.desk.changes,
      parts: [auditTable(rows), items.length ? { type: 'list', items } : { type: 'text', text: say.desk.noChanges }],
    })
  },
} satisfies Command
