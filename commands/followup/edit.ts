import { UserError } from '../../src/core/errors.ts'
import { say } from '../../src/locales/index.ts'
import { dueOf, findFollowup, moveFollowup, mustBeOpen } from '../../src/newsroom/followups/follow.ts'
import { followupReply } from '../../src/newsroom/followups/show.ts'
import { nameOf } from '../../src/newsroom/names.ts'
import { type Command, given } from '../command.ts'
import { completeNumber, numberOption } from './number.ts'
import { priorityOf, priorityOption } from './priority.ts'

export const followupEdit = {
  name: 'followup edit',
  description: 'Change what a follow-up says, when it is due, how much it presses, who is the backup',
  verb: 'Change it',
  permission: 'editor',
  options: [
    numberOption,
    { name: 'text', type: 'string', description: 'What to do', example: 'text:"Call the ministry again"' },
    { name: 'due', type: 'string', description: 'When it is due', example: 'due:"tomorrow 9:00"' },
    priorityOption,
    {
      name: 'backup',
      type: 'member',
      description: 'Who is asked too when the owner doesn’t answer',
      example: 'backup:@ben',
    },
  ],
  async execute(invocation, newsroom) {
    const followup = await findFollowup(newsroom, invocation)
    mustBeOpen(followup)
    const text = given(invocation, 'text')?.trim()
    const typed = given(invocation, 'due')
    const priority = priorityOf(invocation)
    const backup = given(invocation, 'backup')
    const due = typed === undefined ? undefined : await dueOf(newsroom, invocation, typed, undefined)
    const backupName = backup && (await nameOf(newsroom.store, invocation.place, 'member', backup))
    const told = [
      ...(text ? [say.followups.itsWords] : []),
      ...(due === undefined ? [] : [say.followups.itsDue]),
      ...(priority ? [say.followups.itsPriority(priority)] : []),
      ...(backup ? [say.followups.itsBackup(backupName!)] : []),
    ]
    if (told.length === 0) throw new UserError('nothing-to-change', say.followups.nothingSaid, say.followups.giveChange)
    const change = {
      ...(text && { text }),
      ...(due !== undefined && { due, nextReminder: due, reminders: 0 }),
      ...(priority && { priority }),
      ...(backup && backupName && { backupId: backup, backupName }),
    }
    // A new due date ends a snooze; other changes leave it.
    const state =
      due !== undefined && followup.state === 'snoozed' ? (followup.ownerId ? 'claimed' : 'open') : followup.state
    const edited = await moveFollowup(
      newsroom,
      invocation,
      followup,
      state,
      change,
      say.followups.changed(told.join(', ')),
    )
    return followupReply(newsroom, invocation, edited, say.followups.wasChanged(told.join(', ')))
  },
  complete: completeNumber,
} satisfies Command
