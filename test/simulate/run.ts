import { createHash } from 'node:crypto'
import { check, type Verdict } from './checker.ts'
import type { Aim } from './faults/plan.ts'
import type { Pair } from './faults/points.ts'
import { createFleet } from './world/fleet.ts'
import { replaceMachine } from './world/machine.ts'
import { createPeople } from './world/people.ts'
import { layOut } from './world/scenario.ts'
import { seenIn } from './world/seen.ts'
import { settle } from './world/settle.ts'
import { emptyDatabase } from './world/template.ts'
import { createWorld, type Planted } from './world/world.ts'

export interface Outcome extends Verdict {
  readonly seed: number
  readonly hits: ReadonlyMap<Pair, number>
  /** Of all lines of the trace: the same seed, the same hash. */
  readonly hash: string
  readonly simulatedMs: number
  readonly events: number
  readonly crossings: number
  /** Sends to Slack of which nobody told the sender what became. */
  readonly unclear: number
}

/** Runs the world of a seed to its end, and asks the checker. `trace` is given each line as it happens; `aim` is sure to happen. */
export async function runSeed(
  seed: number,
  options: { planted?: Planted; aim?: Aim | undefined; trace?: (line: string) => void } = {},
): Promise<Outcome> {
  const digest = createHash('sha256')
  let lines: string[] = []
  const intoDigest = () => {
    digest.update(lines.join('\n'))
    lines = []
  }
  const note = (line: string) => {
    if (lines.push(line) >= 1000) intoDigest()
    options.trace?.(line)
  }
  const world = createWorld(seed, options.planted ?? {}, await emptyDatabase(), note, options.aim)
  const begin = world.time.now()
  const chance = world.random.fork('machine')
  const putBack = replaceMachine(world.time, () => chance.next())
  try {
    const fleet = createFleet(world)
    const people = createPeople(world, fleet.living)
    const wishes = layOut(world, fleet, people)
    fleet.start()
    await settle(world, wishes)
    const seen = seenIn(world)
    intoDigest()
    for (const message of seen) digest.update(`${message.platform} ${message.channel} ${message.text}\n`)
    return {
      seed,
      ...check({ seen, wishes, asks: people.asks, record: world.record }),
      hits: world.plan.hits,
      hash: digest.digest('hex').slice(0, 16),
      simulatedMs: world.time.now() - begin,
      events: world.time.events,
      unclear: world.slack?.unclear ?? 0,
      crossings: [...world.plan.crossings.values()].reduce((sum, count) => sum + count, 0),
    }
  } finally {
    putBack()
    world.database.sqlite.close()
  }
}
