import type { Card } from '../../../src/core/card.ts'
import { UserError } from '../../../src/core/errors.ts'
import { say } from '../../../src/locales/index.ts'
import { linesPart } from '../../../src/newsroom/cards/offers.ts'
import { judge } from '../../../src/newsroom/wires/filter/index.ts'
import { filteredItem } from '../../../src/newsroom/wires/filtered.ts'
import { findFeed } from '../../../src/newsroom/wires/subscribe.ts'
import { type FoundPage, findPage } from '../../../src/newsroom/wires/watch-page.ts'
import { answer, type Command, given } from '../../command.ts'
import { readFilter, urlOption } from './option.ts'
import { pageMeant, pageOptions } from './page-option.ts'

const shownAtMost = 8

export const deskFeedTest = {
  name: 'desk feed test',
  description: 'Read a feed or a page now and show what would be posted or watched; changes nothing',
  verb: 'Read it',
  permission: 'admin',
  options: [
    urlOption,
    { name: 'filter', type: 'string', description: 'Words to try on it', example: 'filter:"visa asylum"' },
    ...pageOptions,
  ],
  async execute(invocation, newsroom) {
    const near = pageMeant(invocation.options)
    if (near !== undefined) {
      const page = await findPage(newsroom, given(invocation, 'url')!, near)
      return answer(previewCard(page))
    }
    const { url, feed } = await aboutPage(() => findFeed(newsroom, given(invocation, 'url')!))
    const filter = await readFilter(given(invocation, 'filter') ?? '')
    const passing = feed.items.filter((item) => judge(filter.tree, filteredItem(item, feed.title)).passes)
    return answer({
      tone: 'answer',
      title: say.feeds.read(feed.title || url, feed.items.length),
      parts: [
        {
          type: 'context',
          text: `${url}${filter.said ? ` · ${say.feeds.passFilter(passing.length, filter.said)}` : ''}`,
        },
        { type: 'list', items: passing.slice(0, shownAtMost).map((item) => item.title || say.lists.untitled) },
        { type: 'context', text: say.feeds.addSame },
      ],
    })
  },
} satisfies Command

/** Where there is no feed, that the page can be tried. */
async function aboutPage<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof UserError && error.identifier === 'not-a-feed')) throw error
    const next = say.feeds.pageCanBeWatched
    throw new UserError(error.identifier, error.message, next, { cause: error, option: 'url' })
  }
}

function previewCard({ title, lines }: FoundPage): Card {
  return {
    tone: 'answer',
    title: say.feeds.pageRead(title, lines.length),
    parts: [
      { type: 'context', text: say.feeds.wouldBeTold },
      linesPart(lines, shownAtMost),
      { type: 'context', text: say.feeds.watchSame },
    ],
  }
}
