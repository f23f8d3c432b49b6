import type { Inline } from '../../../src/core/card.ts'
import { answer, type Command } from '../../command.ts'

const shownAtMost = 25

export const deskStoryList = {
  name: 'desk story list',
  description: 'The stories of this workspace, the latest change first',
  permission: 'reader',
  reads: true,
  options: [],
  async execute(invocation, newsroom) {
    const { platform, workspace } = invocation.place
    const { stories } = newsroom.store
    const items: Inline[][] = []
    for (const story of await stories.list(platform, workspace, shownAtMost)) {
      const count = (await stories.articles(story.id)).length
      items.push([
        { type: 'strong', text: story.slug },
        `: ${story.headline} · ${count} ${count === 1 ? 'article' : 'articles'} · `,
        { type: 'time', at: story.updatedAt, style: 'relative' },
      ])
    }
    return answer({
      tone: 'answer',
      title: 'Stories',
      parts: [
        items.length ? { type: 'list', items } : { type: 'text', text: 'None yet: they come with the first articles.' },
        {
          type: 'context',
          text: 'One of them: /story and its slug. Editors change them: /desk story merge, split, rename',
        },
      ],
    })
  },
} satisfies Command
