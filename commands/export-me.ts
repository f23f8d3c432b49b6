import { UserError } from '../src/core/errors.ts'
import { personalCard } from '../src/newsroom/forget/personal.ts'
import { answer, type Command } from './command.ts'

export const exportMe = {
  name: 'export me',
  description: 'What the desk keeps of you, as JSON and as a text; only you see it',
  permission: 'reader',
  options: [],
  async execute({ place, member, via }, newsroom) {
    if (via === 'mention')
      throw new UserError(
        'secret-in-public',
        'The whole channel would read it.',
        'Use the command instead: its answer is for you alone.',
      )
    const { platform, workspace } = place
    const kept = await newsroom.store.forgetting.keptOf(member.id, { platform, workspace })
    return answer(personalCard(kept, newsroom.clock()))
  },
} satisfies Command
