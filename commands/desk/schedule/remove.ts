import { UserError } from '../../../src/core/errors.ts'
import { say } from '../../../src/locales/index.ts'
import { makeChange } from '../../../src/newsroom/audit/change.ts'
import { channelInline } from '../../../src/newsroom/cards/channel.ts'
import { answer, type Command } from '../../command.ts'

export const deskScheduleRemove = {
  name: 'desk schedule remove',
  description: 'Stop a schedule',
  verb: 'Remove the schedule',
  permission: 'admin',
  options: [
    {
      name: 'number',
      type: 'integer',
      description: 'Number of the schedule',
      required: true,
      completes: true,
      example: '2',
    },
  ],
  async execute(invocation, newsroom) {
    const { platform, workspace } = invocation.place
    const number = Number(invocation.options.number)
    const schedule = await makeChange(newsroom, invocation, async ({ schedules }) => {
      const found = await schedules.byNumber(platform, workspace, number)
      if (!found) throw new UserError('no-schedule', say.schedules.noSuch(number), say.schedules.showThem)
      await schedules.remove(found.id)
      const summary = say.schedules.removed(say.schedules.names[found.what], found.spoken, found.channelName)
      return { answer: found, change: { kind: 'schedule', subject: found.id, summary, before: found, after: null } }
    })
    return answer({
      tone: 'answer',
      title: say.schedules.isGone(number),
      parts: [
        {
          type: 'text',
          text: say.schedules.was(say.schedules.names[schedule.what], channelInline(schedule), schedule.spoken),
        },
        { type: 'actions', actions: [{ type: 'invoke', label: say.buttons.undo, invoke: 'desk undo' }] },
      ],
    })
  },
  async complete(query, newsroom) {
    const rows = await newsroom.store.schedules.list(query.place.platform, query.place.workspace)
    return rows.map((row) => ({
      label: say.schedules.choice(row.number, say.schedules.names[row.what], row.channelName, row.spoken).slice(0, 100),
      value: String(row.number),
    }))
  },
} satisfies Command
