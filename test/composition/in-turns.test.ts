import { expect, it } from 'vitest'
import { inTurns } from '../../src/composition/in-turns.ts'
import type { Invocation } from '../../src/core/command.ts'
import type { Desk } from '../../src/core/platform.ts'

it('commands that come together begin in order, and timers run between them', async () => {
  const begun: string[] = []
  const desk = { invoke: async ({ id }: Invocation) => void begun.push(id) } as unknown as Desk
  const { invoke } = inTurns(desk)
  const all = ['1', '2', '3'].map((id) => invoke({ id } as Invocation))
  // Each turn of the loop begins one: a turn that was asked for after the first is there before the third.
  await new Promise(setImmediate)
  await new Promise(setImmediate)
  expect(begun.length).toBeLessThan(3)
  await Promise.all(all)
  expect(begun).toEqual(['1', '2', '3'])
})
