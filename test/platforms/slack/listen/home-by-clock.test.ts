import { webApi } from '@slack/bolt'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Card } from '../../../../src/core/card.ts'
import { createHomes } from '../../../../src/platforms/slack/listen/home.ts'
import type { Room } from '../../../../src/platforms/slack/listen/room.ts'

const everyMs = 180_000

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A room whose desk shows a text as the home, and whose Slack takes what it is given. */
function roomOf(says: () => string, publish: (sent: { user_id: string }) => Promise<unknown>) {
  const card = (): Card => ({ title: 'Your desk', parts: [{ type: 'text', text: says() }] })
  const room = {
    desk: {
      commands: [{ name: 'home', description: '', permission: 'reader', reads: true, options: [] }],
      invoke: async () => ({ cards: [card()], visible: 'asker' }),
    },
    clientFor: async () => ({ views: { publish } }),
    people: { find: async () => ({ member: { id: 'U1', name: 'Ann', roles: [], level: 'reader' } }) },
    channels: { name: async () => 'home' },
    clock: () => Date.now(),
    newId: () => 'id',
    log: () => {},
    prefix: '',
    timing: { homes: 1000, homesEvery: everyMs },
    run: (_: string, work: () => Promise<void>) => void work(),
  } as unknown as Room
  return createHomes(() => room)
}

const asker = (user: string) => ({ team: 'T1', user, userName: '', channel: 'D1', channelName: 'home' })

it('a home is shown again when it says something else, and not while it says the same', async () => {
  let says = 'Nothing is overdue.'
  const published: string[] = []
  const homes = roomOf(
    () => says,
    async ({ user_id }) => published.push(user_id),
  )
  homes.begin()
  await homes.opened(asker('U1'))
  await vi.advanceTimersByTimeAsync(5 * everyMs)
  expect(published).toEqual(['U1'])
  says = '#1 is overdue.'
  await vi.advanceTimersByTimeAsync(everyMs)
  expect(published).toEqual(['U1', 'U1'])
  await homes.opened(asker('U1'))
  expect(published).toHaveLength(3)
  says = '#2 is overdue.'
  await vi.advanceTimersByTimeAsync(13 * 3_600_000)
  expect(published).toHaveLength(4)
  says = '#3 is overdue.'
  await vi.advanceTimersByTimeAsync(5 * everyMs)
  expect(published, 'opened more than twelve hours ago').toHaveLength(4)
  homes.stop()
})

it('where Slack asks to wait, the round ends, and the next one goes on', async () => {
  let n = 0
  let limited = false
  const published: string[] = []
  const homes = roomOf(
    () => `It is now ${n++}.`,
    async ({ user_id }) => {
      published.push(user_id)
      if (limited) throw new webApi.WebAPIRateLimitedError(30)
    },
  )
  homes.begin()
  for (const user of ['U1', 'U2', 'U3']) await homes.opened(asker(user))
  limited = true
  published.length = 0
  await vi.advanceTimersByTimeAsync(everyMs)
  expect(published).toEqual(['U1'])
  limited = false
  await vi.advanceTimersByTimeAsync(everyMs)
  expect(published).toEqual(['U1', 'U1', 'U2', 'U3'])
  homes.stop()
})
