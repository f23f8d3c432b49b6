import { describe, expect, it } from 'vitest'
import type { Card } from '../../../../src/core/card.ts'
import type { Fault } from '../../../servers/slack/faults.ts'
import { seenMessage } from '../seen.ts'
import { channel, onSlack, type Started } from '../started.ts'

const long = (words: number): Card => ({
  title: 'Long',
  parts: [{ type: 'text', text: `${'It goes on. '.repeat(words)}The end.` }],
})

const inThread = (started: Started) => started.written().filter(({ thread }) => thread !== undefined)
const textOf = (started: Started) =>
  started
    .written()
    .map((m) => seenMessage(m, started.ground.team).text)
    .join('\n')

describe('a card longer than one message', () => {
  it('goes on in its thread, each part once', async () => {
    await onSlack({ mode: 'socket' }, async (started) => {
      const outcome = await started.platform.post(channel, long(2500), 'k-1')
      expect(outcome.state).toBe('posted')
      expect(await started.platform.post(channel, long(2500), 'k-1')).toEqual(outcome)
      expect(inThread(started).length).toBeGreaterThan(1)
      expect(textOf(started).match(/The end\./g)).toHaveLength(1)
    })
  })

  const onSecond: readonly (readonly [string, Omit<Fault, 'method'>])[] = [
    ['a 429', { kind: 'limited', retryAfter: 1 }],
    ['a lost answer', { kind: 'drop-after' }],
    ['a reset connection', { kind: 'drop-before' }],
    ['a 503', { kind: 'status', status: 503 }],
  ]
  it.each(onSecond)('keeps its parts whole and single through %s in the thread', async (_, fault) => {
    await onSlack({ mode: 'socket' }, async (started) => {
      started.ground.server.faults.add({ method: 'chat.postMessage', threadOnly: true, ...fault })
      expect((await started.platform.post(channel, long(1500), 'k-1')).state).toBe('posted')
      expect(inThread(started)).toHaveLength(1)
      expect(textOf(started).match(/The end\./g)).toHaveLength(1)
    })
  })

  it('whose parts Slack refuses goes as a file', async () => {
    await onSlack({ mode: 'socket' }, async (started) => {
      started.ground.server.faults.add({
        method: 'chat.postMessage',
        threadOnly: true,
        kind: 'error',
        error: 'restricted_action',
      })
      expect((await started.platform.post(channel, long(1500), 'k-1')).state).toBe('posted')
      expect(inThread(started)[0]?.files?.[0]?.bytes?.toString()).toContain('The end.')
    })
  })

  it('whose file can’t be sent either says so in the thread and in the log', async () => {
    await onSlack({ mode: 'socket' }, async (started) => {
      started.ground.server.faults.add({ method: 'files.getUploadURLExternal', kind: 'status', status: 500 })
      expect((await started.platform.post(channel, long(9000), 'k-1')).state).toBe('posted')
      expect(inThread(started)[0]?.body.text).toContain('could not be sent')
      expect(started.ground.log.some(({ level, message }) => level === 'error' && message.includes('rest'))).toBe(true)
    })
  })

  it('that arrived although its answer was lost still gets its rest', async () => {
    await onSlack({ mode: 'socket' }, async (started) => {
      started.ground.server.faults.add({ method: 'chat.postMessage', kind: 'drop-after' })
      expect((await started.platform.post(channel, long(1500), 'k-1')).state).toBe('posted')
      expect(textOf(started).match(/The end\./g)).toHaveLength(1)
    })
  })
})
