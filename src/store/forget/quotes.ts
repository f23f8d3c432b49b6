import { type Kysely, sql } from 'kysely'
import { cardWithout } from '../../core/card-without.ts'
import type { Going, QuotePage, QuotePlace } from '../../core/rows/forgetting.ts'
import { cardFrom } from '../rows/columns.ts'
import type { Tables } from '../schema.ts'
import { inPlaces } from './holding.ts'
import { quotesInPosts } from './posts.ts'
import { quotesInDrafts } from './quotes-in-drafts.ts'
import { quotesInValues } from './quotes-in-values.ts'
import { without } from './without.ts'

type Trx = Kysely<Tables>

/** Rows that are looked at in one step: some milliseconds. */
const rowsAtOnce = 400

/** One stretch of a table by `seq`: how many of its rows hold what goes; with `take` it is taken out of them. */
type Look = (db: Trx, going: Going, from: number, to: number, take: boolean) => Promise<number>

/** Tables whose rows quote articles, in the order in which they are looked through, each with what says how old a row is. */
const quoting: readonly { readonly table: string; readonly aged?: string; readonly look: Look }[] = [
  { table: 'deliveries', aged: 'created_at', look: quotesInPosts },
  { table: 'messages', aged: 'at', look: messages },
  { table: 'audit', look: audit },
  { table: 'notes', look: notes },
  { table: 'drafts', look: quotesInDrafts },
]

/** The next step of looking through everything that quotes articles: posts, messages, the log of changes, notes, drafts and small values. */
export async function lookForQuotes(
  db: Trx,
  going: Going,
  place: QuotePlace = { table: 0, after: null },
  take: boolean,
): Promise<QuotePage> {
  const source = quoting[place.table]
  if (!source) return quotesInValues(db, going, place, take)
  const { table, look } = source
  const nextTable = { table: place.table + 1, after: null }
  const begin = typeof place.after === 'number' ? place.after : await before(db, going, source)
  if (going.finder.words.length === 0 || begin === undefined) return { table, held: 0, looked: 0, next: nextTable }
  const end = begin + rowsAtOnce
  const held = await look(db, going, begin, end, take)
  const { rows } = await sql<{ last: number | null }>`select max(seq) as last from ${sql.table(table)}`.execute(db)
  const over = end >= (rows[0]?.last ?? 0)
  return { table, held, looked: rowsAtOnce, next: over ? nextTable : { table: place.table, after: end } }
}

/** The row before the first that can quote what came in at that time. */
async function before(
  db: Trx,
  { since }: Going,
  { table, aged }: (typeof quoting)[number],
): Promise<number | undefined> {
  if (aged === undefined) return 0
  // Of two rows of one moment, or with a clock between them that was set back, the one written first counts.
  const { rows } = await sql<{ first: number | null }>`select min(seq) as first from ${sql.table(table)}
    where ${sql.ref(aged)} >= ${since}`.execute(db)
  const first = rows[0]?.first ?? null
  return first === null ? undefined : first - 1
}

/** The messages of the local desk are rows of ours: they hold what was said there, whoever posted it. */
async function messages(db: Trx, going: Going, from: number, to: number, take: boolean): Promise<number> {
  if (!going.places.some(({ platform }) => platform === 'local')) return 0
  const { holds } = going.finder
  const { rows } = await sql<{ id: string; card: string; key: string | null }>`select id, card, key from messages
    where seq > ${from} and seq <= ${to}`.execute(db)
  const held = rows.filter(({ card, key }) => holds(card) || holds(key ?? ''))
  for (const { id, card } of take ? held : []) {
    const left = cardWithout(cardFrom(card), holds)
    if (left)
      await db
        .updateTable('messages')
        .set({ card: JSON.stringify(left), editedAt: going.now })
        .where('id', '=', id)
        .execute()
    else await db.deleteFrom('messages').where('id', '=', id).execute()
  }
  return held.length
}

/** That something was changed stays, by whom and when. What it was is no longer said, and can't be taken back. */
async function audit(db: Trx, going: Going, from: number, to: number, take: boolean): Promise<number> {
  type Change = { id: string; summary: string; subject: string; before: string | null; after: string | null }
  const { rows } = await sql<Change>`select id, summary, subject, before, after from audit
    where seq > ${from} and seq <= ${to} and ${inPlaces(going.places)}`.execute(db)
  const held = rows.filter((row) =>
    [row.summary, row.subject, row.before ?? '', row.after ?? ''].some(going.finder.holds),
  )
  for (const { id, summary, subject } of take ? held : [])
    await db
      .updateTable('audit')
      .set({
        summary: without(summary, going.finder),
        subject: without(subject, going.finder),
        before: null,
        after: null,
      })
      .where('id', '=', id)
      .execute()
  return held.length
}

async function notes(db: Trx, going: Going, from: number, to: number, take: boolean): Promise<number> {
  const { rows } = await sql<{ id: string; text: string }>`select id, text from notes
    where seq > ${from} and seq <= ${to} and ${inPlaces(going.places)}`.execute(db)
  const held = rows.filter(({ text }) => going.finder.holds(text))
  for (const { id, text } of take ? held : [])
    await db
      .updateTable('notes')
      .set({ text: without(text, going.finder) })
      .where('id', '=', id)
      .execute()
  return held.length
}
