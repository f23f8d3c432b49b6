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
  /** Another table that these conditions look at. */
  readonly also?: string
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
      also: 'subscriptions',
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

const nextOf = (waiting: readonly Waiting[]) => {
  const moments = waiting.flatMap(({ table, column, lease, which }) =>
    [column, lease].flatMap((name) =>
      name ? [`select min(${name}) as at from ${table} where ${name} > $now and ${which}`] : [],
    ),
  )
  return `select min(at) as at from (${moments.join(' union all ')})`
}

const anyOf = (waiting: readonly Waiting[]) => {
  const each = waiting.map(({ table, column, lease, which, free }) => {
    const conditions = [`${column} <= $now`, which, lease && `${lease} <= $now`, free].filter(Boolean)
    return `exists (select 1 from ${table} where ${conditions.join(' and ')})`
  })
  return `select ${each.join(' or ')} as at`
}

export function createLookout(database: SimulatedDatabase): Lookout {
  const { sqlite } = database

  /** Asked again where its tables were written to, or the time is none for which it was answered. */
  function answers(text: string, tables: readonly string[], until: (from: number, answer: number) => number) {
    let statement: StatementSync | undefined
    let known = { writes: -1, from: 0, until: 0, answer: 0 }
    return (wall: number): number => {
      const writes = database.writesTo(tables)
      if (known.writes === writes && wall >= known.from && wall < known.until) return known.answer
      statement ??= sqlite.prepare(text)
      const { at } = statement.get({ now: wall }) as { at: number | null }
      const answer = at ?? Number.MAX_SAFE_INTEGER
      known = { writes, from: wall, until: until(wall, answer), answer }
      return answer
    }
  }

  const asked = names.map((kind) => {
    const waiting: readonly Waiting[] = kinds[kind]
    const tables = [...new Set(waiting.flatMap(({ table, also }) => (also ? [table, also] : [table])))]
    const next = answers(nextOf(waiting), tables, (_, answer) => answer)
    return { kind, next, isDue: answers(anyOf(waiting), tables, next) }
  })

  const none = async () => []
  const byKind = new Map<Kind, (wall: number) => number>(asked.map(({ kind, isDue }) => [kind, isDue]))
  return {
    nextDue: (wall) => Math.min(...asked.map(({ next }) => next(wall))),
    isDue: (wall) => asked.some(({ isDue }) => isDue(wall) === 1),
    asking(store, wall) {
      const ask = <K extends Kind>(kind: K, question: keyof Store[K]): Store[K] =>
        byKind.get(kind)!(wall) === 1 ? store[kind] : { ...store[kind], [question]: none }
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
