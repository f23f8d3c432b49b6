import { describe, expect, it } from 'vitest'
import type { MessageRow } from '../../../src/core/rows/message.ts'
import { eventStream } from '../../../src/platforms/local/events.ts'
import { memoryMessages } from './memory-messages.ts'

const row = (n: number, characters: number): MessageRow => ({
  id: String(n).padStart(8, '0'),
  channel: 'wire',
  key: String(n),
  author: 'nightdesk',
  card: { title: 'x'.repeat(characters), parts: [] },
  thread: null,
  at: n,
  editedAt: null,
})
const open = () =>
  eventStream(
    memoryMessages(() => 'm'),
    'epoch',
    () => 0,
  )

async function framesOf(stream: ReadableStream<string>): Promise<string[]> {
  const frames: string[] = []
  for await (const frame of stream) frames.push(frame)
  return frames
}

describe('the bounds of the event stream', () => {
  it('no more readers than it bears are let in, and one that goes makes room', async () => {
    const events = open()
    const streams = Array.from({ length: 200 }, () => events.open(undefined))
    await new Promise(setImmediate)
    expect(events.readers).toBe(200)
    expect(() => events.open(undefined)).toThrow(expect.objectContaining({ identifier: 'too-many-readers' }))
    await streams[0]!.cancel()
    expect(() => events.open(undefined)).not.toThrow()
    events.close()
  })

  it('a reader that reads nothing is sent away before what waits for it is more than some megabytes', async () => {
    const events = open()
    const stream = events.open(undefined)
    await new Promise(setImmediate)
    for (let n = 0; n < 100; n++) events.posted(row(n, 200_000))
    expect(events.readers).toBe(0)
    const frames = await framesOf(stream)
    expect(frames.join('').length).toBeLessThan(5_000_000)
    expect(frames.length).toBeGreaterThan(5)
  })

  it('what is kept for those who come back is bounded by its size, the newest last', async () => {
    const events = open()
    for (let n = 0; n < 100; n++) events.posted(row(n, 200_000))
    const stream = events.open('00000060~epoch~61')
    await new Promise(setImmediate)
    events.close()
    const frames = (await framesOf(stream)).filter((frame) => frame.includes('xxx'))
    expect(frames.length).toBe(39)
    expect(frames.at(-1)).toContain('00000099')
  })
})
