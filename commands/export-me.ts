import { say } from '../src/locales/index.ts'
import { personalCard } from '../src/newsroom/forget/personal.ts'
import type { Command } from './command.ts'
import { refuseInPublic, secretAnswer } from './secret.ts'

export const exportMe = {
  name: 'export me',
  description: 'What the desk keeps of you, as JSON and as a text; only you see it',
  permission: 'reader',
  options: [],
  async execute(invocation, newsroom) {
    refuseInPublic(invocation, say.desk.it)
    const { member, place } = invocation
    const { platform, workspace } = place
    const kept = await newsroom.store.forgetting.keptOf(member.id, { platform, workspace })
    return secretAnswer(personalCard(kept, newsroom.clock()))
  },
} satisfies Command
