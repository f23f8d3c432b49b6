import type { Action, Card, CardPart, Inline } from '../../../src/core/card.ts'
import { channelInline } from '../../../src/newsroom/cards/channel.ts'
import { linesPart } from '../../../src/newsroom/cards/offers.ts'
import { explainFilter, parseFilter } from '../../../src/newsroom/wires/filter/index.ts'
import type { FoundFeed, NewSubscription } from '../../../src/newsroom/wires/subscribe.ts'
import type { FoundPage } from '../../../src/newsroom/wires/watch-page.ts'

const shownTitles = 3
const undo: Action = { type: 'invoke', label: 'Undo', invoke: 'desk undo' }

function goingTo(what: string, { thread, channel, channelName }: NewSubscription): Inline[] {
  return [thread ? `${what} to this thread of ` : `${what} to `, channelInline({ channel, channelName })]
}

/** What a filter asks for, said back, so that whoever typed it sees how it was understood. */
function onlyWith(filter: string): string {
  const said = explainFilter(parseFilter(filter))
  return said === '' ? '' : `, if they have ${said}`
}

/** That a feed is watched, and what of it is held back. */
export function feedCard({ feed }: FoundFeed, title: string, wanted: NewSubscription, others: readonly Action[]): Card {
  const { style, filter, catchUp, channelName } = wanted
  const items = feed.items.length
  const posted = Math.min(catchUp, items)
  const how = style === 'each' ? 'each as a post' : 'collected for its digest'
  const parts: CardPart[] = [
    {
      type: 'text',
      text: [...goingTo('New articles go', wanted), `, ${how}${onlyWith(filter)}.`],
    },
    {
      type: 'context',
      text: `${items - posted} of the ${items} articles that are there already are held back${posted ? `, the newest ${posted} are posted` : ''}.`,
    },
    { type: 'list', items: feed.items.slice(0, shownTitles).map((item) => item.title || 'Untitled') },
  ]
  if (style === 'digest')
    parts.push({
      type: 'context',
      text: `A digest needs its hour: /desk schedule add when:"weekdays 08:30" what:digest channel:#${channelName}`,
    })
  parts.push({ type: 'actions', actions: [undo, ...others] })
  return { tone: 'answer', title: `Watching ${title}`, parts }
}

/** That a page is watched, with the first of its lines. */
export function pageCard({ title, lines }: FoundPage, wanted: NewSubscription): Card {
  const { filter } = wanted
  return {
    tone: 'answer',
    title: `Watching ${title}`,
    parts: [
      {
        type: 'text',
        text: [...goingTo('Changes of it go', wanted), `, old beside new${onlyWith(filter)}.`],
      },
      { type: 'context', text: `${lines.length} ${lines.length === 1 ? 'line is' : 'lines are'} watched, from:` },
      linesPart(lines),
      { type: 'actions', actions: [undo] },
    ],
  }
}
