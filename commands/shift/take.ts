import { say } from '../../src/locales/index.ts'
import { noticeCard } from '../../src/newsroom/cards/notice.ts'
import type { Command } from '../command.ts'

export const shiftTake = {
  name: 'shift take',
  description: 'Take the desk over: what was handed over is acknowledged, and the next hand-over begins now',
  permission: 'editor',
  options: [],
  async execute(invocation, newsroom) {
    const { platform, workspace } = invocation.place
    const { id, name } = invocation.member
    const at = newsroom.clock()
    await newsroom.store.notes.add({
      platform,
      workspace,
      kind: 'taken',
      at,
      memberId: id,
      memberName: name,
      text: '',
    })
    return {
      cards: [noticeCard(say.handover.taken, say.handover.takenFrom(name))],
      visible: 'channel',
    }
  },
} satisfies Command
