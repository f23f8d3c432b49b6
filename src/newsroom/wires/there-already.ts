import type { Rows } from '../../core/store.ts'
import type { FeedItem } from '../../core/wire.ts'

const keptMs = 30 * 24 * 3_600_000
const longest = 300

const nameOf = ({ guid, title }: FeedItem) => `${guid} ${title}`.slice(0, longest)

const marks = (rows: Rows) => rows.keyValues('there-already')

/** Keeps what stood in a feed when somebody subscribed to it: that alone is held back, however late the first poll comes. */
export async function noteThere(rows: Rows, subscription: string, items: readonly FeedItem[]): Promise<void> {
  await marks(rows).set(subscription, items.map(nameOf), keptMs)
}

/** Whether an item came after the subscription; false where nobody looked into the feed then. Asked once: a feed that is paused begins anew. */
export async function takeLater(rows: Rows, subscription: string): Promise<(item: FeedItem) => boolean> {
  const there = await marks(rows).get<readonly string[]>(subscription)
  if (!there) return () => false
  await marks(rows).delete(subscription)
  const names = new Set(there)
  return (item) => !names.has(nameOf(item))
}
