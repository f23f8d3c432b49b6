import type { StatementSync } from 'node:sqlite'
import type { Store } from '../../../src/core/store.ts'
import type { SimulatedDatabase } from './database.ts'

/** Looks past the product at the rows that wait: it may say too much, or name a moment too early, never the other way. */
export interface Lookout {
  /** The next moment after `wall` that any row waits for. */
  nextDue(wall: number): number
  /** Whether a row may be due by then. */
  isDue(wall: number): boolean
  /** A store in which the pulse doesn't ask for what surely isn't due. */
  asking(store: Store, wall: number): Store
}

interface Waiting {
  readonly table: string
  /** The column that says until when. */
  readonly column: string
  /** Which rows wait. */
  readonly which: string
  /** The column of their lease, where they have one. */
  readonly lease?: string
  /** What else has to hold once they are due. */
  readonly free?: string
}

/** As the index says it that has no others. */
const isUnfinished = `state in ('pending', 'sending')`

/** A post waits behind those before it in its channel. */
const isHead = `not exists (select 1 from deliveries d where d.platform = deliveries.platform and d.workspace = deliveries.workspace
  and d.channel = deliveries.channel and d.seq < deliveries.seq and d.state in ('pending', 'sending'))`

const kinds = {
  feeds: [
    {
      table: 'feeds',
      column: 'next_poll',
      lease: 'lease_until',
      which: `exists (select 1 from subscriptions s where s.feed = feeds.id and s.state = 'active')`,
    },
  ],
  items: [{ table: 'items', column: 'next_attempt', lease: 'lease_until', which: `state in ('new', 'waiting')` }],
  followups: [{ table: 'followups', column: 'next_reminder', which: 'true' }],
  schedules: [{ table: 'schedules', column: 'next_run', which: 'true' }],
  deliveries: [
    { table: 'deliveries', column: 'next_attempt', which: `${isUnfinished} and state = 'pending'`, free: isHead },
    { table: 'deliveries', column: 'lease_until', which: `${isUnfinished} and state = 'sending'`, free: isHead },
  ],
  rereads: [{ table: 'rereads', column: 'next_look', lease: 'lease_until', which: 'true' }],
  embargoes: [{ table: 'embargoes', column: 'until', which: 'true' }],
  leaving: [{ table: 'leaving', column: 'at', which: 'true' }],
} as const satisfies { [kind: string]: readonly Waiting[] }

type Kind = keyof typeof kinds
const names = Object.keys(kinds) as Kind[]

const moments = names
  .flatMap((kind): readonly Waiting[] => kinds[kind])
  .flatMap(({ table, column, lease, which }) =>
    [column, lease].flatMap((name) =>
      name ? [`select min(${name}) as at from ${table} where ${name} > $now and ${which}`] : [],
    ),
  )
const dueLater = `select min(at) as at from (${moments.join(' union all ')})`

const anyOf = (waiting: readonly Waiting[]) =>
  waiting
    .map(({ table, column, lease, which, free }) => {
      const conditions = [`${column} <= $now`, which, lease && `${lease} <= $now`, free].filter(Boolean)
      return `exists (select 1 from ${table} where ${conditions.join(' and ')})`
    })
    .join(' or ')
const dueAlready = `select ${names.map((kind) => `${anyOf(kinds[kind])} as ${kind}`).join(', ')}`

export function createLookout(database: SimulatedDatabase): Lookout {
  let later: StatementSync | undefined
  let already: StatementSync | undefined
  let next = { writes: -1, from: 0, at: 0 }
  let now: { writes: number; from: number; due: { readonly [kind: string]: unknown } } = {
    writes: -1,
    from: 0,
    due: {},
  }

  function nextDue(wall: number): number {
    const { writes, sqlite } = database
    if (next.writes === writes && wall >= next.from && wall < next.at) return next.at
    later ??= sqlite.prepare(dueLater)
    const row = later.get({ now: wall }) as { at: number | null }
    next = { writes, from: wall, at: row.at ?? Number.MAX_SAFE_INTEGER }
    return next.at
  }

  function dueBy(wall: number) {
    const { writes, sqlite } = database
    if (now.writes === writes && wall >= now.from && wall < nextDue(now.from)) return now.due
    already ??= sqlite.prepare(dueAlready)
    now = { writes, from: wall, due: already.get({ now: wall }) as { [kind: string]: number } }
    return now.due
  }

  const none = async () => []
  return {
    nextDue,
    isDue: (wall) => Object.values(dueBy(wall)).some((is) => is === 1),
    asking(store, wall) {
      const due = dueBy(wall)
      const ask = <K extends Kind>(kind: K, question: keyof Store[K]): Store[K] =>
        due[kind] === 1 ? store[kind] : { ...store[kind], [question]: none }
      return {
        ...store,
        feeds: ask('feeds', 'due'),
        items: ask('items', 'due'),
        followups: ask('followups', 'dueReminders'),
        schedules: ask('schedules', 'due'),
        deliveries: ask('deliveries', 'dueChannels'),
        rereads: ask('rereads', 'due'),
        embargoes: ask('embargoes', 'due'),
        leaving: ask('leaving', 'due'),
      }
    },
  }
}
