import { say } from '../../src/locales/index.ts'
import { findFollowup, moveFollowup, mustBeOpen } from '../../src/newsroom/followups/follow.ts'
import { followupReply } from '../../src/newsroom/followups/show.ts'
import type { Command } from '../command.ts'
import { completeNumber, numberOption } from './number.ts'

export const followupClaim = {
  name: 'followup claim',
  description: 'Make a follow-up yours, or accept one that was handed to you',
  permission: 'editor',
  options: [numberOption],
  async execute(invocation, newsroom) {
    const followup = await findFollowup(newsroom, invocation)
    mustBeOpen(followup)
    const { id, name } = invocation.member
    const claimed = await moveFollowup(
      newsroom,
      invocation,
      followup,
      'claimed',
      { ownerId: id, ownerName: name },
      say.followups.takenOn,
    )
    return followupReply(newsroom, invocation, claimed, say.followups.takenOnBy(name))
  },
  complete: completeNumber,
} satisfies Command
