import { type Kysely, sql } from 'kysely'
import type { Card } from '../../core/card.ts'
import { cardWithout } from '../../core/card-without.ts'
import type { Workspace } from '../../core/place.ts'
import { cardFrom } from '../rows/columns.ts'
import type { Counter } from '../rows/remove-articles.ts'
import type { Tables } from '../schema.ts'
import { holderOf, holding, inPlaces } from './holding.ts'

type Trx = Kysely<Tables>

/** A card with nothing on it: the outbox takes the message away that it stands for. */
const nothing: Card = { parts: [] }
/** What stands where words were taken out of a sentence of somebody’s own. */
const takenOut = '[taken out]'

/** What goes: words that are looked for, and the articles that posts were made of. */
export interface Going {
  readonly articles: readonly string[]
  readonly words: readonly string[]
  readonly places: readonly Workspace[]
  readonly posts: 'delete' | 'keep'
  readonly now: number
}

/** Takes words out of everything that quotes them: posts, messages, the log of changes, notes and small values. */
export async function takeOutOfQuotes(db: Trx, going: Going, count: Counter): Promise<void> {
  if (going.words.length === 0) return
  await takeOutOfPosts(db, going, count)
  await takeOutOfMessages(db, going, count)
  await takeOutOfAudit(db, going, count)
  await takeOutOfNotes(db, going, count)
  await takeOutOfValues(db, going, count)
}

/** Of a post about several things only what must go is taken out, and its message is edited. */
async function takeOutOfPosts(db: Trx, { articles, words, places, posts, now }: Going, count: Counter): Promise<void> {
  const holds = holderOf(words)
  const about = articles.length > 0 ? sql`or article in (${sql.join([...articles])})` : sql``
  const { rows } = await sql<{ id: string; card: string; ref: string | null; article: string | null }>`
    select id, card, ref, article from deliveries where ${inPlaces(places)}
    and (${holding(['card', 'key', 'reason'], words)} ${about})`.execute(db)
  for (const { id, card, ref, article } of rows) {
    const whole = article !== null && articles.includes(article)
    const left = whole ? undefined : cardWithout(cardFrom(card), holds)
    const pending = {
      state: 'pending',
      attempts: 0,
      nextAttempt: now,
      leaseUntil: 0,
      heldUntil: 0,
      reason: null,
    } as const
    if (left) {
      const edit = ref === null ? {} : pending
      await db
        .updateTable('deliveries')
        .set({ card: JSON.stringify(left), ...edit })
        .where('id', '=', id)
        .execute()
    } else if (ref !== null && posts === 'delete')
      await db
        .updateTable('deliveries')
        .set({
          ...pending,
          kind: 'notice',
          key: `removed:${id}`,
          card: JSON.stringify(nothing),
          article: null,
          under: null,
        })
        .where('id', '=', id)
        .execute()
    else await db.deleteFrom('deliveries').where('id', '=', id).execute()
    await db.deleteFrom('kv').where('namespace', '=', 'tries').where('key', '=', id).execute()
  }
  count('deliveries', rows.length)
}

/** The messages of the local desk are rows of ours: they hold what was said there, whoever posted it. */
async function takeOutOfMessages(db: Trx, { words, places, now }: Going, count: Counter): Promise<void> {
  if (!places.some(({ platform }) => platform === 'local')) return
  const holds = holderOf(words)
  const { rows } = await sql<{ id: string; card: string }>`select id, card from messages
    where ${holding(['card', 'key'], words)}`.execute(db)
  for (const { id, card } of rows) {
    const left = cardWithout(cardFrom(card), holds)
    if (left)
      await db
        .updateTable('messages')
        .set({ card: JSON.stringify(left), editedAt: now })
        .where('id', '=', id)
        .execute()
    else await db.deleteFrom('messages').where('id', '=', id).execute()
  }
  count('messages', rows.length)
}

/** That something was changed stays, by whom and when. What it was is no longer said, and can't be taken back. */
async function takeOutOfAudit(db: Trx, { words, places }: Going, count: Counter): Promise<void> {
  const { rows } = await sql<{ id: string; summary: string; subject: string }>`select id, summary, subject from audit
    where ${inPlaces(places)} and ${holding(['summary', 'subject', 'before', 'after'], words)}`.execute(db)
  for (const { id, summary, subject } of rows)
    await db
      .updateTable('audit')
      .set({ summary: without(summary, words), subject: without(subject, words), before: null, after: null })
      .where('id', '=', id)
      .execute()
  count('audit', rows.length)
}

async function takeOutOfNotes(db: Trx, { words, places }: Going, count: Counter): Promise<void> {
  const { rows } = await sql<{ id: string; text: string }>`select id, text from notes
    where ${inPlaces(places)} and ${holding(['text'], words)}`.execute(db)
  for (const { id, text } of rows)
    await db
      .updateTable('notes')
      .set({ text: without(text, words) })
      .where('id', '=', id)
      .execute()
  count('notes', rows.length)
}

/** Small values may hold a headline, an answer that can be shared, or a key: they go whole, or by entries where they are lists. */
async function takeOutOfValues(db: Trx, { words }: Going, count: Counter): Promise<void> {
  const holds = holderOf(words)
  const { rows } = await sql<{ namespace: string; key: string; value: string }>`select namespace, key, value from kv
    where namespace not in ('settings', 'staff', 'slack-installations') and ${holding(['key', 'value'], words)}`.execute(
    db,
  )
  for (const { namespace, key, value } of rows) {
    const kept = namespace === 'there-already' && !holds(key) ? withoutEntries(value, holds) : undefined
    const row = db.updateTable('kv').where('namespace', '=', namespace).where('key', '=', key)
    if (kept) await row.set({ value: kept }).execute()
    else await db.deleteFrom('kv').where('namespace', '=', namespace).where('key', '=', key).execute()
  }
  count('kv', rows.length)
}

/** Keyv’s JSON of a list, without those of its entries. */
function withoutEntries(json: string, holds: (text: string) => boolean): string | undefined {
  const kept: unknown = JSON.parse(json)
  if (typeof kept !== 'object' || kept === null || !('value' in kept) || !Array.isArray(kept.value)) return undefined
  return JSON.stringify({ ...kept, value: kept.value.filter((entry) => !holds(JSON.stringify(entry))) })
}

function without(text: string, words: readonly string[]): string {
  return words.reduce((left, word) => left.replaceAll(word, takenOut), text)
}
