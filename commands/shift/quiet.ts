import { aboutOption, UserError } from '../../src/core/errors.ts'
import { readHours, writeHours } from '../../src/core/hours.ts'
import { say } from '../../src/locales/index.ts'
import { noticeCard } from '../../src/newsroom/cards/notice.ts'
import { setMemberQuiet } from '../../src/newsroom/followups/quiet-owner.ts'
import { zoneOf } from '../../src/newsroom/place.ts'
import { memberQuiet } from '../../src/newsroom/quiet.ts'
import { answer, type Command, given } from '../command.ts'

export const shiftQuiet = {
  name: 'shift quiet',
  description: 'Hours in which your reminders wait, by your own clock',
  permission: 'reader',
  options: [
    {
      name: 'hours',
      type: 'string',
      description: 'From and to, or off; without it, what holds now is shown',
      example: '22:00-06:00',
    },
    {
      name: 'timezone',
      type: 'string',
      description: 'Zone of your clock; the one that the platform knows, or the workspace’s, unless you say so',
      example: 'timezone:Europe/London',
    },
  ],
  async execute(invocation, newsroom) {
    const { place, member } = invocation
    const before = await memberQuiet(newsroom.store, place, member.id)
    const typed = given(invocation, 'hours')
    const named = given(invocation, 'timezone')
    const timeZone = named
      ? await aboutOption('timezone', () => newsroom.calendar.checkTimeZone(named))
      : (invocation.timeZone ?? before?.timeZone ?? (await zoneOf(newsroom, place)))
    const hours =
      typed === undefined ? before?.hours : typed.trim().toLowerCase() === 'off' ? undefined : hoursOf(typed)
    const after = hours === undefined ? undefined : { hours, timeZone }
    if (typed !== undefined || named !== undefined) await setMemberQuiet(newsroom, place, member.id, after)
    const lines = after ? say.handover.remindersWait(after.hours, after.timeZone) : say.handover.remindersCome
    return answer(noticeCard(after ? say.handover.quietHours : say.handover.noQuietHours, lines, 'answer'))
  },
} satisfies Command

function hoursOf(typed: string): string {
  const hours = readHours(typed)
  if (hours) return writeHours(hours)
  throw new UserError('bad-hours', say.handover.noHours(typed.slice(0, 40)), say.handover.writeHours, {
    option: 'hours',
  })
}
