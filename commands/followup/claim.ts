import { followupCard } from '../../src/newsroom/cards/followup.ts'
import { findFollowup, moveFollowup, mustBeOpen } from '../../src/newsroom/followups/follow.ts'
import { type Command, tellAll } from '../command.ts'
import { completeNumber, numberOption } from './number.ts'

export const followupClaim = {
  name: 'followup claim',
  description: 'Make a follow-up yours',
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
      `claimed by ${name}`,
    )
    return tellAll(followupCard(claimed, `Taken on by ${name}: follow-up`))
  },
  complete: completeNumber,
} satisfies Command
