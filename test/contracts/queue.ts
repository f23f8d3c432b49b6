import { afterEach, describe, expect, test } from 'vitest'
import type { Job, JobKind, Queue } from '../../src/core/queue.ts'

/** One process's end of a queue under test: `failures` is what it was told of jobs that threw. */
export interface OpenQueue {
  readonly queue: Queue
  readonly failures: { readonly job: Job; readonly error: unknown }[]
}

/** The platforms that every queue under test posts to. */
export const platforms = ['local', 'slow'] as const

/** Concurrency that every queue under test is opened with: `post` runs two at once in a lane, `poll` one. */
export const concurrency: Readonly<Record<JobKind, number>> = {
  poll: 1,
  read: 1,
  post: 2,
  remind: 1,
  run: 1,
  look: 1,
  leave: 1,
  release: 1,
}

/** A door that a job waits at until it is opened. */
function gate(): { readonly opened: Promise<void>; open(): void; readonly reached: Promise<void>; reach(): void } {
  const opened = Promise.withResolvers<void>()
  const reached = Promise.withResolvers<void>()
  return {
    opened: opened.promise,
    open: () => opened.resolve(),
    reached: reached.promise,
    reach: () => reached.resolve(),
  }
}

/** What every queue keeps to. `open` opens one more end of the same queue, and is called in each test on an empty one. */
export function describeQueue(name: string, open: () => Promise<OpenQueue>): void {
  describe(`the queue ${name}`, () => {
    let ends: OpenQueue[] = []
    const opened = async (): Promise<OpenQueue> => {
      const end = await open()
      ends.push(end)
      return end
    }
    afterEach(async () => {
      for (const { queue } of ends) await queue.stop()
      ends = []
    })

    test('carries each job to the worker', async () => {
      const { queue } = await opened()
      const carried: string[] = []
      await queue.start(async ({ kind, key }) => void carried.push(`${kind} ${key}`))
      await queue.send({ kind: 'poll', key: 'a' })
      await queue.send({ kind: 'post', key: 'local/desk/a' })
      await queue.send({ kind: 'poll', key: 'local/desk/#night “desk” 夜' })
      await queue.idle()
      expect(carried.sort()).toEqual(['poll a', 'poll local/desk/#night “desk” 夜', 'post local/desk/a'])
    })

    test('carries a job once that was sent twice while it waited', async () => {
      const { queue } = await opened()
      const door = gate()
      const carried: string[] = []
      await queue.start(async ({ key }) => {
        carried.push(key)
        if (key !== 'first') return
        door.reach()
        await door.opened
      })
      await queue.send({ kind: 'poll', key: 'first' })
      await door.reached
      await queue.send({ kind: 'poll', key: 'second' })
      await queue.send({ kind: 'poll', key: 'second' })
      await queue.send({ kind: 'poll', key: 'second' })
      door.open()
      await queue.idle()
      expect(carried).toEqual(['first', 'second'])
    })

    test('carries a job again that is sent after it was done', async () => {
      const { queue } = await opened()
      let carried = 0
      await queue.start(async () => void carried++)
      await queue.send({ kind: 'poll', key: 'a' })
      await queue.idle()
      await queue.send({ kind: 'poll', key: 'a' })
      await queue.idle()
      expect(carried).toBe(2)
    })

    test('carries a job again that is sent while it runs, but never beside itself', async () => {
      const { queue } = await opened()
      const door = gate()
      let carried = 0
      let now = 0
      let most = 0
      await queue.start(async () => {
        carried++
        most = Math.max(most, ++now)
        door.reach()
        await door.opened
        now--
      })
      await queue.send({ kind: 'post', key: 'local/desk/a' })
      await door.reached
      await queue.send({ kind: 'post', key: 'local/desk/a' })
      await queue.send({ kind: 'post', key: 'local/desk/a' })
      door.open()
      await queue.idle()
      expect({ carried, most }).toEqual({ carried: 2, most: 1 })
    })

    test('runs as many of a kind at once as it may, and no more', async () => {
      const { queue } = await opened()
      const both = gate()
      let now = 0
      let most = 0
      await queue.start(async () => {
        most = Math.max(most, ++now)
        if (now === 2) both.open()
        await both.opened
        now--
      })
      for (const key of ['a', 'b', 'c', 'd', 'e']) await queue.send({ kind: 'post', key: `local/desk/${key}` })
      await queue.idle()
      expect(most).toBe(2)
    })

    test('a kind that is busy holds up no other', async () => {
      const { queue } = await opened()
      const door = gate()
      const post = gate()
      await queue.start(async ({ kind }) => {
        if (kind === 'post') return post.open()
        await door.opened
      })
      await queue.send({ kind: 'poll', key: 'slow' })
      await queue.send({ kind: 'post', key: 'local/desk/quick' })
      await post.opened
      door.open()
      await queue.idle()
    })

    test('a platform whose posts all wait holds up no other platform', async () => {
      const { queue } = await opened()
      const door = gate()
      const quick = gate()
      await queue.start(async ({ key }) => {
        if (key.startsWith('local/')) return quick.open()
        await door.opened
      })
      for (const key of ['a', 'b', 'c', 'd', 'e']) await queue.send({ kind: 'post', key: `slow/desk/${key}` })
      await queue.send({ kind: 'post', key: 'local/desk/quick' })
      await quick.opened
      door.open()
      await queue.idle()
    })

    test('tells of a job that throws, forgets it, and goes on', async () => {
      const { queue, failures } = await opened()
      const carried: string[] = []
      await queue.start(async ({ key }) => {
        carried.push(key)
        if (key === 'bad') throw new Error('no such feed')
      })
      await queue.send({ kind: 'poll', key: 'bad' })
      await queue.send({ kind: 'poll', key: 'good' })
      await queue.idle()
      expect(carried).toEqual(['bad', 'good'])
      expect(failures).toEqual([{ job: { kind: 'poll', key: 'bad' }, error: new Error('no such feed') }])
    })

    test('nothing runs before the start, and what was sent by then does afterwards', async () => {
      const { queue } = await opened()
      const carried: string[] = []
      await queue.send({ kind: 'poll', key: 'early' })
      expect(carried).toEqual([])
      await queue.start(async ({ key }) => void carried.push(key))
      await queue.idle()
      expect(carried).toEqual(['early'])
    })

    test('a job sent after the stop is forgotten', async () => {
      const { queue } = await opened()
      const carried: string[] = []
      await queue.start(async ({ key }) => void carried.push(key))
      await queue.stop()
      await queue.send({ kind: 'poll', key: 'late' })
      await queue.idle()
      expect(carried).toEqual([])
    })

    test('stop finishes what is running and starts nothing more', async () => {
      const { queue } = await opened()
      const door = gate()
      const done: string[] = []
      await queue.start(async ({ key }) => {
        door.reach()
        await door.opened
        done.push(key)
      })
      await queue.send({ kind: 'poll', key: 'running' })
      await door.reached
      await queue.send({ kind: 'poll', key: 'waiting' })
      const stopping = queue.stop()
      door.open()
      await stopping
      expect(done).toEqual(['running'])
    })
  })
}
