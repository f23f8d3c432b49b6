import { type Kysely, sql } from 'kysely'
import { unfinished } from './rows/delivery-columns.ts'
import type { Tables } from './schema.ts'

/** Clocks of several processes may differ by that much without anybody having set one. */
const toleratedMs = 60_000
/** No rule lets a feed, an item or a post wait longer than this, nor a worker hold one longer than its lease. */
const longestWaitMs = 24 * 3_600_000
const longestLeaseMs = 120_000

/** Moments that can only have gone by when they were written. */
const past = [
  ['feeds', 'lastPoll'],
  ['feeds', 'lastSuccess'],
  ['feeds', 'newest'],
  ['subscriptions', 'since'],
  ['subscriptions', 'createdAt'],
  ['items', 'firstSeen'],
  ['schedules', 'lastRun'],
  ['deliveries', 'createdAt'],
  ['rereads', 'since'],
] as const

/** Moments that are waited for, and the rows that wait. */
const planned = [
  ['feeds', 'nextPoll', sql<boolean>`true`],
  ['items', 'nextAttempt', sql<boolean>`state in ('new', 'waiting')`],
  // Of all that was ever posted few are unfinished, and an index has those.
  ['deliveries', 'nextAttempt', sql<boolean>`${unfinished()} and state = 'pending'`],
  ['rereads', 'nextLook', sql<boolean>`true`],
  ['leaving', 'at', sql<boolean>`true`],
] as const

/** Of quiet hours too: those that really hold are found again. */
const letGo = sql`update deliveries set held_until = created_at where ${unfinished()} and state = 'pending' and held_until > created_at`

const leased = [
  ['feeds', sql<boolean>`true`],
  ['items', sql<boolean>`true`],
  ['deliveries', unfinished()],
  ['rereads', sql<boolean>`true`],
] as const

/**
 * Mends what was written while the clock ran ahead: moments that can only lie in the past go back together, so that their
 * order stays; what was planned from them goes back with them; and what lies further ahead than any rule allows comes due.
 * `aheadMs` is how far the clock is known to have been ahead, 0 where nobody knows. Answers by how much the moments went back.
 */
export async function pullBack(db: Kysely<Tables>, now: number, aheadMs: number): Promise<number> {
  const ahead = Math.max(aheadMs, (await latestPast(db)) - now)
  const shift = ahead > toleratedMs ? Math.ceil(ahead) : 0
  if (shift > 0) {
    for (const [table, column] of past)
      await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${sql.ref(column)} - ${shift} where ${sql.ref(column)} > ${now}`.execute(
        db,
      )
    for (const [table, column, waiting] of planned)
      await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${sql.ref(column)} - ${shift} where ${waiting} and ${sql.ref(column)} > ${now}`.execute(
        db,
      )
  }
  for (const [table, column, waiting] of planned)
    await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${now} where ${waiting} and ${sql.ref(column)} > ${now + longestWaitMs}`.execute(
      db,
    )
  await letGo.execute(db)
  for (const [table, held] of leased)
    await sql`update ${sql.table(table)} set lease_until = ${now + longestLeaseMs} where ${held} and lease_until > ${now + longestLeaseMs}`.execute(
      db,
    )
  return shift
}

/** The latest moment that a clock has written down as gone by. */
async function latestPast(db: Kysely<Tables>): Promise<number> {
  const rows = [
    await db
      .selectFrom('feeds')
      .select(({ fn }) => fn.max('lastPoll').as('at'))
      .executeTakeFirst(),
    await db
      .selectFrom('subscriptions')
      .select(({ fn }) => fn.max('since').as('at'))
      .executeTakeFirst(),
    await db.selectFrom('items').select('firstSeen as at').orderBy('seq', 'desc').limit(1).executeTakeFirst(),
    await db.selectFrom('deliveries').select('createdAt as at').orderBy('seq', 'desc').limit(1).executeTakeFirst(),
  ]
  return Math.max(...rows.map((row) => row?.at ?? 0))
}
