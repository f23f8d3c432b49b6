import type { Invocation, Reply } from '../../core/command.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import type { FollowupRow } from '../../core/rows/followup.ts'
import type { Rows } from '../../core/store.ts'
import { followupCard } from '../cards/followup.ts'
import type { With } from '../newsroom.ts'
import { channelOf, everybodyIn } from '../place.ts'

const keyOf = ({ id }: FollowupRow) => `followup:${id}`

/** Which follow-up a message's key in the outbox is of. */
export function followupOf(key: string): string {
  return key.slice(key.indexOf(':') + 1)
}

/** A follow-up has one message: it is put in the outbox with its row, and edited there whenever the row changes. */
export async function showFollowup(
  rows: Rows,
  followup: FollowupRow,
  scene: { readonly now: number; readonly said?: string },
): Promise<void> {
  const card = followupCard(followup, { ...scene, about: await aboutOf(rows, followup) })
  const key = keyOf(followup)
  const added = await rows.deliveries.add({
    ...channelOf(followup),
    kind: 'followup',
    key,
    card,
    article: null,
    at: scene.now,
  })
  const there = added ? undefined : await rows.deliveries.byKey(key)
  if (there) await rows.deliveries.showInstead(there.id, card, scene.now)
}

/** The article that it was taken on from, while it is kept and everybody may see it. */
export async function aboutOf(
  { articles }: Pick<Rows, 'articles'>,
  { article, ...place }: FollowupRow,
): Promise<ArticleRow | undefined> {
  return article === null ? undefined : await articles.seenBy(everybodyIn(place)).byId(article)
}

/** What the one who changed it sees: pressed on its own message, that message changes; elsewhere, an answer of their own. */
export async function followupReply(
  newsroom: With<'store' | 'clock'>,
  invocation: Invocation,
  followup: FollowupRow,
  said: string,
): Promise<Reply> {
  const scene = { now: newsroom.clock(), said, about: await aboutOf(newsroom.store, followup) }
  const cards = [followupCard(followup, scene)]
  const pressed = invocation.message && (await newsroom.store.deliveries.byMessage(invocation.message))
  if (pressed?.key === keyOf(followup)) return { cards, visible: 'channel', replaces: true }
  return { cards, visible: 'asker' }
}

/** The thread under its own message, where the platform has threads and it is posted. */
export async function threadOfFollowup(
  newsroom: With<'store' | 'platforms'>,
  followup: FollowupRow,
): Promise<string | undefined> {
  if (followup.thread) return followup.thread
  if (!newsroom.platforms.get(followup.platform)?.can.threads) return undefined
  return (await newsroom.store.deliveries.byKey(keyOf(followup)))?.ref?.message
}
