import { type Kysely, sql } from 'kysely'
import { cardWithout } from '../../core/card-without.ts'
import type { Going } from '../../core/rows/forgetting.ts'
import { cardFrom } from '../rows/columns.ts'
import { emptyCard } from '../rows/delivery-columns.ts'
import type { Tables } from '../schema.ts'
import { inPlaces } from './holding.ts'

type Trx = Kysely<Tables>

/** The outbox has it to do again. */
const again = (now: number) =>
  ({ state: 'pending', attempts: 0, nextAttempt: now, leaseUntil: 0, heldUntil: 0, reason: null }) as const

/** Of a post about several things only what must go is taken out, and its message is edited. */
export async function quotesInPosts(db: Trx, going: Going, from: number, to: number, take: boolean): Promise<number> {
  const { holds } = going.finder
  const articles = new Set(going.articles)
  type Post = {
    id: string
    card: string
    key: string
    reason: string | null
    ref: string | null
    article: string | null
  }
  const { rows } = await sql<Post>`select id, card, key, reason, ref, article from deliveries
    where seq > ${from} and seq <= ${to} and ${inPlaces(going.places)}`.execute(db)
  let held = 0
  for (const post of rows) {
    const whole = post.article !== null && articles.has(post.article)
    if (!whole && ![post.card, post.key, post.reason ?? ''].some(holds)) continue
    held++
    if (!take) continue
    const left = whole ? undefined : cardWithout(cardFrom(post.card), holds)
    if (!left) await letPostGo(db, post, going)
    else
      await db
        .updateTable('deliveries')
        .set({ card: JSON.stringify(left), ...(post.ref !== null && again(going.now)) })
        .where('id', '=', post.id)
        .execute()
    await db.deleteFrom('kv').where('namespace', '=', 'tries').where('key', '=', post.id).execute()
  }
  return held
}

/** A whole post: one that stands on its platform is taken away there, or left; the desk knows nothing of it any more. */
export async function letPostGo(
  db: Trx,
  { id, ref }: { readonly id: string; readonly ref: string | null },
  { posts, now }: Pick<Going, 'posts' | 'now'>,
): Promise<void> {
  if (ref === null || posts === 'keep') {
    await db.deleteFrom('deliveries').where('id', '=', id).execute()
    return
  }
  const gone = {
    kind: 'notice',
    key: `removed:${id}`,
    card: emptyCard,
    article: null,
    under: null,
  } as const
  await db
    .updateTable('deliveries')
    .set({ ...again(now), ...gone })
    .where('id', '=', id)
    .execute()
  await db.deleteFrom('kv').where('namespace', '=', 'tries').where('key', '=', id).execute()
}
