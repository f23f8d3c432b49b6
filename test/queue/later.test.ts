import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Job } from '../../src/core/queue.ts'
import { createEmbeddedQueue } from '../../src/queue/embedded.ts'
import { sendingLater } from '../../src/queue/later.ts'
import { concurrency } from '../contracts/queue.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const job: Job = { kind: 'post', key: 'discord/1/2' }

async function start() {
  const carried: Job[] = []
  const onError = () => {}
  const queue = sendingLater(createEmbeddedQueue({ concurrency, onError }), onError)
  await queue.start(async (taken) => void carried.push(taken))
  return { queue, carried }
}

test('a job with a time is carried when that has gone by, and not before', async () => {
  const { queue, carried } = await start()
  await queue.send(job, 4_000)
  await vi.advanceTimersByTimeAsync(3_999)
  expect(carried).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  await queue.idle()
  expect(carried).toEqual([job])
})

test('a job without a time is carried at once', async () => {
  const { queue, carried } = await start()
  await queue.send(job)
  await queue.idle()
  expect(carried).toEqual([job])
})

test('a stop forgets what was to be sent later: its row is found at the next start', async () => {
  const { queue, carried } = await start()
  await queue.send(job, 1_000)
  await queue.stop()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(carried).toEqual([])
  expect(vi.getTimerCount()).toBe(0)
})
