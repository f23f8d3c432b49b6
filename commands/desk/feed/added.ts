import type { Action, Card, CardPart } from '../../../src/core/card.ts'
import { say } from '../../../src/locales/index.ts'
import { channelInline } from '../../../src/newsroom/cards/channel.ts'
import { linesPart } from '../../../src/newsroom/cards/offers.ts'
import { explainFilter, parseFilter } from '../../../src/newsroom/wires/filter/index.ts'
import type { FoundFeed, NewSubscription } from '../../../src/newsroom/wires/subscribe.ts'
import type { FoundPage } from '../../../src/newsroom/wires/watch-page.ts'

const shownTitles = 3
const undo = (): Action => ({ type: 'invoke', label: say.buttons.undo, invoke: 'desk undo' })

/** What a filter asks for, said back, so that whoever typed it sees how it was understood. */
function onlyWith(filter: string): string {
  const said = explainFilter(parseFilter(filter))
  return said === '' ? '' : say.feeds.ifTheyHave(said)
}

/** That a feed is watched, and what of it is held back. */
export function feedCard({ feed }: FoundFeed, title: string, wanted: NewSubscription, others: readonly Action[]): Card {
  const { style, filter, catchUp, channelName } = wanted
  const items = feed.items.length
  const posted = Math.min(catchUp, items)
  const how = style === 'each' ? say.feeds.asPosts : say.feeds.forItsDigest
  const parts: CardPart[] = [
    {
      type: 'text',
      text: [
        ...say.feeds.articlesGo(channelInline(wanted), wanted.thread !== undefined),
        `, ${how}${onlyWith(filter)}.`,
      ],
    },
    {
      type: 'context',
      text: say.feeds.heldBack(items, posted),
    },
    { type: 'list', items: feed.items.slice(0, shownTitles).map((item) => item.title || say.lists.untitled) },
  ]
  if (style === 'digest')
    parts.push({
      type: 'context',
      text: say.feeds.digestHour(channelName),
    })
  parts.push({ type: 'actions', actions: [undo(), ...others] })
  return { tone: 'answer', title: say.feeds.watching(title), parts }
}

/** That a page is watched, with the first of its lines. */
export function pageCard({ title, lines }: FoundPage, wanted: NewSubscription): Card {
  const { filter } = wanted
  return {
    tone: 'answer',
    title: say.feeds.watching(title),
    parts: [
      {
        type: 'text',
        text: [
          ...say.feeds.changesGo(channelInline(wanted), wanted.thread !== undefined),
          `${say.feeds.oldBesideNew}${onlyWith(filter)}.`,
        ],
      },
      { type: 'context', text: say.feeds.linesWatched(lines.length) },
      linesPart(lines),
      { type: 'actions', actions: [undo()] },
    ],
  }
}
