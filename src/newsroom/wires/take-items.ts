import type { FeedRow } from '../../core/rows/feed.ts'
import type { ItemRow, ItemState } from '../../core/rows/item.ts'
import type { SubscriptionRow } from '../../core/rows/subscription.ts'
import type { Rows } from '../../core/store.ts'
import type { FeedItem } from '../../core/wire.ts'
import { fingerprint } from '../../text/stories/index.ts'
import type { With } from '../newsroom.ts'
import { keptItem } from './kept-item.ts'
import { isActive } from './subscribe.ts'
import { takeLater } from './there-already.ts'

const dayMs = 24 * 3_600_000
const takenAtMost = 500
const unrouted: ReadonlySet<ItemState> = new Set(['new', 'waiting'])
const rereadWhenChanged: ReadonlySet<ItemState> = new Set(['waiting', 'read', 'failed'])

/**
 * Keeps what a poll brought, all of it or none. An item is known by its guid, else by its address or its words in this
 * feed; what is older than every subscription is held back, unless one asked for the newest few. Answers how many items
 * are news: not there before in any form, and not from before the newest.
 */
export async function takeItems(
  newsroom: With<'store'>,
  feed: FeedRow,
  items: readonly FeedItem[],
  now: number,
): Promise<number> {
  const subscriptions = (await newsroom.store.subscriptions.ofFeed(feed.id)).filter((one) => isActive(one, now))
  const fresh = subscriptions.filter((subscription) => subscription.since === null)
  const newestFirst = [...items].slice(0, takenAtMost).sort((a, b) => (b.published ?? 0) - (a.published ?? 0))
  const oldestFirst = newestFirst.toReversed()
  const onlyFresh = fresh.length === subscriptions.length
  const single = addressesOfOne(items)
  const asked = new Set(newestFirst.slice(0, Math.max(0, ...fresh.map(({ catchUp }) => catchUp))))
  const { taken, news } = await newsroom.store.transaction(async (rows) => {
    const taken = new Map<FeedItem, ItemRow>()
    let news = 0
    for (const item of oldestFirst) {
      const state = onlyFresh || isOld(item, subscriptions, now) ? 'held' : 'new'
      const own = single.has(item.url ?? '')
      const wanted = asked.has(item)
      const took = await takeItem(rows, feed, await withOwnGuid(rows, feed, item, own), now, state, own, wanted)
      if (!took) continue
      const { row, isNew } = took
      if (isNew && (item.published ?? now) > (feed.newest ?? 0)) news++
      taken.set(item, row)
    }
    return { taken, news }
  })
  for (const subscription of fresh)
    await newsroom.store.transaction((within) => catchUp(within, subscription, newestFirst, taken, now))
  return news
}

/**
 * The newest few that a new subscription asked for, and what came since it was made, are marked as wanted before they are read; the rest
 * is held back.
 */
async function catchUp(
  rows: Rows,
  subscription: SubscriptionRow,
  newestFirst: readonly FeedItem[],
  taken: ReadonlyMap<FeedItem, ItemRow>,
  now: number,
): Promise<void> {
  const marks = rows.keyValues('catch-up')
  const isLater = await takeLater(rows, subscription.id)
  const wanted = newestFirst.filter((item, at) => at < subscription.catchUp || isLater(item))
  for (const item of wanted) {
    const row = taken.get(item)
    if (!row) continue
    await marks.set(catchUpKey(subscription.id, row.id), true, 30 * dayMs)
    await rows.items.save(row.id, { state: 'new', attempts: 0, nextAttempt: now })
  }
  await rows.subscriptions.save(subscription.id, { since: now, heldBack: newestFirst.length - wanted.length })
}

export function catchUpKey(subscription: string, item: string): string {
  return `${subscription}:${item}`
}

/**
 * The row of an item, new or known; a known one whose words changed is read again, for its article may have changed. None where it was
 * here and is gone, unless its time was over and a new subscription asks for it.
 */
