import { REST, RESTEvents } from 'discord.js'
import { expect, it } from 'vitest'
import { createInvalidGuard } from '../../../../src/platforms/discord/connect/invalid-guard.ts'

it('a thousand refusals in ten minutes, a tenth of what bans an address, and nothing is asked until the first of them are over', () => {
  const rest = new REST()
  let now = 1_000_000
  const guard = createInvalidGuard([rest], () => now)
  const answered = (status: number) => rest.emit(RESTEvents.Response, {} as never, { status } as never)
  for (let n = 0; n < 2_000; n++) answered(n % 2 ? 200 : 404)
  for (let n = 0; n < 999; n++) {
    answered([401, 403, 429][n % 3]!)
    now += 100
  }
  expect(guard.rest()).toBe(0)
  answered(403)
  expect(guard.rest()).toBe(600_000 - 999 * 100)
  now += guard.rest()
  expect(guard.rest()).toBe(0)
})

it('a clock that is set back counts nothing that is still to come', () => {
  const rest = new REST()
  let now = 10_000_000
  const guard = createInvalidGuard([rest], () => now)
  for (let n = 0; n < 1_000; n++) rest.emit(RESTEvents.Response, {} as never, { status: 429 } as never)
  expect(guard.rest()).toBe(600_000)
  now -= 3_600_000
  expect(guard.rest()).toBe(0)
})
