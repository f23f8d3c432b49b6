import { followupCard } from '../../src/newsroom/cards/followup.ts'
import { dueOf, findFollowup, moveFollowup, mustBeOpen } from '../../src/newsroom/followups/follow.ts'
import { type Command, given, tellAll } from '../command.ts'
import { completeNumber, numberOption } from './number.ts'

export const followupSnooze = {
  name: 'followup snooze',
  description: 'Be reminded of a follow-up later',
  permission: 'editor',
  options: [
    numberOption,
    { name: 'until', type: 'string', description: 'When to remind again', required: true, example: 'tomorrow 9:00' },
  ],
  async execute(invocation, newsroom) {
    const followup = await findFollowup(newsroom, invocation)
    mustBeOpen(followup)
    const due = await dueOf(newsroom, invocation, given(invocation, 'until'), undefined)
    const snoozed = await moveFollowup(
      newsroom,
      invocation,
      followup,
      'snoozed',
      { due, nextReminder: due },
      `snoozed until ${new Date(due).toISOString()}`,
    )
    return tellAll(followupCard(snoozed, 'Snoozed: follow-up'))
  },
  complete: completeNumber,
} satisfies Command
