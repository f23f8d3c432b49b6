import { say } from '../../../src/locales/index.ts'
import { channelInline } from '../../../src/newsroom/cards/channel.ts'
import { scheduleTable } from '../../../src/newsroom/cards/tables/schedules.ts'
import { answer, type Command } from '../../command.ts'

export const deskScheduleList = {
  name: 'desk schedule list',
  description: 'What is posted when',
  permission: 'reader',
  reads: true,
  options: [],
  async execute(invocation, newsroom) {
    const rows = await newsroom.store.schedules.list(invocation.place.platform, invocation.place.workspace)
    const items = rows.map((row) => [
      { type: 'strong' as const, text: `#${row.number} ${say.schedules.names[row.what]}` },
      ...say.schedules.runs(
        channelInline(row),
        `${row.spoken} (${row.cron})`,
        newsroom.calendar.format(row.nextRun, row.timeZone),
      ),
    ])
    const none = {
      type: 'text' as const,
      text: say.schedules.none,
    }
    return answer({
      tone: 'answer',
      title: say.schedules.many,
      parts: [scheduleTable(rows), items.length ? { type: 'list', items } : none],
    })
  },
} satisfies Command
