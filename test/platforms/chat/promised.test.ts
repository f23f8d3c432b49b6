import { expect, it } from 'vitest'
import { createPromised } from '../../../src/platforms/chat/promised.ts'
import { memoryKeyValues } from '../memory-key-values.ts'

it('what a living process promises while another ends old answers stays written down', async () => {
  const store = memoryKeyValues()
  let whileWaiting = async () => {}
  const process = (id: string) =>
    createPromised<string>({
      store,
      newId: () => id,
      clock: () => 0,
      wait: () => whileWaiting(),
      stopping: new AbortController().signal,
    })
  const living = process('a')
  await living.note('first', 'to Ann')
  whileWaiting = () => living.note('second', 'to Ben')
  const ended: string[] = []
  await process('b').endOld(1000, async (way) => void ended.push(way))
  expect(ended).toEqual(['to Ann'])
  // The living one dies now: the next to start ends what it still had promised.
  whileWaiting = async () => {}
  await process('c').endOld(1000, async (way) => void ended.push(way))
  expect(ended).toContain('to Ben')
})
