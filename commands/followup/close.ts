import { noticeCard } from '../../src/newsroom/cards/notice.ts'
import { findFollowup, moveFollowup, mustBeOpen } from '../../src/newsroom/followups/follow.ts'
import { type Command, tellAll } from '../command.ts'
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
      await moveFollowup(newsroom, invocation, followup, state, {}, state)
      return tellAll(
        noticeCard(`Follow-up #${followup.number} is ${state}`, `${followup.text} · by ${invocation.member.name}`),
      )
    },
    complete: completeNumber,
  } satisfies Command
}
