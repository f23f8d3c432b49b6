import { exportFeeds } from '../../../src/newsroom/wires/feed-list.ts'
import { answer, type Command } from '../../command.ts'

export const deskFeedExport = {
  name: 'desk feed export',
  description: 'The feeds of this workspace as a list that feed readers take (OPML)',
  permission: 'reader',
  options: [],
  async execute(invocation, newsroom) {
    const { text, count, pages } = await exportFeeds(newsroom, invocation)
    return answer({
      tone: 'answer',
      title: 'Feeds as OPML',
      parts: [
        {
          type: 'file',
          name: 'nightdesk-feeds.opml',
          mime: 'text/x-opml',
          base64: Buffer.from(text).toString('base64'),
          label: `${count} ${count === 1 ? 'feed' : 'feeds'}, by channel`,
        },
        ...(pages > 0
          ? [
              {
                type: 'context' as const,
                text: `${pages} watched ${pages === 1 ? 'page is no feed and is' : 'pages are no feeds and are'} not in it.`,
              },
            ]
          : []),
        { type: 'context', text: 'Bring it in elsewhere with /desk feed import' },
      ],
    })
  },
} satisfies Command
