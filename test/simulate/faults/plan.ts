import type { Random } from '../world/random.ts'
import { type Fault, faults, notEnumerated, type Pair, type Point, pairs, partsOf } from './points.ts'

export interface FaultPlan {
  /** The point whose calls the world has to have. */
  readonly own: Point
  /** What happens to this call; `tables` are those that a commit wrote to. */
  at(point: Point, tables?: ReadonlySet<string>): Fault | undefined
  /** From now on nothing goes wrong any more. */
  end(): void
  /** How often each pair was met. */
  readonly hits: Map<Pair, number>
  readonly crossings: Map<Point, number>
}

/** How often something goes wrong by chance, world by world: from never to one call in twelve. */
const rates = [0, 0.001, 0.004, 0.015, 0.04, 0.08]
const killsAtMost = 8
const stopsAtMost = 6
const ofCommit = faults.filter((fault) => !(`commit: ${fault}` in notEnumerated))

/** One fault at a commit that writes to this kind of rows. */
export interface Aim {
  readonly table: string
  readonly fault: Fault
}

/** Kinds of rows of which each world has one whose commits are aimed at; `new items` are those that a poll brings. */
const tables = [
  ...['articles', 'deliveries', 'feeds', 'followups', 'items', 'kv', 'new items', 'rereads', 'stories'],
  'subscriptions',
]

/**
 * One pair of point and fault is this seed's own, and comes at one of the first calls of its kind, so that over as many seeds as there
 * are pairs each is met; so does one fault at a commit of one kind of rows, or the one of `aim`. All others come by chance.
 */
export function planFaults(seed: number, random: Random, tell: () => void, aim?: Aim): FaultPlan {
  const own = partsOf(pairs[seed % pairs.length]!)
  const ownAt = random.between(1, own.point === 'commit' ? 120 : 4)
  const aimed = { table: random.pick(tables), fault: random.pick(ofCommit), left: random.between(1, 8), ...aim }
  const rate = random.pick(rates)
  // A database is asked much more often than anything else.
  const ofDatabase = rate / random.pick([4, 20, 20])
  const hits = new Map<Pair, number>()
  const crossings = new Map<Point, number>()
  let kills = 0
  let stops = 0
  let over = false

  function chosen(point: Point, count: number, written: ReadonlySet<string> | undefined): Fault | undefined {
    if (over) return undefined
    if (point === own.point && count === ownAt) return own.fault
    if (written?.has(aimed.table) && --aimed.left === 0) return aimed.fault
    if (!random.chance(point === 'commit' ? ofDatabase : rate)) return undefined
    const fault = random.pick(faults)
    return `${point}: ${fault}` in notEnumerated ? undefined : fault
  }

  return {
    own: own.point,
    hits,
    crossings,
    end() {
      over = true
    },
    at(point, written) {
      const count = (crossings.get(point) ?? 0) + 1
      crossings.set(point, count)
      const fault = chosen(point, count, written)
      if (!fault) return undefined
      if (fault.startsWith('killed') && ++kills > killsAtMost) return undefined
      if (fault === 'stopped' && ++stops > stopsAtMost) return undefined
      const pair: Pair = `${point}: ${fault}`
      tell()
      hits.set(pair, (hits.get(pair) ?? 0) + 1)
      return fault
    },
  }
}
