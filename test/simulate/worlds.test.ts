import { expect, it } from 'vitest'
import { runSeed } from './run.ts'

/** As many as a check on every change has time for, and as hold; `npm run simulate` runs two thousand. */
const worlds = 24

it('the same seed gives the same world, call by call and word by word', { timeout: 120_000 }, async () => {
  for (const seed of [3, 50]) {
    const traces: string[][] = [[], []]
    const hashes: string[] = []
    for (const trace of traces) hashes.push((await runSeed(seed, { trace: (line) => void trace.push(line) })).hash)
    expect(traces[1]).toEqual(traces[0])
    expect(hashes[1]).toBe(hashes[0])
  }
})

it('every promise is kept in every world', { timeout: 600_000 }, async () => {
  const broken: string[] = []
  for (let seed = 0; seed < worlds; seed++) {
    const outcome = await runSeed(seed)
    broken.push(...outcome.broken.map((sentence) => `npm run simulate -- --seed ${seed}: ${sentence}`))
  }
  expect(broken).toEqual([])
})
