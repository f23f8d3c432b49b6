import { expect, test } from 'vitest'
import { createEmbeddedQueue } from '../../src/queue/embedded.ts'
import { concurrency, describeQueue, type OpenQueue } from '../contracts/queue.ts'

function open(): OpenQueue {
  const failures: OpenQueue['failures'] = []
  return {
    queue: createEmbeddedQueue({ concurrency, onError: (job, error) => failures.push({ job, error }) }),
    failures,
  }
}

describeQueue('in this process', async () => open())

test('a hundred keys keep their order in a lane of one', async () => {
  const { queue } = open()
  const carried: string[] = []
  await queue.start(async ({ key }) => void carried.push(key))
  const keys = Array.from({ length: 100 }, (_, i) => String(i))
  for (const key of keys) await queue.send({ kind: 'poll', key })
  await queue.idle()
  expect(carried).toEqual(keys)
})

test('a workspace whose channels all wait holds up no other workspace', async () => {
  const { queue } = open()
  const door = Promise.withResolvers<void>()
  const quick = Promise.withResolvers<void>()
  await queue.start(async ({ key }) => {
    if (key.startsWith('slack/calm/')) return quick.resolve()
    await door.promise
  })
  for (let i = 0; i < 40; i++) await queue.send({ kind: 'post', key: `slack/busy/${i}` })
  await queue.send({ kind: 'post', key: 'slack/calm/1' })
  await quick.promise
  door.resolve()
  await queue.idle()
})
