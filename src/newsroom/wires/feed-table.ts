import type { Inline, TableRow } from '../../core/card.ts'
import type { FeedRow } from '../../core/rows/feed.ts'
import type { SubscriptionRow } from '../../core/rows/subscription.ts'
import { say } from '../../locales/index.ts'
import { channelInline } from '../cards/channel.ts'
import { button, editable, momentCell, spellSpan, type Table } from '../cards/tables/table.ts'
import { isActive } from './subscribe.ts'
import { partAddress } from './watched-address.ts'

/** What a table has room for; the list of feeds as a file has the others. */
const rowsAtMost = 500

export interface Subscribed {
  readonly subscription: SubscriptionRow
  readonly feed: FeedRow
}

/** The feeds of a workspace, what each does, and how many of its articles were posted since midnight. */
export function feedTable(
  all: readonly Subscribed[],
  scene: { readonly now: number; readonly posted: ReadonlyMap<string, number> },
): Table {
  const more = all.length - rowsAtMost
  return {
    type: 'table',
    label: say.feeds.title,
    columns: say.feeds.columns,
    rows: all.slice(0, rowsAtMost).map((one) => feedRow(one, scene)),
    actions: [button(say.feeds.addOne, 'desk feed add', 'primary'), button(say.buttons.asFile, 'desk feed export')],
    ...(more > 0 && { note: say.feeds.moreInFile(more) }),
  }
}

function feedRow(
  { subscription, feed }: Subscribed,
  { now, posted }: { readonly now: number; readonly posted: ReadonlyMap<string, number> },
): TableRow {
  const { id, name, filter, style } = subscription
  const set = `desk feed set feed:${id}`
  const rests = !isActive(subscription, now)
  const broken = feed.state === 'failing' || feed.state === 'gone' || subscription.state === 'blocked'
  const isPage = feed.kind === 'page'
  const title: Inline[] = [{ type: 'link', text: name ?? feed.title, url: partAddress(feed.url) }]
  return {
    cells: [
      editable(set, 'name', name ?? '', title),
      editable(set, 'channel', subscription.channel, [channelInline(subscription)]),
      editable(set, 'pause', '', stateOf(subscription, feed, now)),
      feed.interval > 0 ? spellSpan(feed.interval) : say.feeds.rhythmUnknown,
      momentCell(feed.newest, 'relative'),
      String(posted.get(`${feed.id} ${subscription.channel}`) ?? 0),
      isPage ? '' : editable(set, 'filter', filter, filter || say.feeds.everything),
      isPage
        ? say.feeds.pageChanges
        : editable(set, 'style', style, style === 'each' ? say.feeds.postEach : say.feeds.digest),
    ],
    ...(broken ? { tone: 'bad' as const } : rests && { tone: 'rest' as const }),
    actions: [
      subscription.state === 'paused'
        ? button(say.feeds.resume, `desk feed resume feed:${id}`)
        : button(say.feeds.pause, `desk feed pause feed:${id}`),
      button(say.feeds.whatPasses, set),
      button(say.buttons.remove, `desk feed remove feed:${id}`, 'danger'),
    ],
  }
}

function stateOf(subscription: SubscriptionRow, feed: FeedRow, now: number): Inline[] {
  if (subscription.state === 'blocked') return [say.feeds.subscriptionStates.blocked]
  if (subscription.state === 'paused') return [say.feeds.subscriptionStates.paused]
  if (!isActive(subscription, now) && subscription.pausedUntil !== null)
    return say.feeds.pausedUntil({ type: 'time', at: subscription.pausedUntil, style: 'datetime' })
  const page = feed.kind === 'page' ? `, ${say.feeds.watchedPage}` : ''
  return [`${say.feeds.states[feed.state]}${page}${feed.problem ? `: ${feed.problem}` : ''}`]
}