async function takeItem(
  rows: Rows,
  feed: FeedRow,
  item: FeedItem,
  now: number,
  state: ItemState,
  ownAddress: boolean,
  wanted: boolean,
): Promise<{ readonly row: ItemRow; readonly isNew: boolean } | undefined> {
  const print = wordsPrint(item)
  const known = await rows.items.byGuid(feed.id, item.guid)
  if (known) {
    if (!hasChanged(known, item)) return { row: known, isNew: false }
    const again: ItemState = rereadWhenChanged.has(known.state) ? 'new' : known.state
    await rows.items.save(known.id, {
      title: item.title,
      item: JSON.stringify(item),
      fingerprint: print,
      state: again,
      attempts: 0,
      nextAttempt: now,
    })
    return { row: { ...known, state: again }, isNew: false }
  }
  const same = await sameItem(rows, feed, item, print, ownAddress)
  const gone = same ? undefined : await rows.gone.item(asRow(feed, item, print), now)
  if (gone === 'forgotten' || (gone === 'over' && !wanted)) return undefined
  const added = await rows.items.add({
    ...asRow(feed, item, print),
    item: JSON.stringify(item),
    state: same ? (unrouted.has(same.state) ? 'read' : same.state) : state,
    article: same?.article ?? null,
    problem: null,
    attempts: 0,
    nextAttempt: now,
    // One that was gone is new to nobody: whoever asked for it has it marked as wanted.
    firstSeen: same?.firstSeen ?? (gone ? feed.createdAt : now),
  })
  if (added) return { row: added, isNew: same === undefined }
  return { row: (await rows.items.byGuid(feed.id, item.guid))!, isNew: false }
}

function asRow(feed: FeedRow, { guid, url, title }: FeedItem, fingerprint: string) {
  return { feed: feed.id, guid, url: url ?? null, title, fingerprint }
}

/** The same item under another guid: publishers change them. An address counts where it belongs to one item alone. */
async function sameItem(
  rows: Rows,
  feed: FeedRow,
  item: FeedItem,
  print: string,
  ownAddress: boolean,
): Promise<ItemRow | undefined> {
  if (item.url && ownAddress) {
    const sameUrl = (await rows.items.byUrl(item.url)).find((row) => row.feed === feed.id && saysAlike(row, item))
    if (sameUrl) return sameUrl
  }
  return rows.items.byFingerprint(feed.id, print)
}

/** Two guids that are at one address are two items, unless one says what the other does. */
function saysAlike(row: ItemRow, item: FeedItem): boolean {
  const before = keptItem(row)
  return before.title === item.title || (item.summary !== undefined && before.summary === item.summary)
}

/**
 * An item without a guid is known by its address. Where several share one, what they say tells them apart: the one that was known
 * by the address stays so as long as it says the same.
 */
async function withOwnGuid(rows: Rows, feed: FeedRow, item: FeedItem, ownAddress: boolean): Promise<FeedItem> {
  if (item.guid !== item.url) return item
  const guid = `${item.guid}|${fingerprint(`${item.title} ${item.summary ?? ''}`)}`
  if (await rows.items.byGuid(feed.id, guid)) return { ...item, guid }
  if (ownAddress) return item
  const known = await rows.items.byGuid(feed.id, item.guid)
  return known && !hasChanged(known, item) ? item : { ...item, guid }
}

/** Addresses that belong to one item only: some feeds link every item to one page. */
function addressesOfOne(items: readonly FeedItem[]): Set<string> {
  const counts = new Map<string, number>()
  for (const { url } of items) if (url) counts.set(url, (counts.get(url) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count === 1).map(([url]) => url))
}

function hasChanged(known: ItemRow, item: FeedItem): boolean {
  const before = keptItem(known)
  return (
    before.title !== item.title ||
    before.summary !== item.summary ||
    before.updated !== item.updated ||
    before.contentHtml !== item.contentHtml
  )
}

/** An item that slid back into the feed: published a day or more before anybody here subscribed. */
function isOld(item: FeedItem, subscriptions: readonly SubscriptionRow[], now: number): boolean {
  if (item.published === undefined) return false
  const earliest = Math.min(now, ...subscriptions.map((subscription) => subscription.createdAt))
  return item.published < earliest - dayMs
}

/** Words and time of an item; a few words without a time are too little to know it by, so its guid goes in. */
function wordsPrint(item: FeedItem): string {
  const words = `${item.title} ${item.summary ?? ''}`
  const enough = words.split(/\s+/).length >= 12
  return `${fingerprint(words)}-${item.published ?? (enough ? 'words' : item.guid)}`
}
