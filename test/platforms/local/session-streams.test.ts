import { expect, it, onTestFinished } from 'vitest'
import { eventStream } from '../../../src/platforms/local/events.ts'
import { sessionsIn } from '../../../src/platforms/local/login/sessions.ts'
import { secondBrief } from '../../browser/cards.ts'
import { openDesk } from '../../browser/desk.ts'
import { memoryMessages } from './memory-messages.ts'
import { memoryNamespaces } from './memory-namespaces.ts'

const hourMs = 3_600_000

/** Reads until a frame says so, or the stream ends. */
async function readUntil(reader: ReadableStreamDefaultReader<Uint8Array>, says: string): Promise<'said' | 'ended'> {
  const decoder = new TextDecoder()
  for (let text = ''; ; ) {
    const { done, value } = await reader.read()
    if (done) return 'ended'
    text += decoder.decode(value, { stream: true })
    if (text.includes(says)) return 'said'
  }
}

/** A stream by itself, a session of twelve hours, and their clock. */
async function streamOfASession() {
  const time = { now: 0 }
  const clock = () => time.now
  const sessions = sessionsIn(memoryNamespaces(clock)('sessions'), clock, 12 * hourMs)
  const secret = await sessions.begin('ann')
  const request = new Request('http://desk.example', { headers: { cookie: `nightdesk=${secret}` } })
  const events = eventStream(
    memoryMessages(() => 'm'),
    'epoch',
    clock,
  )
  return { time, sessions, request, events }
}

it('who logs out hears nothing more in any of their tabs; who stays goes on hearing', async () => {
  const keyValues = memoryNamespaces(Date.now)
  const desk = await openDesk(0, undefined, {
    logIn: { kind: 'passkeys', host: 'localhost', sessionHours: 12, admins: ['ann'], keyValues },
    clock: Date.now,
  })
  onTestFinished(() => desk.platform.stop())
  const sessions = sessionsIn(keyValues('sessions'), Date.now, 12 * hourMs)
  const [anns, bens] = [await sessions.begin('ann'), await sessions.begin('ben')]
  const address = `http://localhost:${desk.port}`
  const listen = async (secret: string) => {
    const response = await fetch(`${address}/api/events`, { headers: { cookie: `nightdesk=${secret}` } })
    const reader = response.body!.getReader()
    expect(await readUntil(reader, 'event: hello')).toBe('said')
    return reader
  }
  const [first, second, other] = [await listen(anns), await listen(anns), await listen(bens)]
  const out = await fetch(`${address}/api/login/out`, {
    method: 'POST',
    headers: { cookie: `nightdesk=${anns}`, origin: address, 'content-type': 'application/json' },
    body: '{}',
  })
  expect(out.status).toBe(200)
  expect(await readUntil(first, 'After the log-out')).toBe('ended')
  expect(await readUntil(second, 'After the log-out')).toBe('ended')
  await desk.post('news', { ...secondBrief, title: 'After the log-out' })
  expect(await readUntil(other, 'After the log-out')).toBe('said')
  await other.cancel()
  const again = await fetch(`${address}/api/events`, { headers: { cookie: `nightdesk=${anns}` } })
  expect(again.status).toBe(401)
})

it('a stream that is only listened to is no use of its session: it ends with it, and what is posted after that isn’t heard', async () => {
  const { time, sessions, request, events } = await streamOfASession()
  const reader = events.open(undefined, () => sessions.until(request)).getReader()
  await reader.read()
  for (let hour = 0; hour < 12; hour++) {
    await events.beat()
    expect(events.readers).toBe(1)
    time.now += hourMs
  }
  time.now += 1
  events.channelAdded('after-the-session')
  expect(events.readers).toBe(0)
  const heard: string[] = []
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    heard.push(value)
  }
  expect(heard.join('')).not.toContain('after-the-session')
})

it('a stream whose session was used since the last beat is only asked to come back, and misses nothing', async () => {
  const { time, sessions, request, events } = await streamOfASession()
  const framesOf = async (lastEventId: string | undefined) => {
    const reader = events.open(lastEventId, () => sessions.until(request)).getReader()
    const frames: string[] = []
    const next = async () => {
      const { done, value } = await reader.read()
      if (!done) frames.push(value)
      return !done
    }
    return { frames, next }
  }
  const first = await framesOf(undefined)
  await first.next()
  await first.next()
  time.now += 11 * hourMs
  expect(await sessions.member(request)).toBe('ann')
  time.now += 2 * hourMs
  events.channelAdded('night')
  while (await first.next());
  const id = /^id: (.*)$/m.exec(first.frames.at(-1)!)?.[1]
  const second = await framesOf(id)
  await second.next()
  await second.next()
  expect(second.frames.join('')).toContain('night')
  events.close()
})
