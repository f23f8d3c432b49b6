import { type Life, never } from '../world/life.ts'
import type { Random } from '../world/random.ts'
import type { Time } from '../world/time.ts'
import type { FaultPlan } from './plan.ts'
import type { Fault, Point } from './points.ts'

/** A call to the outside: what it does there, and how its caller sees what goes wrong. */
export interface Outside<T> {
  readonly effect: () => T
  /** It surely did nothing. Answers or throws what the caller then sees. */
  readonly refuse: () => T
  /** It had its effect, and the caller isn't told. */
  readonly lose: () => Error
  readonly signal?: AbortSignal | null | undefined
  /** What a commit wrote to. */
  readonly tables?: ReadonlySet<string>
  /** Milliseconds from the caller to the outside, and back. */
  readonly way: number
  /** Refused or lost whatever the plan says: the other side is out of reach. */
  readonly outage?: Fault | undefined
}

export interface Crossing {
  readonly time: Time
  readonly random: Random
  readonly plan: FaultPlan
  readonly note: (what: string) => void
  /** Something goes wrong for so long. */
  readonly trouble: (ms: number) => void
  /** A write fails, or its answer is lost. */
  readonly writeFailed: () => void
}

const latest = 90_000
/** As long as a person holds a process in a debugger, or a machine is starved. */
const longestStop = 15 * 60_000

/** Carries one call over the border of a process, with what goes wrong there. */
export async function cross<T>(at: Crossing, life: Life, point: Point, outside: Outside<T>): Promise<T> {
  const { time, random } = at
  await life.go()
  const fault = at.plan.at(point, outside.tables) ?? outside.outage
  at.note(`${life.name} ${point}${fault ? ` (${fault})` : ''}`)
  if (fault === 'killed before') return die(life)
  const carried = (async (): Promise<T> => {
    const lateBefore = fault === 'late' && random.chance(0.5) ? random.between(500, latest) : 0
    await pass(time, outside.way + lateBefore)
    if (fault === 'refused') return outside.refuse()
    let value = outside.effect()
    if (fault === 'doubled') value = outside.effect()
    if (fault === 'killed after') return die(life)
    if (fault === 'stopped') stop(at, life)
    if (fault === 'answer lost') throw outside.lose()
    await pass(time, outside.way + (fault === 'late' && lateBefore === 0 ? random.between(500, latest) : 0))
    return value
  })()
  try {
    return await (outside.signal ? Promise.race([carried, aborted(outside.signal)]) : carried)
  } finally {
    // What was on its way has its effect; a dead process hears of nothing.
    carried.catch(() => {})
    await life.go()
  }
}

function die<T>(life: Life): Promise<T> {
  life.kill()
  return never()
}

function stop({ random, trouble }: Crossing, life: Life): void {
  const ms = random.between(20_000, longestStop)
  life.pause(ms)
  trouble(ms)
}

async function pass(time: Time, ms: number): Promise<void> {
  if (ms > 0) await time.wait(ms)
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason)
    else signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}
