import { say } from '../../src/locales/index.ts'
import { noticeCard } from '../../src/newsroom/cards/notice.ts'
import { answer, type Command, given } from '../command.ts'

const longest = 500

export const shiftNote = {
  name: 'shift note',
  description: 'Leave a line for the next shift',
  verb: 'Leave the line',
  permission: 'editor',
  options: [
    {
      name: 'text',
      type: 'string',
      description: 'The line',
      required: true,
      rest: true,
      example: 'The ministry calls back at seven',
    },
  ],
  async execute(invocation, newsroom) {
    const { platform, workspace } = invocation.place
    const text = given(invocation, 'text')!.trim().slice(0, longest)
    await newsroom.store.notes.add({
      platform,
      workspace,
      kind: 'line',
      at: newsroom.clock(),
      memberId: invocation.member.id,
      memberName: invocation.member.name,
      text,
    })
    return answer(noticeCard(say.handover.noted, text, 'answer'))
  },
} satisfies Command
