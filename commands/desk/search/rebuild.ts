import { noticeCard } from '../../../src/newsroom/cards/notice.ts'
import { answer, type Command } from '../../command.ts'

export const deskSearchRebuild = {
  name: 'desk search rebuild',
  description: 'Make the index of /find anew from all that is kept',
  permission: 'admin',
  options: [],
  async execute(_invocation, newsroom) {
    const count = await newsroom.store.rebuildSearch()
    const articles = `${count.toLocaleString('en')} ${count === 1 ? 'article' : 'articles'}`
    return answer(noticeCard('The index is made anew', `It holds ${articles}.`, 'answer'))
  },
} satisfies Command
