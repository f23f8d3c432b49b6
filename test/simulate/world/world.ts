import type { Platform } from '../../../src/core/platform.ts'
import type { Job } from '../../../src/core/queue.ts'
import type { KeyValues, Store } from '../../../src/core/store.ts'
import type { Newsroom } from '../../../src/newsroom/newsroom.ts'
import type { Crossing } from '../faults/cross.ts'
import { type Aim, type FaultPlan, planFaults } from '../faults/plan.ts'
import { createDatabase, type SimulatedDatabase } from './database.ts'
import { createDiscord, type SimulatedDiscord } from './discord.ts'
import { createLookout, type Lookout } from './lookout.ts'
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
  /** So much before its time something is taken for due, milliseconds. */
  readonly looksAheadMs?: number
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
  readonly lookout: Lookout
  /** The shortest time between two polls, milliseconds. */
  readonly pollMs: number
  /** For how long the pages of posted articles are looked at again, days. */
  readonly recheckDays: number
  /** How long it goes on until all faults end, milliseconds. */
  readonly lengthMs: number
}

const start = Date.UTC(2026, 10, 23, 8, 0)

/** `image` is an empty database; a process that is alone sometimes has to make its own. */
export function createWorld(
  seed: number,
  planted: Planted,
  image: Uint8Array,
  trace: (line: string) => void,
  aim?: Aim,
): World {
  const random = randomOf(seed, 'world')
  const time = createTime(start)
  const record = createRecord(time)
  const plan = planFaults(seed, random.fork('faults'), record.trouble, aim)
  const note = (what: string) => trace(`${((time.now() - start) / 1000).toFixed(3)} ${what}`)
  const trouble = (ms: number) => void time.after(ms, record.begins())
  const crossing: Crossing = { time, random: random.fork('ways'), plan, note, trouble, writeFailed: record.writeFailed }
  const shape = random.fork('shape')
  const processes = shape.chance(0.6) ? 1 : shape.between(2, 4)
  const database = createDatabase(crossing, processes === 1 && shape.chance(0.1) ? undefined : image)
  const where = shape.between(0, 4)
  const hours = shape.pick([5, 8, 12, 24, 48, 110])
  return {
    pollMs: Math.max(5, hours) * 60_000,
    recheckDays: shape.chance(0.5) && !plan.own.endsWith('update') ? 0 : 7,
    lengthMs: Math.round(hours * 3_600_000 * (0.7 + 0.6 * shape.next())),
    ...{ seed, random, time, plan, record, crossing, database, processes, planted, note },
    press: createPress(crossing),
    discord: where === 0 && !plan.own.startsWith('discord') ? undefined : createDiscord(crossing, planted),
    slack:
      where === 1 && !plan.own.startsWith('slack')
        ? undefined
        : createSlack(crossing, { strict: shape.chance(0.3) }, planted),
    lookout: createLookout(database),
  }
}
