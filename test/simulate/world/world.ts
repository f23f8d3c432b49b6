import type { StatementSync } from 'node:sqlite'
import type { Platform } from '../../../src/core/platform.ts'
import type { Job } from '../../../src/core/queue.ts'
import type { KeyValues, Store } from '../../../src/core/store.ts'
import type { Newsroom } from '../../../src/newsroom/newsroom.ts'
import type { Crossing } from '../faults/cross.ts'
import { type FaultPlan, planFaults } from '../faults/plan.ts'
import { createDatabase, type SimulatedDatabase } from './database.ts'
import { createDiscord, type SimulatedDiscord } from './discord.ts'
import { createPress, type Press } from './press.ts'
import { type Random, randomOf } from './random.ts'
import { createRecord, type Record } from './record.ts'
import { createSlack, type SimulatedSlack } from './slack.ts'
import { createTime, type Time } from './time.ts'

/** A fault of the product's, put in for the simulation's own test: a collaborator is wrapped, and nothing else. */
export interface Planted {
  readonly store?: (store: Store, world: World, process: string) => Store
  readonly platform?: (platform: Platform, world: World, process: string) => Platform
  readonly newsroom?: (newsroom: Newsroom, world: World) => Newsroom
  readonly job?: (newsroom: Newsroom, job: Job) => Promise<void>
  /** What an adapter keeps over a restart. */
  readonly adapterStore?: (values: KeyValues) => KeyValues
  /** Changes what goes out to a platform. */
  readonly outgoing?: (call: {
    readonly platform: 'discord' | 'slack'
    readonly body: { [name: string]: unknown }
  }) => void
  /** This platform shows no history. */
  readonly emptyHistory?: 'discord' | 'slack'
}

export interface World {
  readonly seed: number
  readonly random: Random
  readonly time: Time
  readonly plan: FaultPlan
  readonly record: Record
  readonly crossing: Crossing
  readonly database: SimulatedDatabase
  readonly press: Press
  readonly discord: SimulatedDiscord | undefined
  readonly slack: SimulatedSlack | undefined
  readonly processes: number
  readonly planted: Planted
  /** A line of the trace: what happened, in order. */
  note(what: string): void
  /** The next moment after `wall` that any row waits for; and whether one may be due by then. */
  nextDue(wall: number): number
  isDue(wall: number): boolean
  /** The shortest time between two polls, milliseconds. */
  readonly pollMs: number
  /** How long it goes on until all faults end, milliseconds. */
  readonly lengthMs: number
}

const start = Date.UTC(2026, 10, 23, 8, 0)

/** `image` is an empty database; a process that is alone sometimes has to make its own. */
export function createWorld(seed: number, planted: Planted, image: Uint8Array, trace: (line: string) => void): World {
  const random = randomOf(seed, 'world')
  const time = createTime(start)
  const record = createRecord(time)
  const plan = planFaults(seed, random.fork('faults'), record.trouble)
  const note = (what: string) => trace(`${((time.now() - start) / 1000).toFixed(3)} ${what}`)
  const crossing: Crossing = { time, random: random.fork('ways'), plan, note }
  const shape = random.fork('shape')
  const processes = shape.chance(0.6) ? 1 : shape.between(2, 4)
  const database = createDatabase(crossing, processes === 1 && shape.chance(0.1) ? undefined : image)
  const where = shape.between(0, 4)
  const hours = shape.pick([5, 8, 12, 24, 48, 110])
  return {
    pollMs: Math.max(5, hours / 2) * 60_000,
    lengthMs: Math.round(hours * 3_600_000 * (0.7 + 0.6 * shape.next())),
    ...{ seed, random, time, plan, record, crossing, database, processes, planted, note },
    press: createPress(crossing),
    discord: where === 0 ? undefined : createDiscord(crossing, planted),
    slack: where === 1 ? undefined : createSlack(crossing, { strict: shape.chance(0.3) }, planted),
    ...createLookout(database),
  }
}

/** Rows that wait: where, the column that says until when, their lease where they have one, and which of them do. */
const waited = [
  ['feeds', 'next_poll', 'lease_until', 'exists (select 1 from subscriptions s where s.feed = feeds.id)'],
  ['items', 'next_attempt', 'lease_until', `state in ('new', 'waiting')`],
  ['followups', 'next_reminder', undefined, 'true'],
  ['schedules', 'next_run', undefined, 'true'],
  ['deliveries', 'next_attempt', undefined, `state = 'pending'`],
  ['deliveries', 'lease_until', undefined, `state = 'sending'`],
  ['rereads', 'next_look', 'lease_until', 'true'],
  ['embargoes', 'until', undefined, 'true'],
] as const

const moments = waited.flatMap(([table, column, lease, which]) =>
  [column, lease].flatMap((name) =>
    name ? [`select min(${name}) as at from ${table} where ${name} > $now and ${which}`] : [],
  ),
)
const dueLater = `select min(at) as at from (${moments.join(' union all ')})`
const dueAlready = `select ${waited
  .map(
    ([table, column, lease, which]) =>
      `exists (select 1 from ${table} where ${column} <= $now and ${which}${lease ? ` and ${lease} <= $now` : ''})`,
  )
  .join(' or ')} as due`

/** Looks past the product: when a beat could find something at the earliest. It may name a moment too early, never one too late. */
function createLookout(database: SimulatedDatabase) {
  let later: StatementSync | undefined
  let already: StatementSync | undefined
  let known = { writes: -1, from: 0, due: 0 }
  return {
    nextDue(wall: number): number {
      const { writes, sqlite } = database
      if (known.writes === writes && wall >= known.from && wall < known.due) return known.due
      later ??= sqlite.prepare(dueLater)
      const row = later.get({ now: wall }) as { at: number | null }
      known = { writes, from: wall, due: row.at ?? Number.MAX_SAFE_INTEGER }
      return known.due
    },
    isDue(wall: number): boolean {
      already ??= database.sqlite.prepare(dueAlready)
      return (already.get({ now: wall }) as { due: number }).due === 1
    },
  }
}
