import type { Inline } from '../../../src/core/card.ts'
import { say } from '../../../src/locales/index.ts'
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
        `: ${story.headline} · ${say.counts.articles(count)} · `,
        { type: 'time', at: story.updatedAt, style: 'relative' },
        ...(shared ? [] : [say.stories.onlyYouSee]),
      ])
    }
    return answer({
      tone: 'answer',
      title: say.stories.title,
      parts: [
        storyTable(rows),
        items.length ? { type: 'list', items } : { type: 'text', text: say.stories.noneSoFar },
        {
          type: 'context',
          text: say.stories.howToSee,
        },
      ],
    })
  },
} satisfies Command
