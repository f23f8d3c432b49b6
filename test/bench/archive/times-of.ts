import { quantile } from '../row.ts'

interface Took {
  readonly ms: number
  readonly cpu: number
}

/** How long each of many asked one after the other took: by the clock, and of this process's processor time. */
export interface Times {
  readonly each: readonly Took[]
  quantile(q: number): number
  processor(q: number): number
}

export const timesFrom = (each: readonly Took[]): Times => ({
  each,
  quantile: (q) =>
    quantile(
      each.map(({ ms }) => ms),
      q,
    ),
  processor: (q) =>
    quantile(
      each.map(({ cpu }) => cpu),
      q,
    ),
})

export async function timesOf(count: number, ask: (n: number) => Promise<unknown>): Promise<Times> {
  const each: Took[] = []
  for (let n = 0; n < count; n++) {
    const began = performance.now()
    const used = process.cpuUsage()
    await ask(n)
    const { user, system } = process.cpuUsage(used)
    each.push({ ms: performance.now() - began, cpu: (user + system) / 1_000 })
  }
  return timesFrom(each)
}
