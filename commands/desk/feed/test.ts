import { passesFilter } from '../../../src/newsroom/posts/filter.ts'
import { findFeed } from '../../../src/newsroom/wires/subscribe.ts'
import { answer, type Command, given } from '../../command.ts'
import { urlOption } from './option.ts'

const shownAtMost = 8

export const deskFeedTest = {
  name: 'desk feed test',
  description: 'Read a feed now and show what would be posted; changes nothing',
  permission: 'admin',
  options: [
    urlOption,
    { name: 'filter', type: 'string', description: 'Words to try on it', example: 'filter:"visa asylum"' },
  ],
  async execute(invocation, newsroom) {
    const { url, feed } = await findFeed(newsroom, given(invocation, 'url')!)
    const filter = given(invocation, 'filter') ?? ''
    const passing = feed.items.filter((item) =>
      passesFilter(filter, `${item.title} ${item.summary ?? ''} ${item.contentHtml ?? ''}`),
    )
    return answer({
      tone: 'answer',
      title: `${feed.title || url}: ${feed.items.length} articles`,
      parts: [
        {
          type: 'context',
          text: `${url}${filter ? ` · ${passing.length} pass the filter by what the feed itself says` : ''}`,
        },
        { type: 'list', items: passing.slice(0, shownAtMost).map((item) => item.title || 'Untitled') },
        { type: 'context', text: 'Nothing was changed. Add it with “/desk feed add” and the same words.' },
      ],
    })
  },
} satisfies Command
