import { say } from '../../src/locales/index.ts'
import { noticeCard } from '../../src/newsroom/cards/notice.ts'
import { auditTable } from '../../src/newsroom/cards/tables/audit.ts'
import { undoLast } from '../../src/newsroom/desk/undo.ts'
import { answer, type Command } from '../command.ts'

/** In a table; a list in the chat has room for fewer. */
const lookedBack = 200
const listed = 20

export const deskUndo = {
  name: 'desk undo',
  description: 'Take back the last change by an admin command',
  permission: 'admin',
  options: [],
  async execute(invocation, newsroom) {
    const row = await undoLast(newsroom, invocation)
    return answer(noticeCard(say.desk.takenBack, say.desk.changedBy(row.summary, row.memberName), 'answer'))
  },
} satisfies Command

export const deskAudit = {
  name: 'desk audit',
  description: 'Who changed what, the latest first',
  permission: 'admin',
  reads: true,
  options: [],
  async execute(invocation, newsroom) {
    const rows = await newsroom.store.audit.list(invocation.place.platform, invocation.place.workspace, lookedBack)
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
