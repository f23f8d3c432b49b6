import type { Invocation } from '../../core/command.ts'
import { UserError } from '../../core/errors.ts'
import type { DeliveryRow } from '../../core/rows/delivery.ts'
import { say } from '../../locales/index.ts'
import { makeChange } from '../audit/change.ts'
import type { With } from '../newsroom.ts'

/** Whether a member asked for what was posted: then they may take it away as admins may. */
export async function askedForIt({ store }: With<'store'>, post: DeliveryRow, member: string): Promise<boolean> {
  return post.article !== null && (await store.articles.forWork.askers(post.article, post)).includes(member)
}

/** Whether nothing of it is left but its row. */
export const isTakenAway = ({ card }: Pick<DeliveryRow, 'card'>): boolean =>
  card.parts.length === 0 && card.title === undefined

/**
 * Takes a post of the desk away that was let go: its message goes by the outbox, and the row stays under its key, with nothing on it, so that it doesn't
 * come again. Throws `UserError` `not-posted` where there is no message yet.
 */
export function takeAway(
  newsroom: With<'store' | 'clock'>,
  invocation: Pick<Invocation, 'place' | 'member'>,
  post: DeliveryRow,
): Promise<void> {
  return makeChange(newsroom, invocation, async (rows) => {
    // It was kept after all, or another process takes it away.
    if (!(await rows.leaving.remove(post.id))) return { answer: undefined }
    const now = await rows.deliveries.byId(post.id)
    if (!now?.ref || now.state === 'sending') throw new UserError('not-posted', say.posts.notThere, say.posts.inAMinute)
    await rows.deliveries.takeAway(post.id, newsroom.clock())
    const summary = say.posts.deleted((post.card.title ?? say.posts.untitled).slice(0, 100), post.channel)
    return { answer: undefined, change: { kind: 'post', subject: post.id, summary, before: null, after: null } }
  })
}
