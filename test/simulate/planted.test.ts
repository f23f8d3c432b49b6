import { expect, it } from 'vitest'
import { foundAt } from './planted/found-at.ts'
import { planted } from './planted/index.ts'
import { runSeed } from './run.ts'

/** Looked through where the world that showed a mistake last doesn't any more. */
const most = 40

it('each mistake that is planted has a world in which it shows', () => {
  expect(Object.keys(foundAt).toSorted()).toEqual(Object.keys(planted).toSorted())
})

it.each(Object.entries(foundAt))('is found: %s', { timeout: 600_000 }, async (name, known) => {
  const { aim, breaks } = known
  const isIt = (sentence: string) => sentence.startsWith(`${breaks}: `)
  for (const seed of [known.seed, ...Array(most).keys()]) {
    const { broken } = await runSeed(seed, { planted: planted[name]!, aim })
    if (!broken.some(isIt)) continue
    // By the mistake, and by nothing else.
    const without = await runSeed(seed, { aim })
    expect(without.broken).toEqual([])
    return
  }
  expect.fail(`${most} worlds, and none showed it`)
})
