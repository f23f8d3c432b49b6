import type { CardPart, Inline } from '../../../src/core/card.ts'
import type { Workspace } from '../../../src/core/place.ts'
import { say } from '../../../src/locales/index.ts'
import { channelInline } from '../../../src/newsroom/cards/channel.ts'
import type { With } from '../../../src/newsroom/newsroom.ts'
import { zoneOf } from '../../../src/newsroom/place.ts'
import { feedTable } from '../../../src/newsroom/wires/feed-table.ts'
import { calledHere, isActive, subscriptionsOf } from '../../../src/newsroom/wires/subscribe.ts'
import { partAddress } from '../../../src/newsroom/wires/watched-address.ts'
import { answer, type Command } from '../../command.ts'

const shownAtMost = 100
const dayMs = 86_400_000

export const deskFeedList = {
  name: 'desk feed list',
  description: 'The feeds that this workspace watches, and how they are',
  permission: 'reader',
  reads: true,
  options: [],
  async execute(invocation, newsroom) {
    const rows = await subscriptionsOf(newsroom, invocation.place)
    if (rows.length === 0)
      return answer({
        tone: 'answer',
        title: say.feeds.title,
        parts: [feedTable([], { now: newsroom.clock(), posted: new Map() }), { type: 'text', text: say.feeds.none }],
      })
    const items = rows
      .slice(0, shownAtMost)
      .map(({ subscription, feed }): Inline[] => [
        { type: 'strong', text: calledHere(subscription, feed) },
        ...say.feeds.inChannel(channelInline(subscription)),
        ...(feed.kind === 'page' ? [` · ${say.feeds.watchedPage}`] : []),
        ` · ${subscription.state === 'active' ? say.feeds.states[feed.state] : say.feeds.subscriptionStates[subscription.state]}`,
        ...(subscription.pausedUntil !== null && !isActive(subscription, newsroom.clock())
          ? [' · ', ...say.feeds.pausedUntil({ type: 'time', at: subscription.pausedUntil, style: 'datetime' })]
          : []),
        ...(subscription.style === 'digest' ? [` · ${say.feeds.digest}`] : []),
        ...(subscription.filter ? [` · ${say.feeds.filter(subscription.filter)}`] : []),
        ...(subscription.heldBack ? [` · ${say.feeds.olderHeldBack(subscription.heldBack)}`] : []),
        ...(feed.lastSuccess === null
          ? []
          : [' · ', ...say.feeds.lastRead({ type: 'time', at: feed.lastSuccess, style: 'relative' })]),
        ...(feed.problem ? [` · ${feed.problem}`] : []),
        ` · ${partAddress(feed.url)}`,
      ])
    const now = newsroom.clock()
    const posted = await postedToday(newsroom, invocation.place, now)
    const parts: CardPart[] = [feedTable(rows, { now, posted }), { type: 'list', items }]
    if (rows.length > shownAtMost)
      parts.push({ type: 'context', text: say.feeds.moreExported(rows.length - shownAtMost) })
    return answer({ tone: 'answer', title: say.feeds.titleOf(rows.length), parts })
  },
} satisfies Command

/** How many articles of each feed each channel was shown since midnight in the workspace's zone. */
async function postedToday(newsroom: With<'store' | 'calendar' | 'settings'>, place: Workspace, now: number) {
  const [last = now, next = now] = newsroom.calendar.nextRuns(
    '0 0 * * *',
    await zoneOf(newsroom, place),
    now - dayMs,
    2,
  )
  return await newsroom.store.deliveries.postedByFeed(place.platform, place.workspace, next <= now ? next : last)
}
