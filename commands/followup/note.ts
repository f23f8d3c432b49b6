import { say } from '../../src/locales/index.ts'
import { findFollowup, moveFollowup } from '../../src/newsroom/followups/follow.ts'
import { followupReply } from '../../src/newsroom/followups/show.ts'
import { type Command, given } from '../command.ts'
import { completeNumber, numberOption } from './number.ts'

const longest = 500

export const followupNote = {
  name: 'followup note',
  description: 'Write down what was found out about a follow-up',
  verb: 'Write it down',
  permission: 'editor',
  options: [
    numberOption,
    {
      name: 'text',
      type: 'string',
      description: 'The note',
      required: true,
      rest: true,
      example: 'They will call back at five',
    },
  ],
  async execute(invocation, newsroom) {
    const followup = await findFollowup(newsroom, invocation)
    const note = given(invocation, 'text')!.trim().slice(0, longest)
    const noted = await moveFollowup(newsroom, invocation, followup, followup.state, {}, say.followups.noted(note))
    return followupReply(newsroom, invocation, noted, say.followups.wasNoted(note))
  },
  complete: completeNumber,
} satisfies Command
