import { aboutOption } from '../../../src/core/errors.ts'
import type { ScheduleKind } from '../../../src/core/rows/schedule.ts'
import { say } from '../../../src/locales/index.ts'
import { makeChange } from '../../../src/newsroom/audit/change.ts'
import { channelInline } from '../../../src/newsroom/cards/channel.ts'
import { mustPostIn } from '../../../src/newsroom/desk/directory.ts'
import { nameOf } from '../../../src/newsroom/names.ts'
import { zoneOf } from '../../../src/newsroom/place.ts'
import { answer, type Command, given } from '../../command.ts'

const kinds = [
  { label: 'Digest of the feeds that collect for it', value: 'digest' },
  { label: 'Open follow-ups', value: 'followups' },
  { label: 'Stories that changed', value: 'stories' },
  { label: 'The hand-over to the next shift', value: 'handover' },
]

export const deskScheduleAdd = {
  name: 'desk schedule add',
  description: 'Post a digest, the open follow-ups, the stories or the hand-over at set times',
  verb: 'Add the schedule',
  permission: 'admin',
  options: [
    { name: 'when', type: 'string', description: 'The times', required: true, example: 'when:"weekdays 08:30"' },
    { name: 'what', type: 'string', description: 'What to post', required: true, choices: kinds },
    {
      name: 'channel',
      type: 'channel',
      description: 'Where; this channel, unless you say so',
      otherwise: 'this channel',
      example: 'channel:#politics',
    },
    {
      name: 'timezone',
      type: 'string',
      description: 'Zone of the times; the workspace’s, unless you say so',
      otherwise: 'the workspace’s zone',
      example: 'timezone:Europe/London',
    },
  ],
  async execute(invocation, newsroom) {
    const { place, member } = invocation
    const zone = given(invocation, 'timezone')
    const timeZone = zone
      ? await aboutOption('timezone', () => newsroom.calendar.checkTimeZone(zone))
      : await zoneOf(newsroom, place)
    const now = newsroom.clock()
    const { cron, spoken } = await aboutOption('when', () =>
      newsroom.calendar.parseSchedule(given(invocation, 'when')!, now, timeZone),
    )
    const runs = newsroom.calendar.nextRuns(cron, timeZone, now, 3)
    const channel = given(invocation, 'channel')
    if (!channel) await mustPostIn(newsroom, place)
    const wanted = {
      platform: place.platform,
      workspace: place.workspace,
      channel: channel ?? place.channel,
      ...(!channel && place.thread && { thread: place.thread }),
      channelName: channel ? await nameOf(newsroom.store, place, 'channel', channel) : place.channelName,
      what: given(invocation, 'what') as ScheduleKind,
      cron,
      spoken,
      timeZone,
      nextRun: runs[0]!,
      createdBy: member.id,
      createdAt: now,
    }
    const schedule = await makeChange(newsroom, invocation, async (rows) => {
      const added = await rows.schedules.add(wanted)
      const summary = say.schedules.added(say.schedules.names[added.what], spoken, added.channelName)
      return { answer: added, change: { kind: 'schedule', subject: added.id, summary, before: null, after: added } }
    })
    return answer({
      tone: 'answer',
      title: say.schedules.title(schedule.number, say.schedules.names[schedule.what]),
      parts: [
        { type: 'text', text: say.schedules.nextThree(channelInline(schedule), spoken) },
        { type: 'list', items: runs.map((run) => newsroom.calendar.format(run, timeZone)) },
        { type: 'actions', actions: [{ type: 'invoke', label: say.buttons.undo, invoke: 'desk undo' }] },
      ],
    })
  },
} satisfies Command
