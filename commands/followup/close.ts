import type { Invocation } from '../../src/core/command.ts'
import { UserError } from '../../src/core/errors.ts'
import type { FollowupRow } from '../../src/core/rows/followup.ts'
import { say } from '../../src/locales/index.ts'
import { mayUse } from '../../src/newsroom/desk/staff.ts'
import { findFollowup, moveFollowup, mustBeOpen } from '../../src/newsroom/followups/follow.ts'
import { followupReply } from '../../src/newsroom/followups/show.ts'
import type { With } from '../../src/newsroom/newsroom.ts'
import type { Command } from '../command.ts'
import { completeNumber, numberOption } from './number.ts'

export const followupDone = closing('done', 'done', 'Close a follow-up as done')
export const followupDrop = closing('drop', 'dropped', 'Let a follow-up go')

function closing(word: string, state: 'done' | 'dropped', description: string) {
  return {
    name: `followup ${word}`,
    description,
    permission: 'editor',
    options: [numberOption],
    async execute(invocation, newsroom) {
      const followup = await findFollowup(newsroom, invocation)
      mustBeOpen(followup)
      await mustClose(newsroom, invocation, followup)
      const closed = await moveFollowup(newsroom, invocation, followup, state, {}, say.followups.states[state])
      return followupReply(
        newsroom,
        invocation,
        closed,
        say.followups.isNow(closed.number, say.followups.states[state]),
      )
    },
    complete: completeNumber,
  } satisfies Command
}

/** Throws `UserError` `not-yours` where the workspace lets only those whom it concerns close it, and this is none of them. */
async function mustClose(
  newsroom: With<'settings' | 'store'>,
  invocation: Invocation,
  followup: FollowupRow,
): Promise<void> {
  if ((await newsroom.settings.get(invocation.place, 'followup-close')) === 'anyone') return
  const concerned = [followup.ownerId, followup.backupId, followup.createdBy]
  if (concerned.includes(invocation.member.id) || (await mayUse(newsroom.store, invocation, 'admin'))) return
  throw new UserError(
    'not-yours',
    say.followups.notYours(followup.number, followup.ownerName),
    say.followups.whoMayClose,
  )
}
