import { UserError } from '../../src/core/errors.ts'
import { say } from '../../src/locales/index.ts'
import { findFollowup, moveFollowup } from '../../src/newsroom/followups/follow.ts'
import { followupReply } from '../../src/newsroom/followups/show.ts'
import type { Command } from '../command.ts'
import { numberOption } from './number.ts'

export const followupReopen = {
  name: 'followup reopen',
  description: 'Open a follow-up again that was closed',
  permission: 'editor',
  options: [numberOption],
  async execute(invocation, newsroom) {
    const followup = await findFollowup(newsroom, invocation)
    if (followup.state !== 'done' && followup.state !== 'dropped')
      throw new UserError('not-closed', say.followups.isOpen(followup.number), say.followups.nothingToReopen)
    const now = newsroom.clock()
    const { due, ownerId } = followup
    // What was due meanwhile is not asked for at once: the one who reopens it knows.
    const nextReminder = due !== null && due > now ? due : now + dayMs
    const state = ownerId === null ? 'open' : 'claimed'
    const change = { nextReminder, reminders: 0 }
    const opened = await moveFollowup(newsroom, invocation, followup, state, change, say.followups.reopened)
    return followupReply(newsroom, invocation, opened, say.followups.wasReopened)
  },
} satisfies Command

const dayMs = 86_400_000
