import { say } from '../../../src/locales/index.ts'
import { noticeCard } from '../../../src/newsroom/cards/notice.ts'
import { answer, type Command } from '../../command.ts'

export const deskSearchRebuild = {
  name: 'desk search rebuild',
  description: 'Make the index of /find anew from all that is kept',
  permission: 'admin',
  options: [],
  async execute(_invocation, newsroom) {
    const count = await newsroom.store.rebuildSearch()
    return answer(noticeCard(say.desk.indexMade, say.desk.indexHolds(count), 'answer'))
  },
} satisfies Command
