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
      { type: 'strong' as const, text: `#${row.number} ${row.what}` },
      ' in ',
      channelInline(row),
      ` · ${row.spoken} (${row.cron}) · next ${newsroom.calendar.format(row.nextRun, row.timeZone)}`,
    ])
    const none = {
      type: 'text' as const,
      text: 'None yet. Add one: /desk schedule add when:"weekdays 08:30" what:digest',
    }
    return answer({
      tone: 'answer',
      title: 'Schedules',
      parts: [scheduleTable(rows), items.length ? { type: 'list', items } : none],
    })
  },
} satisfies Command
