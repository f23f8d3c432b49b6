import { UserError } from '../../src/core/errors.ts'
import { say } from '../../src/locales/index.ts'
import { findFollowup, moveFollowup, mustBeOpen } from '../../src/newsroom/followups/follow.ts'
import { followupReply } from '../../src/newsroom/followups/show.ts'
import { nameOf } from '../../src/newsroom/names.ts'
import { type Command, given } from '../command.ts'
import { completeNumber, numberOption } from './number.ts'

export const followupHand = {
  name: 'followup hand',
  description: 'Hand a follow-up over to somebody, who accepts it',
  verb: 'Hand it over',
  permission: 'editor',
  options: [
    numberOption,
    { name: 'owner', type: 'member', description: 'Who shall do it', required: true, example: 'owner:@ann' },
  ],
  async execute(invocation, newsroom) {
    const followup = await findFollowup(newsroom, invocation)
    mustBeOpen(followup)
    const owner = given(invocation, 'owner')!
    if (owner === followup.ownerId)
      throw new UserError('theirs-already', say.followups.theirsAlready(followup.number, followup.ownerName))
    const ownerName = await nameOf(newsroom.store, invocation.place, 'member', owner)
    const change = { ownerId: owner, ownerName }
    const handed = await moveFollowup(newsroom, invocation, followup, 'open', change, say.followups.handedTo(ownerName))
    return followupReply(newsroom, invocation, handed, say.followups.wasHanded(ownerName))
  },
  complete: completeNumber,
} satisfies Command
