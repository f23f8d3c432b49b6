import type { Inline } from '../../../src/core/card.ts'
import { storyTable } from '../../../src/newsroom/cards/tables/stories.ts'
import { viewerOf } from '../../../src/newsroom/place.ts'
import { listStories } from '../../../src/newsroom/stories/find.ts'
import { answer, type Command } from '../../command.ts'

const shownAtMost = 25

export const deskStoryList = {
  name: 'desk story list',
  description: 'The stories of this workspace, the latest change first',
  permission: 'reader',
  reads: true,
  options: [],
  async execute(invocation, newsroom) {
    const viewer = viewerOf(invocation)
    const items: Inline[][] = []
    const rows = []
    for (const story of await listStories(newsroom, viewer, shownAtMost)) {
      const count = (await newsroom.store.stories.articles(story.id)).length
      const shared = story.workspace === viewer.workspace
      rows.push({ story, articles: count, shared })
      items.push([
        { type: 'strong', text: story.slug },
        `: ${story.headline} · ${count} ${count === 1 ? 'article' : 'articles'} · `,
        { type: 'time', at: story.updatedAt, style: 'relative' },
        ...(shared ? [] : [' · only you see it']),
      ])
    }
    return answer({
      tone: 'answer',
      title: 'Stories',
      parts: [
        storyTable(rows),
        items.length ? { type: 'list', items } : { type: 'text', text: 'None yet: they come with the first articles.' },
        {
          type: 'context',
          text: 'One of them: /story and its slug. Editors change them: /desk story merge, split, rename',
        },
      ],
    })
  },
} satisfies Command
