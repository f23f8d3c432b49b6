import { say } from '../../../src/locales/index.ts'
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
      title: say.feeds.asOpml,
      parts: [
        {
          type: 'file',
          name: 'nightdesk-feeds.opml',
          mime: 'text/x-opml',
          base64: Buffer.from(text).toString('base64'),
          label: say.feeds.byChannel(count),
        },
        ...(pages > 0
          ? [
              {
                type: 'context' as const,
                text: say.feeds.pagesLeftOut(pages),
              },
            ]
          : []),
        { type: 'context', text: say.feeds.bringItIn },
      ],
    })
  },
} satisfies Command
